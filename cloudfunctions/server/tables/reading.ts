import type { TableView } from '../../../src/domain/api/administration/officeTables'
import { Refusal } from '../../../src/domain/api/refusal'
import type { OfficeCode } from '../../../src/domain/city/city'
import { SHEET_BYTES } from '../../../src/domain/imports/columns'
import { readOwnHeadings } from '../../../src/domain/tables/headings'
import type { OwnColumns } from '../../../src/domain/tables/columns'
import { administered } from '../administration/record'
import type { Context } from '../app'
import { type ParseSheet, type SentSheet, sheetRefusal, sheetTakenOnce } from '../files/sheets'
import { ticketIdOf, uploadedBytes } from '../files/tickets'
import { actorOf } from '../filing/access'
import type { AtWork } from '../filing/staff/atWork'
import { sha256 } from '../secrets/hashes'
import type { OfficeTable, StoredTable } from '../store/imports'
import type { Ticket } from '../store/collections'
import { judgedRows, keepRows, officeTable, pathOf } from './kept'
import { tableKinds } from './kinds'
import { tableView } from './view'

const NOT_COME = '没有收到这个文件，请重新选文件'

/**
 * Reads a table that staff uploaded by a ticket, and keeps what it says; the upload is deleted. Nothing is taken of it. The
 * same file again, of whoever in the office, is the same import. Refuses with `not-allowed`, `limit`, or with `file` what is no
 * such table.
 */
export const readOfficeTable = async (
  context: Context,
  of: OfficeTable,
  { fileID, name }: SentSheet,
  parse: ParseSheet,
): Promise<TableView> => {
  const staff = await tableKinds[of].calling(context)
  return sheetTakenOnce(context, fileID, {
    before: () => readBefore(context, of, staff, fileID),
    missing: sheetRefusal(NOT_COME),
    take: (ticket) => read(context, { of, staff, ticket, name }, parse),
  })
}

const tokenOf = (openid: string, of: OfficeTable, upload: string): string =>
  `${openid}:${of}:${upload}`

/** What an upload was read as, after a lost answer. */
const readBefore = async (
  { ports, openid }: Context,
  of: OfficeTable,
  staff: AtWork,
  fileID: string,
): Promise<TableView | null> => {
  const upload = ticketIdOf(fileID)
  if (upload === null) return null
  const token = await ports.transaction(({ tokens }) => tokens.get(tokenOf(openid, of, upload)))
  const stored = token?.filing ? await ports.officeTables.get(token.filing) : null
  return stored && tableView(ports, stored, staff)
}

/** So many of an office are looked at for one with the same headings. */
const LOOKED_AT = 10

type Sent = {
  readonly of: OfficeTable
  readonly staff: AtWork
  readonly ticket: Ticket
  readonly name: string
}

const read = async (
  context: Context,
  { of, staff, ticket, name }: Sent,
  parse: ParseSheet,
): Promise<TableView> => {
  const { ports, openid, now } = context
  const bytes = await uploadedBytes(context, ticket, {
    most: SHEET_BYTES,
    missing: sheetRefusal(NOT_COME),
    tooLarge: sheetRefusal('文件太大，没有打开。请分成几份'),
  })
  const rows = await parse(bytes)
  const kind = tableKinds[of]
  const heading = readOwnHeadings(rows, kind.proposed)
  if ('refused' in heading) throw sheetRefusal(heading.refused)
  const { office } = staff
  const hash = sha256(bytes)
  const id = sha256(`${of} ${office} ${hash}`).slice(0, 32)
  const last = (await ports.officeTables.ofOffice({ of, office }, null, LOOKED_AT)).find(
    ({ headings, columns }) =>
      columns !== null && JSON.stringify(headings) === JSON.stringify(heading.headings),
  )
  const row: StoredTable = {
    ...heading,
    id,
    of,
    office,
    who: actorOf(openid, staff),
    at: now,
    name,
    hash,
    fileID: ports.files.idOf(pathOf(id)),
    columns: last?.columns ?? null,
    to: kind.goesTo(staff, last?.to ?? null),
    judgedOn: null,
    state: 'read',
    good: 0,
    taken: 0,
    already: [],
    alreadyMore: [],
    shown: 0,
    touchedAt: now,
  }
  const stored = await ports.transaction(async (stores) => {
    const before = await stores.officeTables.get(id)
    const next = before === null || before.state === 'read' ? row : before
    if (next === row) {
      await stores.officeTables.put(row)
      await administered(ports.vault, stores, row.who, {
        act: 'tableRead',
        at: now,
        office,
        about: of,
        before: null,
        after: { id, file: hash, rows: rows.length - heading.first },
      })
    }
    await stores.tokens.put({ id: tokenOf(openid, of, ticket.id), filing: id, at: now })
    return next
  })
  if (stored === row) await keepRows(ports, row, rows)
  return tableView(ports, stored, staff)
}

type Judging = {
  readonly id: string
  readonly columns: OwnColumns
  /** Whose the rows become; null where each says that by itself. */
  readonly office: OfficeCode | null
}

/** Looks at the rows by what each column is. Refuses with `input` columns that do not say enough, and as `officeTable` does. */
export const judgeOfficeTable = async (
  context: Context,
  of: OfficeTable,
  { id, columns, office }: Judging,
): Promise<TableView> => {
  const { ports, today, now } = context
  const { staff, stored } = await officeTable(context, of, id)
  if (stored.state !== 'read') return tableView(ports, stored, staff)
  const kind = tableKinds[of]
  const wrong =
    columns.length === stored.headings.length
      ? kind.wrongColumns(columns)
      : '列数不对，请重新选文件'
  if (wrong !== null) throw new Refusal('input', wrong, { columns: wrong })
  const to = kind.goesTo(staff, office)
  const asked = { ...stored, columns, to, judgedOn: today, touchedAt: now }
  const judged = await judgedRows(ports, asked)
  const next = { ...asked, good: judged.good.length }
  const kept = await ports.transaction(async ({ officeTables }) => {
    const fresh = await officeTables.get(id)
    if (fresh?.state !== 'read') return fresh ?? stored
    await officeTables.put(next)
    return next
  })
  return tableView(ports, kept, staff, kept === next ? judged : undefined)
}
