import { NO_FILING, Refusal } from '../../../../src/domain/api/refusal'
import { followMobile, type FollowRole } from '../../../../src/domain/card/follow'
import { mobileHashes } from '../../secrets/personal'
import type { Vault } from '../../secrets/vault'
import type { Transaction } from '../../store/ports'
import { type Filing, working, type Follower } from '../../store/filings/filing'

/** The number that the form has for the role now; empty while it is none. */
export const numberFor = (filing: Filing, as: FollowRole): string => {
  const number = working(filing).answers[followMobile[as]] ?? ''
  return /^1\d{10}$/.test(number) ? number : ''
}

/** Who is told: another number in the form ends it, and nobody is told of their own filing. */
export const followersOf = (vault: Vault, filing: Filing): readonly Follower[] =>
  (filing.followers ?? []).filter(
    ({ as, openid, mobile }) =>
      openid !== filing.applicant && mobileHashes(vault, numberFor(filing, as)).includes(mobile),
  )

/** The filing on which it is kept who is told: of a change the one that it changes. */
export const followedOf = async (
  { get }: Pick<Transaction['filings'], 'get'>,
  filing: Filing,
): Promise<Filing | null> => (filing.change ? get(filing.change.of) : filing)

/** Refused alike where there is none, and where the caller is not told of it. */
export const noFollowed = (): Refusal => new Refusal('not-found', NO_FILING)
