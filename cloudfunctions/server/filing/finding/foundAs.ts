import type { Answers } from '../../../../src/domain/form/form'
import type { Searched } from '../../../../src/domain/search/searched'
import { isChange, paperOf } from '../facts'
import type { Filing } from '../../store/filings/filing'

/** A filing as far as it says by what it is found. */
type Read = Pick<
  Filing,
  | 'status'
  | 'queue'
  | 'number'
  | 'office'
  | 'submissions'
  | 'attested'
  | 'submittedAt'
  | 'answers'
  | 'applicant'
> & {
  readonly erased?: object | null
  readonly firstSubmittedAt: number | null
  readonly ledger?: { readonly submitted: number } | null
  readonly change?: {
    readonly whole?: true
    readonly from: { readonly answers: Answers }
  } | null
}

/** As what a filing is found, by what, and from which instant on; null of what no staff may see. */
export type FoundAs = {
  /** A row of the ledger; a change of one that is not registered; what is said, or known, to be filed on paper. */
  readonly of: 'ledger' | 'change' | 'paper'
  readonly searched: Searched
  readonly at: number
}

export const foundAs = (filing: Read): FoundAs | null => {
  const { number, answers, ledger, queue, status, erased } = filing
  // By its number alone, so that who looks for it, or for its audit, reads that it is gone.
  if (erased)
    return ledger && number !== null
      ? { of: 'ledger', searched: { number, answers: {} }, at: ledger.submitted }
      : null
  const paper = filing.office === null ? null : paperOf(filing)
  if (paper !== null) {
    const { number: paperNumber } = paper.ledger ?? paper
    // Who said it has left a phone; in an old ledger they stand as in the form.
    const named = filing.applicant === '' ? answers : { ...answers, ownerMobile: paper.phone }
    return { of: 'paper', searched: { number: '', answers: named, paperNumber }, at: paper.at }
  }
  if (queue === null || number === null) return null
  if (!isChange(filing))
    return ledger ? { of: 'ledger', searched: { number, answers }, at: ledger.submitted } : null
  // Once registered it is what it changed.
  if (status === 'registered') return null
  const { whole, from } = filing.change
  const than = { number: whole === true ? '' : number, answers: from.answers }
  const at = filing.firstSubmittedAt ?? filing.submittedAt ?? 0
  return { of: 'change', searched: { number, answers, than }, at }
}
