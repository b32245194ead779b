import type { ApiInput } from '../../../../src/domain/api/api'
import type { Ledger, LedgerChoices, LedgerPage } from '../../../../src/domain/api/ledger'
import { Refusal } from '../../../../src/domain/api/refusal'
import { isAreaCode, type OfficeCode, offices } from '../../../../src/domain/city/city'
import { placesOfArea } from '../../../../src/domain/places/addressArea'
import type { Context } from '../../app'
import { callingStaff, colleagues } from '../../filing/access'
import { eachOf } from '../../store/eachOf'
import { placeAfter, writtenPlace } from '../../store/pages'
import type { LedgerSlice } from '../../store/ledger'
import type { PageEnd } from '../../store/ports'
import type { Staff } from '../../store/staff'
import { ledgerItemOf } from '../../views/ledger'

/** Rows of one page. */
const LEDGER_ROWS = 50

type Wanted = ApiInput<'ledger.open'>

/**
 * The slice that a staff member asks for: of the own office, with the city right of any or of all. Refuses with
 * `not-allowed` for another office, and with `input` for a claimant that the ledger did not name.
 */
const sliceFor = async (
  { ports, openid, today }: Context,
  staff: Staff,
  { filter, sort }: Wanted,
): Promise<LedgerSlice> => {
  const { claimant } = filter
  if (filter.office !== null && filter.office !== staff.office && !staff.city)
    throw new Refusal('not-allowed', '只能看本办的台账')
  const office = filter.office ?? (staff.city ? null : staff.office)
  const slice = { office, filter, sort, today }
  if (claimant === null || claimant === 'me')
    return { ...slice, claimant: claimant === null ? null : openid }
  const named = (await claimants(ports, office)).find(({ id }) => id === claimant)
  if (named === undefined)
    throw new Refusal('input', '请重新选一次领取人', { claimant: '已不在名单上' })
  return { ...slice, claimant: named.staff.id }
}

/** Who may be checking filings of the office; nobody while no office is chosen. */
const claimants = (ports: Context['ports'], office: OfficeCode | null) =>
  office === null ? Promise.resolve([]) : colleagues(ports, office)

/** The first page of the ledger, how many rows there are, and what it can be narrowed by (G2). */
export const openLedger = async (context: Context, wanted: Wanted): Promise<Ledger> => {
  const staff = await callingStaff(context)
  const slice = await sliceFor(context, staff, wanted)
  const [page, total, choices] = await Promise.all([
    pageOf(context, slice, null),
    context.ports.filings.ledgerCount(slice),
    choicesOf(context, staff, slice.office),
  ])
  return { ...page, total, choices }
}

/** The next page of the ledger. */
export const moreOfLedger = async (
  context: Context,
  { after, ...wanted }: ApiInput<'ledger.more'>,
): Promise<LedgerPage> => {
  const staff = await callingStaff(context)
  return pageOf(context, await sliceFor(context, staff, wanted), placeAfter(after))
}

const pageOf = async (
  { ports, openid }: Context,
  slice: LedgerSlice,
  after: PageEnd | null,
): Promise<LedgerPage> => {
  const { rows, next } = await ports.filings.ledgerPage(slice, after, LEDGER_ROWS)
  const { done, failed } = await eachOf('ledger', rows, (filing) => ledgerItemOf(filing, openid))
  return { items: done, unreadable: failed, next: next && writtenPlace(next) }
}

const choicesOf = async (
  { ports }: Context,
  staff: Staff,
  office: OfficeCode | null,
): Promise<LedgerChoices> => ({
  places: office !== null && isAreaCode(office) ? placesOfArea(office) : [],
  claimants: (await claimants(ports, office)).map(({ id, name }) => ({ id, name })),
  offices: staff.city ? offices.map(({ code }) => code) : [],
})
