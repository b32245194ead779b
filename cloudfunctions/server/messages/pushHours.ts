import { OFFICE_HOURS } from '../../../src/domain/city/city'
import { type Calendar, workingMoment } from '../../../src/domain/dates/calendar'
import type { Push } from '../store/messages'

/** From when on a push may go out: staff are not reached for after work (F8), an owner is. */
export const pushableFrom = (
  { template }: Pick<Push, 'template'>,
  now: number,
  calendar: Calendar,
): number => (template === 'desk' ? workingMoment(now, OFFICE_HOURS, calendar) : now)
