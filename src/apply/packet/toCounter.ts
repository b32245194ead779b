import { api } from '../../cloud/call'
import type { Way } from '../../domain/serving/counter'
import { go } from '../../platform/wechat/navigate'
import { draftOf } from '../draft/useDraft'

/** Has a draft handed in at the counter, and shows what to bring; an ID number that is not to be given online is forgotten. */
export const toCounter = async (id: string, way: Exclude<Way, 'city'>): Promise<void> => {
  const draft = draftOf(id)
  if (way !== 'consent') draft.edit({ ownerIdNumber: '' })
  await draft.flush()
  draft.accept(await api('filing.way', { id, way }))
  go('apply/packet', { id })
}
