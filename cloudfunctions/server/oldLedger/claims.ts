import type { OfficeCode } from '../../../src/domain/city/city'
import { sameText } from '../../../src/domain/moves/accountKey'
import { mayBeOne } from '../../../src/domain/moves/accountKey'
import type { OldRow } from '../../../src/domain/oldLedger/rows'
import type { PaperFiling } from '../store/filings/listed'
import { pageEnd, type PageEnd } from '../store/pages'
import type { Ports } from '../store/ports'

/** Rows that are read in one request. */
const PAGE = 1000

const nameOf = ({ accountKind, accountName }: PaperFiling['answers']): string =>
  `${accountKind ?? ''} ${sameText(accountName)}`

/** By a row: what is said, or known, to be filed on paper with the office (A5) and may be its account; undefined for none. */
type ClaimOf = (row: OldRow) => PaperFiling | undefined

/** What is said, or known, to be filed on paper with an office, as the rows of its old ledger are compared with it. */
export const claimsOf = async (
  { filings }: Pick<Ports, 'filings'>,
  office: OfficeCode,
): Promise<ClaimOf> => {
  const byName = new Map<string, readonly PaperFiling[]>()
  for (const queue of ['attested', 'onPaper'] as const) {
    const slice = { office, queue, newestFirst: false }
    let after: PageEnd | null = null
    do {
      const page: readonly PaperFiling[] = await filings.paperPage(slice, after, PAGE)
      for (const each of page) {
        const name = nameOf(each.answers)
        byName.set(name, [...(byName.get(name) ?? []), each])
      }
      after = pageEnd(page, PAGE, ({ queueAt: at, id }) => ({ at, id }))
    } while (after !== null)
  }
  return ({ answers }) =>
    byName.get(nameOf(answers))?.find((each) => mayBeOne(each.answers, answers))
}
