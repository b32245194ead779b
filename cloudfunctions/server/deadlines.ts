import type { Calendar } from '../../src/domain/calendar'
import { isDay } from '../../src/domain/days'
import { type Deadline, deadline } from '../../src/domain/deadline'
import type { Answers } from '../../src/domain/form'
import holidays from '../../src/domain/langfang/holidays.json'

export const calendar: Calendar = holidays

/** Until when the answers have to be filed; null until the opening day is known. */
export const deadlineOf = ({ openedOn = '', metTestOn = '' }: Answers): Deadline | null =>
  isDay(openedOn)
    ? deadline({ openedOn, ...(isDay(metTestOn) ? { metTestOn } : {}) }, calendar)
    : null
