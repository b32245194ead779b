import type {
  EvidenceView,
  LeadRow,
  LeadView,
  RungView,
  StatementView,
  UrgeView,
} from '../../../../src/domain/api/supervision/leads'
import type { OwnUrge } from '../../../../src/domain/api/supervision/urges'
import { officeOf } from '../../../../src/domain/city/city'
import { leadFields } from '../../../../src/domain/leads/account'
import { leadMovesNow } from '../../../../src/domain/leads/leadMoves'
import { rungNames, rungNeeds } from '../../../../src/domain/leads/rungs'
import { scopeSigns } from '../../../../src/domain/leads/signs'
import {
  deliveredBy,
  deliveryWords,
  MOST_STATED,
  statementUntil,
} from '../../../../src/domain/leads/urging'
import type { EventView } from '../../../../src/domain/messages/entryWords'
import { wordsOf } from '../../../../src/domain/messages/eventWords'
import { masked } from '../../../../src/domain/messages/personalNumbers'
import { villagePlaces } from '../../../../src/domain/places/villages'
import type { Context } from '../../app'
import type { AtWork } from '../../filing/staff/atWork'
import { trailOf } from '../../filing/audit'
import { deliveryFacts, isDelivered } from '../../filing/lead/delivered'
import type { ComparedFiling } from '../../store/filings/listed'
import { isProposer, leadDue, leadSituation, papersOf, staffRelations } from '../../leads/access'
import type { Lead, ListedLead, StoredEvidence, StoredUrge } from '../../store/supervision/leads'
import { officeView } from '../cards'
import { otherView } from '../duplicates/duplicates'

/** A lead in a list. */
export const leadRow = (
  lead: ListedLead,
  context: Pick<Context, 'settings' | 'today'>,
): LeadRow => {
  const { id, answers, status, source, office, urges, proposal, filing, at } = lead
  const due = leadDue(lead, context)
  return {
    id,
    accountName: masked(answers.accountName ?? ''),
    accountKind: answers.accountKind ?? '',
    status,
    source,
    office: officeView(office),
    urges: urges.length,
    delivered: isDelivered(lead),
    urgedAt: urges.at(-1)?.at ?? null,
    proposed: proposal?.rung ?? null,
    number: filing?.number ?? null,
    late: due?.late === true ? due.due : null,
    phone: lead.phone,
    at,
  }
}

const evidenceView = ({
  fileID,
  kind,
  hash,
  addedAt,
  by,
  struck,
}: StoredEvidence): EvidenceView => ({
  fileID,
  kind,
  hash,
  at: addedAt,
  by,
  struck,
})

const statementView = ({ statement, photos }: StoredUrge): StatementView | null =>
  statement && {
    at: statement.at,
    text: statement.text,
    photos: photos.map(({ fileID }) => fileID),
  }

const urgeView = (urge: StoredUrge): UrgeView => ({
  n: urge.n,
  channel: urge.channel,
  result: urge.result,
  at: urge.at,
  person: urge.person,
  note: urge.note,
  caller: urge.caller,
  by: urge.by.name ?? '',
  until: urge.until,
  delivered: deliveredBy(deliveryFacts(urge)),
  deliveryWords: deliveryWords(deliveryFacts(urge)),
  evidence: urge.evidence.map(evidenceView),
  statement: statementView(urge),
  closed: urge.closedAt !== null,
})

const timelineOf = async (ports: Context['ports'], lead: Lead): Promise<readonly EventView[]> =>
  [...(await trailOf(ports, lead))].reverse().map((event) => ({
    at: event.at,
    what: wordsOf(event.name).what(event, ''),
    lines: event.message ?? [],
    who: event.who.name ?? '对方',
    next: null,
  }))

/** A lead for staff. `servedSince` is when its owner agreed to be served in the program; null where they did not. */
export const leadView = async (
  context: Context,
  lead: Lead,
  staff: AtWork,
  { likely, served }: { readonly likely: readonly ComparedFiling[]; readonly served: boolean },
): Promise<LeadView> => {
  const { openid } = context
  const situation = leadSituation(lead, staffRelations(lead, openid, staff), context)
  const due = leadDue(lead, context)
  const ladder = rungNames.map((rung): RungView => {
    const proposal = lead.proposal?.rung === rung ? lead.proposal : null
    const confirmed = lead.confirmed.find((each) => each.rung === rung)
    return {
      rung,
      needs: rungNeeds(rung, situation, due, context.today),
      proposed: proposal && {
        by: proposal.name,
        at: proposal.at,
        reason: proposal.reason,
        own: isProposer(lead, openid, staff),
      },
      confirmed: confirmed ? { by: confirmed.name, at: confirmed.at } : null,
    }
  })
  const { answers, filing } = lead
  return {
    id: lead.id,
    version: lead.version,
    status: lead.status,
    office: officeView(lead.office),
    source: lead.source,
    account: Object.fromEntries(
      leadFields.flatMap((key) => (answers[key] === undefined ? [] : [[key, answers[key]]])),
    ),
    phone: lead.phone,
    link: lead.link,
    note: lead.note,
    by: lead.by.name ?? '',
    createdAt: lead.createdAt,
    signs: scopeSigns(answers, villagePlaces),
    likely: likely.map((other) => otherView(other, staff)),
    filing: filing && { ...filing, readable: staff.city || lead.office === staff.office },
    due,
    inApp: lead.owner !== null,
    servedInApp: served,
    urges: lead.urges.map(urgeView),
    statementUntil: situation.statementUntil,
    ladder,
    papers: papersOf(lead),
    moves: leadMovesNow(situation),
    timeline: await timelineOf(context.ports, lead),
  }
}

/** A lead for whom it urges in the program: what was said to them, and up to when they may say something. */
export const ownUrge = (
  { today }: Pick<Context, 'today'>,
  { id, answers, filing, office, urges, status }: Lead,
  servedSince: number | null,
): OwnUrge => ({
  lead: id,
  filing: filing?.id ?? null,
  accountName: answers.accountName ?? '',
  number: filing?.number ?? null,
  office: officeView(officeOf(office).code),
  urges: urges.map((urge) => ({
    n: urge.n,
    at: urge.at,
    channel: urge.channel,
    statement: statementView(urge),
  })),
  until: statementUntil(
    urges.filter(({ closedAt }) => closedAt === null),
    today,
  ),
  timesLeft: MOST_STATED - (urges.at(-1)?.statement?.times ?? 0),
  closed: status === 'filed' || status === 'outOfScope',
  servedSince,
})
