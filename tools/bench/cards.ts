import type { Cloud } from '../../cloudfunctions/server/testing/cloud'
import {
  FOUR,
  openedBy,
  sentCard,
  signedBy,
  unsignedDraft,
} from '../../cloudfunctions/server/testing/cards'
import { company } from '../../cloudfunctions/server/testing/filings'
import { consentVersion, idConsentVersion } from '../../src/domain/form/consent/consent'
import type { At } from './counted'

const OWNER = 'owner-li'
const OTHER = 'owner-zhao'
const COMPANY = 'company-chen'

/** Owners are asked to sign by card: one signs, one does not, one card is tried in vain and taken back. */
export const walkSigning = async (at: At): Promise<void> => {
  const [rest, cloud] = [at(null), at()]
  const id = await unsignedDraft(rest, COMPANY)
  const token = await sentCard(cloud, COMPANY, id)
  await at('.sent').ok(COMPANY, 'filing.open', { id })
  await at('.wrong').invoke(OTHER, { action: 'card.open', input: { token, code: '1111' } })
  await signedBy(cloud, OTHER, token, await openedBy(cloud, OTHER, token))
  const second = await sentCard(at('.again'), COMPANY, id)
  await openedBy(rest, OTHER, second)
  await cloud.ok(OTHER, 'card.refuse', { token: second, word: '粉丝数量不对' })
  await sentCard(rest, COMPANY, id)
  await cloud.ok(COMPANY, 'filing.takeCardBack', { id })
}

/** A manager is told of a filing: tried in vain, bound, and told no more by either side. */
export const walkFollowing = async (at: At): Promise<void> => {
  const [rest, cloud] = [at(null), at()]
  const id = await unsignedDraft(rest, COMPANY, { ...company, filledBy: 'agent' })
  const as = 'manager' as const
  const invite = async (by: Cloud) => (await by.ok(COMPANY, 'follow.invite', { id, as })).token
  const bind = (token: string) => cloud.ok(OTHER, 'follow.bind', { token, code: '0002' })
  const first = await invite(cloud)
  await at('.wrong').invoke(OTHER, {
    action: 'follow.bind',
    input: { token: first, code: '1111' },
  })
  await bind(first)
  await cloud.ok(OTHER, 'follow.open', { id })
  await rest.ok(OTHER, 'consent.give', { version: consentVersion() })
  const consent = {
    version: idConsentVersion(),
    name: company.managerName ?? '',
    as: 'self',
  } as const
  await rest.ok(OTHER, 'consent.giveIdData', consent)
  await cloud.ok(OTHER, 'follow.confirm', { id })
  await cloud.ok(OTHER, 'follow.leave', { id })
  await bind(await invite(rest))
  await cloud.ok(COMPANY, 'follow.unbind', { id, as })
}

/** One filing is handed over by a card: tried in vain, taken back, accepted and agreed to by its owner. */
export const walkHandOver = async (at: At): Promise<void> => {
  const [rest, cloud] = [at(null), at()]
  const ids = [await unsignedDraft(rest, COMPANY)]
  await cloud.ok(COMPANY, 'handOver.make', { ids })
  await cloud.ok(COMPANY, 'handOver.takeBack', { id: ids[0] ?? '' })
  const { token, word } = await rest.ok(COMPANY, 'handOver.make', { ids })
  await at('.wrong').invoke(OTHER, { action: 'handOver.open', input: { token, code: '999X' } })
  await cloud.ok(OTHER, 'handOver.open', { token, code: word })
  await cloud.ok(OTHER, 'handOver.take', { token, as: 'agent', four: null })
  await rest.ok(OWNER, 'handOver.open', { token, code: FOUR })
  await cloud.ok(OWNER, 'handOver.agree', { token, agrees: true })
}
