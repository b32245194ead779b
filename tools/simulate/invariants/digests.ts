import type { Agenda } from '../clock/agenda'
import type { SimulatedCloud } from '../cloud/cloud'
import { inReport } from '../cloud/inReport'
import type { SimulatedWeather } from '../faults/weather'
import type { Calendars } from '../model/calendars'
import type { Covers } from '../model/cover'
import { type DayNumber, dayAt, dayText, instantAt } from '../model/days'
import type { History } from '../model/history'
import { type ListName, onLists } from '../model/onLists'
import { addressOf, members, officeCodes, type SimulatedOffice } from '../world/offices'

const MINUTE = 60_000
const [OPEN, SHUT, AFTERNOON] = [8.5, 17.5, 14.5] as const
/** Names that stand beside a count (F9). */
const NAMES = 5

type Watched = {
  readonly agenda: Agenda
  readonly cloud: Pick<SimulatedCloud, 'store' | 'mails'>
  readonly weather: SimulatedWeather
  readonly calendars: Calendars
  readonly covers: Covers
  readonly history: History
  /** Leads whose last day is over and that nobody filed, as they stand at an instant; null where nobody can say. */
  readonly lateLeads: (office: SimulatedOffice, instant: number) => readonly string[] | null
  /** As the witness looks: once no fault is so near that a deed may not be known yet. */
  readonly look: (at: number, deed: () => void) => void
  readonly violated: (what: string) => void
  readonly counted: (what: string) => void
}

/** What a digest says of a list. */
type Said = { readonly count: number; readonly names: readonly string[] }

const labels = {
  waiting: '待核对',
  pastPromise: '超承诺',
  dueSoon: '临期',
  watch: '关注',
  late: '逾期',
  calls: '未送达',
} as const

type Label = keyof typeof labels

const names = Object.keys(labels) as readonly Label[]

const saidIn = (text: string, name: Label): Said => {
  const part = text.split('；').find((each) => each.startsWith(labels[name])) ?? ''
  return {
    count: Number(/ (\d+) [件个位]/.exec(part)?.[1] ?? 0),
    names: [...part.matchAll(/「([^」]*)」/g)].map(([, each]) => each ?? ''),
  }
}

type Entry = { readonly person: string; readonly text: string; readonly at: number }

