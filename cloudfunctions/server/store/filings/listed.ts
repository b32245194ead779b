import type { LedgerSortBy } from '../../../../src/domain/ledger/filter'
import type { ChangeKey } from '../../../../src/domain/moves/change'
import type { Day } from '../../../../src/domain/dates/days'
import type { Answers } from '../../../../src/domain/form/form'
import type { Photos } from '../../../../src/domain/form/materials'
import type { CounterChoice } from '../../../../src/domain/serving/counter'
import type { VerifyAsked } from '../../../../src/domain/moves/verifying/asked'
import type { Route } from '../../../../src/domain/places/routing'
import type {
  Confirmed,
  Content,
  Decision,
  Filing,
  LedgerPlace,
  OnPaper,
  Returned,
  Sealed,
  StoredSignature,
  Submitted,
  Takeover,
} from './filing'

/** A filing with a reminder stage due, by the instant from which it is, and whom it reminds. */
export type DueStage = Pick<Filing, 'id' | 'applicant'> & { readonly at: number }

/** Content of which the photos can only be counted. */
type CountedContent = Pick<Content, 'answers' | 'idNumber' | 'signature'> & {
  readonly photos: Photos<{ readonly addedAt: number }>
}

/** A filing as far as its applicant's list reads it. */
export type ListedFiling = CountedContent &
  CounterChoice &
  Pick<
    Filing,
    | 'id'
    | 'dataKey'
    | 'status'
    | 'claim'
    | 'number'
    | 'office'
    | 'submittedAt'
    | 'replyBy'
    | 'decidedAt'
    | 'savedAt'
    | 'createdAt'
    | 'submissions'
    | 'attested'
    | 'forReview'
  > & {
    readonly correction: CountedContent | null
    readonly idPhotosGone?: number | null
    /** Of one that was erased nothing else is there (K6). */
    readonly erased?: { readonly at: number; readonly change?: true } | null
    readonly change?: {
      readonly of: string
      readonly changedOn: Day
      readonly kinds: readonly ChangeKey[]
      readonly whole?: true
    } | null
    readonly openChange?: string | null
    readonly received?: { readonly at: number } | null
    readonly cancelAsked?: { readonly at: number } | null
    readonly cancelProofs?: readonly { readonly fileID: string }[] | null
    readonly verifyAsked?: VerifyAsked | null
    readonly asking?: {
      readonly asked: { readonly at: number } | null
      readonly answered: { readonly at: number } | null
    } | null
    readonly returned: { readonly items: readonly unknown[]; readonly correctionOn: Day } | null
  }

/** What was filed on paper, as far as the desk's list of it reads it (A5). */
export type PaperFiling = Pick<
  OnPaper,
  'id' | 'version' | 'status' | 'applicant' | 'office' | 'queueAt' | 'attested'
> & {
  readonly answers: Pick<
    Answers,
    'accountName' | 'accountKind' | 'accountKindText' | 'accountId' | 'subjectName'
  >
  readonly decision?: Pick<Decision, 'openid' | 'version' | 'until'> | null
  readonly openChange?: string | null
}

/** A filing as far as the desk's queue reads it. */
export type QueuedFiling = Pick<
  Submitted,
  | 'id'
  | 'version'
  | 'status'
  | 'applicant'
  | 'number'
  | 'office'
  | 'submittedAt'
  | 'replyBy'
  | 'late'
  | 'claim'
  | 'queueAt'
> & {
  readonly answers: Pick<
    Answers,
    | 'accountName'
    | 'accountKind'
    | 'subjectKind'
    | 'subjectName'
    | 'address'
    | 'area'
    | 'ownerName'
    | 'managerName'
    | 'operationsLead'
    | 'operationsLeadName'
    | 'filledBy'
  >
  /** Photos that are nowhere make no field. */
  readonly photos?: Photos<unknown>
  readonly confirmed?: Pick<Confirmed, 'name' | 'idNumber'> | null
  readonly managerConfirmed?: { readonly name: string } | null
  readonly idNumber?: { readonly hash: string } | null
  readonly route: Pick<Route, 'rule'>
  readonly returned: { readonly correctionOn: Day } | null
  readonly decision?: Pick<Decision, 'openid' | 'version' | 'until'> | null
  readonly change?: { readonly of: string } | null
  readonly cancelAsked?: { readonly at: number } | null
  readonly verifyAsked?: Pick<VerifyAsked, 'on'> | null
  readonly takeovers?: readonly Pick<Takeover, 'openid' | 'at' | 'givenAt'>[]
}

