import type { ApiInput } from '../../../../src/domain/api/api'
import type { Removed, StaffList } from '../../../../src/domain/api/administration/staff'
import { asRefusal, Refusal } from '../../../../src/domain/api/refusal'
import type { OfficeCode } from '../../../../src/domain/city/city'
import { lastRefusal, type Rights, rightsRefusal } from '../../../../src/domain/staff/staff'
import { administered, settingsChanged, settingsWithin } from '../../administration/record'
import type { Context } from '../../app'
import { actorOf, callingMember } from '../../filing/access'
import { handBackMover } from '../../filing/movers'
import { makeMove } from '../../filing/makeMove'
import type { Staff } from '../../store/staff'
import { CLAIMS_COUNTED, listFor, memberOf } from './list'

/** Changes what a colleague may do; their open pages hear of it at their next call. */
export const changeRights = async (
  context: Context,
  { office, id, role, city }: ApiInput<'staff.change'>,
): Promise<StaffList> => {
  const staff = await callingMember(context)
  const { member } = await memberOf(context, office, id)
  await setRights(context, staff, member, { role, city })
  return listFor(context, staff, office)
}

/**
 * Removes a colleague. What they are checking is handed back before, and once more after for what they took meanwhile; cut
 * off before they are removed it is done again by the same call.
 */
export const removeMember = async (
  context: Context,
  { office, id }: ApiInput<'staff.remove'>,
): Promise<Removed> => {
  const staff = await callingMember(context)
  const { member, members } = await memberOf(context, office, id)
  refuseUnless(staff, member, null, members)
  const before = await handBack(context, staff, member)
  await setRights(context, staff, member, null)
  const after = await handBack(context, staff, member)
  return {
    handedBack: before.handedBack + after.handedBack,
    left: after.left,
    list: await listFor(context, staff, office),
  }
}

const refuseUnless = (
  staff: Staff,
  member: Staff,
  after: Rights | null,
  members: readonly Staff[],
): void => {
  const touched =
    after === null ? [member] : member.city === after.city ? [] : [{ ...member, city: true }]
  const administrator = after !== null && member.city && member.role !== after.role ? [member] : []
  const refused = rightsRefusal(staff, member.office, [...touched, ...administrator])
  if (refused !== null) throw new Refusal('not-allowed', refused)
  const last = lastRefusal(members, member.id, after)
  if (last !== null) throw new Refusal('not-allowed', last)
}

/**
 * The members are counted after the settings were read in the transaction, which every change of staff writes: of two heads
 * who remove each other the later one is counted without the first.
 */
const setRights = (
  { ports, openid, now }: Context,
  staff: Staff,
  member: Staff,
  after: Rights | null,
): Promise<void> =>
  ports.transaction(async (stores) => {
    const record = await settingsWithin(stores)
    const [caller, fresh] = [await stores.staff.get(openid), await stores.staff.get(member.id)]
    if (caller === null) throw new Refusal('not-allowed', '这里只供办公室工作人员使用')
    if (fresh === null || fresh.office !== member.office)
      throw new Refusal('stale', '这位同事已不在本办')
    refuseUnless(caller, fresh, after, await ports.staff.ofOffice(member.office))
    if (after === null) await stores.staff.remove(member.id)
    else await stores.staff.put({ ...fresh, ...after })
    await settingsChanged(stores, record)
    await administered(ports.vault, stores, actorOf(openid, staff), {
      act: after === null ? 'removed' : 'rights',
      at: now,
      office: member.office,
      about: member.id,
      before: { name: fresh.name, role: fresh.role, city: fresh.city },
      after,
    })
  })

const handBack = async (
  context: Context,
  staff: Staff,
  { id: openid, office }: { readonly id: string; readonly office: OfficeCode },
): Promise<{ readonly handedBack: number; readonly left: number }> => {
  const { ports } = context
  let handedBack = 0
  let left = 0
  for (const { id } of await ports.filings.claimedBy(office, openid, CLAIMS_COUNTED))
    try {
      const { made } = await makeMove(context, handBackMover(context, staff), {
        move: 'release',
        of: id,
        isDone: (stored) => stored?.claim?.openid !== openid,
        making: ({ number }) => ({ about: number ?? '', set: { claim: null } }),
      })
      if (made) handedBack += 1
    } catch (error) {
      // What waits for a head to confirm it stays until that is done.
      asRefusal(error)
      left += 1
    }
  return { handedBack, left }
}
