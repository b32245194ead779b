import type { ApiInput } from '../../../../src/domain/api/api'
import type { CallList, CallView } from '../../../../src/domain/api/office'
import { officeOf } from '../../../../src/domain/city/city'
import { callResults } from '../../../../src/domain/messages/notes'
import { unreachedWords } from '../../../../src/domain/messages/outbox'
import type { Context } from '../../app'
import { callingStaff } from '../../filing/access'
import { officeAsked } from '../../filing/staff/officeAsked'
import type { CalledFiling } from '../../store/filings/listed'
import { eachOf } from '../../store/eachOf'
import { personToCall } from '../../messages/calls'
import type { CallRow } from '../../store/inbox/calls'
import { nextPlace, placeAfter } from '../../store/pages'
import type { Staff } from '../../store/staff'
import { PAGE_ROWS } from '../desk/queue'
import { officesOverseen, sumOf } from './undelivered'

/**
 * Whom the office, with the city right each, has to call since no message reached them (F5), who waits longest first; with
 * the counts of both lists of what did not arrive. Refuses with `not-allowed`.
 */
export const callList = async (
  context: Context,
  { after, office }: ApiInput<'office.calls'>,
): Promise<CallList> => {
  const { ports } = context
  const staff = await callingStaff(context)
  const of = officeAsked(staff, office)
  const [calls, failed, page] = await Promise.all([
    ports.calls.count(of),
    officesOverseen(staff) === 'none' ? null : ports.outbox.failedCounts(of),
    ports.calls.page(of, placeAfter(after), PAGE_ROWS),
  ])
  const filings = new Map(
    (await ports.calls.filings(page.map(({ id }) => id))).map((filing) => [filing.id, filing]),
  )
  const { done, failed: unreadable } = await eachOf('calls', page, (row) =>
    viewOf(staff, row, filings.get(row.id)),
  )
  return {
    counts: {
      calls,
      givenUp: failed && sumOf(failed),
    },
    items: done,
    unreadable,
    next: nextPlace(page, PAGE_ROWS, ({ at, id }) => ({ at, id })),
  }
}

const viewOf = (staff: Staff, row: CallRow, filing: CalledFiling | undefined): CallView => {
  if (filing === undefined) throw new Error(`the filing ${row.id} of a call is gone`)
  const { title, reason, at, tried, office } = row
  return {
    ...personToCall(filing),
    title,
    reason: unreachedWords[reason],
    at,
    tried: tried && { at: tried.at, by: tried.by, result: callResults[tried.result] },
    otherOffice: office === staff.office ? null : officeOf(office).shortName,
  }
}
