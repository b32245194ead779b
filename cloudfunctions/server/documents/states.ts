import { type Day, showDay } from '../../../src/domain/dates/days'
import type { Status } from '../../../src/domain/moves/moves'

/** What the next steps of a receipt depend on; `replyBy` is a Beijing day, null when no reply is due. */
export type NextFacts = { readonly replyBy: Day | null; readonly phone: string }

type State = {
  /** The state in the words people read. */
  readonly words: string
  /** 接下来, in order. */
  readonly next: (facts: NextFacts) => readonly string[]
}

const ask = ({ phone }: NextFacts) => `有疑问请打电话 ${phone}。`

const promise = ({ replyBy }: NextFacts) =>
  replyBy === null ? '' : `，最晚 ${showDay(replyBy)}答复（本办承诺）`

/** How papers name a filing's state; a paper says the state of the moment it was made. */
export const states: Record<Status, State> = {
  submitted: {
    words: '已收到，尚未登记',
    next: (facts) => [
      `网信办核对${promise(facts)}。`,
      '要补正时，在小程序里和微信告诉您。',
      '登记后可以下载备案表。',
      ask(facts),
    ],
  },
  returned: {
    words: '已退回补正，尚未登记',
    next: (facts) => ['在小程序里看哪里要补正，改好后重新提交，编号不变。', ask(facts)],
  },
  draft: {
    words: '已撤回，尚未登记',
    next: (facts) => ['改好后可以再次提交，编号不变。', ask(facts)],
  },
  attested: {
    words: '所有人称已纸质备案',
    next: (facts) => ['网信办查对台账。', ask(facts)],
  },
  registered: {
    words: '已登记',
    next: (facts) => [
      '备案表可以在小程序里下载。',
      '备案登记信息发生变更时，请在 30 日内到属地网信办变更（通告一.3）。',
      ask(facts),
    ],
  },
  declined: {
    words: '不予登记',
    next: (facts) => ['原因和依据在小程序的进度里。', ask(facts)],
  },
  cancelled: { words: '已注销', next: (facts) => ['记录留存备查。', ask(facts)] },
}
