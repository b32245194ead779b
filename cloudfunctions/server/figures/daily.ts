import type { DashboardDays } from '../../../src/domain/api/figures/dashboard'
import { isRestDay } from '../../../src/domain/dates/calendar'
import { addDays } from '../../../src/domain/dates/days'
import { lastDays, STRIP_DAYS } from '../../../src/domain/figures/periods'
import { calendarOn } from '../../../src/domain/settings/holidays/calendar'
import type { Context } from '../app'
import { callingOverseer } from './overseer'

/** What came and what was registered on each of the last 30 days, of what the dashboard is of. Refuses with `not-allowed`. */
export const openDays = async (context: Context): Promise<DashboardDays> => {
  const { ports, settings, today } = context
  const { office } = await callingOverseer(context)
  const strip = lastDays(today)
  const [received, registered] = await Promise.all([
    ports.figures.daily('submitted', office, strip),
    ports.figures.daily('registered', office, strip),
  ])
  const calendar = calendarOn(settings, today)
  return {
    office,
    days: Array.from({ length: STRIP_DAYS }, (_, place) => {
      const day = addDays(strip.from, place)
      return {
        day,
        rest: isRestDay(day, calendar),
        received: received.get(day) ?? 0,
        registered: registered.get(day) ?? 0,
      }
    }),
  }
}
