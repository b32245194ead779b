import type { ApiInput } from '../../../src/domain/api/api'
import type { OldLedgerView } from '../../../src/domain/api/administration/oldLedger'
import { Refusal } from '../../../src/domain/api/refusal'
import { SHEET_BYTES } from '../../../src/domain/imports/columns'
import type { SheetRow } from '../../../src/domain/imports/sheet'
import { wrongColumns } from '../../../src/domain/oldLedger/columns'
import { readOldHeadings } from '../../../src/domain/oldLedger/rows'
import type { Context } from '../app'
import { takenOnce, ticketIdOf, ticketOf, uploadedBytes } from '../files/tickets'
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

type Sent = { readonly fileID: string; readonly name: string }

/** Reads the rows of a file; refuses with `file`. */
type Parse = (bytes: Buffer) => Promise<readonly SheetRow[]>

const file = (sentence: string): Refusal => new Refusal('file', sentence)

const NOT_COME = '没有收到这个文件，请重新选文件'

/**
 * Reads an old ledger that a head uploaded by a ticket, and keeps what it says; the upload is deleted. Nothing is taken of
 * it. The same file again, of whoever in the office, is the same import. Refuses with `not-allowed`, `limit`, or with `file`
 * what is no ledger.
 */
export const readOldLedger = async (
  context: Context,
  { fileID, name }: Sent,
  parse: Parse,
): Promise<OldLedgerView> => {
  const staff = await callingLedgerHead(context)
  const before = await readBefore(context, fileID)
  if (before !== null) return before
  const ticket = await ticketOf(context, null, fileID)
  if (ticket === null) throw file(NOT_COME)
  return takenOnce(
    context.ports,
    ticket,
    () => read(context, staff, ticket, name, parse),
    () => readBefore(context, fileID),
  )
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
  parse: Parse,
): Promise<OldLedgerView> => {
  const { ports, openid, now } = context
  const bytes = await uploadedBytes(context, ticket, {
    most: SHEET_BYTES,
    missing: file(NOT_COME),
    tooLarge: file('文件太大，没有打开。请分成几份'),
  })
  const rows = await parse(bytes)
  const heading = readOldHeadings(rows)
  if ('refused' in heading) throw file(heading.refused)
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
