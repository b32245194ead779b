import { Refusal } from '../../../src/domain/api/refusal'
import type { OfficeCode } from '../../../src/domain/city/city'
import type { LedgerWanted } from '../../../src/domain/ledger/filter'
import type { Context } from '../app'
import { type Assignable, colleagues } from '../filing/access'
import type { LedgerSlice } from '../store/ledger'
import type { Staff } from '../store/staff'

/** Who may be checking filings of the office; nobody while no office is chosen. */
export const claimants = (
  ports: Context['ports'],
  office: OfficeCode | null,
): Promise<readonly Assignable[]> =>
  office === null ? Promise.resolve([]) : colleagues(ports, office)

/**
 * The slice that a staff member asks for: of the own office, with the city right of any or of all. Refuses with
 * `not-allowed` for another office, and with `input` for a claimant that the ledger did not name.
 */
export const sliceFor = async (
  { ports, openid, today }: Context,
  staff: Staff,
  { filter, sort }: LedgerWanted,
): Promise<{ readonly slice: LedgerSlice; readonly claimant: string }> => {
  const { claimant } = filter
  if (filter.office !== null && filter.office !== staff.office && !staff.city)
    throw new Refusal('not-allowed', '只能看本办的台账')
  const office = filter.office ?? (staff.city ? null : staff.office)
  const slice = { office, filter, sort, today }
  if (claimant === null) return { slice: { ...slice, claimant }, claimant: '' }
  if (claimant === 'me') return { slice: { ...slice, claimant: openid }, claimant: staff.name }
  const named = (await claimants(ports, office)).find(({ id }) => id === claimant)
  if (named === undefined)
    throw new Refusal('input', '请重新选一次领取人', { claimant: '已不在名单上' })
  return { slice: { ...slice, claimant: named.staff.id }, claimant: named.name }
}

/**
 * The same rows in an order in which a filing that is worked on meanwhile stays where it is or goes on ahead: what was read
 * is known by its id, and nothing is passed over.
 */
export const steady = (slice: LedgerSlice): LedgerSlice => {
  const { submitted, registered } = slice.filter
  const by = submitted !== null ? 'submitted' : registered !== null ? 'registered' : 'number'
  return { ...slice, sort: { by, descending: false } }
}
