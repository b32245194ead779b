import { Refusal } from '../../../src/domain/api/refusal'
import type { OldRow } from '../../../src/domain/oldLedger/rows'
import type { Context, Moment } from '../app'
import { actorOf, situationOf } from '../filing/access'
import { decidingAs } from '../filing/allowed/atWork'
import { newDraft } from '../filing/draft'
import type { Filing } from '../filing/filing'
import { type Mover } from '../filing/allowed/movers'
import { moveWithin } from '../filing/makeMove'
import { placesOf } from '../filing/queued'
import { sealedIdNumber } from '../secrets/personal'
import { inLanes } from '../store/eachOf'
import type { StoredOldLedger } from '../store/imports'
import type { Transaction } from '../store/ports'
import { claimsOf } from './claims'
import { judgedRows, keyOfRow, officeLedger } from './kept'

/**
 * Begins to take the rows of an old ledger of the caller's office, or goes on, until the instant `until`. Refuses with
 * `not-allowed`, `not-found`, and with `input` while nobody looked at its rows or none can be taken.
 */
export const takeAsHead = async (
  context: Context,
  id: string,
  until: number,
): Promise<StoredOldLedger> => {
  const { ports, openid, now } = context
  const { staff } = await officeLedger(context, id)
  const as = decidingAs(staff, ({ role }) => role === 'head')
  const begun = await ports.transaction(async ({ oldLedgers }) => {
    const stored = await present({ oldLedgers }, id)
    if (stored.state !== 'read') return stored
    if (stored.judgedOn === null || stored.good === 0)
      throw new Refusal('input', '还没有可以导入的行', {})
    const who = actorOf(openid, staff, as)
    const next = { ...stored, who, state: 'running', touchedAt: now } as const
    await oldLedgers.put(next)
    return next
  })
  return takeRows(context, begun, until)
}

/**
 * Takes the rows of an old ledger, one after the other, each whole in a transaction of its own and seen by nobody; when the
 * last is taken, it shows all of them. Whoever calls, and however often: each row is taken once.
 */
export const takeRows = async (
  moment: Moment,
  begun: StoredOldLedger,
  until: number,
): Promise<StoredOldLedger> => {
  if (begun.state !== 'running') return begun
  const { ports } = moment
  const { good } = await judgedRows(ports, begun)
  const claimOf = begun.taken === begun.good ? () => undefined : await claimsOf(ports, begun.office)
  let stored = begun
  while (stored.taken < stored.good && ports.clock() < until) {
    const row = good[stored.taken]
    if (row === undefined) throw new Error(`old ledger ${stored.id} lacks a row`)
    stored = await taken(moment, stored, row, claimOf(row) !== undefined)
  }
  if (stored.taken === stored.good && stored.shown === 0)
    await ports.oldLedgers.show(stored, ports.clock(), placesOf(0))
  while (stored.taken === stored.good && stored.state === 'running' && ports.clock() < until)
    stored = await found(moment, stored, good.slice(stored.shown, stored.shown + AT_ONCE))
  return stored
}

/** So many are marked at once that they are to be found. */
const AT_ONCE = 50
const LANES = 10

const present = async (
  { oldLedgers }: Pick<Transaction, 'oldLedgers'>,
  id: string,
): Promise<StoredOldLedger> => {
  const stored = await oldLedgers.get(id)
  if (stored === null) throw new Refusal('not-found', '没有找到这份台账，请重新选文件')
  return stored
}

/** Takes the next row, unless another call did so meanwhile; one that is said to be filed on paper is left out. */
const taken = (
  moment: Moment,
  before: StoredOldLedger,
  row: OldRow,
  isClaimed: boolean,
): Promise<StoredOldLedger> =>
  moment.ports.transaction(async (stores) => {
    const stored = await present(stores, before.id)
    if (stored.state !== 'running' || stored.taken !== before.taken) return stored
    const now = moment.ports.clock()
    const isTaken = !isClaimed && (await take({ ...moment, now }, stores, stored, row))
    const already = isTaken ? stored.already : [...stored.already, row.row]
    const next = { ...stored, taken: stored.taken + 1, already, touchedAt: now }
    await stores.oldLedgers.put(next)
    return next
  })

/** Has the filings of some rows found by what they say. */
const found = async (
  { ports }: Moment,
  before: StoredOldLedger,
  rows: readonly OldRow[],
): Promise<StoredOldLedger> => {
  const at = ports.clock()
  const skipped = new Set(before.already)
  const marks = rows
    .filter(({ row }) => !skipped.has(row))
    .map((row) => ({ id: filingId(before, row), at, version: FIRST }))
  await inLanes(marks, LANES, (mark) => ports.finding.mark(mark))
  return ports.transaction(async (stores) => {
    const stored = await present(stores, before.id)
    if (stored.state !== 'running' || stored.shown !== before.shown) return stored
    const shown = stored.shown + rows.length
    const state = shown === stored.good ? 'done' : 'running'
    const next = { ...stored, shown, state, touchedAt: at } as const
    await stores.oldLedgers.put(next)
    // Nobody needs what the file says any more.
    if (state === 'done')
      await stores.discards.add({ id: ports.newId(), fileIDs: [next.fileID], at })
    return next
  })
}

/** The version of a filing that was only registered. */
const FIRST = 1

const filingId = ({ id }: StoredOldLedger, { row }: OldRow): string => `${id}-${String(row)}`

/** Registers what a row says, seen by nobody yet; false when its account is registered already. */
const take = async (
  moment: Moment,
  stores: Transaction,
  stored: StoredOldLedger,
  row: OldRow,
): Promise<boolean> => {
  const { ports, now } = moment
  if ((await stores.accounts.get(keyOfRow(ports, row))) !== null) return false
  const id = filingId(stored, row)
  const { ownerIdNumber = '', ...answers } = row.answers
  await moveWithin(moment, stores, headMover(stored), {
    move: 'import',
    of: { ...newDraft({ ports, openid: '', now }), id },
    making: () => ({
      about: `${stored.name}，第 ${String(row.row)} 行，SHA-256 ${stored.hash}`,
      set: {
        answers,
        idNumber: sealedIdNumber(ports.vault, id, ownerIdNumber),
        attested: { number: '', year: null, at: now, phone: '', ledger: row.entry },
        old: { ledger: stored.id, row: row.row, hash: stored.hash },
        decidedAt: now,
      },
    }),
  })
  return true
}

/** The head who has the rows taken, whoever goes on with it. */
const headMover = ({ who }: StoredOldLedger): Mover<Filing> => ({
  actor: who,
  open: (stored) => {
    if (stored === null) throw new Error('a row of an old ledger is no filing yet')
    return stored
  },
  situation: (filing) => ({ ...situationOf(filing, '', null, 0), relations: ['head'] }),
})
