import type { FilingDetail } from '../../domain/api/filing'
import { asRefusal } from '../../domain/api/refusal'
import { draftOf } from './useDraft'

/** Binds a signature or a 签章页 to what the filing says now; once more when another phone was faster. Throws a Refusal. */
export const bind = async (
  id: string,
  call: (version: number) => Promise<FilingDetail>,
  tries = 2,
): Promise<FilingDetail> => {
  const draft = draftOf(id)
  await draft.flush()
  try {
    const bound = await call(draft.state().filing?.version ?? 0)
    draft.accept(bound)
    return bound
  } catch (error) {
    if (asRefusal(error).code !== 'stale' || tries < 2) throw error
    await draft.refresh()
    return bind(id, call, tries - 1)
  }
}
