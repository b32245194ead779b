import { dayOf, showDay } from '../../dates/days'
import type { DeskFacts } from './noticeFacts'
import { pushedName } from './noticeWords'
import { type PushData, pushData, type TemplateName } from '../pushTemplates'
import type { Work } from '../work'

/** What only staff are led to. */
const deskPages = [
  'desk/review',
  'desk/paper',
  'desk/staff',
  'desk/ledger',
  'desk/dashboard',
  'desk/board',
  'leads/lead',
  'pages/office',
] as const

/** Whether a message that leads there tells staff of their work. */
export const isOfOffice = (page: string): boolean => (deskPages as readonly string[]).includes(page)

export type NoticePage =
  | 'filing/progress'
  | 'apply/tasks'
  | 'apply/correction'
  | 'apply/check'
  | 'apply/import'
  | 'apply/takeover'
  | 'filing/inbox'
  | 'filing/urge'
  | 'card/follow'
  | (typeof deskPages)[number]

/** One kind of notice: who is told, in which words, and where a tap leads. */
export type NoticeRow<Facts> = {
  readonly to: 'owner' | 'staff'
  readonly page: NoticePage
  readonly title: (facts: Facts) => string
  readonly text: (facts: Facts) => string
  readonly template: TemplateName
  readonly data: (facts: Facts) => PushData
  /** It asks its owner for something, or ends what they asked for: who is not reached is called (F5). */
  readonly calls?: true
  /** What it asks of staff; missing where it only tells. */
  readonly asks?: Work
}

/** A row of the table of notices with the facts it is told from. */
export const told = <Facts>(row: NoticeRow<Facts>): NoticeRow<Facts> => row

const promised = ({ replyBy, submittedAt }: DeskFacts): string =>
  replyBy === null ? '点开可以领取并核对' : `最晚 ${showDay(replyBy, dayOf(submittedAt))}答复`

/** A push to staff: the filing, what it is about, and until when or what to do. */
export const deskPush = (facts: DeskFacts, matter: string, hint = promised(facts)): PushData =>
  pushData('desk', {
    number: facts.number,
    account: pushedName(facts),
    matter,
    at: facts.submittedAt,
    hint,
  })
