import type { FollowedView } from '../../../src/domain/api/card'
import type { FollowingView } from '../../../src/domain/api/me'
import { followRoles, inviteState } from '../../../src/domain/card/follow'
import { masked } from '../../../src/domain/messages/personalNumbers'
import { statusWords, submittedWords } from '../../../src/domain/moves/status'
import { type Filing, working, type Follower } from '../store/filings/filing'
import { managerAsked } from '../filing/follow/confirm'
import { followersOf } from '../filing/follow/follower'
import type { Vault } from '../secrets/vault'
import { officeView } from './cards'

/** Who is told of a filing beside its applicant, for its applicant: by role, nobody by WeChat. */
export const followingView = (vault: Vault, filing: Filing, now: number): FollowingView => ({
  followers: followersOf(vault, filing).map(({ as, at }) => ({ as, at })),
  invites: followRoles.flatMap((as) => {
    const invite = filing.invites?.[as]
    return invite
      ? [{ as, state: inviteState(invite, now), madeAt: invite.madeAt, until: invite.until }]
      : []
  }),
})

/** A filing for who is told of it: nothing of what was filled in but the account's name, and their own where they are asked. */
export const followedView = (
  vault: Vault,
  filing: Filing,
  { as, openid }: Follower,
): FollowedView => ({
  id: filing.id,
  accountName: masked(working(filing).answers.accountName ?? ''),
  as,
  statusText:
    filing.status === 'submitted' && filing.claim !== null
      ? submittedWords.checking
      : statusWords[filing.status].word,
  number: filing.number,
  office: filing.office && officeView(filing.office),
  confirms: managerAsked(vault, filing, openid),
})
