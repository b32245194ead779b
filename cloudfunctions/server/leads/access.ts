import { Refusal } from '../../../src/domain/api/refusal'
import { officeOf } from '../../../src/domain/city/city'
import type { LeadRelation, LeadSituation, Rung } from '../../../src/domain/leads/leadMoves'
import { type LeadPaper, leadPapersOf } from '../../../src/domain/leads/letters'
import type { LeadDue } from '../../../src/domain/leads/rungs'
import { isPending } from '../../../src/domain/leads/status'
import { statementUntil } from '../../../src/domain/leads/urging'
import type { Context } from '../app'
import { isHeadOfCity } from '../filing/access'
import type { AtWork } from '../filing/staff/atWork'
import { isDelivered } from '../filing/lead/delivered'
import { leadDeadline } from '../filing/lead/moved'
import type { Lead } from '../store/supervision/leads'

const notFound = () => new Refusal('not-found', '没有找到这条线索')

/** A lead that the staff member may read: of their office, or any with the city right. Refuses with `not-found` or `other-office`. */
export const officeLead = (lead: Lead | null, staff: AtWork): Lead => {
  if (lead === null) throw notFound()
  if (!maySee(lead, staff))
    throw new Refusal('other-office', `这条属于${officeOf(lead.office).shortName}，不在本办`)
  return lead
}

/** Whether staff may read a lead: of their office, with the city right any, as a head of the city office what waits for one or was decided. */
export const maySee = (
  { office, proposal, confirmed }: Pick<Lead, 'office' | 'proposal' | 'confirmed'>,
  staff: AtWork,
): boolean =>
  office === staff.office ||
  staff.city ||
  (isHeadOfCity(staff) && (proposal !== null || confirmed.length > 0))

/** A lead for whom it urges in the program. Refuses with `not-found`. */
export const ownersLead = (lead: Lead | null, openid: string): Lead => {
  if (lead?.owner !== openid) throw notFound()
  return lead
}

/** The last day for filing of a lead's account, by the holidays of today; null while nobody knows when it was opened. */
export const leadDue = (
  lead: Pick<Lead, 'answers'>,
  context: Pick<Context, 'settings' | 'today'>,
): LeadDue => {
  const deadline = leadDeadline(lead, context)
  return deadline && { due: deadline.due, late: context.today >= deadline.overdueFrom }
}

/** What the table of moves asks about the caller and the lead on the day. */
export const leadSituation = (
  lead: Lead,
  relations: readonly LeadRelation[],
  context: Pick<Context, 'settings' | 'today'>,
): LeadSituation => ({
  status: lead.status,
  relations,
  proposal: lead.proposal?.rung ?? null,
  statementUntil: statementUntil(
    lead.urges.filter(({ closedAt }) => closedAt === null),
    context.today,
  ),
  late: leadDue(lead, context)?.late ?? false,
  delivered: isDelivered(lead),
})

/** Whether somebody proposed what waits, or is stood in for by the caller. */
export const isProposer = (
  { proposal }: Pick<Lead, 'proposal'>,
  openid: string,
  { absent }: Pick<AtWork, 'absent'>,
): boolean =>
  proposal !== null &&
  (proposal.openid === openid || absent.some(({ id }) => id === proposal.openid))

/** What the caller is to a lead as staff. */
export const staffRelations = (
  lead: Lead,
  openid: string,
  staff: AtWork,
): readonly LeadRelation[] => {
  // Nobody decides on their own account, nor in the place of who it is.
  const owners = [openid, ...staff.absent.map(({ id }) => id)]
  if (lead.owner !== null && owners.includes(lead.owner)) return []
  const held: readonly (LeadRelation | false)[] = [
    lead.office === staff.office && staff.role,
    staff.city && 'city',
    isHeadOfCity(staff) && 'cityHead',
    isProposer(lead, openid, staff) && 'proposer',
  ]
  return held.filter((relation) => relation !== false)
}

/** The papers that a lead has now. */
export const papersOf = (lead: Lead): readonly LeadPaper[] => {
  const { status, proposal, confirmed } = lead
  const onRung = (rung: Rung): boolean =>
    proposal?.rung === rung || confirmed.some((each) => each.rung === rung)
  return leadPapersOf({
    pending: isPending(status),
    filed: status === 'filed',
    platform: onRung('platform'),
    referral: onRung('referral') && isDelivered(lead),
  })
}
