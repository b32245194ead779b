import { type OfficeCode, CITY_OFFICE, officeOf } from '../../../src/domain/city/city'
import { type Day, dayOf, daysBetween } from '../../../src/domain/dates/days'
import type { OfficesFacts } from '../../../src/domain/messages/notices/officeNotices'
import type { Nudges, OfficeStanding } from '../store/counting/stored'

/** What waits with an office although the day of 本办承诺 is over; `promised` is the earliest of those days. */
export type PastPromise = {
  readonly office: OfficeCode
  readonly count: number
  readonly promised: Day
}

/** What of an office is past 本办承诺; null where nothing is. */
export const pastPromiseOf = (
  office: OfficeCode,
  standing: OfficeStanding | undefined,
): PastPromise | null =>
  standing === undefined || standing.promised === null
    ? null
    : { office, count: standing.pastPromise, promised: standing.promised }

/** As a notice tells of it at an instant; `id` is what its page opens with. */
export const officesFacts = (
  id: string,
  at: number,
  past: readonly PastPromise[],
): OfficesFacts => {
  const { shortName, phone } = officeOf(CITY_OFFICE)
  return {
    id,
    at,
    offices: past.map(({ office, count, promised }) => ({
      area: officeOf(office).area,
      count,
      days: daysBetween(promised, dayOf(at)),
    })),
    city: { shortName, phone },
  }
}

/** The day of the last reminder of an office, as far as it reaches it today or later. */
export const remindedOn = (
  { reminded }: Pick<Nudges, 'reminded'>,
  office: OfficeCode,
  today: Day,
): Day | null => {
  const day = reminded[office] ?? null
  return day !== null && day >= today ? day : null
}
