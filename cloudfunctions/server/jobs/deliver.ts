import type { Day } from '../../../src/domain/dates/days'
import { inTurn } from '../../../src/domain/messages/outbox'
import { isOfOwnFiling, newestOfEach, asOnePush } from '../../../src/domain/messages/together'
import { calendarOn } from '../../../src/domain/settings/holidays/calendar'
import { logError } from '../secrets/log'
import { pastPromiseOf } from '../figures/pastPromise'
import type { Carriers } from '../messages/carriers'
import { type OutboxRow, type Push, UNREADABLE } from '../store/messages'
import { contentIn, whatOf } from '../messages/outbox'
import { pushableFrom } from '../messages/pushHours'
import { inLanes } from '../store/eachOf'
import type { Ports } from '../store/ports'
import { isToldAs } from '../messages/tell'
import { type OpenedRow, type TryOutcome, recordedTry, sent, NO_ANSWER } from './delivering/outcome'
import { isUnbound } from './followers'
import { momentOf } from './moment'
import { noted, type Run } from './sweep'

const ROWS = 50
/** So many rows at most come along with one push, which is far from what a function has time for. */
const MOST_ALONG = 200
/** Of so many of them at a time the database is asked. */
const LANES = 8
/** After this time a worker counts as dead; no function may run as long. */
const LEASE = 3 * 60_000

/**
 * Delivers what is due: codes first, then everybody in turn. A row is claimed before it is sent, so that only one worker
 * sends it, and the claim of a dead worker expires. A mail is then sent again under its Message-ID; a push, which has no
 * such mark, is not. What waits for one person of several of their filings goes out as one push.
 */
export const deliver = async (ports: Ports, carriers: Carriers, until: number): Promise<Run> => {
  const now = ports.clock()
  const inTime = () => ports.clock() < until
  const { settings, today } = await momentOf(ports, now)
  const calendar = calendarOn(settings, today)
  const [codes, all] = await Promise.all([
    ports.outbox.due(now + 1, 'codes'),
    ports.outbox.due(now + 1, 'all'),
  ])
  const isCode = new Set(codes.map(({ id }) => id))
  const lines = [...inTurn(codes), ...inTurn(all.filter(({ id }) => !isCode.has(id)))]
  let settled = 0
  let failed = 0
  const count = (done: boolean | null) => {
    if (done === true) settled += 1
    if (done === null) failed += 1
  }
  let mailServerAnswers = true
  /** What may go now of a row; else whether it needs no further try. */
  const opened = async (row: OutboxRow): Promise<OpenedRow | boolean> => {
    if (!isWhole(row)) {
      logError('a row of the outbox is not whole', row.id)
      return ports.outbox.setAside(row.id, { at: now, code: UNREADABLE })
    }
    if (row.channel === 'mail' && !mailServerAnswers) return false
    const content = contentIn(ports.vault, row)
    // Its worker died and the push may have arrived.
    if (row.trying && row.channel === 'push' && content !== null)
      return recordedTry(ports, { row, content }, NO_ANSWER)
    if (row.until !== null && ports.clock() >= row.until)
      return ended(ports, row, { state: 'dropped' })
    if (content === null)
      return ended(ports, row, {
        state: 'failed',
        result: { at: ports.clock(), code: UNREADABLE },
      })
    if ((await isOutdated(ports, row, today)) || (await isUnbound(ports, row)))
      return ended(ports, row, { state: 'dropped' })
    // It may have waited for a server or an outage until after work.
    const goesAt = row.channel === 'push' ? pushableFrom(content as Push, now, calendar) : now
    if (goesAt > now) {
      await ports.outbox.swap({ ...row, dueAt: goesAt }, row)
      return false
    }
    return { row, content }
  }
  const handled = new Set<string>()
  const deliverRow = async (row: OutboxRow, waiting: readonly OutboxRow[]): Promise<void> => {
    const first = await opened(row)
    if (typeof first === 'boolean') {
      count(first)
      return
    }
    const along = !isTold(ports, row)
      ? []
      : waiting
          .filter(({ id, to }) => to === row.to && id !== row.id && !handled.has(id))
          .filter((other) => comesAlong(other, now) && isTold(ports, other))
          .slice(0, MOST_ALONG)
    for (const { id } of along) handled.add(id)
    const others = await inLanes(along, LANES, (other) => opened(other).catch(noted('deliver')))
    const group = [first]
    for (const other of others)
      if (other === null || typeof other === 'boolean') count(other)
      else group.push(other)
    await deliverGroup(group)
  }
  /** Sends what one person is told, at once; a row whose claim fails is left to whoever has it. */
  const deliverGroup = async (group: readonly OpenedRow[]): Promise<void> => {
    const { told, superseded } = newestOfEach(group)
    for (const { row } of superseded) count(await ended(ports, row, { state: 'dropped' }))
    const claim = async (each: OpenedRow, toldWith: string | null): Promise<OpenedRow | null> => {
      const row = claimedBy(ports.clock(), each.row, toldWith)
      return (await ports.outbox.swap(row, each.row)) ? { ...each, row } : null
    }
    const [oldest, ...rest] = told
    const head = oldest === undefined ? null : await claim(oldest, null)
    if (head === null) return
    const claims = await inLanes(rest, LANES, (each) =>
      claim(each, head.row.id).catch(noted('deliver')),
    )
    const along = claims.filter((each) => each !== null)
    const content =
      along.length > 0
        ? asOnePush([head, ...along].map((each) => each.content as Push))
        : head.content
    const outcome = await sent(ports, carriers, { ...head, content })
    // After one try without any answer the other mails wait for the next run.
    if (head.row.channel === 'mail' && outcome.silent) mailServerAnswers = false
    count(await recordedTry(ports, { ...head, content }, outcome).catch(noted('deliver')))
    await inLanes(along, LANES, async (each) => {
      if (isOfThis(each, content as Push, outcome))
        count(await recordedTry(ports, each, outcome).catch(noted('deliver')))
      else await ended(ports, each.row, { dueAt: now }).catch(noted('deliver'))
    })
  }
  for (let from = 0; from < lines.length && inTime(); from += ROWS) {
    const ids = lines.slice(from, from + ROWS).map(({ id }) => id)
    const found = await ports.outbox.waiting(ids)
    const rows = new Map(found.map((row) => [row.id, row]))
    const people = found.filter((row) => isTold(ports, row)).map(({ to }) => to)
    const waiting = await ports.outbox.waitingOf([...new Set(people)])
    for (const id of ids) {
      const row = rows.get(id)
      if (!inTime()) break
      if (!row || handled.has(id) || (isWhole(row) && row.dueAt > now)) continue
      await deliverRow(row, waiting).catch((error: unknown) => {
        count(noted('deliver')(error))
      })
    }
  }
  return { settled, failed, done: inTime() }
}

