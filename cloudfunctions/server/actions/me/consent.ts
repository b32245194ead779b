import type { ApiInput, ApiOutput } from '../../../../src/domain/api/api'
import type { IdConsentView, Me } from '../../../../src/domain/api/me'
import { Refusal } from '../../../../src/domain/api/refusal'
import { tidied } from '../../../../src/domain/form/answers'
import {
  consentVersion,
  idConsentVersion,
  idConsentSaid,
} from '../../../../src/domain/form/consent/consent'
import { fieldOf } from '../../../../src/domain/form/fields'
import { hiddenName } from '../../../../src/domain/messages/personalNumbers'
import { administered, auditedText } from '../../administration/record'
import type { Context } from '../../app'
import { actorOf } from '../../filing/access'
import { agreedVersion, idConsentIds, isGiven, personOf } from '../../filing/consents'
import { discardDraft } from '../../filing/draft'
import { dropProofs } from '../../filing/proof/drop'
import { dropAsking } from '../../filing/takeover/ask'
import { leave } from '../../filing/follow/leave'
import { removeImport } from '../../imports/kept'
import type { ListedFiling } from '../../store/filings/listed'
import { allFilings } from '../../store/pages'
import { eachOf } from '../../store/eachOf'
import type { Consent, ListedConsent } from '../../store/people'
import { cardOf } from '../../views/cards'
import { meAs } from './me'
import { firstOf } from '../../store/keys/firstOf'

const refuseOld = (version: string, present: string): void => {
  if (version !== present)
    throw new Refusal('input', '说明已更新，请重新打开后再看一遍', { version: '说明已更新' })
}

/** What held of the consent to filling in before, for the audit: the version that was agreed to. */
const consentBefore = (consent: Consent | null): { readonly version: string } | null => {
  const version = agreedVersion(consent)
  return version === null ? null : { version }
}

/** Keeps that the caller agreed to the text on filling in, with its version and the time (K1). */
export const giveConsent = async (
  context: Context,
  { version }: ApiInput<'consent.give'>,
): Promise<Me> => {
  refuseOld(version, consentVersion())
  const given: Consent = { version, at: context.now, withdrawnAt: null }
  const person = await context.ports.transaction(async (stores) => {
    const before = await personOf(stores, context.openid)
    const next = { ...before, filing: given }
    await stores.people.put(next)
    await administered(context.ports.vault, stores, actorOf(context.openid, null), {
      act: 'consented',
      at: context.now,
      office: null,
      about: '',
      before: consentBefore(before.filing),
      after: { version },
    })
    return next
  })
  return meAs(context, person)
}

const nameOf = (text: string): string => tidied(fieldOf('ownerName'), text)

/** Keeps the consent to the ID data of one person: the caller's own, or the one the caller declares to have. */
export const giveIdConsent = async (
  { ports, openid, now }: Context,
  { version, name: given, as }: ApiInput<'consent.giveIdData'>,
): Promise<null> => {
  refuseOld(version, idConsentVersion())
  const name = nameOf(given)
  if (name === '') throw new Refusal('input', '请先填写姓名', { name: '请先填写姓名' })
  await ports.transaction(async (stores) => {
    const { withdrawals = 0 } = await personOf(stores, openid)
    await stores.consents.put({
      id: idConsentIds(ports.vault, openid, name)[0],
      openid,
      name,
      as,
      version,
      at: now,
      said: idConsentSaid(name, as),
      withdrawals,
    })
    const shown = hiddenName(name)
    const of = auditedText(ports.vault, { text: name, shown, kind: 'consent' })
    await administered(ports.vault, stores, actorOf(openid, null), {
      act: 'idConsented',
      at: now,
      office: null,
      about: as,
      before: null,
      after: { version, of },
    })
  })
  return null
}

