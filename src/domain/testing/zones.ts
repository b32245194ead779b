import { cityCalendar } from '../city/city'
import { addDays, dayOf, instantOf, showMoment, weekday } from '../dates/days'
import { deadline } from '../dates/deadline'

declare const process: { readonly stdout: { readonly write: (text: string) => void } }

/**
 * Run by itself, in whatever zone the machine is told: writes the zone, then what becomes of an instant every seven hours of
 * 1986, when clocks in China were last changed, to 2027.
 */
const holidays = cityCalendar()
const seven = 7 * 3_600_000
let sum = 0
for (let at = Date.UTC(1986, 0, 1); at < Date.UTC(2027, 0, 1); at += seven) {
  const line = `${dayOf(at)} ${showMoment(at)} ${String(instantOf(dayOf(at)))} ${String(weekday(dayOf(at)))} ${addDays(dayOf(at), 30)}`
  for (const mark of line) sum = (sum * 31 + mark.charCodeAt(0)) % 1_000_000_007
}
const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
const { due, overdueFrom } = deadline({ openedOn: '2026-11-10' }, holidays)
process.stdout.write(`${timeZone} ${String(sum)} ${due} ${overdueFrom}`)
