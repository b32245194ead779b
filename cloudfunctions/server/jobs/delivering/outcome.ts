import { CITY_OFFICE } from '../../../../src/domain/city/city'
import { dayOf } from '../../../../src/domain/dates/days'
import { type Mail, refusedTemplateMail } from '../../../../src/domain/messages/mail'
import {
  type SendFailure,
  givesUp,
  mailFailure,
  nextTry,
  pushFailure,
} from '../../../../src/domain/messages/outbox'
import { afterSend, type SendOutcome } from '../../../../src/domain/messages/pushCredit'
import type { TemplateName } from '../../../../src/domain/messages/pushTemplates'
import {
  REFUSED_VALUE,
  refusedTemplateWords,
} from '../../../../src/domain/messages/refusedTemplate'
import type { Environment } from '../../environment/environment'
import { callAfterPush } from '../../messages/calls'
import type { Carriers } from '../../messages/carriers'
import { creditId, staffId, tellStaff } from '../../messages/tell'
import { logError } from '../../secrets/log'
import type { OutboxRow, Push } from '../../store/messages'
import type { Ports, Transaction } from '../../store/ports'

/** errcode of a push that the person does not allow. */
const NOT_ALLOWED = 43101

/** What became of one try. */
export type TryOutcome = {
  /** Null when it was sent; `unknown` when it may have been and must not be sent again. */
  readonly failure: SendFailure | 'unknown' | null
  readonly code: string
  readonly silent: boolean
}

/** No answer came to a push. */
export const NO_ANSWER: TryOutcome = { failure: 'unknown', code: '', silent: true }

/** A row with what it holds. */
export type OpenedRow = { readonly row: OutboxRow; readonly content: Push | Mail }

/** Sends what a row holds, once. */
export const sent = async (
  { templates }: Ports,
  carriers: Carriers,
  { row: { id, to, channel }, content }: OpenedRow,
): Promise<TryOutcome> => {
  if (channel === 'mail') {
    const fault = await carriers.mail({ ...(content as Mail), key: id, to })
    if (fault === null) return { failure: null, code: '250', silent: false }
    const code = String(fault.reply ?? fault.code ?? '')
    return { failure: mailFailure(fault), code, silent: fault.reply === null }
  }
  const { template, page, data } = content as Push
  const code = await carriers.push({ to, template: templates[template].id, page, data })
  if (code === null) return NO_ANSWER
  const failure = code === 0 ? null : pushFailure(code)
  return { failure, code: String(code), silent: false }
}

/**
 * Tells those with the city right, in the inbox and by mail, that WeChat refused what a message of a template says: once a
 * template and Beijing day, however many were refused. No push goes with it, as its own template may be the one.
 */
const tellOfRefused = async (
  stores: Pick<Transaction, 'inbox'>,
  { result }: Pick<OutboxRow, 'result'>,
  template: TemplateName,
  stage: Environment['stage'],
): Promise<void> => {
  if (result?.code !== REFUSED_VALUE) return
  const what = `refused:${template}:${dayOf(result.at)}`
  if ((await stores.inbox.get(staffId(what))) !== null) return
  const notice = { ...refusedTemplateWords(template), page: 'desk/board', push: null } as const
  await tellStaff(
    stores,
    { what, filing: '', office: CITY_OFFICE, notice, at: result.at, onlyWhile: null },
    { office: CITY_OFFICE, role: 'city', except: [] },
    { office: CITY_OFFICE, content: refusedTemplateMail(template, stage) },
  )
}

/** Writes what really happened, with the credit it took. Answers whether the row needs no further try. */
export const recordedTry = async (
  ports: Ports,
  { row: claimed, content }: OpenedRow,
  outcome: TryOutcome,
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
          // It was one push, of which the row that it went out with keeps the count.
          if (typeof next.toldWith === 'string') return true
          await countCredit(ports, stores, { row: claimed, content }, outcome)
          await tellOfRefused(stores, next, (content as Push).template, ports.stage)
          return true
        })
  if (stored && next.state === 'failed')
    logError('not delivered', {
      channel: claimed.channel,
      filing: claimed.filing,
      code: outcome.code,
    })
  return stored && next.state !== 'waiting'
}

const afterTry = (
  { clock, chance }: Ports,
  row: OutboxRow,
  { failure, code }: TryOutcome,
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
  { row, content }: OpenedRow,
  { failure, code }: TryOutcome,
): Promise<void> => {
  const { template } = content as Push
  const id = creditId(row.to, template)
  const credit = (await stores.credits.get(id))?.credit ?? 0
  const outcome: SendOutcome = code === String(NOT_ALLOWED) ? 'refused43101' : outcomeOf(failure)
  const left = afterSend(credit, outcome, ports.templates[template].type)
  if (left !== credit) await stores.credits.put({ id, credit: left })
}

const outcomeOf = (failure: TryOutcome['failure']): SendOutcome =>
  failure === null ? 'sent' : failure === 'unknown' ? 'unknown' : 'failed'
