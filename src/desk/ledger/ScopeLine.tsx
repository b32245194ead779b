import { SummaryLine } from '../../components/layout/SummaryList'
import type { LedgerChoices } from '../../domain/api/ledger'
import { scopeWords } from '../../domain/ledger/export'
import type { LedgerWanted } from '../../domain/ledger/filter'
import { claimantName } from './FilterLine'

/** What is wanted of the ledger, in words. */
export const wordsOfScope = ({ filter, sort }: LedgerWanted, choices: LedgerChoices | null) =>
  scopeWords({
    office: filter.office,
    filter,
    sort,
    claimant: claimantName(filter.claimant, choices),
  })

/** Which filings an act on the list is about; whose office, where the reader sees more than one. */
export const ScopeLine = ({
  wanted,
  choices,
}: {
  wanted: LedgerWanted
  choices: LedgerChoices | null
}) => {
  const { office, parts } = wordsOfScope(wanted, choices)
  const ofCity = choices !== null && choices.offices.length > 0
  return <SummaryLine label="范围" text={ofCity ? `${office}，${parts}` : parts} />
}
