import { api } from './call'
import type { ApiInput } from '../domain/api/api'
import { uploadFile } from './transport'
import type { ChosenPhoto } from '../platform/files/photo'
import type { ChosenTable } from '../platform/files/table'

/**
 * Uploads a picture of this phone for a place of a filing, where the server lets it; `progress` hears 0 to 100. Gives back its file id.
 * Throws a Refusal when it is not let; anything else thrown means that it did not get through.
 */
export const upload = async (
  { id, place }: Pick<ApiInput<'filing.ticket'>, 'id' | 'place'>,
  { path, extension }: ChosenPhoto,
  progress: (percent: number) => void,
): Promise<string> => {
  const ticket = await api('filing.ticket', { id, place, extension })
  return uploadFile(ticket.path, path, progress)
}

/** As `upload`, of a photo for a lead: what proves an urge, or what goes with what its owner says. */
export const uploadForLead = async (
  by: 'leads.ticket' | 'urge.ticket',
  id: string,
  { path, extension }: ChosenPhoto,
  progress: (percent: number) => void,
): Promise<string> => {
  const ticket = await api(by, { id, extension })
  return uploadFile(ticket.path, path, progress)
}

/** The calls that let a table be uploaded. */
export type SheetTicket = 'import.ticket' | 'oldLedger.ticket'

/** Uploads a table of many accounts, or an old ledger, where the server lets it; as `upload`. */
export const uploadTable = async (
  { path }: Pick<ChosenTable, 'path'>,
  progress: (percent: number) => void,
  by: SheetTicket,
): Promise<string> => {
  const ticket = await api(by, {})
  return uploadFile(ticket.path, path, progress)
}