/** F9, I5: the messages of a working day to offices and the city, against what the model says stood on their lists then. */
export const watchDigests = (
  watched: Watched & { readonly first: number; readonly end: number },
): void => {
  const { agenda, cloud, weather, calendars, covers, history, violated, counted } = watched

  const entriesOf = (title: string, day: DayNumber): readonly Entry[] =>
    cloud.store
      .find('inbox', { title, at: { $gte: instantAt(day), $lt: instantAt(day + 1) } })
      .flatMap(({ person, text, at }) =>
        person === null ? [] : [{ person: inReport(person), text: inReport(text), at: Number(at) }],
      )

  /** What the model says of the lists of an office at an instant; null where a deed was on its way. */
  const listsAt = (office: SimulatedOffice, instant: number) => {
    const today = dayAt(instant)
    const { stands, unsure } = history.at(instant)
    const late = watched.lateLeads(office, instant)
    if (unsure.has(office) || late === null) return null
    const own = stands.filter((stand) => stand.office === office)
    const on = (name: ListName) => own.filter((stand) => onLists[name](stand, today))
    const namesOn = (name: ListName) => on(name).map(({ accountName }) => accountName)
    const rowsPast = on('pastPromise').filter(({ isChange }) => !isChange)
    const morning = instantAt(calendars.on(today).workedBefore(today), OPEN)
    return {
      waiting: namesOn('waiting'),
      pastPromise: namesOn('pastPromise'),
      dueSoon: namesOn('dueSoon'),
      watch: namesOn('watch'),
      late,
      fresh: on('waiting').filter(({ waitsSince }) => (waitsSince ?? 0) >= morning).length,
      /** Of what is past its promise the rows of the ledger, where a change has none. */
      rowsPast: rowsPast.length,
      /** Past a promise for so long that the office was told of it on an earlier working day. */
      knownPast: rowsPast.filter(
        ({ promised }) => (promised ?? 0) < calendars.on(today).workedBefore(today),
      ).length,
    }
  }
  type Lists = NonNullable<ReturnType<typeof listsAt>>

  const anything = (lists: Lists | null): boolean =>
    lists !== null &&
    [lists.waiting, lists.dueSoon, lists.watch, lists.late].some((list) => list.length > 0)

  /** Whether the clock was right and nothing struck from an hour of a day until some minutes later. */
  const isCalm = (from: number, until: number): boolean =>
    weather.timersRun(from - 5 * MINUTE) < from && !weather.wasStruck(from - 30 * MINUTE, until)

  /** Whether something of an office, by the model, stood throughout a time. */
  const throughout = (
    office: SimulatedOffice,
    [from, until]: readonly [number, number],
    holds: (lists: Lists | null) => boolean,
  ): boolean =>
    [from, ...history.changes(from, until), until].every((instant) =>
      holds(listsAt(office, instant)),
    )

  /** When the timer runs for sure on a day from an hour on, until some minutes later; null where it does not while work lasts. */
  const surely = (day: DayNumber, hour: number): readonly [number, number] | null => {
    const from = weather.timersRun(instantAt(day, hour))
    const until = from + 10 * MINUTE
    const isQuiet = until < instantAt(day, SHUT) && !weather.wasStruck(from - 30 * MINUTE, until)
    return isQuiet ? [from, until] : null
  }

  const compareMorning = (
    office: SimulatedOffice,
    { text, at }: Entry,
    calls: number | null,
  ): void => {
    const lists = isCalm(at, at + 5 * MINUTE) ? listsAt(office, at) : null
    if (lists === null) {
      counted('digestsUnsure')
      return
    }
    counted('digestsCompared')
    const when = `the digest of ${office} on ${dayText(dayAt(at))}`
    for (const name of names) {
      const said = saidIn(text, name)
      if (name === 'calls') {
        if (calls !== null && said.count !== calls)
          violated(`${when} says ${String(said.count)} calls, the list has ${String(calls)}`)
        continue
      }
      const held = lists[name]
      const wanted = Math.min(NAMES, held.length)
      const isRight =
        said.count === held.length &&
        said.names.length === wanted &&
        said.names.every((each) => held.includes(each))
      if (!isRight)
        violated(
          `${when} says ${name} ${String(said.count)} ${said.names.join()}, the list is ${held.join()}`,
        )
    }
    const fresh = Number(/（新到 (\d+) 件）/.exec(text)?.[1] ?? 0)
    if (fresh !== lists.fresh)
      violated(`${when} says ${String(fresh)} new, ${String(lists.fresh)} are`)
    const address = addressOf(office)
    if (address === null) return
    const mail = cloud.mails.find(
      (each) => each.to === address && each.subject.includes('今日待办') && each.at >= at,
    )
    const isSaid =
      (mail &&
        text
          .replace(/。$/, '')
          .split('；')
          .every((line) => mail.text.includes(line))) ??
      false
    if (!isSaid && weather.mailsGo(at) === at)
      violated(`${when} is not what was mailed: ${mail?.text ?? 'nothing'}`)
  }

  const staffOf = (office: SimulatedOffice) => members.filter((each) => each.office === office)

  /** Of each office, who was told what on a day: all of its staff the same, once, in working hours; null where nobody was. */
  const toldOnce = (
    title: string,
    day: DayNumber,
    people: readonly string[],
  ): Entry | null | 'wrong' => {
    const told = entriesOf(title, day).filter(({ person }) => people.includes(person))
    const [one] = told
    if (one === undefined) return null
    const isSame = told.every(({ text }) => text === one.text)
    const isAll =
      told.length === people.length &&
      new Set(told.map(({ person }) => person)).size === people.length
    if (isSame && isAll && calendars.isWorkingTime(one.at)) return one
    violated(
      `${title} on ${dayText(day)} reached ${told.map(({ person, at }) => `${person} at ${String(at)}`).join()}`,
    )
    return 'wrong'
  }

  const checkMorning = (day: DayNumber, calls: ReadonlyMap<string, number>): void => {
    for (const office of officeCodes) {
      const people = staffOf(office).map(({ openid }) => openid)
      const one = toldOnce('今日待办', day, people)
      if (one === 'wrong') continue
      if (one !== null) {
        const isAtOnce = one.at < instantAt(day, OPEN) + MINUTE
        compareMorning(office, one, isAtOnce ? (calls.get(office) ?? 0) : null)
        continue
      }
      const time = calendars.isRest(day) ? null : surely(day, OPEN)
      if (time !== null && throughout(office, [instantAt(day, OPEN), time[1]], anything))
        violated(`${office} got no digest on ${dayText(day)}`)
    }
  }

  const countIn = (text: string): number =>
    [...text.matchAll(/有 (\d+) 件超过/g)].reduce((sum, [, count]) => sum + Number(count), 0)

  const checkPastPromise = (day: DayNumber): void => {
    for (const office of officeCodes) {
      const one = toldOnce(
        '超过本办承诺的备案',
        day,
        staffOf(office).map(({ openid }) => openid),
      )
      if (one === 'wrong') continue
      const isPast = (lists: Lists | null) => (lists?.rowsPast ?? 0) > 0
      if (one === null) {
        const time = calendars.isRest(day) ? null : surely(day, AFTERNOON)
        if (time !== null && throughout(office, [instantAt(day, AFTERNOON), time[1]], isPast))
          violated(`${office} was not told on ${dayText(day)} of what is past its promise`)
        continue
      }
      const lists = isCalm(one.at, one.at + 5 * MINUTE) ? listsAt(office, one.at) : null
      if (lists === null) continue
      counted('nudgesCompared')
      if (countIn(one.text) !== lists.rowsPast)
        violated(
          `${office} was told on ${dayText(day)}: ${one.text}; past are ${lists.pastPromise.join()}`,
        )
    }
  }

  const checkCity = (day: DayNumber): void => {
    const one = toldOnce('有办公室超过承诺', day, covers.cityOn(day))
    if (one === 'wrong') return
    const known = (instant: number): number | null =>
      officeCodes.reduce<number | null>((sum, office) => {
        const lists = listsAt(office, instant)
        return sum === null || lists === null ? null : sum + lists.knownPast
      }, 0)
    if (one === null) {
      const time = calendars.isRest(day) ? null : surely(day, OPEN)
      if (time === null) return
      const instants = [
        instantAt(day, OPEN),
        ...history.changes(instantAt(day, OPEN), time[1]),
        time[1],
      ]
      if (instants.every((instant) => (known(instant) ?? 0) > 0))
        violated(`the city was not told on ${dayText(day)} of offices past their promise`)
      return
    }
    const count = isCalm(one.at, one.at + 5 * MINUTE) ? known(one.at) : null
    if (count === null) return
    counted('nudgesCompared')
    if (countIn(one.text) !== count)
      violated(`the city was told on ${dayText(day)}: ${one.text}; ${String(count)} are past`)
  }

  for (let day = watched.first; instantAt(day + 1) <= watched.end; day += 1) {
    const calls = new Map<string, number>()
    // Before the run of that minute, which is planned later.
    agenda.at(instantAt(day, OPEN), () => {
      for (const office of officeCodes)
        calls.set(office, cloud.store.count('calls', { office, at: { $gte: 0 } }))
    })
    watched.look(instantAt(day, 19), () => {
      checkMorning(day, calls)
      checkPastPromise(day)
      checkCity(day)
    })
  }
}
