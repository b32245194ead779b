import {
  MOST_BAD_SHOWN,
  type OldLedgerProgress,
  type OldLedgerView,
} from '../../../src/domain/api/administration/oldLedger'
import { Refusal } from '../../../src/domain/api/refusal'
import type { SheetRow } from '../../../src/domain/imports/sheet'
import { accountKeyText } from '../../../src/domain/moves/accountKey'
import { proposedColumns } from '../../../src/domain/oldLedger/columns'
import { problemWords } from '../../../src/domain/imports/problem'
import { type BadOldRow, type OldRow, readOldRows } from '../../../src/domain/oldLedger/rows'
import type { Context } from '../app'
import { callingStaff } from '../filing/access'
import { refuseOffComputers } from '../filing/allowed/onComputers'
import type { AtWork } from '../filing/allowed/atWork'
import type { StoredOldLedger } from '../store/imports'
import type { Ports } from '../store/ports'
import { claimsOf } from './claims'

const noLedger = (): Refusal => new Refusal('not-found', '没有找到这份台账，请重新选文件')

/** The caller as a head, of whose office the ledger is. Refuses with `not-allowed`. */
export const callingLedgerHead = async (context: Context): Promise<AtWork> => {
  const staff = await callingStaff(context)
  if (staff.role !== 'head') throw new Refusal('not-allowed', '历史台账由负责人导入')
  return staff
}

/** An old ledger of the caller's office. Refuses with `not-allowed` and `not-found`. */
export const officeLedger = async (
  context: Context,
  id: string,
): Promise<{ readonly staff: AtWork; readonly stored: StoredOldLedger }> => {
  const staff = await callingLedgerHead(context)
  const stored = await context.ports.oldLedgers.get(id)
  if (stored?.office !== staff.office) throw noLedger()
  return { staff, stored }
}

const place = (id: string) => `oldLedger:${id}`

/** Keeps the rows of a file as one sealed text: what they say of people stands nowhere else. */
export const keepRows = async (
  { files, vault }: Pick<Ports, 'files' | 'vault'>,
  { id }: Pick<StoredOldLedger, 'id'>,
  rows: readonly SheetRow[],
): Promise<void> => {
  await files.save(pathOf(id), Buffer.from(vault.seal(JSON.stringify(rows), place(id))))
}

/** Deletes an old ledger that nobody had taken, with what was read of it. */
export const removeOldLedger = async (
  { files, oldLedgers }: Pick<Ports, 'files' | 'oldLedgers'>,
  { id, fileID }: Pick<StoredOldLedger, 'id' | 'fileID'>,
): Promise<true> => {
  await files.remove([fileID])
  await oldLedgers.remove(id)
  return true
}

export const pathOf = (id: string): string => `oldLedgers/${id}`

/** The rows of a file below its headings. Refuses with `not-found` when they are gone. */
const rowsOf = async (
  { files, vault }: Pick<Ports, 'files' | 'vault'>,
  { id, fileID, first }: StoredOldLedger,
): Promise<readonly SheetRow[]> => {
  const bytes = await files.read(fileID)
  if (bytes === null) throw noLedger()
  // JSON says null where a cell is empty.
  const rows = JSON.parse(vault.open(bytes.toString('utf8'), place(id))) as readonly SheetRow[]
  return rows
    .slice(first)
    .map((row) => ({ ...row, cells: row.cells.map((cell) => cell ?? undefined) }))
}

type Judged = ReturnType<typeof readOldRows>

const NOTHING: Judged = { good: [], bad: [], hidden: [] }

/** The rows of an old ledger by its columns, as they were judged; none before. */
export const judgedRows = async (ports: Ports, stored: StoredOldLedger): Promise<Judged> => {
  const { columns, judgedOn } = stored
  return columns === null || judgedOn === null
    ? NOTHING
    : readOldRows(await rowsOf(ports, stored), columns, judgedOn)
}

/** The keyed hash of the account of a row, as filings hold it. */
export const keyOfRow = ({ vault }: Pick<Ports, 'vault'>, { answers }: OldRow): string =>
  vault.hash(accountKeyText(answers), 'account')

