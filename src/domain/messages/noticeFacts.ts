import type { Day } from '../dates/days'
import type { Deadline } from '../dates/deadline'

export type OfficeFacts = { readonly shortName: string; readonly phone: string }
export type AccountFacts = { readonly id: string; readonly accountName: string }
type FilingFacts = AccountFacts & { readonly number: string; readonly office: OfficeFacts }

/** A filing that has come to the office; the kinds as the form stores them, `submittedAt` of this submission. */
export type DeskFacts = AccountFacts & {
  readonly number: string
  readonly accountKind: string
  readonly subjectKind: string
  readonly submittedAt: number
  readonly replyBy: Day
  /** '逾期补报 4 天', '首轮登记时间已过，请补办', or null when in time. */
  readonly late: string | null
}

/** The facts of each kind of notice. Instants are epoch milliseconds, days Beijing days; `count` counts items. */
export type NoticeFacts = {
  registered: FilingFacts & { readonly at: number }
  returned: FilingFacts & {
    readonly count: number
    readonly correctionOn: Day
    readonly at: number
  }
  /** A reminder of a draft; `today` is the day on which it is really sent. */
  dueSoon: AccountFacts & { readonly deadline: Deadline; readonly today: Day }
  correctionDue: FilingFacts & {
    readonly count: number
    readonly correctionOn: Day
    readonly today: Day
  }
  submitted: DeskFacts
  resubmitted: DeskFacts & { readonly count: number }
  /** To the colleague who is to check it. */
  assigned: DeskFacts
  /** `office` is the one that has it now. */
  transferred: FilingFacts & { readonly at: number }
  /** `from` is the short name of the office that handed it on. */
  received: DeskFacts & { readonly from: string; readonly reason: string }
  /** `at` is when the applicant took it back. */
  withdrawn: DeskFacts & { readonly at: number }
}

/** What every move knows of its filing. `count` items and `correctionOn` are of its last return, `reason` of the move. */
export type MoveFacts = FilingFacts &
  DeskFacts & {
    readonly at: number
    readonly count: number
    readonly correctionOn: Day
    /** Short name of the office that had it before. */
    readonly from: string
    readonly reason: string
  }

export type NoticeKind = keyof NoticeFacts
