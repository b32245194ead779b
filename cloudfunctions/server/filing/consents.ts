import { consentWords, isPresent, isPresentForId } from '../../../src/domain/form/consent/consent'
import type { Answers, FieldKey } from '../../../src/domain/form/form'
import { isIdCard } from '../../../src/domain/form/materials'
import { type IdPlace, peopleAt, unconfirmedIn } from '../../../src/domain/form/people'
import type { MoveName } from '../../../src/domain/moves/moves'
import { type FilePlace, isProof } from '../../../src/domain/moves/proofs'
import { Refusal } from '../../../src/domain/api/refusal'
import type { Context } from '../app'
import { firstOf } from '../store/keys/firstOf'
import type { Hashes, Vault } from '../secrets/vault'
import type { Consent, StoredIdConsent, StoredPerson } from '../store/people'
import type { Transaction } from '../store/ports'
import { isCounter } from './facts'
import { type Content, photosOf, type Confirmed } from '../store/filings/filing'

/** The version a person has agreed to and not taken back; null when there is none. */
export const agreedVersion = (consent: Consent | null): string | null =>
  consent === null || consent.withdrawnAt !== null ? null : consent.version

/** Whether a person agreed to filling in as it is worded now, and did not take that back. */
export const hasAgreed = ({ filing }: Pick<StoredPerson, 'filing'>): boolean => {
  const version = agreedVersion(filing)
  return version !== null && isPresent(version)
}

/**
 * A person whose consent is held: stored in a transaction, it conflicts with one that takes the consent back. The row has to
 * change for that.
 */
export const heldPerson = (person: StoredPerson): StoredPerson => ({
  ...person,
  moves: (person.moves ?? 0) + 1,
})

/** When a consent that was not taken back was given, in epoch milliseconds. */
export const agreedAt = (consent: Consent | null): number | null =>
  consent === null || consent.withdrawnAt !== null ? null : consent.at

/** The ports, or a transaction. */
type Stores = {
  readonly people: Pick<Transaction['people'], 'get'>
  readonly consents: Pick<Transaction['consents'], 'get'>
}

export const personOf = async (
  stores: Pick<Stores, 'people'>,
  openid: string,
): Promise<StoredPerson> => (await stores.people.get(openid)) ?? { id: openid, filing: null }

/**
 * Where the consent to the ID data of somebody with this name may be kept, as it was given in this WeChat: the first is where it
 * is put.
 */
export const idConsentIds = (vault: Vault, openid: string, name: string): Hashes => {
  const [current, ...others] = vault.hashes(name, 'consent')
  const at = (hash: string) => `${openid}:${hash}`
  return [at(current), ...others.map(at)]
}

/** Whether it is of the present text and was not taken back. */
export const isGiven = (
  consent: Pick<StoredIdConsent, 'version' | 'withdrawals'>,
  { withdrawals = 0 }: StoredPerson,
): boolean => isPresentForId(consent.version) && consent.withdrawals === withdrawals

/** What a write needs: the consent to filling in, and the places at which it holds ID data. */
export type Needed = {
  readonly filing: boolean
  readonly idData: readonly IdPlace[]
}

const NOTHING: Content = { answers: {}, idNumber: null, photos: {}, signature: null }

/**
 * What a change of content needs (PIPL 13, 29): each value, photo or signature that comes into it the consent to filling
 * in, ID data the separate one. What is only taken out needs none.
 */
export const neededForChange = (before: Content, after: Content): Needed => {
  const held = new Set(photosOf(before.photos).map(({ fileID }) => fileID))
  const photos = photosOf(after.photos).filter(({ fileID }) => !held.has(fileID))
  const values = Object.entries(after.answers).filter(
    ([key, text]) => text !== '' && text !== (before.answers[key as FieldKey] ?? ''),
  )
  const number = after.idNumber !== null && after.idNumber.hash !== before.idNumber?.hash
  const signed = after.signature !== null && after.signature.fileID !== before.signature?.fileID
  return {
    filing: number || signed || photos.length > 0 || values.length > 0,
    idData: [
      ...(number ? (['ownerIdNumber'] as const) : []),
      ...new Set(photos.map(({ slot }) => slot).filter(isIdCard)),
    ],
  }
}

/** What a photo or signature needs, to be asked before its bytes are kept. */
export const neededForFile = (place: FilePlace): Needed => ({
  filing: true,
  idData: place !== 'signature' && !isProof(place) && isIdCard(place) ? [place] : [],
})

/** What lacks the consent to filling in. */
export const noConsent = (): Refusal => new Refusal('no-consent', consentWords().lacking)

/** Refuses who did not agree to filling in; read and written, so that taking it back meanwhile conflicts. */
export const holdConsent = async (
  stores: Transaction,
  openid: string,
  refused: () => Refusal = noConsent,
): Promise<void> => {
  const person = await personOf(stores, openid)
  if (!hasAgreed(person)) throw refused()
  await stores.people.put(heldPerson(person))
}

const NO_NAME = '请先填写姓名，再填身份证号、传身份证照片'

/** Where to read consents, and with which keys their ids are made. */
type Reading = { readonly vault: Vault; readonly stores: Stores }