/** A filing as far as a row of the ledger reads it. */
export type LedgerFiling = Pick<
  Submitted,
  'id' | 'status' | 'office' | 'late' | 'claim' | 'returned'
> & {
  /** Null of what came from an old ledger. */
  readonly number: string | null
  readonly answers: Pick<Answers, 'accountName' | 'accountKind' | 'subjectKind' | 'subjectName'>
  readonly ledger: Omit<LedgerPlace, 'text' | 'state' | 'acts' | 'acted'>
  readonly openChange?: string | null
  readonly entered?: { readonly name: string } | null
  readonly erased?: { readonly at: number } | null
}

/** A filing as far as the list of whom to call reads it. */
export type CalledFiling = Pick<Submitted, 'id' | 'number'> & {
  readonly answers: Pick<Answers, 'accountName' | 'filledBy' | 'ownerMobile' | 'managerMobile'>
}

/** A filing as far as what is found is shown. */
export type FoundFiling = Omit<LedgerFiling, 'answers' | 'ledger'> &
  Pick<
    Filing,
    | 'version'
    | 'applicant'
    | 'queue'
    | 'queueAt'
    | 'submissions'
    | 'attested'
    | 'submittedAt'
    | 'firstSubmittedAt'
    | 'decidedAt'
  > & {
    readonly answers: LedgerFiling['answers'] & SearchedAnswers
    readonly ledger?: LedgerFiling['ledger'] | null
    readonly decision?: Pick<Decision, 'openid' | 'version' | 'until'> | null
    readonly change?: {
      readonly whole?: true
      readonly from: { readonly answers: SearchedAnswers }
    } | null
  }

/** What is looked for in what was filled in. */
type SearchedAnswers = Pick<
  Answers,
  | 'accountName'
  | 'subjectName'
  | 'accountId'
  | 'ownerName'
  | 'ownerMobile'
  | 'managerName'
  | 'managerMobile'
>

/** A filing as far as it is compared with another one that may be of the same account. */
export type ComparedFiling = Pick<Submitted, 'id' | 'status' | 'office'> & {
  /** Null of what was filed on paper, which `attested` tells of. */
  readonly number: string | null
  readonly attested?: { readonly ledger: { readonly number: string } | null } | null
  readonly answers: Pick<
    Answers,
    | 'accountName'
    | 'accountKind'
    | 'accountKindText'
    | 'accountId'
    | 'subjectName'
    | 'creditCode'
    | 'ownerName'
  >
  readonly idNumber: Pick<Sealed, 'hash'> | null
}

/** A filing as far as the exported ledger reads it; the ID number only as lists may show it. */
export type ExportedFiling = Pick<Submitted, 'id' | 'status' | 'office' | 'late'> & {
  /** Both null of what came from an old ledger. */
  readonly number: string | null
  readonly signature: Pick<StoredSignature, 'by' | 'signedAt'> | null
  readonly erased?: { readonly at: number } | null
  readonly answers: Answers
  readonly idNumber: Pick<Sealed, 'hidden'> | null
  readonly ledger: LedgerFiling['ledger']
}

/** A filing as far as its owner is to be told something. */
export type OwnerFiling = Pick<Submitted, 'id' | 'applicant'> & {
  readonly erased?: { readonly at: number } | null
  readonly ledger: Pick<LedgerPlace, LedgerSortBy>
}

/** As much of a filing as says which work it asks of staff. */
export type WorkingFiling = Pick<Filing, 'status' | 'applicant' | 'office'> & {
  readonly id: string
  readonly claim: { readonly openid: string } | null
  readonly proposal?: { readonly at: number } | null
  readonly cancelAsked?: { readonly at: number } | null
  readonly takeovers?: readonly Pick<Takeover, 'openid' | 'at' | 'givenAt'>[] | null
}

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
