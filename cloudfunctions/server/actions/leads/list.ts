import type { ApiInput } from '../../../../src/domain/api/api'
import { Refusal } from '../../../../src/domain/api/refusal'
import type { LeadList, LeadView } from '../../../../src/domain/api/supervision/leads'
import type { Context } from '../../app'
import { callingStaff } from '../../filing/access'
import { recordLeadView } from '../../leads/looking'
import { eachOf } from '../../store/eachOf'
import { nextPlace, placeAfter } from '../../store/pages'
import { leadRow } from '../../views/leads/leads'
import { seenLead } from './then'

/** Rows of a page. */
const ROWS = 50

/** The leads that the caller may see, and how many are in each state, or of a month; with a text those of any state that it finds. Refuses with `other-office`. */
export const listLeads = async (
  context: Context,
  { status, month, office, text, after }: ApiInput<'leads.list'>,
): Promise<LeadList> => {
  const { ports, now } = context
  const staff = await callingStaff(context)
  if (!staff.city && office && office !== staff.office)
    throw new Refusal('other-office', '只看得到本办的线索')
  const of = staff.city ? (office ?? null) : staff.office
  const from = placeAfter(after)
  const isLate = text === undefined && status === 'late'
  const wanted = month && text === undefined ? { office: of, of: month } : null
  const pageOf = () => {
    if (text !== undefined) return ports.leads.page({ office: of, status: null, text }, from, ROWS)
    if (wanted !== null) return ports.leads.ofMonth(wanted, from, ROWS)
    return status === 'late'
      ? ports.leads.late(of, now, from, ROWS)
      : ports.leads.page({ office: of, status }, from, ROWS)
  }
  const [page, counts, late, ofMonth] = await Promise.all([
    pageOf(),
    ports.leads.counts(of),
    ports.leads.countLate(of, now),
    wanted && ports.leads.countOfMonth(wanted),
  ])
  const { done: rows, failed: unreadable } = await eachOf('leads', page, (lead) =>
    leadRow(lead, context),
  )
  const next = nextPlace(page, ROWS, ({ at, acted, lateFrom, id }) => ({
    at: wanted !== null ? acted : isLate ? lateFrom : at,
    id,
  }))
  return { rows, counts: { ...counts, late }, ofMonth, unreadable, city: staff.city, next }
}

/** One lead of the caller's office, or with the city right of any; that it was looked at is in its audit. */
export const openLead = async (
  context: Context,
  { id }: ApiInput<'leads.open'>,
): Promise<LeadView> => {
  const staff = await callingStaff(context)
  return seenLead(context, await recordLeadView(context, id, staff, { name: 'opened' }), staff)
}
