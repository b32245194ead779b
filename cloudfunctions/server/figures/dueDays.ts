import type { ApiInput } from '../../../src/domain/api/api'
import type { DashboardDue } from '../../../src/domain/api/figures/dashboard'
import { Refusal } from '../../../src/domain/api/refusal'
import { isRestDay } from '../../../src/domain/dates/calendar'
import { addDays } from '../../../src/domain/dates/days'
import { daysAhead, DUE_DAYS, dueStatuses } from '../../../src/domain/figures/dueDays'
import { calendarOn } from '../../../src/domain/settings/holidays/calendar'
import type { Context } from '../app'
import { callingOverseer } from './overseer'

/** What falls due on each of the next 30 days; the city sees all offices or one. Refuses with `not-allowed`. */
export const openDueDays = async (
  context: Context,
  { office: asked }: ApiInput<'dashboard.due'>,
): Promise<DashboardDue> => {
  const { ports, settings, today } = context
  const { city, office: own } = await callingOverseer(context)
  if (asked !== null && asked !== own && !city) throw new Refusal('not-allowed', '只能看本办的看板')
  const office = asked ?? own
  const ahead = daysAhead(today)
  const due = await ports.figures.daily('due', office, ahead, dueStatuses)
  const calendar = calendarOn(settings, today)
  return {
    office,
    days: Array.from({ length: DUE_DAYS }, (_, place) => {
      const day = addDays(ahead.from, place)
      return { day, rest: isRestDay(day, calendar), due: due.get(day) ?? 0 }
    }),
  }
}