/** Stores what a row came to, unless another worker has it; `trying` is over. */
const ended = ({ outbox }: Ports, row: OutboxRow, end: Partial<OutboxRow>): Promise<boolean> =>
  outbox.swap({ ...row, ...end, trying: false }, row)

/** Whether a row tells somebody of a filing of their own, so that it goes out with others for them. */
const isTold = ({ vault }: Ports, row: OutboxRow): boolean => {
  if (!isWhole(row) || row.channel !== 'push' || row.filing === null || row.until !== null)
    return false
  const what = whatOf(row)
  if (isToldAs(what, 'staff') || isToldAs(what, 'follower')) return false
  const content = contentIn(vault, row)
  return content !== null && isOfOwnFiling(content as Push)
}

/** What is due, and what waits only because a try of it failed. */
const comesAlong = ({ trying, dueAt, tries }: OutboxRow, now: number): boolean =>
  !trying && (dueAt <= now || tries > 0)

/** Whether what came of a push holds for a row that it told of: a refusal of its template says nothing of another one. */
const isOfThis = ({ content }: OpenedRow, push: Push, { failure }: TryOutcome): boolean =>
  (content as Push).template === push.template || (failure !== 'refused' && failure !== 'broken')

/** Whether a row has all that sending it needs; one too large for an answer comes with its id only. */
const isWhole = ({ channel, to, content, dueAt, tries }: Partial<OutboxRow>): boolean =>
  (channel === 'push' || channel === 'mail') &&
  typeof to === 'string' &&
  typeof content === 'string' &&
  typeof dueAt === 'number' &&
  typeof tries === 'number'

/** Whether what a row tells of is over: the filing left the state, or nothing of the office is past its promise. */
const isOutdated = async (
  { filings, figures }: Ports,
  { onlyWhile, filing, whilePastPromise, office }: OutboxRow,
  today: Day,
): Promise<boolean> => {
  if (whilePastPromise && office !== null)
    return pastPromiseOf(office, (await figures.standing(office, today)).get(office)) === null
  return onlyWhile !== null && filing !== null && (await filings.get(filing))?.status !== onlyWhile
}

/** A row as the worker has it that sends it now, with the push of another row where that tells of both. */
const claimedBy = (now: number, row: OutboxRow, toldWith: string | null): OutboxRow => ({
  ...row,
  trying: true,
  tries: row.tries + 1,
  dueAt: now + LEASE,
  ...((toldWith ?? row.toldWith) && { toldWith }),
})
