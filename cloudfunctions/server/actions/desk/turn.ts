import type { ApiInput } from '../../../../src/domain/api/api'
import type { Context } from '../../app'
import { reviewedPicture } from '../../files/reviewed'
import { quartersOf, withQuarters } from '../../files/turned'
import { actorOf, callingStaff, officeFiling, situationOf } from '../../filing/access'
import { record } from '../../filing/audit'
import { refuseUnless } from '../../filing/refusals'

/** Keeps how far a picture of the filing under review is turned; it makes nobody's decision stale. */
export const turnPhoto = async (
  context: Context,
  { id, fileID, quarters }: ApiInput<'desk.turn'>,
): Promise<null> => {
  const { ports, openid, now } = context
  const staff = await callingStaff(context)
  await ports.transaction(async (stores) => {
    const filing = officeFiling(await stores.filings.get(id), staff)
    refuseUnless('register', filing, situationOf(filing, openid, staff, now), now)
    const { about } = reviewedPicture(filing, fileID)
    if (quartersOf(filing, fileID) === quarters) return
    const turned = withQuarters(filing, fileID, quarters)
    const entry = { name: 'photoTurned', about, at: now, who: actorOf(openid, staff) } as const
    await record(ports.vault, stores, turned, entry)
  })
  return null
}
