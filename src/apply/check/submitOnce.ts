import { api } from '../../cloud/call'
import { newToken } from '../../cloud/token'
import type { Receipt } from '../../domain/api/filing'
import { asRefusal, Refusal } from '../../domain/api/refusal'
import { store, stored } from '../../platform/memory/storage'
import { closeDraft, draftOf } from '../draft/useDraft'

const LOST = '网络不通，内容都在。再试不会重复登记。'
const NOT_SAVED = '还有内容没有上传。请在有网络的地方再点一次提交。'

/** One for each version that is sent: one taken back or returned later is another intention, whatever answer got lost. */
const keyOf = (id: string) => `submit:${id}:${String(draftOf(id).state().filing?.version ?? 0)}`

/** The token of this filing's submit: the same one until an answer came, even when the program was closed. */
const tokenOf = async (id: string): Promise<string> => {
  const key = keyOf(id)
  const token = stored(key) ?? (await newToken())
  store(key, token)
  return token
}

const sent = async (id: string, toCityOffice: boolean): Promise<Receipt> => {
  const draft = draftOf(id)
  await draft.flush()
  const { filing, saving } = draft.state()
  if (filing === null || saving?.state !== 'saved') throw new Refusal('busy', NOT_SAVED)
  const input = { id, version: filing.version, token: await tokenOf(id), declared: true } as const
  const submitted = await (filing.entered
    ? api('entering.enter', { id, version: input.version, token: input.token })
    : filing.status === 'returned'
      ? api('filing.resubmit', input)
      : api('filing.submit', { ...input, toCityOffice }))
  store(keyOf(id), '')
  closeDraft(id)
  return submitted
}

/**
 * D1, G5, D8: submits, resubmits or enters as the filing is known on this phone, once, however often it is tried again: the token stays
 * where the call may have had its effect. Throws a Refusal.
 */
export const submitOnce = async (id: string, toCityOffice: boolean): Promise<Receipt> => {
  try {
    return await sent(id, toCityOffice)
  } catch (error) {
    const refused = asRefusal(error)
    if (refused.code === 'offline') throw new Refusal('offline', LOST)
    if (refused.code !== 'busy' && refused.code !== 'broken') store(keyOf(id), '')
    void (refused.code === 'counter' ? api('me', {}).catch(() => null) : Promise.resolve()).then(
      () => draftOf(id).refresh(),
    )
    throw refused
  }
}
