import { consentVersion, idConsentVersion } from '../../domain/form/consent/consent'
import type { Me } from '../../domain/api/me'
import type { Agreeing } from '../../domain/form/people'
import { api } from '../../cloud/call'

/** Gives the consent to filling in, to the text as it is shown now (K1). */
export const agreeToFiling = (): Promise<Me> => api('consent.give', { version: consentVersion() })

/** Gives the separate consent to the ID data of somebody, to the text as it is shown now. */
export const agreeToIdOf = (name: string, as: Agreeing): Promise<null> =>
  api('consent.giveIdData', { version: idConsentVersion(), name, as })

/** Both, by the person whose ID data it is. */
export const agreeAsOneself = async (name: string): Promise<void> => {
  await agreeToFiling()
  await agreeToIdOf(name, 'self')
}
