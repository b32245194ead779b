import { ALARM_BEFORE, type CalendarEntry } from '../../domain/messages/calendarEntry'
import { addDays } from '../../domain/dates/days'
import { now } from '../wechat/clock'

/** RFC 5545, 3.3.11. */
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&')

const dateOf = (day: string): string => day.replace(/-/g, '')

/** RFC 5545, 3.1: a line has at most 75 octets, of which a Chinese character takes three. */
const folded = (line: string): string =>
  /^[ -~]{1,75}$/.test(line) ? line : (line.match(/.{1,24}/gu)?.join('\r\n ') ?? '')

const stampOf = (instant: number): string =>
  new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '')

const icsOf = ({ title, day, note }: CalendarEntry): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//filing//zh',
    'BEGIN:VEVENT',
    `UID:${dateOf(day)}-${escaped(title)}`,
    `DTSTAMP:${stampOf(now())}`,
    `DTSTART;VALUE=DATE:${dateOf(day)}`,
    `DTEND;VALUE=DATE:${dateOf(addDays(day, 1))}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(note)}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    `TRIGGER:-PT${String(ALARM_BEFORE)}S`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n')

/** Gives the day as a calendar file, which the phone or computer opens. */
export const addedToCalendar = (entry: CalendarEntry): Promise<boolean> => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([icsOf(entry)], { type: 'text/calendar' }))
  link.download = `${entry.title}.ics`
  link.click()
  URL.revokeObjectURL(link.href)
  return Promise.resolve(true)
}
