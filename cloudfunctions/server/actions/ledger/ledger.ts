import type { ApiInput } from '../../../../src/domain/api/api'
import type { Ledger, LedgerChoices, LedgerPage } from '../../../../src/domain/api/ledger'
import { isAreaCode, type OfficeCode, offices } from '../../../../src/domain/city/city'
import { placesOfArea } from '../../../../src/domain/places/addressArea'
import type { Context } from '../../app'
import { callingStaff } from '../../filing/access'
import type { LedgerWanted } from '../../../../src/domain/ledger/filter'
import { mayAnnounce } from '../../ledger/announcing/announce'
import { claimants, sliceFor } from '../../ledger/slice'
import { eachOf } from '../../store/eachOf'
import { placeAfter, writtenPlace, type PageEnd } from '../../store/pages'
import type { LedgerSlice } from '../../store/ledger'
import type { Staff } from '../../store/staff'
import { ledgerItemOf } from '../../views/ledger'

/** Rows of one page. */
const LEDGER_ROWS = 50

/** The first page of the ledger, how many rows there are, and what it can be narrowed by (G2). */
export const openLedger = async (context: Context, wanted: LedgerWanted): Promise<Ledger> => {
  const staff = await callingStaff(context)
  const { slice } = await sliceFor(context, staff, wanted)
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
  const { slice } = await sliceFor(context, staff, wanted)
  return pageOf(context, slice, placeAfter(after))
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
  mayAnnounce: mayAnnounce(staff, staff.office),
})
