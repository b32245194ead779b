import { CONSENT_VERSION, ID_CONSENT_VERSION } from '../../src/domain/consent'
import { Refusal } from '../../src/domain/refusal'
import type { Context } from './app'
import type { Consent, Person } from './ports'

export type ConsentKind = 'filing' | 'idData'

/** The version of each text that counts as agreed to. */
export const consentVersions: Readonly<Record<ConsentKind, string>> = {
  filing: CONSENT_VERSION,
  idData: ID_CONSENT_VERSION,
}

/** The version a person has agreed to and not taken back; null when there is none. */
export const agreedVersion = (consent: Consent | null): string | null =>
  consent === null || consent.withdrawnAt !== null ? null : consent.version

/** When a consent that was not taken back was given, in epoch milliseconds. */
export const agreedAt = (consent: Consent | null): number | null =>
  consent === null || consent.withdrawnAt !== null ? null : consent.at

export const personOf = async ({ ports, openid }: Context): Promise<Person> =>
  (await ports.people.get(openid)) ?? { id: openid, filing: null, idData: null }

/** Refuses with `no-consent` unless the caller agreed to the present text (K1). */
export const requireConsent = async (context: Context, kind: ConsentKind): Promise<void> => {
  const person = await personOf(context)
  if (agreedVersion(person[kind]) === consentVersions[kind]) return
  throw new Refusal(
    'no-consent',
    kind === 'filing' ? '请先阅读并同意填写说明' : '上传身份证照片前，请先单独同意',
  )
}
