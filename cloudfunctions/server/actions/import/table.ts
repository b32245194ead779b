import type { ApiInput, ApiOutput } from '../../../../src/domain/api/api'
import type { importCalls } from '../../../../src/domain/api/import'
import { dayLimits } from '../../../../src/domain/moves/limits'
import type { Actions, Context } from '../../app'
import { issueSheetTicket } from '../../files/tickets'
import { ownImport, importProgress, tableOf, viewOf } from '../../imports/kept'
import { makeDrafts } from '../../imports/making'

/** Where the caller may upload one table. */
const askTicket = async (context: Context): Promise<ApiOutput<'import.ticket'>> => {
  const { path } = await issueSheetTicket(context)
  return { path }
}

const openImport = async (
  context: Context,
  { id }: ApiInput<'import.open'>,
): Promise<ApiOutput<'import.open'>> => {
  const { ports, openid } = context
  const found =
    id === undefined
      ? await ports.imports.of({ openid }, null, dayLimits.sheet.most)
      : [await ownImport(context, id)]
  // A reading that broke off leaves a row without a result: what was read before it is still the last one.
  const newest = found.find(({ state }) => state !== 'reading')
  if (newest === undefined) return null
  return viewOf(newest, await tableOf(ports, newest))
}

/** How long one call makes drafts, in milliseconds: short, so that a phone shows how far it is. */
const SLICE = 1500

const runImport = async (
  context: Context,
  { id }: ApiInput<'import.run'>,
): Promise<ApiOutput<'import.run'>> =>
  importProgress(await makeDrafts(context, id, context.now + SLICE))

export const importActions: Actions<typeof importCalls> = {
  'import.ticket': askTicket,
  'import.open': openImport,
  'import.run': runImport,
}
