import { useActs } from '../../cloud/useActs'
import { asRefusal, type Refusal } from '../../domain/api/refusal'
import { focusOn } from '../../platform/screen/focus'
import { replace } from '../../platform/wechat/navigate'
import { submitOnce } from './submitOnce'

export type Submit = {
  readonly busy: boolean
  readonly refusal: Refusal | null
  readonly send: (toCityOffice: boolean) => void
  /** Sends it again as it was sent. */
  readonly repeat: () => void
}

/** Submits or resubmits, however often the button is tapped; then the receipt is shown, or what was refused. */
export const useSubmit = (id: string): Submit => {
  const { busy, refusal, run, repeat } = useActs({ once: true })
  const explain = (error: unknown): never => {
    const refused = asRefusal(error)
    setTimeout(() => {
      const ofFields = refused.code !== 'duplicate' && Object.keys(refused.fields).length > 0
      focusOn(ofFields ? 'errors' : 'refusal')
    }, 50)
    throw refused
  }
  return {
    busy: busy !== null,
    refusal,
    repeat,
    send: (toCityOffice) => {
      run('submit', () =>
        submitOnce(id, toCityOffice).then(() => {
          replace('filing/receipt', { id })
        }, explain),
      )
    },
  }
}
