import { inTurn } from '../../../src/domain/messages/outbox'
import { calendarOn } from '../../../src/domain/settings/holidays/calendar'
import type { Carriers } from '../messages/carriers'
import type { Swept } from '../store/eachOf'
import type { OutboxRow } from '../store/messages'
import type { Ports } from '../store/ports'
import {
  comesAlong,
  type Delivering,
  isBeingSent,
  isTold,
  isWhole,
  opened,
  statusesOf,
} from './delivering/opened'
import { recordedTry, sent } from './delivering/outcome'
import { LEASE, pushedAtOnce } from './delivering/pushing'
import { momentOf } from './moment'
import { noted, type Run } from './sweep'

const ROWS = 50
/** So many people are pushed at once: each has a connection to WeChat of its own. */
const PEOPLE = 20
/** So many rows at most come along with one push, which is far from what a function has time for. */
const MOST_ALONG = 200

/**
 * Delivers what is due: codes first, then everybody in turn. A row is claimed before it is sent, so that only one worker
 * sends it, and the claim of a dead worker expires. A mail is then sent again under its Message-ID; a push, which has no
 * such mark, is not. What waits for one person of several of their filings goes out as one push.
 */
export const deliver = async (ports: Ports, carriers: Carriers, until: number): Promise<Run> => {
  const now = ports.clock()
  const inTime = () => ports.clock() < until
  const { settings, today } = await momentOf(ports, now)
  const delivering = { ports, now, today, calendar: calendarOn(settings, today) }
  const all = await ports.outbox.due(now + 1, 'all')
  // Of many that are due, codes may not be among the first.
  const codes = all.length === 0 ? [] : await ports.outbox.due(now + 1, 'codes')
  const isCode = new Set(codes.map(({ id }) => id))
  const lines = [...inTurn(codes), ...inTurn(all.filter(({ id }) => !isCode.has(id)))]
  let settled = 0
  let failed = 0
  const add = (swept: Swept) => {
    settled += swept.settled
    failed += swept.failed
  }
  const mail = mailing(delivering, carriers)
  const push = pushing(delivering, carriers)
  const handled = new Set<string>()
  for (let from = 0; from < lines.length && inTime(); from += ROWS) {
    const ids = lines.slice(from, from + ROWS).map(({ id }) => id)
    const found = await ports.outbox.waiting(ids)
    const rows = new Map(found.map((row) => [row.id, row]))
    const told = new Set(found.filter((row) => isTold(ports, row)))
    const people = [...told].map(({ to }) => to)
    const waiting = await ports.outbox.waitingOf([...new Set(people)])
    /** To whom another run is pushing, which may not have taken all of it yet: the rest goes out after it. */
    const beingTold = new Set(
      waiting.filter((row) => isBeingSent(row, now) && isTold(ports, row)).map(({ to }) => to),
    )
    /** What waits for the person whom a row tells of a filing of theirs, the row itself first. */
    const toTell = (row: OutboxRow): readonly OutboxRow[] => {
      const along = !told.has(row)
        ? []
        : waiting
            .filter(({ id, to }) => to === row.to && id !== row.id && !handled.has(id))
            .filter((other) => comesAlong(other, now) && isTold(ports, other))
            .slice(0, MOST_ALONG)
      for (const { id } of along) handled.add(id)
      return [row, ...along]
    }
    for (const id of ids) {
      const row = rows.get(id)
      if (!inTime()) break
      if (!row || handled.has(id) || (isWhole(row) && row.dueAt > now)) continue
      if (isWhole(row) && row.channel === 'push') {
        if (told.has(row) && beingTold.has(row.to)) continue
        if (push.isFullFor(row)) add(await push.all())
        push.add(toTell(row))
        continue
      }
      const done = await mail(row).catch(noted('deliver', row.id))
      if (done === true) settled += 1
      if (done === null) failed += 1
    }
    if (inTime()) add(await push.all())
  }
  return { settled, failed, done: inTime() }
}

/**
 * Gathers what people are pushed and sends it at once. The first push of a run goes alone: one that WeChat does not answer is not
 * sent again, so that after one such the others wait for the next run.
 */
const pushing = (delivering: Delivering, carriers: Carriers) => {
  let answers: boolean | null = null
  let gathered: (readonly OutboxRow[])[] = []
  return {
    add: (rows: readonly OutboxRow[]): void => {
      if (answers !== false) gathered.push(rows)
    },
    /** A credit of one person for one template is taken by one push at a time. */
    isFullFor: ({ to }: OutboxRow): boolean =>
      gathered.length >= (answers === null ? 1 : PEOPLE) ||
      gathered.some(([first]) => first?.to === to),
    all: async (): Promise<Swept> => {
      const people = gathered
      gathered = []
      if (people.length === 0) return { settled: 0, failed: 0 }
      const done = await pushedAtOnce(delivering, carriers, people).catch(noted('deliver'))
      answers = done?.answers ?? answers
      return done ?? { settled: 0, failed: people.flat().length }
    },
  }
}

/** Delivers mails one after the other. After one try without any answer the others wait for the next run. */
const mailing = (delivering: Delivering, carriers: Carriers) => {
  const { ports } = delivering
  let answers = true
  return async (row: OutboxRow): Promise<boolean> => {
    if (isWhole(row) && !answers) return false
    const mail = await opened(delivering, row, await statusesOf(ports, [row]))
    if (typeof mail === 'boolean') return mail
    const dueAt = ports.clock() + LEASE
    const claimed = { ...mail.row, trying: true, tries: mail.row.tries + 1, dueAt }
    if (!(await ports.outbox.swap(claimed, mail.row))) return false
    const outcome = await sent(ports, carriers, { ...mail, row: claimed })
    if (outcome.silent) answers = false
    return recordedTry(ports, { ...mail, row: claimed }, outcome)
  }
}
