import { OFFICE_HOURS } from '../../../src/domain/city/city'
import { type Calendar, workingMoment } from '../../../src/domain/dates/calendar'
import type { Bounds, Push } from '../store/messages'

/** From when on a push may go out: staff are not reached for (F8) and nobody is urged (I2) after work, an owner is told else. */
export const pushableFrom = (
  { template, whileUrged }: Pick<Push, 'template'> & Pick<Bounds, 'whileUrged'>,
  now: number,
  calendar: Calendar,
): number =>
  template === 'desk' || whileUrged === true ? workingMoment(now, OFFICE_HOURS, calendar) : now
