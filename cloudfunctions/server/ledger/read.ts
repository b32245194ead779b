import { Refusal } from '../../../src/domain/api/refusal'
import { dayOf } from '../../../src/domain/dates/days'
import type { Answers } from '../../../src/domain/form/form'
import { columnsOf, type LedgerCell } from '../../../src/domain/ledger/columns'
import { MOST_EXPORTED, MOST_IN_FULL, NOTED_EVERY } from '../../../src/domain/ledger/export'
import type { LedgerStatus } from '../../../src/domain/ledger/filter'
import { ledgerFiling } from '../filing/access'
import { recordView } from '../filing/audit'
import { ledgerDays, lateNow } from '../filing/dates'
import { isErased } from '../filing/facts'
import type { AtWork } from '../filing/staff/atWork'
import { fullAnswers, hiddenAnswers } from '../secrets/personal'
import { eachOf } from '../store/eachOf'
import type { ExportedFiling } from '../store/filings/listed'
import type { StoredExport } from '../store/ledger'
import type { PageEnd } from '../store/pages'
import type { Ports } from '../store/ports'
import { contextOf, isNoted } from './handing'
import { steady } from './slice'

/** Rows of one request. */
const PAGE = 500

/** So many filings note at once that they are handed out. */
const LANES = 4

type Line = PageEnd & { readonly cells: readonly LedgerCell[] }

export type ReadRows = {
  /** In the order that was asked. */
  readonly rows: readonly (readonly LedgerCell[])[]
  readonly unreadable: number
}

/**
 * Reads the rows of an export, each filing once although others go on: along an order in which none moves back, and by its
 * id. Answers null for more than there may be, or when `goOn`, asked after each 1,000 rows, says no.
 */
export const readRows = async (
  ports: Ports,
  staff: AtWork,
  row: StoredExport,
  goOn: (rows: number) => Promise<boolean>,
): Promise<ReadRows | 'tooMany' | 'stopped'> => {
  const full = row.purpose !== null
  const most = full ? MOST_IN_FULL : MOST_EXPORTED
  const { sort } = row.slice
  const lines = new Map<string, Line>()
  const known = new Set<string>()
  let unreadable = 0
  let noted = 0
  let after: PageEnd | null = null
  do {
    const page: Awaited<ReturnType<Ports['filings']['exportPage']>> =
      await ports.filings.exportPage(steady(row.slice), after, PAGE)
    const fresh = page.rows.filter((each) => !known.has(each.id) && !isErased(each))
    for (const { id } of fresh) known.add(id)
    if (known.size > most) return 'tooMany'
    const read = await (full ? handedOut(ports, staff, row, fresh) : hiddenLines(row, fresh))
    for (const { filing, cells } of read.done)
      lines.set(filing.id, { at: filing.ledger[sort.by], id: filing.id, cells })
    unreadable += read.failed
    after = page.next
    if (lines.size - noted >= NOTED_EVERY) {
      noted = lines.size - (lines.size % NOTED_EVERY)
      if (!(await goOn(lines.size))) return 'stopped'
    }
  } while (after !== null)
  const way = sort.descending ? -1 : 1
  const inOrder = [...lines.values()].sort(
    (one, other) => way * (one.at - other.at || (one.id < other.id ? -1 : 1)),
  )
  return { rows: inOrder.map(({ cells }) => cells), unreadable }
}

type Read = { readonly filing: ExportedFiling; readonly cells: readonly LedgerCell[] }
type Lines = { readonly done: readonly Read[]; readonly failed: number }

/** A row of the exported ledger from what is stored; `answers` hold the ID number hidden, or with `full` as it is. */
const exportedRow = (
  filing: ExportedFiling,
  answers: Answers,
  full: boolean,
  columns: ReturnType<typeof columnsOf>,
): readonly LedgerCell[] => {
  const { number, office, ledger, signature } = filing
  // Only of what came from an old ledger nobody has signed anything.
  if (!signature && !ledger.old) throw new Error('a filing of the ledger has no signature')
  const facts = {
    number: number ?? ledger.old?.number ?? '',
    answers,
    // Only what an office has stands in the ledger.
    status: filing.status as LedgerStatus,
    office,
    place: ledger.place,
    ...ledgerDays(ledger),
    due: ledger.due === 0 ? null : dayOf(ledger.due),
    late: lateNow(filing),
    signedBy: signature?.by ?? ('oldLedger' as const),
    signedAt: signature?.signedAt ?? null,
  }
  return columns.map(({ cell }) => cell(facts, full))
}

const hiddenLines = (
  { template }: StoredExport,
  filings: readonly ExportedFiling[],
): Promise<Lines> => {
  const columns = columnsOf(template)
  return eachOf('export', filings, (filing) => {
    const hidden = hiddenAnswers(filing)
    return { filing, cells: exportedRow(filing, hidden, false, columns) }
  })
}

/** With numbers in full each filing notes in its own audit that it was handed out, in the transaction that reads it. */
const handedOut = async (
  ports: Ports,
  staff: AtWork,
  row: StoredExport,
  filings: readonly ExportedFiling[],
): Promise<Lines> => {
  const lanes = Array.from({ length: LANES }, (_each, lane) =>
    filings.filter((_filing, place) => place % LANES === lane),
  )
  const read = await Promise.all(
    lanes.map((lane) => eachOf('export', lane, ({ id }) => handedOutOne(ports, staff, row, id))),
  )
  return {
    done: read.flatMap(({ done }) => done.flatMap((each) => each ?? [])),
    failed: read.reduce((sum, { failed }) => sum + failed, 0),
  }
}

/** What is noted in the audit of each filing whose numbers went out. */
const NOTED = { name: 'exported', about: '台账（含完整号码）' } as const

/** Null for a filing that is out of reach by now. */
const handedOutOne = async (
  ports: Ports,
  staff: AtWork,
  row: StoredExport,
  id: string,
): Promise<Read | null> => {
  const context = await contextOf(ports, row)
  try {
    const filing =
      row.run > 1 && (await isNoted(ports, row, id, NOTED))
        ? ledgerFiling(await ports.filings.get(id), staff)
        : await recordView(context, id, (stored) => ledgerFiling(stored, staff), {
            ...NOTED,
            staff,
          })
    if (!filing.ledger) return null
    const exported = { ...filing, ledger: filing.ledger }
    return {
      filing: exported,
      cells: exportedRow(
        exported,
        fullAnswers(ports.vault, filing, filing),
        true,
        columnsOf(row.template),
      ),
    }
  } catch (error) {
    if (error instanceof Refusal && error.code !== 'busy') return null
    throw error
  }
}
