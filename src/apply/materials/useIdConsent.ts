import { api } from '../../cloud/call'
import { useAnswer } from '../../cloud/useAnswer'
import { ID_CONSENT_VERSION } from '../../domain/form/consent'

/** Whether the separate consent to photos of ID cards is given, asked until it is; null until known. */
export const useIdConsent = (): { readonly given: boolean | null; readonly give: () => void } => {
  const { data: given, set } = useAnswer(
    async (): Promise<boolean> =>
      given === true || (await api('me', {})).consents.idData === ID_CONSENT_VERSION,
  )
  return {
    given,
    give: () => {
      set(true)
    },
  }
}
