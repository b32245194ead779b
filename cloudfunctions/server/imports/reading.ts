import type { ImportView } from '../../../src/domain/api/import'
import { Refusal } from '../../../src/domain/api/refusal'
import { SHEET_BYTES } from '../../../src/domain/imports/columns'
import { readTable } from '../../../src/domain/imports/rows'
import { accountKeyText } from '../../../src/domain/moves/accountKey'
import type { Context } from '../app'
import { saveText } from '../files/sealed'
import { type ParseSheet, type SentSheet, sheetRefusal, sheetTakenOnce } from '../files/sheets'
import { ticketIdOf, uploadedBytes } from '../files/tickets'
import { personOf, refuseWithout, requireConsent } from '../filing/consents'
import { eachOf } from '../store/eachOf'
import { allFilings } from '../store/pages'
import type { StoredImport } from '../store/imports'
import type { Ticket } from '../store/collections'
import { type KeptTable, noImport, over, removeImport, tableOf, viewOf } from './kept'

const NOT_COME = '没有收到这个文件，请重新选表格'

/**
 * Reads a table that the caller uploaded by a ticket, and keeps what it says; the upload is deleted. Nothing becomes a draft.
 * The same upload again answers the same import. Refuses with `no-consent`, `limit`, `not-found` where it was deleted meanwhile, or with `file` what is no table for
 * many accounts.
 */
export const readImport = (
  context: Context,
  { fileID, name }: SentSheet,
  parse: ParseSheet,
): Promise<ImportView> =>
  sheetTakenOnce(context, fileID, {
    before: () => readBefore(context, fileID),
    missing: sheetRefusal(NOT_COME),
    take: async (ticket) => keep(context, ticket, name, await read(context, ticket, parse)),
  })

const readBefore = async (
  { ports, openid }: Context,
  fileID: string,
): Promise<ImportView | null> => {
  const id = ticketIdOf(fileID)
  const stored = id === null ? null : await ports.imports.get(id)
  if (stored?.openid !== openid || stored.state === 'reading') return null
  return viewOf(stored, await tableOf(ports, stored))
}

const read = async (context: Context, ticket: Ticket, parse: ParseSheet): Promise<KeptTable> => {
  const { openid, today } = context
  await requireConsent(context)
  const bytes = await uploadedBytes(context, ticket, {
    most: SHEET_BYTES,
    missing: sheetRefusal(NOT_COME),
    tooLarge: sheetRefusal('文件太大，没有打开。请用这里的模板'),
  })
  const table = readTable(await parse(bytes), today)
  if ('refused' in table) throw sheetRefusal(table.refused)
  const held = await heldAccounts(context.ports, openid)
  const isHeld = ({ answers }: (typeof table.good)[number]) => held.has(accountKeyText(answers))
  return {
    ...table,
    good: table.good.filter((row) => !isHeld(row)),
    already: table.good.filter(isHeld).map(({ row }) => ({ row })),
  }
}

/** The accounts of which a person has a filing, a draft too. */
const heldAccounts = async (
  ports: Context['ports'],
  openid: string,
): Promise<ReadonlySet<string>> =>
  new Set(
    (
      await eachOf(
        'accounts',
        (await allFilings(ports, openid)).filter(({ status }) => !over.includes(status)),
        ({ answers }) => accountKeyText(answers),
      )
    ).done,
  )

/**
 * The row comes first, so that no file is without one, and is of use once its file is there: unless the consent was taken
 * back or the row deleted meanwhile. Nothing is written over what another call read already.
 */
const keep = async (
  { ports, openid, now }: Context,
  { id }: Ticket,
  name: string,
  table: KeptTable,
): Promise<ImportView> => {
  const path = `imports/${id}.json`
  const row: StoredImport = {
    id,
    openid,
    at: now,
    name,
    fileID: ports.files.idOf(path),
    state: 'reading',
    good: table.good.length,
    done: 0,
    made: 0,
    touchedAt: now,
  }
  const before = await ports.transaction(async ({ imports }) => {
    const stored = await imports.get(id)
    if (stored !== null && stored.state !== 'reading') return stored
    await imports.put(row)
    return null
  })
  if (before !== null) return viewOf(before, await tableOf(ports, before))
  await saveText(ports, path, JSON.stringify(table))
  try {
    return viewOf(await usable({ ports, openid }, row), table)
  } catch (error) {
    if (error instanceof Refusal && error.code !== 'busy') await removeImport(ports, row)
    throw error
  }
}

/** Makes it of use, asking for the consent once more: a withdrawal until now may not have found the file, a later one does. */
const usable = (
  { ports, openid }: Pick<Context, 'ports' | 'openid'>,
  row: StoredImport,
): Promise<StoredImport> =>
  ports.transaction(async (stores) => {
    const needed = { filing: true, idData: [] }
    await refuseWithout({ vault: ports.vault, stores }, await personOf(stores, openid), needed, {})
    const stored = await stores.imports.get(row.id)
    if (stored === null) throw noImport()
    if (stored.state !== 'reading') return stored
    const next = { ...row, state: 'read' as const }
    await stores.imports.put(next)
    return next
  })
