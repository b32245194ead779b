import type { TemplateType } from './pushTemplates'

/**
 * How many pushes a person still allows for a template; for a long-term one 1 means allowed and 0 not. It copies a
 * count that WeChat keeps, and a 43101 sets it right.
 */
export type PushCredit = number

/** WeChat's answer for one template after a tap; `filter` and `ban` say that nothing was asked. */
export type SubscribeAnswer = 'accept' | 'reject' | 'ban' | 'filter'

/** What became of one send: 43101 means refused, unsubscribed, or none left; `unknown` that no answer came. */
export type SendOutcome = 'sent' | 'refused43101' | 'failed' | 'unknown'

/** After an answer: a one-time accept adds one, and a refusal takes none of those given before (F1). */
export const afterAnswer = (
  credit: PushCredit,
  answer: SubscribeAnswer,
  type: TemplateType,
): PushCredit => {
  if (type === 'oneTime') return answer === 'accept' ? credit + 1 : credit
  if (answer === 'accept') return 1
  return answer === 'reject' ? 0 : credit
}

/** After a send: one that arrived, or may have, takes one, a failed one none, 43101 leaves none. */
export const afterSend = (
  credit: PushCredit,
  outcome: SendOutcome,
  type: TemplateType,
): PushCredit => {
  if (outcome === 'refused43101') return 0
  return outcome !== 'failed' && type === 'oneTime' ? Math.max(0, credit - 1) : credit
}

/** Whether a push may be tried; without it the inbox is all there is (F3). */
export const mayPush = (credit: PushCredit): boolean => credit > 0

/** What the person reads about it, beside the tap that asks. */
export const pushCreditWords = (credit: PushCredit, type: TemplateType): string => {
  if (credit <= 0) return '没有打开提醒，进度可在这里看'
  return type === 'longTerm' ? '微信提醒已打开' : `微信提醒已打开，还可提醒 ${credit} 次`
}
