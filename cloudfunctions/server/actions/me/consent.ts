import type { ApiInput, ApiOutput } from '../../../../src/domain/api/api'
import type { Me } from '../../../../src/domain/api/me'
import { Refusal } from '../../../../src/domain/api/refusal'
import type { Context } from '../../app'
import { type ConsentKind, consentVersions, personOf } from '../../filing/consents'
import { discardDraft } from '../../filing/draft'
import type { ListedFiling } from '../../filing/listed'
import { allFilings } from '../../store/pages'
import { eachOf } from '../../store/eachOf'
import type { Consent } from '../../store/ports'
import { cardOf } from '../../views/cards'
import { meAs } from './me'

/** Keeps that the caller agreed to a text, with its version and the time (K1). */
export const giveConsent = async (
  context: Context,
  { kind, version }: ApiInput<'consent.give'>,
): Promise<Me> => {
  if (version !== consentVersions[kind])
    throw new Refusal('input', '说明已更新，请重新打开后再看一遍', { version: '说明已更新' })
  const given: Consent = { version, at: context.now, withdrawnAt: null }
  const person = await context.ports.transaction(async (stores) => {
    const next = { ...(await personOf(stores, context.openid)), [kind]: given }
    await stores.people.put(next)
    return next
  })
  return meAs(context, person)
}

const neverSubmitted = (filing: ListedFiling) =>
  filing.status === 'draft' && filing.submissions === 0

/** Takes both consents back and deletes the drafts. What was submitted the office keeps. */
export const withdrawConsent = async (context: Context): Promise<ApiOutput<'consent.withdraw'>> => {
  const { ports, openid, now, today } = context
  await ports.transaction(async (stores) => {
    const person = await personOf(stores, openid)
    const withdrawn = (kind: ConsentKind) => person[kind] && { ...person[kind], withdrawnAt: now }
    await stores.people.put({
      ...person,
      filing: withdrawn('filing'),
      idData: withdrawn('idData'),
    })
  })
  const filings = await allFilings(ports, openid)
  const drafts = filings.filter(neverSubmitted)
  const deleted = await eachOf('withdraw', drafts, ({ id }) => discardDraft(context, id))
  const kept = await eachOf(
    'kept',
    filings.filter((filing) => !neverSubmitted(filing)),
    (filing) => cardOf(ports.vault, filing, today),
  )
  return {
    deleted: deleted.done.length,
    left: deleted.failed,
    kept: kept.done,
    unreadable: kept.failed,
  }
}
