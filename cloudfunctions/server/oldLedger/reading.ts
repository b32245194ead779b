import type { ApiInput } from '../../../src/domain/api/api'
import type { OldLedgerView } from '../../../src/domain/api/administration/oldLedger'
import { Refusal } from '../../../src/domain/api/refusal'
import { SHEET_BYTES } from '../../../src/domain/imports/columns'
import { wrongColumns } from '../../../src/domain/oldLedger/columns'
import { readOldHeadings } from '../../../src/domain/oldLedger/rows'
import type { Context } from '../app'
import { type ParseSheet, type SentSheet, sheetRefusal, sheetTakenOnce } from '../files/sheets'
import { ticketIdOf, uploadedBytes } from '../files/tickets'
import { actorOf } from '../filing/access'
import type { AtWork } from '../filing/allowed/atWork'
import { sha256 } from '../secrets/hashes'
import type { StoredOldLedger } from '../store/imports'
import type { Ticket } from '../store/ports'
import {
  callingLedgerHead,
  judgedRows,
  keepRows,
  officeLedger,
  oldLedgerView,
  pathOf,
} from './kept'

const NOT_COME = '没有收到这个文件，请重新选文件'

/**
 * Reads an old ledger that a head uploaded by a ticket, and keeps what it says; the upload is deleted. Nothing is taken of
 * it. The same file again, of whoever in the office, is the same import. Refuses with `not-allowed`, `limit`, or with `file`
 * what is no ledger.
 */
export const readOldLedger = async (
  context: Context,
  { fileID, name }: SentSheet,
  parse: ParseSheet,
): Promise<OldLedgerView> => {
  const staff = await callingLedgerHead(context)
  return sheetTakenOnce(context, fileID, {
    before: () => readBefore(context, fileID),
    missing: sheetRefusal(NOT_COME),
    take: (ticket) => read(context, staff, ticket, name, parse),
  })
}

const tokenOf = (openid: string, upload: string): string => `${openid}:oldLedger:${upload}`

/** What an upload was read as, after a lost answer. */
const readBefore = async (
  { ports, openid }: Context,
  fileID: string,
): Promise<OldLedgerView | null> => {
  const upload = ticketIdOf(fileID)
  if (upload === null) return null
  const token = await ports.transaction(({ tokens }) => tokens.get(tokenOf(openid, upload)))
  const stored = token?.filing ? await ports.oldLedgers.get(token.filing) : null
  return stored && oldLedgerView(ports, stored)
}

/** So many of an office are looked at for one with the same headings. */
const LOOKED_AT = 10

const read = async (
  context: Context,
  staff: AtWork,
  ticket: Ticket,
  name: string,
  parse: ParseSheet,
): Promise<OldLedgerView> => {
  const { ports, openid, now } = context
  const bytes = await uploadedBytes(context, ticket, {
    most: SHEET_BYTES,
    missing: sheetRefusal(NOT_COME),
    tooLarge: sheetRefusal('文件太大，没有打开。请分成几份'),
  })
  const rows = await parse(bytes)
  const heading = readOldHeadings(rows)
  if ('refused' in heading) throw sheetRefusal(heading.refused)
  const { office } = staff
  const hash = sha256(bytes)
  const id = ports.vault.hash(`${office} ${hash}`, 'oldLedger').slice(0, 32)
  const last = (await ports.oldLedgers.ofOffice(office, LOOKED_AT)).find(
    ({ headings, columns }) =>
      columns !== null && JSON.stringify(headings) === JSON.stringify(heading.headings),
  )
  const row: StoredOldLedger = {
    ...heading,
    id,
    office,
    who: actorOf(openid, staff),
    at: now,
    name,
    hash,
    fileID: ports.files.idOf(pathOf(id)),
    columns: last?.columns ?? null,
    judgedOn: null,
    state: 'read',
    good: 0,
    taken: 0,
    already: [],
    shown: 0,
    touchedAt: now,
  }
  const stored = await ports.transaction(async ({ oldLedgers, tokens }) => {
    const before = await oldLedgers.get(id)
    const next = before === null || before.state === 'read' ? row : before
    if (next === row) await oldLedgers.put(row)
    await tokens.put({ id: tokenOf(openid, ticket.id), filing: id, at: now })
    return next
  })
  if (stored === row) await keepRows(ports, row, rows)
  return oldLedgerView(ports, stored)
}

/** Looks at the rows by what each column is. Refuses with `input` columns that do not say enough, and as `officeLedger` does. */
export const judgeOldLedger = async (
  context: Context,
  { id, columns }: ApiInput<'oldLedger.judge'>,
): Promise<OldLedgerView> => {
  const { ports, today, now } = context
  const { stored } = await officeLedger(context, id)
  if (stored.state !== 'read') return oldLedgerView(ports, stored)
  const wrong =
    columns.length === stored.headings.length ? wrongColumns(columns) : '列数不对，请重新选文件'
  if (wrong !== null) throw new Refusal('input', wrong, { columns: wrong })
  const asked = { ...stored, columns, judgedOn: today, touchedAt: now }
  const judged = await judgedRows(ports, asked)
  const next = { ...asked, good: judged.good.length }
  const kept = await ports.transaction(async ({ oldLedgers }) => {
    const fresh = await oldLedgers.get(id)
    if (fresh?.state !== 'read') return fresh ?? stored
    await oldLedgers.put(next)
    return next
  })
  return oldLedgerView(ports, kept, kept === next ? judged : undefined)
}
