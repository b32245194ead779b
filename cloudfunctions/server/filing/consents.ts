import { CONSENT_VERSION, ID_CONSENT_VERSION } from '../../../src/domain/form/consent'
import { Refusal } from '../../../src/domain/api/refusal'
import type { Context } from '../app'
import type { Consent, Person, Transaction } from '../store/ports'

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

type People = { readonly people: Pick<Transaction['people'], 'get'> }

/** `stores` are the ports, or a transaction. */
export const personOf = async (stores: People, openid: string): Promise<Person> =>
  (await stores.people.get(openid)) ?? { id: openid, filing: null, idData: null }

/** Refuses with `no-consent` unless the caller agreed to the present text (K1). */
export const requireConsent = async (context: Context, kind: ConsentKind): Promise<void> => {
  refuseWithout(await personOf(context.ports, context.openid), kind)
}

/** The same inside a transaction, which then conflicts with one that takes the consent back. */
export const holdConsent = async (
  stores: Transaction,
  openid: string,
  kind: ConsentKind,
): Promise<void> => {
  const person = await personOf(stores, openid)
  refuseWithout(person, kind)
  // The row has to change: written back unchanged it would cause no conflict.
  await stores.people.put({ ...person, starts: (person.starts ?? 0) + 1 })
}

const refuseWithout = (person: Person, kind: ConsentKind): void => {
  if (agreedVersion(person[kind]) === consentVersions[kind]) return
  throw new Refusal(
    'no-consent',
    kind === 'filing' ? '请先阅读并同意填写说明' : '上传身份证照片前，请先单独同意',
  )
}