/**
 * Refuses with `no-consent` unless the person agreed to the present texts (K1), to ID data for each who is shown. The
 * fields are the places of ID data that lack it; none when it is the consent to filling in.
 */
export const refuseWithout = async (
  reading: Reading,
  person: StoredPerson,
  needed: Needed,
  answers: Answers,
): Promise<void> => {
  // Who files on paper agreed there; no WeChat of theirs could have said so.
  if (isCounter(person.id)) return
  if (needed.filing && !hasAgreed(person)) throw noConsent()
  const fields = await notAgreed(reading, person, needed.idData, answers)
  const [first] = fields
  if (first) throw new Refusal('no-consent', first[1], Object.fromEntries(fields))
}

/** Of these places of ID data those whose people agreed to it, as the answers say who fills in. */
export const agreedPlaces = async (
  reading: Reading,
  person: StoredPerson,
  places: readonly IdPlace[],
  answers: Answers,
): Promise<readonly IdPlace[]> => {
  const lacking = new Map(await notAgreed(reading, person, places, answers))
  return places.filter((place) => !lacking.has(place))
}

/** The places of ID data that lack a consent, each with the sentence that says so. */
const notAgreed = async (
  { vault, stores }: Reading,
  person: StoredPerson,
  places: readonly IdPlace[],
  answers: Answers,
): Promise<readonly (readonly [IdPlace, string])[]> => {
  const lacking = await Promise.all(
    peopleAt(places, answers).map(async ({ name, as, places }) => {
      if (name === '') return { places, said: NO_NAME }
      const given = await firstOf(idConsentIds(vault, person.id, name), stores.consents.get)
      const holds = given !== null && isGiven(given, person) && given.as === as
      return holds ? null : { places, said: consentWords().idLacking(name) }
    }),
  )
  return lacking.flatMap((each) =>
    each === null ? [] : each.places.map((place) => [place, each.said] as const),
  )
}

/** The moves by which an applicant puts content into a filing or hands it to an office. */
export const movesOfContent: ReadonlySet<MoveName> = new Set([
  'start',
  'attest',
  'submit',
  'resubmit',
])

/**
 * Refuses a move of content as `refuseWithout` does. Answers the person to be stored in the transaction of the move, which
 * then conflicts with one that takes the consent back.
 */
export const holdingConsents = async (
  reading: Reading,
  person: StoredPerson,
  content: Content,
): Promise<StoredPerson> => {
  const needed = { ...neededForChange(NOTHING, content), filing: true }
  await refuseWithout(reading, person, needed, content.answers)
  return heldPerson(person)
}

/** Refuses a draft that came into being before, where the consent was taken back since. */
export const requireConsent = async ({ ports, openid }: Context): Promise<void> => {
  if (!hasAgreed(await personOf(ports, openid))) throw noConsent()
}

/** As much of a filing as says whose ID data it holds, and who confirmed it. */
type Shown = Parameters<typeof unconfirmedIn>[0] & {
  readonly idNumber?: { readonly hash: string } | null
  readonly confirmed?: Pick<Confirmed, 'name' | 'idNumber'> | null
  readonly managerConfirmed?: { readonly name: string } | null
}

/**
 * Who confirmed on their own phone that their ID data may be used: the owner for this ID number (C5), and a manager who is
 * somebody else (F7), whose confirmation goes with another number as it is saved.
 */
export const confirmedIn = ({
  answers,
  idNumber,
  confirmed,
  managerConfirmed,
}: Shown): readonly string[] => {
  const { ownerName, managerName } = answers
  const owner = confirmed && confirmed.name === ownerName && confirmed.idNumber === idNumber?.hash
  const manager = managerConfirmed && managerConfirmed.name === managerName
  return [
    ...(owner ? [confirmed.name] : []),
    ...(manager && managerName !== ownerName ? [managerConfirmed.name] : []),
  ]
}

/** 未经本人确认: those whose consent the applicant declares, and who did not confirm it themselves. */
export const unconfirmedOf = (filing: Shown): readonly string[] =>
  unconfirmedIn(filing).filter((name) => !confirmedIn(filing).includes(name))

/** Refuses with `no-consent` an owner who did not agree on their own phone, to filling in and to their own ID data. */
export const refuseWithoutOwn = async (
  reading: Reading,
  person: StoredPerson,
  name: string,
): Promise<void> => {
  if (!(await hasOwnConsent(reading, person, name))) throw noConsent()
}

/** Refuses as `refuseWithoutOwn` does, within a transaction that then conflicts with one that takes the consent back. */
export const holdOwnConsent = async (
  vault: Vault,
  stores: Transaction,
  openid: string,
  name: string,
): Promise<void> => {
  const person = await personOf(stores, openid)
  await refuseWithoutOwn({ vault, stores }, person, name)
  await stores.people.put(heldPerson(person))
}

/** Whether a person agreed as the one with this name. */
export const hasOwnConsent = async (
  { vault, stores }: Reading,
  person: StoredPerson,
  name: string,
): Promise<boolean> => {
  if (!hasAgreed(person)) return false
  const given = await firstOf(idConsentIds(vault, person.id, name), stores.consents.get)
  return given !== null && given.as === 'self' && isGiven(given, person)
}
