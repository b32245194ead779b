import { MOST_ROWS_SHOWN } from '../../../src/domain/api/administration/officeTables'
import { Refusal } from '../../../src/domain/api/refusal'
import { administered } from '../administration/record'
import type { Context, Moment } from '../app'
import type { HeldAlready, OfficeTable, StoredTable } from '../store/imports'
import type { Transaction } from '../store/ports'
import { judgedRows, officeTable, tableOfKind } from './kept'
import { type TakableRow, idOfRow } from './kind'
import { tableKinds } from './kinds'

/** So many rows are looked at, and marked that they are to be found, at once. */
const AT_ONCE = 50

/**
 * Begins to take the rows of a table of the caller's office, or goes on, until the instant `until`. Refuses with
 * `not-allowed`, `not-found`, and with `input` while nobody looked at its rows or none can be taken.
 */
export const takeAsStaff = async (
  context: Context,
  of: OfficeTable,
  id: string,
  until: number,
): Promise<StoredTable> => {
  const { ports, now } = context
  const { staff } = await officeTable(context, of, id)
  const begun = await ports.transaction(async (stores) => {
    const stored = tableOfKind(await stores.officeTables.get(id), of)
    if (stored.state !== 'read') return stored
    if (stored.judgedOn === null || stored.good === 0)
      throw new Refusal('input', '还没有可以导入的行', {})
    const who = tableKinds[of].taker(context, staff, stored)
    const next = { ...stored, who, state: 'running', touchedAt: now } as const
    await stores.officeTables.put(next)
    await administered(ports.vault, stores, who, {
      act: 'tableTaken',
      at: now,
      office: stored.office,
      about: of,
      before: null,
      after: { id, rows: stored.good, to: stored.to },
    })
    return next
  })
  return takeRows(context, begun, until)
}

/**
 * Takes the rows of a table, one after the other, each whole in a transaction of its own; those of an old ledger are seen by
 * nobody until the last is taken. Whoever calls, and however often: each row is taken once.
 */
export const takeRows = async (
  moment: Moment,
  begun: StoredTable,
  until: number,
): Promise<StoredTable> => {
  if (begun.state !== 'running') return begun
  const { ports } = moment
  const { shows } = tableKinds[begun.of]
  const judged = await judgedRows(ports, begun)
  const inTime = () => ports.clock() < until
  let stored = begun
  if (stored.taken < stored.good) {
    const known = await judged.knower(ports, stored)
    while (stored.taken < stored.good && stored.state === 'running' && inTime()) {
      const ahead = judged.good.slice(stored.taken, stored.taken + AT_ONCE)
      if (ahead.length === 0) throw new Error(`table ${stored.id} lacks a row`)
      stored = await dealtWith(moment, stored, ahead, await known(ahead), inTime)
    }
  }
  if (stored.taken < stored.good || stored.state !== 'running') return stored
  if (shows === null) return dealing(moment, stored, ended)
  if (stored.shown === 0) await shows.all(ports, stored)
  while (stored.state === 'running' && inTime())
    stored = await found(
      moment,
      stored,
      judged.good.slice(stored.shown, stored.shown + AT_ONCE),
      shows,
    )
  return stored
}

/** Deals with some rows: those of accounts that are known become nothing, each other one is taken. */
const dealtWith = async (
  moment: Moment,
  before: StoredTable,
  rows: readonly TakableRow[],
  known: ReadonlyMap<number, { readonly held: HeldAlready }>,
  inTime: () => boolean,
): Promise<StoredTable> => {
  let stored = before
  for (;;) {
    const left = rows.slice(stored.taken - before.taken)
    const [first] = left
    if (first === undefined || stored.state !== 'running' || !inTime()) return stored
    const passed = passedAhead(left, known)
    const from = stored
    stored =
      passed.length > 0
        ? await dealing(moment, from, () => Promise.resolve(passedBy(from, passed)))
        : await taken(moment, from, first)
  }
}

type Passed = StoredTable['already'][number]

/** The rows before the first one whose account is not known. */
const passedAhead = (
  rows: readonly TakableRow[],
  known: ReadonlyMap<number, { readonly held: HeldAlready }>,
): readonly Passed[] => {
  const passed: Passed[] = []
  for (const { row } of rows) {
    const held = known.get(row)?.held
    if (held === undefined) return passed
    passed.push({ row, ...held })
  }
  return passed
}

/** The row is read and written for each row of its file: of most that are passed it keeps the number alone. */
const passedBy = (stored: StoredTable, rows: readonly Passed[]): Partial<StoredTable> => {
  const shown = rows.slice(0, Math.max(0, MOST_ROWS_SHOWN - stored.already.length))
  return {
    taken: stored.taken + rows.length,
    already: [...stored.already, ...shown],
    alreadyMore: [...stored.alreadyMore, ...rows.slice(shown.length).map(({ row }) => row)],
  }
}

/** Takes the next row, unless another call did so meanwhile. */
const taken = async (
  moment: Moment,
  before: StoredTable,
  row: TakableRow,
): Promise<StoredTable> => {
  // It may be much later than when the call began.
  const become = await row.become({ ...moment, now: moment.ports.clock() }, before)
  return dealing(moment, before, async (stores) => {
    const held = await become(stores)
    return held === null
      ? { taken: before.taken + 1 }
      : passedBy(before, [{ row: row.row, ...held }])
  })
}

/** Changes a table in a transaction, unless another call was faster. */
const dealing = (
  { ports }: Moment,
  before: StoredTable,
  change: (stores: Transaction) => Promise<Partial<StoredTable>>,
): Promise<StoredTable> =>
  ports.transaction(async (stores) => {
    const stored = tableOfKind(await stores.officeTables.get(before.id), before.of)
    const isSame = stored.taken === before.taken && stored.shown === before.shown
    if (stored.state !== 'running' || !isSame) return stored
    const next = { ...stored, ...(await change(stores)), touchedAt: ports.clock() }
    await stores.officeTables.put(next)
    // Nobody needs what the file says any more.
    if (next.state === 'done')
      await stores.discards.add({
        id: ports.newId(),
        fileIDs: [next.fileID],
        at: next.touchedAt,
      })
    return next
  })

const ended = (): Promise<Partial<StoredTable>> => Promise.resolve({ state: 'done' })

/** Has what some rows became found by what it says. */
const found = async (
  moment: Moment,
  before: StoredTable,
  rows: readonly TakableRow[],
  shows: NonNullable<(typeof tableKinds)[OfficeTable]['shows']>,
): Promise<StoredTable> => {
  const { ports } = moment
  const skipped = new Set([...before.already.map(({ row }) => row), ...before.alreadyMore])
  const ids = rows.filter(({ row }) => !skipped.has(row)).map((row) => idOfRow(before, row))
  await shows.found(ports, ids, ports.clock())
  const shown = before.shown + rows.length
  return dealing(moment, before, () =>
    Promise.resolve({ shown, ...(shown === before.good ? { state: 'done' } : {}) }),
  )
}
