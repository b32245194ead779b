import { api } from './call'
import { uploadFile } from './transport'
import type { ChosenPhoto } from '../platform/files/photo'

/**
 * Uploads a photo of this phone for a filing, where the server lets it; `progress` hears 0 to 100. Gives back its file id.
 * Throws a Refusal when it is not let; anything else thrown means that it did not get through.
 */
export const upload = async (
  filing: string,
  { path, extension }: ChosenPhoto,
  progress: (percent: number) => void,
): Promise<string> => {
  const ticket = await api('filing.ticket', { id: filing, extension })
  return uploadFile(ticket.path, path, progress)
}
