import type { ApiInput } from '../../../../src/domain/api/api'
import type { StaffList, StandInView } from '../../../../src/domain/api/administration/staff'
import { Refusal } from '../../../../src/domain/api/refusal'
import { CITY_OFFICE, type OfficeCode } from '../../../../src/domain/city/city'
import type { Day } from '../../../../src/domain/dates/days'
import { notOver } from '../../../../src/domain/staff/standIn'
import { isAdministrator, mayManage, MOST_INVITATIONS } from '../../../../src/domain/staff/staff'
import type { Context } from '../../app'
import { callingMember, colleagues, nameless } from '../../filing/access'
import type { Staff } from '../../store/staff'

/** So many claims of one person are counted. */
export const CLAIMS_COUNTED = 100

/** The staff of an office, for its own and for the city. */
export const staffList = async (
  context: Context,
  { office }: ApiInput<'staff.list'>,
): Promise<StaffList> => {
  const staff = await callingMember(context)
  if (office !== staff.office && !staff.city)
    throw new Refusal('not-allowed', '这里只看得到本办的人员')
  return listFor(context, staff, office)
}

/** As `staffList`, for who may see it. */
export const listFor = async (
  { ports, openid, now, today }: Context,
  staff: Staff,
  office: OfficeCode,
): Promise<StaffList> => {
  const manages = mayManage(staff, office)
  const [members, invitations] = await Promise.all([
    ports.staff.ofOffice(office),
    manages ? ports.invitations.of({ office }, null, MOST_INVITATIONS) : [],
  ])
  const claims = await Promise.all(
    members.map(({ id }) => ports.filings.claimedBy(office, id, CLAIMS_COUNTED)),
  )
  return {
    office,
    members: members.map(({ id, name, role, city }, index) => ({
      id: nameless(ports, id),
      name,
      role,
      city,
      claims: claims[index]?.length ?? 0,
      me: id === openid,
      standIns: standInsOf(ports, members, id, today),
    })),
    invitations: invitations
      .filter(({ until }) => now < until)
      .map(({ office: _office, inviter: _inviter, ...shown }) => shown),
    mayManage: manages,
    mayGiveCity: office === CITY_OFFICE && isAdministrator(staff),
  }
}

const standInsOf = (
  ports: Context['ports'],
  members: readonly Staff[],
  absent: string,
  today: Day,
): readonly StandInView[] =>
  members
    .flatMap((member) =>
      notOver(member.standsFor ?? [], today)
        .filter(({ id }) => id === absent)
        .map(({ from, to }) => ({ by: nameless(ports, member.id), name: member.name, from, to })),
    )
    .sort((one, other) => (one.from < other.from ? -1 : 1))

/** The colleague whom a call names, and all of the office. Refuses with `stale` where they are no longer there. */
export const memberOf = async (
  { ports }: Context,
  office: OfficeCode,
  id: string,
): Promise<{ readonly member: Staff; readonly members: readonly Staff[] }> => {
  const all = await colleagues(ports, office)
  const member = all.find((each) => each.id === id)?.staff
  if (member === undefined) throw new Refusal('stale', '这位同事已不在本办')
  return { member, members: all.map(({ staff }) => staff) }
}
