import { Refusal } from '../../../src/domain/api/refusal'
import { problemWords } from '../../../src/domain/imports/problem'
import type { SheetRow } from '../../../src/domain/imports/sheet'
import type { BadOwnRow } from '../../../src/domain/tables/rows'
import type { Context } from '../app'
import type { AtWork } from '../filing/staff/atWork'
import { refuseOffComputers } from '../filing/staff/onComputers'
import { savedText, saveText } from '../files/sealed'
import type { OfficeTable, StoredTable } from '../store/imports'
import type { Ports } from '../store/ports'
import type { JudgedTable, KnownRow } from './kind'
import { tableKinds } from './kinds'

const noTable = (): Refusal => new Refusal('not-found', '没有找到这份表，请重新选文件')

/** A table of the kind that was stored. Refuses with `not-found`. */
export const tableOfKind = (stored: StoredTable | null, of: OfficeTable): StoredTable => {
  if (stored?.of !== of) throw noTable()
  return stored
}

/** A table of the caller's office. Refuses with `not-allowed` and `not-found`. */
export const officeTable = async (
  context: Context,
  of: OfficeTable,
  id: string,
): Promise<{ readonly staff: AtWork; readonly stored: StoredTable }> => {
  const staff = await tableKinds[of].calling(context)
  const stored = tableOfKind(await context.ports.officeTables.get(id), of)
  if (stored.office !== staff.office) throw noTable()
  return { staff, stored }
}

/** Where what a file says is kept. */
export const pathOf = (id: string): string => `officeTables/${id}`

/** Keeps the rows of a file as one sealed text. */
export const keepRows = (
  ports: Pick<Ports, 'files' | 'vault'>,
  { id }: Pick<StoredTable, 'id'>,
  rows: readonly SheetRow[],
): Promise<void> => saveText(ports, pathOf(id), JSON.stringify(rows))

/** Deletes a table that nobody had taken, with what was read of it. */
export const removeTable = async (
  { files, officeTables }: Pick<Ports, 'files' | 'officeTables'>,
  { id, fileID }: Pick<StoredTable, 'id' | 'fileID'>,
): Promise<true> => {
  await files.remove([fileID])
  await officeTables.remove(id)
  return true
}

/** The rows of a file below its headings. Refuses with `not-found` when they are gone. */
const rowsOf = async (
  ports: Pick<Ports, 'files' | 'vault'>,
  stored: StoredTable,
): Promise<readonly SheetRow[]> => {
  const text = await savedText(ports, stored.fileID)
  if (text === null) throw noTable()
  const rows = JSON.parse(text) as readonly SheetRow[]
  // JSON says null where a cell is empty.
  return rows
    .slice(stored.first)
    .map((row) => ({ ...row, cells: row.cells.map((cell) => cell ?? undefined) }))
}

const NOTHING: JudgedTable = {
  good: [],
  bad: [],
  hidden: [],
  notes: () => [],
  knower: () => Promise.resolve(() => Promise.resolve(new Map())),
}

/** The rows of a table by its columns, as they were judged; none before. */
export const judgedRows = async (ports: Ports, stored: StoredTable): Promise<JudgedTable> => {
  const { of, to, columns, judgedOn } = stored
  return columns === null || judgedOn === null
    ? NOTHING
    : tableKinds[of].judge(to, await rowsOf(ports, stored), columns, judgedOn)
}

/** The rows of a table that are not taken, as its rows were judged: wrong ones, and those of accounts that are known. */
export const notTaken = async (
  ports: Ports,
  stored: StoredTable,
  { good, bad, knower }: JudgedTable,
): Promise<{ readonly bad: readonly BadOwnRow[]; readonly good: number }> => {
  const known: ReadonlyMap<number, KnownRow> =
    good.length === 0 ? new Map() : await (await knower(ports, stored))(good)
  const already = good.flatMap(({ row, name }): readonly BadOwnRow[] => {
    const words = known.get(row)?.words
    return words === undefined ? [] : [{ row, name, problems: [{ label: '', message: words }] }]
  })
  return {
    bad: [...bad, ...already].sort((one, other) => one.row - other.row),
    good: good.length - already.length,
  }
}

/** A row that has to be put right, with what its file says in it, cell by cell. */
export type BadTexts = { readonly texts: readonly string[]; readonly wrong: string }

/**
 * The rows that have to be put right, to be sent anew, for who sent the file: it says numbers of people in full. Refuses with
 * `not-allowed`, and with `not-found` where there are none.
 */
export const badTexts = async (
  context: Context,
  of: OfficeTable,
  id: string,
): Promise<{
  readonly headings: readonly string[]
  readonly rows: readonly BadTexts[]
  readonly staff: AtWork
}> => {
  const { ports, openid } = context
  const { staff, stored } = await officeTable(context, of, id)
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
    staff,
    rows: bad.map(({ row, problems }) => ({
      texts: texts.get(row) ?? [],
      wrong: [`第 ${String(row)} 行`, ...problems.map(problemWords)].join('\n'),
    })),
  }
}
