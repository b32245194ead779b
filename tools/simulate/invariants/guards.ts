import type { Agenda } from '../clock/agenda'
import { inReport } from '../cloud/inReport'
import type { SimulatedCloud } from '../cloud/cloud'
import type { SimulatedWeather } from '../faults/weather'
import type { Calendars } from '../model/calendars'
import { dayAt, instantAt, dayText, showTime } from '../model/days'
import type { witnessOf } from '../model/witness'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** Between two tries of a mail. */
const LONGEST_WAIT = 75 * MINUTE
/** By then everything that had to be told was looked at. */
const SETTLED_DAYS = 6

type Guarded = {
  readonly agenda: Agenda
  readonly cloud: SimulatedCloud
  readonly weather: SimulatedWeather
  readonly calendars: Calendars
  readonly witness: ReturnType<typeof witnessOf>
  readonly violated: (what: string) => void
}

/** F1: no credit is more than WeChat would still take, and none is below zero. */
const credits = ({ cloud, violated }: Guarded): void => {
  for (const { _id, credit } of cloud.store.find('credits', {})) {
    const [person = '', template = ''] = inReport(_id).split(':')
    const left = Number(cloud.store.get('.grants', `${person} local-${template}`)?.left ?? 0)
    if (Number(credit) < 0 || Number(credit) > left)
      violated(
        `credit of ${inReport(_id)} is ${inReport(credit)}, WeChat would take ${String(left)}`,
      )
  }
}

/** Nothing that may go waits longer than a run. */
const stuck = ({ agenda, cloud, violated }: Guarded): void => {
  const long = agenda.now() - 10 * MINUTE
  const waiting = cloud.store.find('inbox', { sendAt: { $gte: 0, $lt: long } }, { limit: 1 })
  const unsent = cloud.store.find(
    'outbox',
    { state: 'waiting', dueAt: { $gte: 0, $lt: long } },
    { limit: 1 },
  )
  for (const { _id } of [...waiting, ...unsent]) violated(`${inReport(_id)} waits though it may go`)
}

/** No weather lasts as long as a mail is tried, and none is tried less often than each hour and a bit. */
const mailsAreTried = ({ agenda, cloud, violated }: Guarded): void => {
  const mail = { channel: 'mail' }
  const long = agenda.now() + LONGEST_WAIT
  for (const { _id } of cloud.store.find('outbox', { ...mail, state: 'failed' }))
    violated(`${inReport(_id)} was given up`)
  for (const { _id } of cloud.store.find('outbox', {
    ...mail,
    state: 'waiting',
    dueAt: { $gt: long },
  }))
    violated(`${inReport(_id)} is not tried for long`)
}

/** Numbers and account keys are unique, and each event of a chain names the one before it, to the end that the filing names. */
const unique = ({ cloud, violated }: Guarded): void => {
  const filings = cloud.store.find('filings', {})
  const numbers = new Map<string, string>()
  for (const { _id, number, change, chain } of filings) {
    const events = cloud.store.find('events', { filing: inReport(_id) }, { order: { seq: 1 } })
    const { seq, hash } = chain as { readonly seq: number; readonly hash: string }
    if (events.length !== seq)
      violated(
        `${inReport(_id)} has ${String(events.length)} events, its chain says ${String(seq)}`,
      )
    for (const [place, { prev, seq: at }] of events.entries())
      if (at !== place + 1 || prev !== (events[place - 1]?.hash ?? ''))
        violated(`${inReport(_id)} has a chain that breaks at ${String(place + 1)}`)
    if (events.at(-1)?.hash !== hash) violated(`${inReport(_id)} has a chain with another end`)
    // A change has the number of what it changes.
    if (typeof number !== 'string' || change) continue
    if (numbers.has(number)) violated(`${number} is the number of two filings`)
    numbers.set(number, inReport(_id))
  }
}

/** Pushes so near to each other are of one run of the timer. */
const ONE_RUN = MINUTE / 2

