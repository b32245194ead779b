import { MOST_ANNOUNCED, tooManyToTell } from '../../../../src/domain/ledger/announcement'
import { Refusal } from '../../../../src/domain/api/refusal'
import { isErased } from '../../filing/facts'
import type { OwnerFiling } from '../../store/filings/listed'
import type { LedgerSlice } from '../../store/ledger'
import type { Ports } from '../../store/ports'
import type { PageEnd } from '../../store/pages'
import { steady } from '../slice'

/** Rows of one request. */
const ROWS = 500

/** A page of the filings of a list, by an order in which none that is worked on meanwhile is passed over; who had one that was erased is told nothing. */
export const ownersBehind = async (
  { filings }: Pick<Ports, 'filings'>,
  slice: LedgerSlice,
  after: PageEnd | null,
): Promise<{ readonly rows: readonly OwnerFiling[]; readonly next: PageEnd | null }> => {
  const { rows, next } = await filings.ownersPage(steady(slice), after, ROWS)
  return { rows: rows.filter((row) => !isErased(row)), next }
}

/** Where a filing stands in that order. */
export const placeIn = (slice: LedgerSlice, { id, ledger }: OwnerFiling): PageEnd => ({
  at: ledger[steady(slice).sort.by],
  id,
})

/** How many filings a list has, and how many owners. Refuses with `limit` more filings than there may be. */
export const countOwners = async (
  ports: Pick<Ports, 'filings'>,
  slice: LedgerSlice,
): Promise<{ readonly filings: number; readonly owners: number }> => {
  const known = new Set<string>()
  const owners = new Set<string>()
  let after: PageEnd | null = null
  do {
    const page: Awaited<ReturnType<typeof ownersBehind>> = await ownersBehind(ports, slice, after)
    for (const { id, applicant } of page.rows) {
      known.add(id)
      // What came from an old ledger has nobody to be told.
      if (applicant !== '') owners.add(applicant)
    }
    if (known.size > MOST_ANNOUNCED) throw new Refusal('limit', tooManyToTell())
    after = page.next
  } while (after !== null)
  return { filings: known.size, owners: owners.size }
}
