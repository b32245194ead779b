import type { Day } from '../../../../src/domain/dates/days'
import type { Answers } from '../../../../src/domain/form/form'
import type { VerifyAsked } from '../../../../src/domain/moves/verifying/asked'
import type { Filing, QueueOfFiling, Returned } from '../filing'
import type { PageEnd } from '../../store/ports'

/** A filing as far as the day that is waited for is counted. */
export type DatedFiling = Pick<
  Filing,
  'id' | 'status' | 'number' | 'office' | 'replyBy' | 'promised' | 'queueAt'
> & {
  readonly answers: Pick<Answers, 'accountName'>
  readonly returned: Pick<Returned, 'correctionOn' | 'wished'> | null
  readonly verifyAsked?: Pick<VerifyAsked, 'on' | 'wished'> | null
}

/** A draft never submitted, as far as its last day is counted. */
export type DatedDraft = Pick<
  Filing,
  'id' | 'status' | 'submissions' | 'savedAt' | 'createdAt' | 'handedIn' | 'forReview' | 'expiresAt'
> & {
  readonly answers: Pick<Answers, 'openedOn' | 'metTestOn'>
  readonly change?: { readonly changedOn: Day } | null
}

/** The part of the filings port that finds what holidays move. */
export type DatedReads = {
  /** Of all offices, with the day that is waited for of each. */
  openDates: (
    queue: QueueOfFiling,
    after: PageEnd | null,
    rows: number,
  ) => Promise<readonly DatedFiling[]>
  /** Drafts never submitted that expire from the instant on, earliest first. */
  datedDrafts: (from: number, after: PageEnd | null, rows: number) => Promise<readonly DatedDraft[]>
}
