import { api } from './call'
import type { ApiInput } from '../domain/api/api'
import { uploadFile } from './transport'
import { Refusal } from '../domain/api/refusal'
import type { ChosenPhoto } from '../platform/files/photo'
import { choosePhotos } from '../platform/files/photos'
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

/**
 * Lets the person choose a photo for a lead and uploads it: what proves an urge, or what goes with what its owner says. Gives
 * back its file id, null when they changed their mind; `progress` hears 0 to 100, and null when it is over. What `sent` holds
 * arrived before and is not sent again: only the call after it failed. Throws a Refusal when it is not let, or did not get
 * through.
 */
export const photoForLead = async (
  by: 'leads.ticket' | 'urge.ticket',
  id: string,
  progress: (percent: number | null) => void,
  sent: { current: string | null },
): Promise<string | null> => {
  if (sent.current !== null) return sent.current
  try {
    const { photos } = await choosePhotos(1, () => {
      progress(0)
    })
    const [photo] = photos
    if (photo === undefined) return null
    const { path } = await api(by, { id, extension: photo.extension })
    sent.current = await uploadFile(path, photo.path, progress).catch(() => {
      throw new Refusal('offline', '网络不通，照片没有传上去。请再试一次')
    })
    return sent.current
  } finally {
    progress(null)
  }
}

/** The calls that let a table be uploaded. */
export type SheetTicket = 'import.ticket' | 'oldLedger.ticket' | 'leadTable.ticket'

/** Uploads a table of many accounts, or one that an office keeps, where the server lets it; as `upload`. */
export const uploadTable = async (
  { path }: Pick<ChosenTable, 'path'>,
  progress: (percent: number) => void,
  by: SheetTicket,
): Promise<string> => {
  const ticket = await api(by, {})
  return uploadFile(ticket.path, path, progress)
}
