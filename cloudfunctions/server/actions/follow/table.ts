import type { followCalls } from '../../../../src/domain/api/card'
import type { Actions } from '../../app'
import { ownFiling } from '../../filing/access'
import { bindFollower, followedBy, followedFiling } from '../../filing/follow/bind'
import { confirmAsManager } from '../../filing/follow/confirm'
import { noFollowed } from '../../filing/follow/follower'
import { makeInvite, unbind } from '../../filing/follow/invite'
import { leave } from '../../filing/follow/leave'
import { detailOf } from '../../views/detail'
import { followedView } from '../../views/following'

export const followActions: Actions<typeof followCalls> = {
  'follow.invite': async (context, { id, as }) => {
    const made = await makeInvite(context, id, as)
    return { ...made, filing: await detailOf(context, await ownFiling(context, id)) }
  },
  'follow.unbind': async (context, { id, as }) => {
    await unbind(context, id, as)
    return detailOf(context, await ownFiling(context, id))
  },
  'follow.bind': async (context, { token, code }) => {
    const found = await bindFollower(context, token, code)
    return found && followedView(context.ports.vault, found.filing, found.follower)
  },
  'follow.open': async (context, { id }) => {
    const { filing, follower } = await followedFiling(context, id)
    return followedView(context.ports.vault, filing, follower)
  },
  'follow.confirm': async (context, { id }) => {
    const found = followedBy(context, await confirmAsManager(context, id))
    if (found === null) throw noFollowed()
    return followedView(context.ports.vault, found.filing, found.follower)
  },
  'follow.leave': async (context, { id }) => {
    await leave(context, id)
    return null
  },
}
