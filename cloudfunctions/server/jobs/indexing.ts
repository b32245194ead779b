import { searchedText } from '../../../src/domain/search/searched'
import type { Filing } from '../store/filings/filing'
import { suffixesOf } from '../filing/finding/indexed'
import { inLanes, type Swept } from '../store/eachOf'
import type { Unindexed } from '../store/finding/suffixes'
import type { Ports } from '../store/ports'
import { sweep } from './sweep'

const ROWS = 50
/** So many suffixes are written at once. */
const LANES = 10
/** So many filings that were stored before there was an index come into it in a run. */
const SLICE = 100
/** Of what keys the index is: raised with them, all filings come into it anew. */
const KEYS = 4
/** In these they stand: what is on paper and an open change in queues alone. */
const LISTS = ['ledger', 'attested', 'onPaper', 'waiting', 'returned'] as const

/**
 * Writes by what the filings are found that changed, as their transactions marked them. A mark goes only while it is the
 * one that was read: whoever changes a filing meanwhile, or writes what an earlier change said, has it written once more.
 */
export const indexing = async (ports: Ports, until: number): Promise<Swept> => {
  const inTime = () => ports.clock() < until
  await catchUp(ports)
  return sweep(
    'finding',
    inTime,
    (after) => ports.unindexed.oldest({ from: 0 }, after, ROWS),
    (mark) => mark,
    (mark) => indexed(ports, mark),
  )
}

const indexed = async (ports: Ports, mark: Unindexed): Promise<boolean> => {
  const filing = await ports.filings.get(mark.id)
  await writeSuffixes(ports, mark.id, filing)
  await ports.transaction(async ({ unindexed, filings }) => {
    const present = await unindexed.get(mark.id)
    if (present === null) await unindexed.put(mark)
    else if (present.at === mark.at && present.version === mark.version)
      await unindexed.remove(mark.id)
    if (hasOldText(filing)) {
      const fresh = await filings.get(mark.id)
      if (fresh?.ledger && hasOldText(fresh))
        await filings.put({ ...fresh, ledger: { ...fresh.ledger, text: searchedText(fresh) } })
    }
  })
  return true
}

type InLedger = Filing & { readonly number: string; readonly ledger: NonNullable<Filing['ledger']> }

/** What the ledger's filter looks in was written before it was written as the index is. */
const hasOldText = (filing: Filing | null): filing is InLedger =>
  Boolean(filing?.ledger) &&
  typeof filing?.number === 'string' &&
  filing.ledger?.text !== searchedText({ number: filing.number, answers: filing.answers })

const writeSuffixes = async (
  { vault, finding }: Ports,
  id: string,
  filing: Filing | null,
): Promise<void> => {
  const wanted = suffixesOf(vault, filing)
  const stored = new Map((await finding.suffixesOf(id)).map((each) => [each.id, each]))
  const work = wanted
    .filter((each) => {
      const was = stored.get(each.id)
      stored.delete(each.id)
      return was?.suffix !== each.suffix || was.office !== each.office || was.at !== each.at
    })
    .map((each) => () => finding.put(each))
  const left = [...stored.keys()].map((each) => () => finding.remove(each))
  await inLanes([...work, ...left], LANES, (write) => write())
}

/** Marks the next filings that were stored before there was an index, once nothing else waits. */
const catchUp = async ({ finding, unindexed, clock, timerMarks }: Ports): Promise<void> => {
  const { indexed: known } = await timerMarks()
  const reached = known?.keys === KEYS ? known : null
  if (reached?.done || (await unindexed.oldest({ from: 0 }, null, 1)).length > 0) return
  let [list, place] = [reached?.list ?? 0, reached?.place ?? null]
  for (let left = SLICE; left > 0 && list < LISTS.length;) {
    const page = await finding.listed(LISTS[list] ?? 'ledger', place, left)
    for (const { id } of page) await unindexed.put({ id, at: clock(), version: 0 })
    const isOver = page.length < left
    left -= page.length
    list += isOver ? 1 : 0
    place = isOver ? null : (page[page.length - 1] ?? null)
  }
  const done = list === LISTS.length
  await finding.putIndexed({ id: 'indexed', keys: KEYS, list, place, done })
}
