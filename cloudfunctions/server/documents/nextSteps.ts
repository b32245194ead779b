import { type Day, showDay } from '../../../src/domain/dates/days'
import type { Status } from '../../../src/domain/moves/moves'

/** What the next steps of a receipt depend on; `replyBy` is a Beijing day, null when no reply is due. */
export type NextFacts = { readonly replyBy: Day | null; readonly phone: string }

const ask = ({ phone }: NextFacts) => `有疑问请打电话 ${phone}。`

const promise = ({ replyBy }: NextFacts) =>
  replyBy === null ? '' : `，最晚 ${showDay(replyBy)}答复（本办承诺）`

/** 接下来 on a receipt, in order, by the state of the moment it was made. */
export const nextSteps: Record<Status, (facts: NextFacts) => readonly string[]> = {
  submitted: (facts) => [
    `核对${promise(facts)}。`,
    '要补正时，在小程序里和微信告诉您。',
    '登记后可以下载备案表。',
    ask(facts),
  ],
  returned: (facts) => ['在小程序里看哪里要补正，改好后重新提交，编号不变。', ask(facts)],
  draft: (facts) => ['改好后可以再次提交，编号不变。', ask(facts)],
  attested: (facts) => ['办公室查对台账。', ask(facts)],
  registered: (facts) => [
    '备案表可以在小程序里下载。',
    '备案登记信息发生变更时，请在 30 日内到属地办公室变更（通告一.3）。',
    ask(facts),
  ],
  declined: (facts) => ['原因和依据在小程序的进度里。', ask(facts)],
  cancelled: (facts) => ['记录留存备查。', ask(facts)],
}
