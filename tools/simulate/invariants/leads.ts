import type { Agenda } from '../clock/agenda'
import type { SimulatedCloud } from '../cloud/cloud'
import { inReport } from '../cloud/inReport'
import type { Calendars } from '../model/calendars'
import { dayAt, type DayNumber, dayText, instantAt } from '../model/days'
import type { LeadWitness } from '../model/leadWitness'
import { strictDay } from '../model/stages'
import { officeCodes, type SimulatedOffice } from '../world/offices'
import { allPages } from './allPages'

/** What an owner is told who is urged in the program. */
const URGED = '请办完登记备案'
/** What a push of an urge opens. */
const URGE_PAGE = 'filing/urge/'

type Watched = {
  readonly agenda: Agenda
  readonly cloud: Pick<SimulatedCloud, 'call' | 'store'>
  readonly calendars: Calendars
  readonly leads: LeadWitness
  /** Whether nobody is at work, and no deed is unknown yet. */
  readonly isQuiet: () => boolean
  readonly violated: (what: string) => void
}

const rowsOf = async (watched: Watched, openid: string, status: 'late' | null) =>
  (await allPages(watched, openid, 'leads.list', { status }))?.flatMap(({ rows }) => rows) ?? null

/** I1, F9: an office reads its leads in their state, and those that are late on the day on which they are, which are all that is read of `lateAlone`. */
const checkLists = async (
  watched: Watched,
  offices: readonly SimulatedOffice[],
  lateAlone: ReadonlySet<SimulatedOffice>,
): Promise<void> => {
  const { agenda, leads, violated } = watched
  const now = agenda.now()
  for (const office of offices) {
    const wanted = leads.listed(office)
    const late = [...(leads.late(office, now) ?? [])].sort()
    const shown = lateAlone.has(office) ? null : await rowsOf(watched, `reviewer-${office}-2`, null)
    const states = shown?.map(({ id, status }) => `${id} ${status}`).sort()
    if (states && states.join() !== wanted.join())
      violated(
        `leads of ${office} on ${dayText(dayAt(now))} are ${states.join()} in the place of ${wanted.join()}`,
      )
    const rows = wanted.length === 0 ? [] : await rowsOf(watched, `reviewer-${office}-2`, 'late')
    const names = rows?.map(({ accountName }) => accountName).sort()
    if (names && names.join() !== late.join())
      violated(
        `late in ${office} on ${dayText(dayAt(now))} are ${names.join()} in the place of ${late.join()}`,
      )
  }
}

/** I2, I4: urged in working hours alone; once it is filed every urge of it is over and nothing waits to be confirmed. */
const checkUrges = ({ cloud, calendars, leads, violated }: Watched, from: number): void => {
  for (const { person, at } of cloud.store.find('inbox', { at: { $gte: from }, title: URGED }))
    if (!calendars.isWorkingTime(Number(at)))
      violated(`${inReport(person)} was urged after work on ${dayText(dayAt(Number(at)))}`)
  for (const { openid, page, at } of cloud.store.find('.pushes', { at: { $gte: from } }))
    if (inReport(page).startsWith(URGE_PAGE) && !calendars.isWorkingTime(Number(at)))
      violated(`${inReport(openid)} was pushed an urge after work on ${dayText(dayAt(Number(at)))}`)
  for (const { lead, filedBy } of leads.stands.values()) {
    if (filedBy === null) continue
    const stored = cloud.store.get('leads', lead)
    const urges = (stored?.urges ?? []) as unknown as readonly {
      readonly closedAt: number | null
    }[]
    if (urges.some(({ closedAt }) => closedAt === null) || stored?.proposal)
      violated(`the lead ${lead} is filed and urged on`)
  }
}

/** So many days a table of holidays may move a last day. */
const MOVES_AT_MOST = 12

/**
 * Looks each night at urges; at the lists of an office once a week, after each change of its leads, and on each day on
 * which one becomes late or would, were other days rest days.
 */
export const watchLeads = (
  watched: Watched & { readonly first: number; readonly end: number },
): void => {
  const { agenda, leads, isQuiet, first, end } = watched
  const seen = new Map<SimulatedOffice, string>()
  const isAsked = (office: SimulatedOffice, day: DayNumber): boolean =>
    [...leads.stands.values()].some((lead) => {
      const past = day - strictDay(lead.openedOn)
      return lead.office === office && past > 0 && past <= MOVES_AT_MOST
    })
  for (let day = first; instantAt(day + 1) <= end; day += 1)
    agenda.at(instantAt(day, 7.1), () => {
      if (leads.stands.size === 0 || !isQuiet()) return
      checkUrges(watched, instantAt(day - 1))
      const whole = officeCodes.slice(1).filter((office) => {
        const listed = leads.listed(office).join()
        const isNew = listed !== (seen.get(office) ?? '')
        seen.set(office, listed)
        return isNew || (day - first) % 7 === 6
      })
      const lateAlone = officeCodes
        .slice(1)
        .filter((office) => !whole.includes(office) && isAsked(office, day))
      void checkLists(watched, [...whole, ...lateAlone], new Set(lateAlone))
    })
}
