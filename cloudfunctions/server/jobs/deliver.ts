import type { Day } from '../../../src/domain/dates/days'
import { afterSend, type SendOutcome } from '../../../src/domain/messages/pushCredit'
import type { Mail } from '../../../src/domain/messages/mail'
import {
  type SendFailure,
  givesUp,
  inTurn,
  mailFailure,
  nextTry,
  pushFailure,
} from '../../../src/domain/messages/outbox'
import { calendarOn } from '../../../src/domain/settings/holidays/calendar'
import { logError } from '../secrets/log'
import { pastPromiseOf } from '../figures/pastPromise'
import type { Carriers } from '../messages/carriers'
import { type OutboxRow, type Push, UNREADABLE } from '../store/messages'
import { callAfterPush } from '../messages/calls'
import { contentIn } from '../messages/outbox'
import { pushableFrom } from '../messages/pushHours'
import { tellOfRefused } from '../messages/refusedTemplate'
import type { Ports, Transaction } from '../store/ports'
import { creditId } from '../messages/tell'
import { isUnbound } from './followers'
import { momentOf } from './moment'
import { noted, type Run } from './sweep'

const ROWS = 50
/** After this time a worker counts as dead; no function may run as long. */
const LEASE = 3 * 60_000
/** errcode of a push that the person does not allow. */
const NOT_ALLOWED = 43101

/**
 * Delivers what is due: codes first, then everybody in turn. A row is claimed before it is sent, so that only one worker
 * sends it, and the claim of a dead worker expires. A mail is then sent again under its Message-ID; a push, which has no
 * such mark, is not.
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
  let mailServerAnswers = true
  const deliverRow = async (row: OutboxRow): Promise<boolean> => {
    if (!isWhole(row)) {
      logError('a row of the outbox is not whole', row.id)
      return ports.outbox.setAside(row.id, { at: now, code: UNREADABLE })
    }
    if (row.channel === 'mail' && !mailServerAnswers) return false
    const content = contentIn(ports.vault, row)
    // Its worker died and the push may have arrived.
    if (row.trying && row.channel === 'push' && content !== null)
      return recorded(ports, { row, content }, UNANSWERED)
    const ended = (end: Partial<OutboxRow>) =>
      ports.outbox.swap({ ...row, ...end, trying: false }, row)
    if (row.until !== null && ports.clock() >= row.until) return ended({ state: 'dropped' })
    if (content === null)
      return ended({ state: 'failed', result: { at: ports.clock(), code: UNREADABLE } })
    if ((await isOutdated(ports, row, today)) || (await isUnbound(ports, row)))
      return ended({ state: 'dropped' })
    // It may have waited for a server or an outage until after work.
    const goesAt = row.channel === 'push' ? pushableFrom(content as Push, now, calendar) : now
    if (goesAt > now) {
      await ports.outbox.swap({ ...row, dueAt: goesAt }, row)
      return false
    }
    const claimed = { row: claimedBy(ports.clock(), row), content }
    if (!(await ports.outbox.swap(claimed.row, row))) return false
    const outcome = await sent(ports, carriers, claimed)
    // After one try without any answer the other mails wait for the next run.
    if (row.channel === 'mail' && outcome.silent) mailServerAnswers = false
    return recorded(ports, claimed, outcome)
  }
  for (let from = 0; from < lines.length && inTime(); from += ROWS) {
    const ids = lines.slice(from, from + ROWS).map(({ id }) => id)
    const rows = new Map((await ports.outbox.waiting(ids)).map((row) => [row.id, row]))
    for (const id of ids) {
      const row = rows.get(id)
      if (!inTime()) break
      if (!row || (isWhole(row) && row.dueAt > now)) continue
      const done = await deliverRow(row).catch(noted('deliver'))
      if (done === true) settled += 1
      if (done === null) failed += 1
    }
  }
  return { settled, failed, done: inTime() }
}

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

const claimedBy = (now: number, row: OutboxRow): OutboxRow => ({
  ...row,
  trying: true,
  tries: row.tries + 1,
  dueAt: now + LEASE,
})

type Outcome = {
  /** Null when it was sent; `unknown` when it may have been and must not be sent again. */
  readonly failure: SendFailure | 'unknown' | null
  readonly code: string
  readonly silent: boolean
}

/** No answer came to a push. */
const UNANSWERED: Outcome = { failure: 'unknown', code: '', silent: true }

/** A row with what it holds. */
type Opened = { readonly row: OutboxRow; readonly content: Push | Mail }

const sent = async (
  { templates }: Ports,
  carriers: Carriers,
  { row: { id, to, channel }, content }: Opened,
): Promise<Outcome> => {
  if (channel === 'mail') {
    const fault = await carriers.mail({ ...(content as Mail), key: id, to })
    if (fault === null) return { failure: null, code: '250', silent: false }
    const code = String(fault.reply ?? fault.code ?? '')
    return { failure: mailFailure(fault), code, silent: fault.reply === null }
  }
  const { template, page, data } = content as Push
  const code = await carriers.push({ to, template: templates[template].id, page, data })
  if (code === null) return UNANSWERED
  const failure = code === 0 ? null : pushFailure(code)
  return { failure, code: String(code), silent: false }
}

/** Writes what really happened, with the credit it took. Answers whether the row needs no further try. */
const recorded = async (
  ports: Ports,
  { row: claimed, content }: Opened,
  outcome: Outcome,
): Promise<boolean> => {
  const next = afterTry(ports, claimed, outcome)
  const stored =
    claimed.channel === 'mail'
      ? await ports.outbox.swap(next, claimed)
      : await ports.transaction(async (stores) => {
          const fresh = await stores.outbox.get(claimed.id)
          if (fresh?.dueAt !== claimed.dueAt) return false
          await stores.outbox.put(next)
          await callAfterPush(stores, next)
          await countCredit(ports, stores, { row: claimed, content }, outcome)
          await tellOfRefused(stores, next, (content as Push).template, ports.stage)
          return true
        })
  if (stored && next.state === 'failed')
    logError('not delivered', claimed.channel, claimed.filing, outcome.code)
  return stored && next.state !== 'waiting'
}

const afterTry = (
  { clock, chance }: Ports,
  row: OutboxRow,
  { failure, code }: Outcome,
): OutboxRow => {
  const now = clock()
  const { channel, queuedAt, tries } = row
  const next = { ...row, trying: false, result: { at: now, code } }
  if (failure === null) return { ...next, state: 'sent' }
  if (failure === 'unknown') return { ...next, state: 'unknown' }
  if (code === String(NOT_ALLOWED)) return { ...next, state: 'unsubscribed' }
  if (givesUp({ channel, failure, queuedAt, now })) return { ...next, state: 'failed' }
  return { ...next, dueAt: nextTry(tries, now, chance()) }
}

const countCredit = async (
  ports: Ports,
  stores: Transaction,
  { row, content }: Opened,
  { failure, code }: Outcome,
): Promise<void> => {
  const { template } = content as Push
  const id = creditId(row.to, template)
  const credit = (await stores.credits.get(id))?.credit ?? 0
  const outcome: SendOutcome = code === String(NOT_ALLOWED) ? 'refused43101' : outcomeOf(failure)
  const left = afterSend(credit, outcome, ports.templates[template].type)
  if (left !== credit) await stores.credits.put({ id, credit: left })
}

const outcomeOf = (failure: Outcome['failure']): SendOutcome =>
  failure === null ? 'sent' : failure === 'unknown' ? 'unknown' : 'failed'
