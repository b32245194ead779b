import type { FilingDetail } from '../../domain/api/filing'
import { Refusal } from '../../domain/api/refusal'
import { draftOf } from '../draft/useDraft'

/** Binds a picture to what the filing says now; once more when another phone was faster. */
export const bindPicture = async (
  id: string,
  call: (version: number) => Promise<FilingDetail>,
  tries = 2,
): Promise<void> => {
  const draft = draftOf(id)
  await draft.flush()
  try {
    draft.accept(await call(draft.state().filing?.version ?? 0))
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'stale' || tries < 2) throw error
    await draft.refresh()
    await bindPicture(id, call, tries - 1)
  }
}
