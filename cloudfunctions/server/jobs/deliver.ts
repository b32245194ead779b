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
import { logError } from '../secrets/log'
import type { Carriers } from '../messages/carriers'
import { type OutboxRow, type Push, UNREADABLE } from '../store/messages'
import { contentIn, opens } from '../messages/outbox'
import type { Ports, Transaction } from '../store/ports'
import { creditId } from '../messages/tell'
import { noted } from './sweep'

const ROWS = 50
/** After this time a worker counts as dead; no function may run as long. */
const LEASE = 3 * 60_000
/** errcode of a push that the person does not allow. */
const NOT_ALLOWED = 43101

/** How many rows need no further try, and whether all were reached in time. */
export type Delivery = { readonly settled: number; readonly done: boolean }

/**
 * Delivers what is due: codes first, then everybody in turn. A row is claimed before it is sent, so that only one worker
 * sends it, and the claim of a dead worker expires. A mail is then sent again under its Message-ID; a push, which has no
 * such mark, is not.
 */
export const deliver = async (
  ports: Ports,
  carriers: Carriers,
  until: number,
): Promise<Delivery> => {
  const now = ports.clock()
  const inTime = () => ports.clock() < until
  const [codes, all] = await Promise.all([
    ports.outbox.due(now + 1, 'codes'),
    ports.outbox.due(now + 1, 'all'),
  ])
  const isCode = new Set(codes.map(({ id }) => id))
  const lines = [...inTurn(codes), ...inTurn(all.filter(({ id }) => !isCode.has(id)))]
  let settled = 0
  let mailServerAnswers = true
  const deliverRow = async (row: OutboxRow): Promise<boolean> => {
    if (!isWhole(row)) {
      logError('a row of the outbox is not whole', row.id)
      return ports.outbox.setAside(row.id, { at: now, code: UNREADABLE })
    }
    if (row.channel === 'mail' && !mailServerAnswers) return false
    // Its worker died and the push may have arrived.
    if (row.trying && row.channel === 'push' && opens(ports.vault, row))
      return recorded(ports, row, UNANSWERED)
    const end = await ended(ports, row)
    if (end !== null) return ports.outbox.swap({ ...row, ...end, trying: false }, row)
    const claimed = claimedBy(ports.clock(), row)
    if (!(await ports.outbox.swap(claimed, row))) return false
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
      if (
        row &&
        (!isWhole(row) || row.dueAt <= now) &&
        (await deliverRow(row).catch(noted('deliver')))
      )
        settled += 1
    }
  }
  return { settled, done: inTime() }
}

/** Whether a row has all that sending it needs; one too large for an answer comes with its id only. */
const isWhole = ({ channel, to, content, dueAt, tries }: Partial<OutboxRow>): boolean =>
  (channel === 'push' || channel === 'mail') &&
  typeof to === 'string' &&
  typeof content === 'string' &&
  typeof dueAt === 'number' &&
  typeof tries === 'number'

/** The final state of a row that must not be sent any more; null when it is to be sent. */
const ended = async (
  ports: Ports,
  row: OutboxRow,
): Promise<Pick<OutboxRow, 'state' | 'result'> | null> => {
  const { result } = row
  if (row.until !== null && ports.clock() >= row.until) return { state: 'dropped', result }
  if (!opens(ports.vault, row))
    return { state: 'failed', result: { at: ports.clock(), code: UNREADABLE } }
  if (row.onlyWhile === null || row.filing === null) return null
  const filing = await ports.filings.get(row.filing)
  return filing?.status === row.onlyWhile ? null : { state: 'dropped', result }
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

const sent = async (ports: Ports, carriers: Carriers, row: OutboxRow): Promise<Outcome> => {
  const { id, to } = row
  if (row.channel === 'mail') {
    const mail = contentIn(ports.vault, row) as Mail
    const fault = await carriers.mail({ ...mail, key: id, to })
    if (fault === null) return { failure: null, code: '250', silent: false }
    const code = String(fault.reply ?? fault.code ?? '')
    return { failure: mailFailure(fault), code, silent: fault.reply === null }
  }
  const { template, page, data } = contentIn(ports.vault, row) as Push
  const code = await carriers.push({ to, template: ports.templates[template].id, page, data })
  if (code === null) return UNANSWERED
  const failure = code === 0 ? null : pushFailure(code)
  return { failure, code: String(code), silent: false }
}

/** Writes what really happened, with the credit it took. Answers whether the row needs no further try. */
const recorded = async (ports: Ports, claimed: OutboxRow, outcome: Outcome): Promise<boolean> => {
  const next = afterTry(ports, claimed, outcome)
  const stored =
    claimed.channel === 'mail'
      ? await ports.outbox.swap(next, claimed)
      : await ports.transaction(async (stores) => {
          const fresh = await stores.outbox.get(claimed.id)
          if (fresh?.dueAt !== claimed.dueAt) return false
          await stores.outbox.put(next)
          await countCredit(ports, stores, claimed, outcome)
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
  row: OutboxRow,
  { failure, code }: Outcome,
): Promise<void> => {
  const { template } = contentIn(ports.vault, row) as Push
  const id = creditId(row.to, template)
  const credit = (await stores.credits.get(id))?.credit ?? 0
  const outcome: SendOutcome = code === String(NOT_ALLOWED) ? 'refused43101' : outcomeOf(failure)
  const left = afterSend(credit, outcome, ports.templates[template].type)
  if (left !== credit) await stores.credits.put({ id, credit: left })
}

const outcomeOf = (failure: Outcome['failure']): SendOutcome =>
  failure === null ? 'sent' : failure === 'unknown' ? 'unknown' : 'failed'
