import { api } from '../../cloud/call'
import { newToken } from '../../cloud/token'
import { useActs } from '../../cloud/useActs'
import { asRefusal, Refusal } from '../../domain/api/refusal'
import { store, stored } from '../../platform/memory/storage'
import { focusOn } from '../../platform/screen/focus'
import { replace } from '../../platform/wechat/navigate'
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

export type Submit = {
  readonly busy: boolean
  readonly refusal: Refusal | null
  readonly send: (toCityOffice: boolean) => void
  /** Sends it again as it was sent. */
  readonly repeat: () => void
}

/** D1, G5: submits or resubmits once, however often the button is tapped or the call is tried again. */
export const useSubmit = (id: string): Submit => {
  const { busy, refusal, run, repeat } = useActs({ once: true })

  const submit = async (toCityOffice: boolean) => {
    const draft = draftOf(id)
    await draft.flush()
    const { filing, saving } = draft.state()
    if (filing === null || saving?.state !== 'saved') throw new Refusal('busy', NOT_SAVED)
    const input = { id, version: filing.version, token: await tokenOf(id), declared: true } as const
    await (filing.status === 'returned'
      ? api('filing.resubmit', input)
      : api('filing.submit', { ...input, toCityOffice }))
    store(keyOf(id), '')
    closeDraft(id)
    replace('filing/receipt', { id })
  }
  /** The token stays where the call may have had its effect, so that trying again has it once. */
  const explain = (error: unknown): never => {
    const refused = asRefusal(error)
    setTimeout(() => {
      const ofFields = refused.code !== 'duplicate' && Object.keys(refused.fields).length > 0
      focusOn(ofFields ? 'errors' : 'refusal')
    }, 50)
    if (refused.code === 'offline') throw new Refusal('offline', LOST)
    if (refused.code !== 'busy' && refused.code !== 'broken') store(keyOf(id), '')
    void (refused.code === 'counter' ? api('me', {}).catch(() => null) : Promise.resolve()).then(
      () => draftOf(id).refresh(),
    )
    throw refused
  }
  return {
    busy: busy !== null,
    refusal,
    repeat,
    send: (toCityOffice) => {
      run('submit', () => submit(toCityOffice).catch(explain))
    },
  }
}
