import type { Day } from '../../../../src/domain/dates/days'
import type { Rights } from '../../../../src/domain/staff/staff'
import { standsInOn, withRightsOf } from '../../../../src/domain/staff/standIn'
import type { Staff } from '../../store/staff'

/** Staff at work: `role` and `city` with the rights of those whom they stand in for on the day (AB角). */
export type AtWork = Staff & {
  readonly own: Rights
  /** Those whom they stand in for, as they are now, each with the last day of it. */
  readonly absent: readonly (Staff & { readonly to: Day })[]
}

type Reading = { readonly get: (openid: string) => Promise<Staff | null> }

/** A member of the staff as they work on a Beijing day. Who left the office is stood in for no more. */
export const atWork = async (staff: Reading, member: Staff, today: Day): Promise<AtWork> => {
  const { role, city, office, standsFor = [] } = member
  const away = await Promise.all(
    standsFor
      .filter((each) => standsInOn(each, today))
      .map(async ({ id, to }) => ({ to, one: await staff.get(id) })),
  )
  const absent = away.flatMap(({ to, one }) => (one?.office === office ? [{ ...one, to }] : []))
  return { ...member, ...withRightsOf(member, absent), own: { role, city }, absent }
}

/** As `atWork`, by openid; null for who is no staff. */
export const workerOf = async (
  staff: Reading,
  openid: string,
  today: Day,
): Promise<AtWork | null> => {
  const member = await staff.get(openid)
  return member && atWork(staff, member, today)
}

/** As who somebody decides: by their own rights, else as the first absent one by whose it is allowed. */
export const decidingAs = (worker: AtWork, allows: (as: AtWork) => boolean): Staff | null => {
  const alone = { ...worker, ...worker.own, absent: [] }
  if (allows(alone)) return null
  return (
    worker.absent.find((one) =>
      allows({ ...alone, ...withRightsOf(worker.own, [one]), absent: [one] }),
    ) ?? null
  )
}
