import type { Agenda } from '../clock/agenda'
import { inReport } from '../cloud/inReport'
import type { SimulatedCloud } from '../cloud/cloud'
import type { SimulatedWeather } from '../faults/weather'
import type { Deed } from '../world/deeds'
import { addressOf, members, type SimulatedOffice } from '../world/offices'
import type { Calendars } from './calendars'
import { dayAt, dayInWords, type DayNumber, dayText, instantAt, showTime } from './days'
import { historyOf } from './history'
import { remindingsOf, standingAfter, standingUnder, type Stand } from './stand'
import type { Reminding } from './stages'
import { isOfDeed, isOfOfficeDeed, MOVED_DATE, type ToTell, toTellOf } from './told'

const MINUTE = 60_000
/** F8: within five minutes; a run a minute, and one more after a run that a fault ended. */
const SOON = 5 * MINUTE
/** Messages of one filing to one reader are gathered for four minutes. */
const GATHERED = 4 * MINUTE
/** Between two tries of a mail at most: an hour and a fifth. */
const LONGEST_RETRY = 80 * MINUTE
/** So long after a table of holidays was set every function reckons by it. */
const HEARD = 2 * MINUTE
/** So long after a fault nobody knows for sure what was done. */
const UNSURE = 30 * MINUTE

/** Where a push of several filings of one person leads, of which some may be told by another template. */
const LIST_OF_FILINGS = 'pages/mine/index'

/** What somebody has to be told of: of a filing, or of a lead in its place. */
type Told = { readonly filing: string; readonly at: number; readonly kind: string }

type Entry = { readonly id: string; readonly title: string; readonly at: number }

/** A stretch of time in which an owner is asked for something. */
type Asking = {
  readonly standing: Stand
  readonly remindings: readonly Reminding[]
  readonly from: number
  until: number
}

/**
 * The model that watches: it hears what people did, knows by itself who has to be told of what by when, looks at the
 * inboxes, mailbox and phones at that time, and finds what nobody should have been told.
 */
