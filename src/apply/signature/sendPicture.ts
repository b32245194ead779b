import { upload } from '../../cloud/upload'
import type { FilingDetail } from '../../domain/api/filing'
import { asRefusal, Refusal } from '../../domain/api/refusal'
import type { ChosenPhoto } from '../../platform/files/photo'
import { draftOf } from '../draft/useDraft'

/** Binds to what the filing says now; once more when another phone was faster. */
const bind = async (
  id: string,
  call: (version: number) => Promise<FilingDetail>,
  tries = 2,
): Promise<void> => {
  const draft = draftOf(id)
  await draft.flush()
  try {
    draft.accept(await call(draft.state().filing?.version ?? 0))
  } catch (error) {
    if (asRefusal(error).code !== 'stale' || tries < 2) throw error
    await draft.refresh()
    await bind(id, call, tries - 1)
  }
}

export type SignedPicture = {
  readonly photo: ChosenPhoto
  /** The sentence for one that did not get through. */
  readonly lost: string
  /** Hears 0 to 100. */
  readonly progress?: (percent: number) => void
}

/** Uploads a signature or a photo of the 签章页 and binds it to what the filing says now. Throws a Refusal. */
export const sendPicture = async (
  id: string,
  { photo, lost, progress = () => undefined }: SignedPicture,
  call: (file: { id: string; version: number; fileID: string }) => Promise<FilingDetail>,
): Promise<void> => {
  try {
    const fileID = await upload({ id, place: 'signature' }, photo, progress).catch(
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