/** Each push was an entry before, none comes twice, staff get none after work, and owners one of all that waits. */
const pushes = ({ cloud, calendars, violated }: Guarded, from: number): void => {
  const seen = new Set<string>()
  const last = new Map<string, number>()
  for (const { openid, templateId, page, data, at } of cloud.store.find('.pushes', {
    at: { $gte: from },
  })) {
    // Who follows somebody else's filing is told of that by itself.
    if (templateId !== 'local-desk' && !inReport(page).startsWith('card/follow')) {
      const before = last.get(inReport(openid)) ?? -Infinity
      if (Math.abs(Number(at) - before) < ONE_RUN)
        violated(
          `two pushes at once to ${inReport(openid)}: ${inReport(page)} at ${showTime(before)} and ${showTime(Number(at))}`,
        )
      last.set(inReport(openid), Number(at))
    }
    const what = `${inReport(openid)} ${inReport(templateId)} ${inReport(page)} ${JSON.stringify(data)}`
    if (seen.has(what)) violated(`pushed twice: ${what}`)
    seen.add(what)
    if (templateId === 'local-desk' && !calendars.isWorkingTime(Number(at)))
      violated(`pushed to staff after work: ${what}`)
  }
}

/** A mail comes once, unless its worker died or its answer was lost: then it comes again under its Message-ID. */
const mails = ({ cloud, weather, violated }: Guarded, from: number): void => {
  const seen = new Set<string>()
  for (const { to, messageId, at } of cloud.mails) {
    if (at < from) continue
    const what = `${to} ${messageId}`
    const isOdd = weather.struckAt() >= from || weather.mailsGo(from) > from
    if (seen.has(what) && !isOdd) violated(`mailed twice: ${what}`)
    seen.add(what)
  }
}

/** Titles of what an office, and the city, is told of what is past a promise. */
const NUDGES: readonly string[] = ['超过本办承诺的备案', '有办公室超过承诺']

/** I5: once a working day at most, in working hours. */
const nudges = ({ cloud, calendars, violated }: Guarded, from: number, until: number): void => {
  const seen = new Set<string>()
  for (const { person, title, at } of cloud.store.find('inbox', {
    at: { $gte: from, $lt: until },
  })) {
    if (person === null || !NUDGES.includes(inReport(title))) continue
    const what = `${inReport(person)} ${inReport(title)} on ${dayText(dayAt(Number(at)))}`
    if (seen.has(what)) violated(`told twice a day: ${what}`)
    seen.add(what)
    if (!calendars.isWorkingTime(Number(at))) violated(`told after work: ${what}`)
  }
}

/** Files: none without a filing that names it, none named that is not there. */
const files = ({ cloud, violated }: Guarded): void => {
  const named = new Set<string>()
  for (const collection of ['filings', 'versions', 'discards', 'tickets', 'papers'])
    for (const row of cloud.store.find(collection, {}))
      for (const [path] of JSON.stringify(row).matchAll(
        /(?:uploads|filings|papers|copies)\/[\w/.-]+/g,
      ))
        named.add(path)
  const kept = new Set(cloud.storage.paths())
  for (const path of kept) if (!named.has(path)) violated(`nothing names the file ${path}`)
  for (const collection of ['filings', 'versions'])
    for (const row of cloud.store.find(collection, {}))
      for (const [path] of JSON.stringify(row).matchAll(/filings\/[\w/.-]+/g))
        if (!kept.has(path)) violated(`${inReport(row._id)} names ${path}, which is not there`)
}

/** Looks at what holds at every time: each night what is cheap, once a month and at the end everything. */
export const guardsOf = (
  guarded: Guarded & {
    readonly first: number
    readonly end: number
    readonly isQuiet: () => boolean
  },
): void => {
  const { agenda, witness, isQuiet, first, end } = guarded
  for (let day = first; instantAt(day + 1) <= end; day += 1)
    agenda.at(instantAt(day, 23.9), () => {
      const now = agenda.now()
      const settled = now - SETTLED_DAYS * DAY
      witness.sweep(settled - DAY, settled)
      nudges(guarded, now - DAY, now)
      pushes(guarded, now - DAY)
      mails(guarded, now - DAY)
      if (!isQuiet()) return
      credits(guarded)
      stuck(guarded)
      mailsAreTried(guarded)
      if ((day - first) % 30 !== 29 && instantAt(day + 2) <= end) return
      unique(guarded)
      files(guarded)
    })
}