export const witnessOf = (world: {
  readonly agenda: Agenda
  readonly cloud: SimulatedCloud
  readonly weather: SimulatedWeather
  readonly calendars: Calendars
  readonly violated: (what: string) => void
}) => {
  const { agenda, cloud, weather, calendars, violated } = world
  const history = historyOf()
  const standings = new Map<string, Stand>()
  const askings = new Map<string, Asking>()
  const justified = new Set<string>()
  /** Stages of which their owners were told. */
  const told = new Set<string>()
  const undone = new Set<Told>()
  const last = new Map<string, Deed>()

  const entriesOf = (person: string, filing: string): readonly Entry[] =>
    cloud.store
      .find('inbox', { filing, person }, { order: { at: 1 } })
      .map(({ _id, title, at }) => ({ id: inReport(_id), title: inReport(title), at: Number(at) }))

  /** Looks once the time has come and no fault is so near that a deed may not be known yet. */
  const look = (at: number, deed: () => void): void => {
    agenda.at(at, () => {
      const now = agenda.now()
      const clear = Math.max(weather.struckAt() + UNSURE, weather.timersRun(now))
      if (clear > now) look(clear + SOON, deed)
      else deed()
    })
  }

  const checkEntry = (person: string, deed: Told, { title, after, under }: ToTell): void => {
    const found = entriesOf(person, under ?? deed.filing).find(
      (entry) =>
        !justified.has(entry.id) && title.test(entry.title) && entry.at === deed.at + after,
    )
    if (found) justified.add(found.id)
    else violated(`${person} was not told: ${deed.kind} ${deed.filing} at ${showTime(deed.at)}`)
  }

  /** F1: who was told and allows a push gets it, unless WeChat itself takes none. */
  const checkPush = (person: string, template: string, due: number): void => {
    if (isNight(due) || isNight(agenda.now())) return
    if (weather.pushesGo(due) > due || weather.struckAt() >= due - MINUTE) return
    const credit = Number(cloud.store.get('credits', `${person}:${template}`)?.credit ?? 0)
    const left = Number(cloud.store.get('.grants', `${person} local-${template}`)?.left ?? 0)
    const came = cloud.store
      .find('.pushes', { at: { $gte: due } })
      .some(
        ({ openid, templateId, page }) =>
          openid === person && (templateId === `local-${template}` || page === LIST_OF_FILINGS),
      )
    if (credit > 0 && left > 0 && !came)
      violated(`${person} allows a push and got none since ${showTime(due)}`)
  }

  const checkMail = (office: SimulatedOffice, deed: Told, number: string, told: ToTell): void => {
    const address = addressOf(office)
    // As the subject, behind a mark of the trial, or within a mail that joins several.
    const title = new RegExp(told.title.source.replace('^', ''))
    const came = cloud.mails.some(
      (mail) =>
        mail.to === address &&
        mail.at >= deed.at + told.after - 3_600_000 &&
        title.test(`${mail.subject}${mail.text}`) &&
        `${mail.subject}${mail.text}`.includes(number),
    )
    if (!came) violated(`${office} got no mail: ${deed.kind} ${number} at ${showTime(deed.at)}`)
  }

  const expectTold = (deed: Told, told: ToTell, number: string): void => {
    const due = Math.max(agenda.now(), deed.at) + told.after
    const isStill = () => !undone.has(deed)
    const { who } = told
    look(weather.timersRun(due) + SOON, () => {
      if (!isStill()) return
      if ('owner' in who) {
        checkEntry(who.owner, deed, told)
        const from = deed.at + told.after
        const isGoing = !told.inHours || calendars.isWorkingTime(from + SOON)
        if (isGoing) checkPush(who.owner, 'progress', from)
      } else
        for (const { openid } of members.filter(({ office }) => office === who.office))
          checkEntry(openid, deed, told)
    })
    if ('owner' in who || addressOf(who.office) === null) return
    const { office } = who
    const bad = weather.mailsGo(due)
    const late = bad > due ? LONGEST_RETRY : 0
    look(bad + late + SOON + GATHERED, () => {
      const again = weather.mailsGo(due)
      if (again > bad)
        look(again + LONGEST_RETRY + SOON, () => isStill() && checkMail(office, deed, number, told))
      else if (isStill()) checkMail(office, deed, number, told)
    })
  }

  const watch = (asking: Asking): void => {
    const { standing, remindings, from } = asking
    const { owner, filing } = standing
    for (const [index, { name, on, until }] of remindings.entries()) {
      const due = Math.max(instantAt(on, 8), from)
      const next = remindings[index + 1]
      const over = Math.min(
        next === undefined ? Infinity : instantAt(next.on, 8),
        until === undefined ? Infinity : instantAt(until + 1),
      )
      // Its whole day is over before anything is asked: told to nobody.
      if (instantAt(on + 1) <= from || over <= from) continue
      const wanted = byDay(weather.timersRun(due)) + SOON
      const stage = `${filing} ${name} ${dayText(on)}`
      look(wanted, () => {
        // F2: once, also where the filing was handed in and taken back on that day.
        if (told.has(stage)) return
        const end = Math.min(over, asking.until)
        const entry = entriesOf(owner, filing).find(
          ({ id, title, at }) =>
            !justified.has(id) && !isOfDeed(title) && at >= due - MINUTE && at <= end,
        )
        if (entry) {
          justified.add(entry.id)
          told.add(stage)
          if (wanted < end) checkPush(owner, 'due', due)
        } else if (wanted < end)
          violated(`${owner} was not reminded: ${name} of ${filing} on ${dayText(on)}`)
      })
    }
  }

  /** From now on its owner is asked for what is to be done as it stands; what is asked for already goes on. */
  const ask = (standing: Stand, at: number): void => {
    const { filing, owner } = standing
    const open = askings.get(filing)
    const remindings = remindingsOf(standing, dayAt(at), calendars)
    const isSame =
      open?.standing.owner === owner &&
      JSON.stringify(open.remindings) === JSON.stringify(remindings)
    if (isSame) return
    if (open) open.until = at
    askings.delete(filing)
    if (remindings.length === 0) return
    const asking: Asking = { standing, remindings, from: at, until: Infinity }
    askings.set(filing, asking)
    watch(asking)
  }

  const hear = (deed: Deed): void => {
    const { filing } = deed
    const before = standings.get(filing) ?? null
    const after = standingAfter(before, deed, calendars)
    if (after === null) {
      violated(`${deed.kind} of ${filing}, of which nothing was known`)
      return
    }
    const undoes = last.get(filing)
    if (deed.kind === 'undone' && undoes) undone.add(undoes)
    last.set(filing, deed)
    standings.set(filing, after)
    history.add(deed.at, agenda.now(), after)
    for (const told of toTellOf(deed, before)) expectTold(deed, told, after.number)
    ask(after, deed.at)
    // J4: what a change is of goes with it.
    const base = deed.kind === 'handedOver' ? standings.get(deed.under) : undefined
    const given = base ? standingAfter(base, deed, calendars) : null
    if (given === null || given.filing === filing) return
    standings.set(given.filing, given)
    history.add(deed.at, agenda.now(), given)
  }

  /** E3: who is waited for is told once of the day to which a table moves theirs, unless something was done before. */
  const expectMoved = (stand: Stand, on: DayNumber, at: number, earliest: number): void => {
    const { owner, filing } = stand
    look(weather.timersRun(at) + 2 * SOON, () => {
      const found = entriesOf(owner, filing).find(
        (entry) =>
          !justified.has(entry.id) &&
          entry.at >= Math.min(earliest, at - HEARD) &&
          MOVED_DATE.test(entry.title) &&
          entry.title.includes(dayInWords(on)),
      )
      if (found) justified.add(found.id)
      else if (standings.get(filing) === stand)
        violated(`${owner} was not told that a date of ${filing} moves to ${dayText(on)}`)
    })
  }

  /** A table of holidays begins to hold on a day, or was set on it; it may hold since `earliest`, where only the answer was late. */
  const tableHolds = (from: DayNumber, earliest: number): void => {
    const now = agenda.now()
    const known = weather.timersRun(now + HEARD) + SOON
    for (const stand of [...standings.values()]) {
      const moved = standingUnder(stand, from, calendars.on(from))
      standings.set(stand.filing, moved)
      ask(moved, now)
      const on = moved.state === 'returned' ? moved.correctionOn : moved.promised
      if (moved === stand || on === null) continue
      history.add(now, known, moved)
      expectMoved(moved, on, now, earliest)
    }
  }

  /** What was told between two instants and nobody had to be told of. */
  const sweep = (from: number, until: number): void => {
    for (const { _id, person, title, filing, at } of cloud.store.find('inbox', {
      at: { $gte: from, $lt: until },
    })) {
      const who = inReport(person)
      if (person === null || justified.has(inReport(_id)) || !isKnown(who, inReport(title)))
        continue
      violated(
        `${who} was told for nothing: ${inReport(title)} of ${inReport(filing)} at ${showTime(Number(at))}`,
      )
    }
  }

  return { hear, sweep, tableHolds, expectTold, look, standings, history }
}

/** What the model knows the rules of: everything owners are told, and what offices are told of a deed. */
const isKnown = (person: string, title: string): boolean =>
  person.startsWith('owner-') || isOfOfficeDeed(title)

/** Nobody is reached for before eight or in the evening. */
const isNight = (instant: number): boolean => {
  const hour = (instant - instantAt(dayAt(instant))) / (60 * MINUTE)
  return hour < 8 || hour > 20
}

/** The instant itself, or eight o'clock where it is earlier in the day. */
const byDay = (instant: number): number => Math.max(instant, instantAt(dayAt(instant), 8))
