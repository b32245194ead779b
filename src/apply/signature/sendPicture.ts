import { upload } from '../../cloud/upload'
import type { FilingDetail } from '../../domain/api/filing'
import { asRefusal, Refusal } from '../../domain/api/refusal'
import type { ChosenPhoto } from '../../platform/files/photo'
import { bind } from '../draft/bind'

export type SignedPicture = {
  readonly photo: ChosenPhoto
  /** The sentence for one that did not get through. */
  readonly lost: string
}

/** Uploads a drawn signature and binds it to what the filing says now. Throws a Refusal. */
export const sendPicture = async (
  id: string,
  { photo, lost }: SignedPicture,
  call: (file: { id: string; version: number; fileID: string }) => Promise<FilingDetail>,
): Promise<void> => {
  try {
    const fileID = await upload({ id, place: 'signature' }, photo, () => undefined).catch(
      (error: unknown) => {
        throw error instanceof Refusal ? error : new Refusal('offline', lost)
      },
    )
    await bind(id, (version) => call({ id, version, fileID }))
  } catch (error) {
    const refused = asRefusal(error)
    throw refused.code === 'offline' ? new Refusal('offline', lost) : refused
  }
}
