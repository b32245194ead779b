import type { InOldLedgers } from '../../../../src/domain/api/review/oldRows'
import { masked } from '../../../../src/domain/messages/personalNumbers'
import { sameText } from '../../../../src/domain/moves/accountKey'
import { mayBeOne } from '../../../../src/domain/moves/accountKey'
import { searchable } from '../../../../src/domain/search/searchable'
import type { Moment } from '../../app'
import { isFromOldLedger } from '../../filing/facts'
import type { Filing, OnPaper } from '../../store/filings/filing'
import { ofPaper } from '../../filing/finding/indexed'
import { officeView } from '../../views/cards'
import { newestOf } from '../ledger/find'
import { firstOf } from '../../store/keys/firstOf'
import { accountKeys } from '../../filing/account/account'

/** So many rows are shown at most. */
const MOST = 5

/** The rows of old ledgers that may be the account of a claim: that has its key, else those of its kind and name. */
export const inOldLedgers = async (
  { ports }: Pick<Moment, 'ports'>,
  claim: OnPaper,
): Promise<InOldLedgers> => {
  const holder = await firstOf(accountKeys(ports.vault, claim), ports.accounts.holderOf)
  const held = holder === null ? null : await ports.filings.get(holder)
  const found = held === null ? await namedLike({ ports }, claim) : [held]
  const old = found.filter(isFromOldLedger)
  const others = new Set(old.map(({ office }) => office).filter((each) => each !== claim.office))
  return {
    rows: old
      .filter(({ office }) => office === claim.office)
      .map(({ id, answers, attested: { ledger } }) => ({
        id,
        accountName: masked(answers.accountName ?? ''),
        subjectName: masked(answers.subjectName ?? ''),
        number: ledger?.number ?? '',
        year: ledger?.year ?? null,
        on: ledger?.on ?? null,
      })),
    others: [...others].map(officeView),
  }
}

const namedLike = async (
  { ports }: Pick<Moment, 'ports'>,
  { answers }: OnPaper,
): Promise<readonly Filing[]> => {
  const text = searchable(answers.accountName ?? '')
  const places = text === '' ? [] : await ports.finding.begins(null, { text: ofPaper(text) })
  const ids = newestOf(places ?? [])
  const named = (ids.length === 0 ? [] : await ports.finding.filings(ids)).filter(
    (each) =>
      each.applicant === '' && sameText(each.answers.accountName) === sameText(answers.accountName),
  )
  const some = named.slice(0, MOST).map(({ id }) => id)
  const filings = some.length === 0 ? [] : await ports.filings.those(some)
  return filings.filter((each) => mayBeOne(each.answers, answers))
}