export const oldLedgerProgress = ({
  id,
  state,
  good,
  taken,
  already,
  shown,
}: StoredOldLedger): OldLedgerProgress => ({ id, state, good, taken, already, shown })

const REGISTERED_ALREADY = '这个账号已登记备案，不用再导入'
const CLAIMED = '这个账号有人自述已备案，请先在「自述待核实」里核对'

/** The rows of an old ledger that are not taken, as its rows were judged: wrong ones, and those of accounts that are known. */
const notTaken = async (
  ports: Ports,
  { office }: StoredOldLedger,
  read: Judged,
): Promise<{ readonly bad: readonly BadOldRow[]; readonly good: number }> => {
  const held = await ports.accounts.held(read.good.map((row) => keyOfRow(ports, row)))
  const claimOf = read.good.length === 0 ? () => undefined : await claimsOf(ports, office)
  const already = read.good.flatMap((each): readonly BadOldRow[] => {
    const isHeld = held.has(keyOfRow(ports, each))
    const claim = claimOf(each)
    if (!isHeld && claim === undefined) return []
    const message = !isHeld && claim?.status === 'attested' ? CLAIMED : REGISTERED_ALREADY
    const { row, answers } = each
    return [{ row, name: answers.accountName ?? '', problems: [{ label: '', message }] }]
  })
  return {
    bad: [...read.bad, ...already].sort((one, other) => one.row - other.row),
    good: read.good.length - already.length,
  }
}

/** A row that has to be put right, with what its file says in it, cell by cell. */
export type BadOldTexts = { readonly texts: readonly string[]; readonly wrong: string }

/**
 * The rows that have to be put right, to be sent anew, for who sent the file: it says numbers of people in full. Refuses with
 * `not-allowed`, and with `not-found` where there are none.
 */
export const badOldTexts = async (
  context: Context,
  id: string,
): Promise<{ readonly headings: readonly string[]; readonly rows: readonly BadOldTexts[] }> => {
  const { ports, openid } = context
  const { staff, stored } = await officeLedger(context, id)
  refuseOffComputers(context, staff)
  if (stored.who.openid !== openid)
    throw new Refusal('not-allowed', `这份表是${stored.who.name ?? '别人'}传的，由本人下载`)
  const judged = stored.state === 'read' ? await judgedRows(ports, stored) : NOTHING
  const { bad } = await notTaken(ports, stored, judged)
  if (bad.length === 0) throw new Refusal('not-found', '没有要改的行')
  const texts = new Map(
    (await rowsOf(ports, stored)).map(({ number, cells }) => [
      number,
      stored.headings.map((_heading, column) => cells[column]?.text ?? ''),
    ]),
  )
  return {
    headings: stored.headings,
    rows: bad.map(({ row, problems }) => ({
      texts: texts.get(row) ?? [],
      wrong: [`第 ${String(row)} 行`, ...problems.map(problemWords)].join('\n'),
    })),
  }
}

/** An old ledger for the heads of its office; of one whose rows are not taken yet with what is wrong in them. */
export const oldLedgerView = async (
  ports: Ports,
  stored: StoredOldLedger,
  judged?: Judged,
): Promise<OldLedgerView> => {
  const { name, at, who, headings, examples, columns, state } = stored
  const read = state === 'read' ? (judged ?? (await judgedRows(ports, stored))) : NOTHING
  const { bad, good } = await notTaken(ports, stored, read)
  const proposed = columns ?? proposedColumns(headings)
  return {
    ...oldLedgerProgress(stored),
    ...(state === 'read' ? { good } : {}),
    name,
    at,
    by: who.name ?? '',
    columns: headings.map((heading, column) => ({
      heading,
      example: examples[column] ?? '',
      column: proposed[column] ?? null,
    })),
    judged: columns !== null,
    bad: bad.slice(0, MOST_BAD_SHOWN),
    badRows: bad.length,
    hidden: read.hidden,
  }
}
