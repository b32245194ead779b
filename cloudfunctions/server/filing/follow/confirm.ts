import { CARD_FOLLOWER } from '../../../../src/domain/messages/cardEvents'
import type { Context } from '../../app'
import type { Vault } from '../../secrets/vault'
import type { Transaction } from '../../store/ports'
import { record } from '../audit'
import { holdOwnConsent, unconfirmedOf } from '../consents'
import { type Filing, working, type ManagerConfirmed } from '../../store/filings/filing'
import { followersOf, noFollowed, numberFor } from './follower'
import { mobileHash, mobileHashes } from '../../secrets/personal'

/** The manager as long as the form names the same person by the same number. */
export const managerStill = (vault: Vault, filing: Filing): ManagerConfirmed | null => {
  const { managerConfirmed = null } = filing
  const isSame =
    managerConfirmed !== null &&
    managerConfirmed.name === working(filing).answers.managerName &&
    mobileHashes(vault, numberFor(filing, 'manager')).includes(managerConfirmed.mobile)
  return isSame ? managerConfirmed : null
}

/**
 * The manager who is asked to confirm: told of the filing in this WeChat, and shown in it by ID data that is there as the
 * applicant declares. Null for everybody else, also for a namesake of the owner, whose number it might confirm.
 */
export const managerAsked = (vault: Vault, filing: Filing, openid: string): string | null => {
  if (filing.status === 'cancelled' || filing.status === 'declined') return null
  const isManager = followersOf(vault, filing).some(
    (each) => each.as === 'manager' && each.openid === openid,
  )
  const present = working(filing)
  const { managerName = '', ownerName } = present.answers
  const asked =
    isManager && managerName !== ownerName && unconfirmedOf(present).includes(managerName)
  return asked ? managerName : null
}

/**
 * The caller, who is told of the filing as its manager, confirms that their ID data may be used: in the filing and in an
 * open change that names them by the same number. Tried again it changes nothing. Refuses with `not-found` who is not
 * asked, and with `no-consent` who did not agree in this WeChat.
 */
export const confirmAsManager = (context: Context, id: string): Promise<Filing> =>
  context.ports.transaction(async (stores) => {
    const { ports, openid } = context
    const filing = await stores.filings.get(id)
    if (filing === null) throw noFollowed()
    if (filing.managerConfirmed?.openid === openid && managerStill(ports.vault, filing))
      return filing
    const name = managerAsked(ports.vault, filing, openid)
    if (name === null) throw noFollowed()
    await holdOwnConsent(ports.vault, stores, openid, name)
    const confirmed = await confirmedOn(context, stores, filing, name)
    const change = filing.openChange ? await stores.filings.get(filing.openChange) : null
    const number = (of: Filing) => numberFor(of, 'manager')
    if (
      change !== null &&
      working(change).answers.managerName === name &&
      number(change) === number(filing)
    )
      await confirmedOn(context, stores, change, name)
    return confirmed
  })

const confirmedOn = (
  { ports, openid, now }: Context,
  stores: Transaction,
  filing: Filing,
  name: string,
): Promise<Filing> => {
  const mobile = mobileHash(ports.vault, numberFor(filing, 'manager'))
  const next = { ...filing, managerConfirmed: { name, mobile, openid, at: now } }
  return record(ports.vault, stores, next, {
    name: 'followConfirmed',
    at: now,
    who: { openid, name: CARD_FOLLOWER.manager, office: null },
  })
}

/** The filing without what this person confirmed, who took their consents back. */
export const withoutConfirmation = (filing: Filing, openid: string): Filing =>
  filing.managerConfirmed?.openid === openid ? { ...filing, managerConfirmed: null } : filing
