import type { Calendar } from '../../src/domain/calendar'
import { type Day, isDay } from '../../src/domain/days'
import { correctionBy, type Deadline, deadline } from '../../src/domain/deadline'
import type { Answers } from '../../src/domain/form'
import { CORRECTION_DAYS } from '../../src/domain/langfang/city'
import holidays from '../../src/domain/langfang/holidays.json'

export const calendar: Calendar = holidays

/** Until when the answers have to be filed; null until the opening day is known. */
export const deadlineOf = ({ openedOn = '', metTestOn = '' }: Answers): Deadline | null =>
  isDay(openedOn)
    ? deadline({ openedOn, ...(isDay(metTestOn) ? { metTestOn } : {}) }, calendar)
    : null

/** 建议补正日期 of what is returned today. */
export const correctionDay = (today: Day): Day => correctionBy(today, CORRECTION_DAYS, calendar)