/** Which of these people's ID data the caller has a consent to, and whose. */
export const idConsentsOf = async (
  { ports, openid }: Context,
  { names }: ApiInput<'consent.ofPeople'>,
): Promise<ApiOutput<'consent.ofPeople'>> => {
  const ids = names.map(nameOf).filter((name) => name !== '')
  const [person, ...found] = await Promise.all([
    personOf(ports, openid),
    ...ids.map((name) => firstOf(idConsentIds(ports.vault, openid, name), ports.consents.get)),
  ])
  return found.flatMap((each) => (each !== null && isGiven(each, person) ? [viewOf(each)] : []))
}

const viewOf = ({ name, as, at, said }: ListedConsent): IdConsentView => ({
  name,
  as,
  at,
  said: said.at(-1) ?? '',
})

/** So many people are listed; one with more sees the newest. */
export const LISTED = 100

/** The people to whose ID data the caller has a consent, newest first. */
export const listConsents = async ({
  ports,
  openid,
}: Context): Promise<ApiOutput<'consent.list'>> => {
  const [person, given] = await Promise.all([
    personOf(ports, openid),
    ports.consents.of({ openid }, null, LISTED),
  ])
  return given.filter((each) => isGiven(each, person)).map(viewOf)
}

/** Its applicant's alone, or only said to be filed on paper (A5), with a change that is among the deleted or with none. */
const neverSubmitted = (
  { status, submissions, openChange }: ListedFiling,
  deleted: readonly string[],
) =>
  submissions === 0 &&
  (status === 'draft' || (status === 'attested' && (!openChange || deleted.includes(openChange))))

/** More than a person can have in the days that they are kept. */
export const IMPORTS = 1000

/** Takes every consent back and deletes the drafts, and tables that were read. What was submitted the office keeps. */
export const withdrawConsent = async (context: Context): Promise<ApiOutput<'consent.withdraw'>> => {
  const { ports, openid, now } = context
  const followed = await ports.transaction(async (stores) => {
    const person = await personOf(stores, openid)
    await stores.people.put({
      ...person,
      filing: person.filing && { ...person.filing, withdrawnAt: now },
      withdrawals: (person.withdrawals ?? 0) + 1,
    })
    await administered(ports.vault, stores, actorOf(openid, null), {
      act: 'consentsWithdrawn',
      at: now,
      office: null,
      about: '',
      before: consentBefore(person.filing),
      after: null,
    })
    return (person.follows ?? []).map((id) => ({ id }))
  })
  await eachOf('follows', followed, ({ id }) => leave(context, id, { withdraws: true }))
  const imports = await ports.imports.of({ openid }, null, IMPORTS)
  await eachOf('imports', imports, (each) => removeImport(ports, each))
  const filings = await allFilings(ports, openid)
  const discardEach = (rows: readonly ListedFiling[]) =>
    eachOf('withdraw', rows, async ({ id }) => {
      await discardDraft(context, id)
      return id
    })
  const drafts = filings.filter((filing) => neverSubmitted(filing, []))
  const deleted = await discardEach(drafts)
  // What only such a change held back goes now.
  const others = filings.filter((filing) => !drafts.includes(filing))
  const freed = others.filter((filing) => neverSubmitted(filing, deleted.done))
  const freedDeleted = await discardEach(freed)
  const asking = others.filter((filing) => filing.asking && !freed.includes(filing))
  const ended = await eachOf('asking', asking, ({ id }) => dropAsking(context, id))
  const proved = others.filter(({ cancelProofs }) => (cancelProofs ?? []).length > 0)
  const dropped = await eachOf('proofs', proved, ({ id }) => dropProofs(context, id))
  const kept = await eachOf(
    'kept',
    others.filter((filing) => !freed.includes(filing)),
    (filing) => cardOf(context, filing),
  )
  return {
    deleted: deleted.done.length + freedDeleted.done.length,
    left: deleted.failed + freedDeleted.failed + ended.failed + dropped.failed,
    kept: kept.done,
    unreadable: kept.failed,
  }
}
