import type { Colleague, Review } from '../../../../src/domain/api/desk'
import type { ReviewItem } from '../../../../src/domain/api/review/items'
import type { ProposalView } from '../../../../src/domain/api/review/requests'
import { hidden } from '../../../../src/domain/form/answers'
import { rowFields, fieldOf, isFieldKey } from '../../../../src/domain/form/fields'
import { declineLines } from '../../../../src/domain/moves/ending/decline'
import { movesNow } from '../../../../src/domain/moves/hindrance'
import { valueOn } from '../../../../src/domain/settings/settings'
import type { Context } from '../../app'
import { type Assignable, assignable, headsFor, situationOf } from '../../filing/access'
import { trailOf } from '../../filing/audit'
import { isSubmission } from '../../filing/correction'
import { correctionDay, deferDays, judgedBy } from '../../filing/dates'
import { isCompared } from '../../filing/facts'
import { handedInProofs } from '../../filing/proof/places'
import { targetsOf } from '../../filing/route'
import type { AtWork } from '../../filing/staff/atWork'
import { hidesFromStaff } from '../../filing/staff/onComputers'
import { withoutUndone } from '../../filing/undo'
import { fullAnswers } from '../../secrets/personal'
import type { Submitted } from '../../store/filings/filing'
import { officeView } from '../cards'
import { queueItemOf } from '../queue'
import { earlierReturn } from '../returned'
import { takeoverRequests } from '../takeover'
import { staffTimeline } from '../timeline'
import { holdingOf } from './holding'
import { fileView, reviewedRows, reviewItems } from './items'
import { pastOf } from './past'

const mobile = fieldOf('ownerMobile')

const itemWithoutFull = (item: ReviewItem): ReviewItem =>
  isFieldKey(item.key) && fieldOf(item.key).kind === 'mobile'
    ? {
        ...item,
        text: hidden(mobile, item.text),
        change: item.change && { before: hidden(mobile, item.change.before) },
      }
    : item

/** A review where full numbers stay hidden: phones as the ID number is, and word of it for the screen, which asks for no photo. */
const withoutFull = (review: Review): Review => ({
  ...review,
  onComputers: true,
  items: review.items.map(itemWithoutFull),
  takeovers: review.takeovers.map((each) => ({ ...each, phone: hidden(mobile, each.phone) })),
})

/** A submitted filing as the desk checks it. Every value in full but the ID number, which has its own audited call; no number in full where `hidesFromStaff`. */
export const reviewOf = async (
  context: Context,
  filing: Submitted,
  staff: AtWork,
): Promise<Review> => {
  const { ports, openid, today, now } = context
  const events = await trailOf(ports, filing)
  const moves = movesNow(situationOf(filing, openid, staff, now))
  const [{ before, right }, assignTo, heads] = await Promise.all([
    pastOf(ports, filing, events),
    moves.includes('reassign') ? assignable(ports, filing) : [],
    moves.includes('askHead') ? headsFor(ports, filing) : [],
  ])
  const review: Review = {
    ...queueItemOf(filing, staff, context),
    office: officeView(filing.office),
    route: filing.route,
    deadline: judgedBy(filing, context),
    items: reviewItems(filing, {
      full: fullAnswers(ports.vault, filing, filing),
      before,
      right,
      today,
    }),
    submits: events
      .filter(({ name }) => isSubmission(name))
      .map(({ at, name }) => ({ at, corrected: name === 'resubmitted' })),
    events: staffTimeline(filing, events, now),
    hash: filing.signature.contentHash,
    returned: earlierReturn(filing, today),
    change: isCompared(filing)
      ? {
          changedOn: filing.change.changedOn,
          same: rowFields.length - reviewedRows(filing).length,
          from: officeView(filing.change.route.office),
        }
      : null,
    cancelGrounds: filing.cancelAsked?.grounds ?? null,
    cancelProofs: handedInProofs(filing).map((photo) => fileView(filing, photo, null)),
    verifying: filing.verifyAsked ?? null,
    takeovers: takeoverRequests(filing, openid),
    ifReturnedNow: {
      correctionOn: correctionDay(context).correctionOn,
      // Who does not decide suggests nothing.
      suggestions: moves.includes('return')
        ? valueOn(context.settings, 'city', 'suggestions', today)
        : [],
    },
    proposal: proposalView(filing),
    moves,
    deferUntil: moves.includes('defer') ? deferDays(filing.office, context) : [],
    assignTo: assignTo.map(named),
    heads: heads.map(named),
    transferTo: moves.includes('transfer')
      ? targetsOf(filing, withoutUndone(events)).map(officeView)
      : [],
    ...holdingOf(context, filing, staff),
  }
  return hidesFromStaff(context, staff) ? withoutFull(review) : review
}

const named = ({ id, name }: Assignable): Colleague => ({ id, name })

const proposalView = ({ proposal, office }: Submitted): ProposalView | null =>
  proposal
    ? {
        by: proposal.name,
        at: proposal.at,
        lines: declineLines(proposal.grounds, office),
        confirmBy: proposal.confirmBy,
      }
    : null
