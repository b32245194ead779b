import type { Day } from '../../dates/days'
import type { Deadline } from '../../dates/deadline'
import type { VerifyAsked } from '../../moves/verifying/asked'

export type OfficeFacts = { readonly shortName: string; readonly phone: string }
export type AccountFacts = { readonly id: string; readonly accountName: string }
/** A filing that an office has, for its owner. */
export type FilingFacts = AccountFacts & { readonly number: string; readonly office: OfficeFacts }

/** A filing that has come to the office; the kinds as the form stores them, `submittedAt` of this submission. */
export type DeskFacts = AccountFacts & {
  readonly number: string
  readonly accountKind: string
  readonly subjectKind: string
  readonly submittedAt: number
  /** 本办承诺; null where the office promised none. */
  readonly replyBy: Day | null
  /** '逾期补报 4 天', '首轮登记时间已过，请补报', or null when in time. */
  readonly late: string | null
}

/** A reminder of a draft; `today` is the Beijing day on which it is really sent. */
export type DueFacts = AccountFacts & { readonly deadline: Deadline; readonly today: Day }

/** A reminder of a returned filing; `count` counts items. */
export type CorrectionDueFacts = FilingFacts & {
  readonly count: number
  readonly correctionOn: Day
  readonly today: Day
}

/**
 * What every move knows of its filing. `at` is the move's instant in epoch milliseconds, `count` and `correctionOn` the
 * items and the day of its last return, `reason` what the mover gave.
 */
export type MoveFacts = FilingFacts &
  DeskFacts & {
    readonly at: number
    readonly count: number
    /** So many of the return's items, in `count` not counted, its owner left as they were with a word why. */
    readonly upheld: number
    readonly correctionOn: Day
    /** Short name of the office that had it before. */
    readonly from: string
    /** It is registered: nothing is left to check. */
    readonly registered: boolean
    /** It is a change of a registered filing, which holds until the change is registered (J1). */
    readonly change?: boolean
    /** Short name of the office that has it from now on. */
    readonly movedTo: string
    /** What its owner is, or was, asked to look at (J1). */
    readonly verify: VerifyAsked
    readonly reason: string
    /** What is known of its paper filing, in one line; empty where that is nothing (A5). */
    readonly paper: string
  }

/** What became of the card by which an owner signs; `word` is what a refusing one said. */
export type CardNoticeFacts = AccountFacts & {
  readonly number: string | null
  readonly at: number
  readonly word: string
  /** Of how many accounts; one where it is missing. */
  readonly count?: number
}
