import { NO_FILING, Refusal } from '../../../../src/domain/api/refusal'
import { followMobile, type FollowRole } from '../../../../src/domain/card/follow'
import { hashKinds } from '../../secrets/hashKinds'
import type { Vault } from '../../secrets/vault'
import type { Transaction } from '../../store/ports'
import { type Filing, working, type Follower } from '../../store/filings/filing'

/** The number that the form has for the role now; empty while it is none. */
export const numberFor = (filing: Filing, as: FollowRole): string => {
  const number = working(filing).answers[followMobile[as]] ?? ''
  return /^1\d{10}$/.test(number) ? number : ''
}

export const mobileHash = (vault: Vault, number: string): string =>
  vault.hash(number, hashKinds.mobile)

/** The same under each known key: by any of them it may be kept. */
export const mobileHashes = (vault: Vault, number: string): readonly string[] =>
  vault.hashes(number, hashKinds.mobile)

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
