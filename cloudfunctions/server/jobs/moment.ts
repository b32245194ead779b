import { dayOf } from '../../../src/domain/dates/days'
import type { Moment } from '../app'
import type { Ports } from '../store/ports'

/** What a job works with at an instant, by the settings as they were at most a minute ago. */
export const momentOf = async (ports: Ports, now: number): Promise<Moment> => {
  const { values } = await ports.settings.recent()
  return { ports, now, today: dayOf(now), settings: values }
}
