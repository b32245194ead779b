import type { ApiInput } from '../../../../src/domain/api/api'
import type { StaffList } from '../../../../src/domain/api/administration/staff'
import { Refusal } from '../../../../src/domain/api/refusal'
import type { OfficeCode } from '../../../../src/domain/city/city'
import { addDays } from '../../../../src/domain/dates/days'
import { notOver, standInDays, standInRefusal } from '../../../../src/domain/staff/standIn'
import { rightsRefusal } from '../../../../src/domain/staff/staff'
import { administered, settingsChanged, settingsWithin } from '../../administration/record'
import type { Context } from '../../app'
import { actorOf, callingMember } from '../../filing/access'
import { leaveEntry } from '../../messages/tell'
import type { Transaction } from '../../store/ports'
import type { Staff } from '../../store/staff'
import { listFor, memberOf } from './list'

/**
 * Asks a colleague to stand in for one who is away (AB角). Refuses with `not-allowed` who is neither a head of the office nor
 * that one, with `input` days and colleagues that contradict each other. Asked again it is the same.
 */
export const arrangeStandIn = async (
  context: Context,
  { office, absent: absentId, by: byId, from, to }: ApiInput<'staff.standIn'>,
): Promise<StaffList> => {
  const { today } = context
  const staff = await callingMember(context)
  await arranged(context, staff, { office, absentId, byId }, async (stores, found) => {
    const { absent, by, members } = found
    const standsFor = by.standsFor ?? []
    const days = { from, to }
    const is = (each: { id: string; from: string; to: string }) =>
      each.id === absent.id && each.from === from && each.to === to
    // The list was read outside the transaction and may know of one that came since this began.
    const listed = members.find(({ id }) => id === by.id)?.standsFor ?? []
    if ([...standsFor, ...listed].some(is)) return null
    const refused = standInRefusal({ absent: absent.id, by: by.id, ...days }, members, today)
    if (refused !== null)
      throw new Refusal('input', refused.sentence, { [refused.field]: refused.sentence })
    await told(context, stores, { ...found, staff, days, ends: false })
    return {
      act: 'standIn' as const,
      standsFor: [...notOver(standsFor, today), { id: absent.id, ...days }],
      before: null,
      after: { for: absent.id, ...days },
    }
  })
  return listFor(context, staff, office)
}

/** Ends a stand-in from now on; one that is over, or never was, stays so. Refuses as `arrangeStandIn`. */
export const endStandIn = async (
  context: Context,
  { office, absent: absentId, by: byId, from }: ApiInput<'staff.endStandIn'>,
): Promise<StaffList> => {
  const { today } = context
  const staff = await callingMember(context)
  await arranged(context, staff, { office, absentId, byId }, async (stores, found) => {
    const { absent, by } = found
    const standsFor = by.standsFor ?? []
    const ended = notOver(standsFor, today).find(
      (each) => each.id === absent.id && each.from === from,
    )
    if (ended === undefined) return null
    // Yesterday was its last day: what was done on it stands as it was done.
    const left = ended.from < today ? [{ ...ended, to: addDays(today, -1) }] : []
    await told(context, stores, { ...found, staff, days: ended, ends: true })
    return {
      act: 'standInEnded' as const,
      standsFor: [...standsFor.filter((each) => each !== ended), ...left],
      before: { for: absent.id, from: ended.from, to: ended.to },
      after: null,
    }
  })
  return listFor(context, staff, office)
}

type Found = { readonly absent: Staff; readonly by: Staff; readonly members: readonly Staff[] }

type Change = {
  readonly act: 'standIn' | 'standInEnded'
  readonly standsFor: NonNullable<Staff['standsFor']>
  readonly before: unknown
  readonly after: unknown
}

/** Every change of staff writes the settings: of two at once the later one finds what the first one arranged. */
const arranged = async (
  context: Context,
  staff: Staff,
  {
    office,
    absentId,
    byId,
  }: { readonly office: OfficeCode; readonly absentId: string; readonly byId: string },
  change: (stores: Transaction, found: Found) => Promise<Change | null>,
): Promise<void> => {
  const { ports, openid, now } = context
  await ports.transaction(async (stores) => {
    const record = await settingsWithin(stores)
    const { member: absent, members } = await memberOf(context, office, absentId)
    const known = await memberOf(context, office, byId)
    const by = (await stores.staff.get(known.member.id)) ?? known.member
    const caller = (await stores.staff.get(openid)) ?? staff
    const refused = absent.id === openid ? null : rightsRefusal(caller, office, [absent])
    if (refused !== null) throw new Refusal('not-allowed', refused)
    const changed = await change(stores, { absent, by, members })
    if (changed === null) return
    const { act, standsFor, before, after } = changed
    await stores.staff.put({ ...by, standsFor })
    await settingsChanged(stores, record)
    await administered(ports.vault, stores, actorOf(openid, staff), {
      act,
      at: now,
      office,
      about: by.id,
      before,
      after,
    })
  })
}

/** Both hear of it, but for who did it. */
const told = async (
  { ports, openid, now, today }: Context,
  stores: Transaction,
  {
    staff,
    absent,
    by,
    days,
    ends,
  }: Found & {
    readonly staff: Staff
    readonly days: { readonly from: string; readonly to: string }
    readonly ends: boolean
  },
): Promise<void> => {
  const what = `standIn:${ports.newId()}`
  const when = standInDays(days, today)
  const entries = [
    [by, ends ? `不用再替${absent.name}办理` : `请您替${absent.name}办理`],
    [absent, ends ? `${by.name}不再替您办理` : `${by.name}替您办理`],
  ] as const
  for (const [person, title] of entries)
    if (person.id !== openid)
      await leaveEntry(stores, {
        what,
        person: person.id,
        at: now,
        title,
        text: `${when}（含当日），由${staff.name}${ends ? '结束' : '安排'}。`,
        page: 'desk/staff',
        filing: '',
      })
}
