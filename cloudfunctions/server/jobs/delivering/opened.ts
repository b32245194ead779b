import type { Calendar } from '../../../../src/domain/dates/calendar'
import type { Day } from '../../../../src/domain/dates/days'
import { isPending } from '../../../../src/domain/leads/status'
import type { Mail } from '../../../../src/domain/messages/mail'
import { isOfOwnFiling } from '../../../../src/domain/messages/together'
import type { Status } from '../../../../src/domain/moves/moves'
import { pastPromiseOf } from '../../figures/pastPromise'
import { contentIn, whatOf } from '../../messages/outbox'
import { pushableFrom } from '../../messages/pushHours'
import { isToldAs } from '../../messages/tell'
import { logError } from '../../secrets/log'
import { type OutboxRow, type Push, UNREADABLE } from '../../store/messages'
import type { Ports } from '../../store/ports'
import { isUnbound } from '../followers'
import { NO_ANSWER, type OpenedRow, recordedTry } from './outcome'

/** What deliveries are made with in one run. */
export type Delivering = {
  readonly ports: Ports
  readonly now: number
  readonly today: Day
  readonly calendar: Calendar
}

/** Whether a row has all that sending it needs; one too large for an answer comes with its id only. */
export const isWhole = ({ channel, to, content, dueAt, tries }: Partial<OutboxRow>): boolean =>
  (channel === 'push' || channel === 'mail') &&
  typeof to === 'string' &&
  typeof content === 'string' &&
  typeof dueAt === 'number' &&
  typeof tries === 'number'

/** Whether a row tells somebody of a filing of their own, so that it goes out with others for them. */
export const isTold = ({ vault }: Ports, row: OutboxRow): boolean => {
  if (!isWhole(row) || row.channel !== 'push' || row.filing === null || row.until !== null)
    return false
  const what = whatOf(row)
  if (isToldAs(what, 'staff') || isToldAs(what, 'follower')) return false
  const content = contentIn(vault, row)
  return content !== null && isOfOwnFiling(content as Push)
}

/** What is due, and what waits only because a try of it failed. */
export const comesAlong = ({ trying, dueAt, tries }: OutboxRow, now: number): boolean =>
  !trying && (dueAt <= now || tries > 0)

/** What another run is sending, unless its claim ran out. */
export const isBeingSent = ({ trying, dueAt }: OutboxRow, now: number): boolean =>
  trying && dueAt > now

/** The states that the filings of rows have now, as far as a row asks for one. */
export const statusesOf = async (
  { filings }: Ports,
  rows: readonly OutboxRow[],
): Promise<ReadonlyMap<string, Status>> => {
  const asked = rows.flatMap(({ onlyWhile, filing }) => (onlyWhile && filing ? [filing] : []))
  return asked.length === 0 ? new Map<string, Status>() : filings.statuses(asked)
}

/** What may go now of a row; else whether it needs no further try. */
export const opened = async (
  { ports, now, today, calendar }: Delivering,
  row: OutboxRow,
  statuses: ReadonlyMap<string, Status>,
): Promise<OpenedRow | boolean> => {
  if (!isWhole(row)) {
    logError('a row of the outbox is not whole', { id: row.id })
    return ports.outbox.setAside(row.id, { at: now, code: UNREADABLE })
  }
  const content = contentIn(ports.vault, row)
  // Its worker died and the push may have arrived.
  if (row.trying && row.channel === 'push' && content !== null)
    return recordedTry(ports, { row, content }, NO_ANSWER)
  if (row.until !== null && ports.clock() >= row.until)
    return settledAs(ports, row, { state: 'dropped' })
  if (content === null)
    return settledAs(ports, row, {
      state: 'failed',
      result: { at: ports.clock(), code: UNREADABLE },
    })
  const { onlyWhile, filing } = row
  const hasLeft = onlyWhile !== null && filing !== null && statuses.get(filing) !== onlyWhile
  if (
    hasLeft ||
    (await isNoMorePast(ports, row, today)) ||
    (await isUrgedNoMore(ports, row)) ||
    (await isUnbound(ports, row))
  )
    return settledAs(ports, row, { state: 'dropped' })
  // It may have waited for a server or an outage until after work, and a run may last into it.
  const at = Math.max(now, ports.clock())
  const goesAt = row.channel === 'push' ? pushableFrom(pushed(row, content), at, calendar) : at
  if (goesAt > at) {
    await ports.outbox.swap({ ...row, dueAt: goesAt }, row)
    return false
  }
  return { row, content }
}

const pushed = ({ whileUrged }: OutboxRow, content: Push | Mail) => ({
  ...(content as Push),
  ...(whileUrged && { whileUrged }),
})

/** Stores what a row came to, unless another worker has it; `trying` is over. */
export const settledAs = (
  { outbox }: Ports,
  row: OutboxRow,
  end: Partial<OutboxRow>,
): Promise<boolean> => outbox.swap({ ...row, ...end, trying: false }, row)

/** Whether nothing is past the promise any more of the office that a row tells of. */
const isNoMorePast = async (
  { figures }: Ports,
  { whilePastPromise, office }: OutboxRow,
  today: Day,
): Promise<boolean> =>
  whilePastPromise === true &&
  office !== null &&
  pastPromiseOf(office, (await figures.standing(office, today)).get(office)) === null

/** Whether the lead that a row urges is filed since, or is none any more. */
const isUrgedNoMore = async (
  { leads }: Ports,
  { whileUrged, filing }: OutboxRow,
): Promise<boolean> => {
  if (whileUrged !== true || filing === null) return false
  const lead = await leads.get(filing)
  return lead === null || !isPending(lead.status)
}
