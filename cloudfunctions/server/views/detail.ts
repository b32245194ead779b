import type { SentCard } from '../../../src/domain/api/card'
import type { EditableView, FilingDetail, OwnPhoto, Receipt } from '../../../src/domain/api/filing'
import type { OfficeCode } from '../../../src/domain/city/city'
import { FOR_REVIEW } from '../../../src/domain/launch/forReview'
import { cardState } from '../../../src/domain/card/card'
import type { Photos } from '../../../src/domain/form/materials'
import { movesNow } from '../../../src/domain/moves/hindrance'
import type { Route } from '../../../src/domain/places/routing'
import { valueOn } from '../../../src/domain/settings/settings'
import { applicantSituation } from '../filing/access'
import { isChange, isCompared, isSubmitted, holderOf, isUnowned } from '../filing/facts'
import type { Context } from '../app'
import { handState } from '../filing/handOver/card'
import { applicantAnswers } from '../filing/received'
import { confirmedIn } from '../filing/consents'
import type { StoredCard } from '../store/cards'
import { keptUntil, lateNow, type Judging } from '../filing/dates'
import {
  type Filing,
  type StoredPhoto,
  working,
  type Submitted,
  type Entered,
} from '../store/filings/filing'
import type { TrailEntry } from '../store/events'
import { trailOf } from '../filing/audit'
import { routeOfChange } from '../filing/change/changing'
import { formChanged, voidedBy } from '../filing/signature/formChange'
import { broughtCopies } from '../filing/allowed/brings'
import { openedBy } from '../filing/correction'
import { shownProofs } from '../filing/proof/places'
import { nobodyReads } from '../filing/reached/readers'
import { routeKept, routeOf } from '../filing/route'
import { cardOf, officeView } from './cards'
import { returnedView } from './returned'
import { followingView } from './following'
import { changeView, earlierVersions } from './changing'
import { applicantTimeline } from './timeline'
import { endedKeptUntil } from '../filing/keeping/keeping'
import { isPhotoGone } from '../filing/keeping/idPhotos'

const photoView = ({ fileID, source, addedAt, weakness }: StoredPhoto): OwnPhoto => ({
  fileID,
  source,
  addedAt,
  ...(weakness === undefined ? {} : { weakness }),
})

/** The time of the first submit, and of the last when there was more than one (D5, E5). */
export const submitTimes = (
  { submissions, firstSubmittedAt }: Pick<Filing, 'submissions' | 'firstSubmittedAt'>,
  last: number,
): Pick<Receipt, 'submittedAt' | 'resubmittedAt'> => ({
  submittedAt: firstSubmittedAt ?? last,
  resubmittedAt: submissions > 1 ? last : null,
})

/** What the applicant gets for a submitted filing (D2). */
export const receiptOf = (filing: Submitted): Receipt => ({
  number: filing.number,
  ...submitTimes(filing, filing.submittedAt),
  office: officeView(filing.office),
  hash: filing.signature.contentHash,
  replyBy: filing.replyBy,
  late: lateNow(filing),
})

/** What a reviewer of WeChat gets for a draft that was walked through: no number, and no office that has it (M8). */
export const reviewReceipt = (
  { signature }: Filing,
  office: OfficeCode,
  submittedAt: number,
): Receipt => ({
  number: FOR_REVIEW,
  submittedAt,
  resubmittedAt: null,
  office: officeView(office),
  hash: signature?.contentHash ?? '',
  replyBy: null,
  late: null,
})

/** The filing as its applicant sees it. */
export const detailOf = async (context: Context, stored: Filing): Promise<FilingDetail> => {
  const [events, card, hand, base, unread] = await Promise.all([
    trailOf(context.ports, stored),
    stored.card === undefined ? null : context.ports.cards.get(stored.card),
    stored.handing === undefined ? null : context.ports.cards.get(stored.handing),
    isChange(stored) ? context.ports.filings.get(stored.change.of) : null,
    nobodyReads(context, stored),
  ])
  return {
    ...detail(context, stored, { events, base, card, hand }),
    ...(unread && { nobodyReads: true }),
  }
}

/** What is read beside the filing: its events, what a change changes, and the cards for its owner and a new applicant. */
type Beside = {
  readonly events: readonly TrailEntry[]
  readonly base: Filing | null
  readonly card: StoredCard | null
  readonly hand: StoredCard | null
}

const detail = (
  context: Context,
  stored: Filing,
  { events, base, card, hand }: Beside,
): FilingDetail => {
  const { ports, today, now } = context
  const filing = working(stored)
  const signatureVoid = voidedBy(filing)
  return {
    ...cardOf(context, stored),
    version: filing.version,
    answers: applicantAnswers(filing),
    photos: photosView(filing),
    proofs: shownProofs(stored).map(photoView),
    signature: signatureVoid === null ? signatureView(filing.signature) : null,
    card: card && sentCard(card, now),
    // The card by which its applicant received it was another's.
    handing: handingView(hand?.maker === stored.applicant ? hand : null, now),
    following: followingView(ports.vault, base ?? stored, now),
    confirmed: confirmedIn(filing),
    formChanged: formChanged(stored, filing),
    signatureVoid,
    route: routeNow(filing, context),
    choseCity: filing.way === 'city' || filing.route?.rule === 'cityChosen',
    copies: stored.status === 'draft' ? null : broughtCopies(filing),
    receipt: isSubmitted(stored) ? receiptOf(stored) : null,
    events: applicantTimeline(filing, events, now),
    keptUntil: keptUntil(filing, context),
    endedKeptUntil: endedKeptUntil(stored, context),
    returned: returnedView(stored, today),
    changing: isCompared(filing) ? changeView(filing, base) : null,
    openChange: filing.openChange ?? null,
    earlier: earlierVersions(filing, events),
    moves: movesNow(applicantSituation(stored, { ...context, openid: holderOf(stored) })),
    editable: editableOf(stored, filing),
    ...(stored.entered && isUnowned(stored) ? { entered: enteredView(stored.entered) } : {}),
  }
}

const sentCard = (card: StoredCard, now: number): SentCard => ({
  state: cardState(card, now),
  madeAt: card.madeAt,
  until: card.until,
  word: card.ended?.word ?? '',
})

const handingView = (card: StoredCard | null, now: number): FilingDetail['handing'] =>
  card?.hand
    ? {
        state: handState(card, now),
        madeAt: card.madeAt,
        until: card.until,
        count: card.hand.filings.length,
      }
    : null

const signatureView = (signature: Filing['signature']): FilingDetail['signature'] =>
  signature && {
    fileID: signature.fileID,
    signedAt: signature.signedAt,
    simple: signature.simple,
    by: signature.by,
    byCard: signature.byCard === true,
  }

/** The stored route; of a draft the route as it would be without the choice of the city office. */
export const routeNow = (filing: Filing, { settings, today }: Judging): Route | null => {
  const { status, route, answers } = filing
  if (isCompared(filing) && status === 'draft') return routeOfChange(filing)
  return route === null || (status === 'draft' && route.rule === 'cityChosen')
    ? routeOf(answers, false, valueOn(settings, 'city', 'straightToCity', today))
    : routeKept(route, answers)
}

const enteredView = ({ name, lacks }: Entered) => ({ by: name, lacks })

const editableOf = (stored: Filing, present: Filing): EditableView | null =>
  openedBy(stored, present) ?? (stored.status === 'draft' ? null : { fields: [], slots: [] })

const photosView = (filing: Filing): Photos<OwnPhoto> =>
  Object.fromEntries(
    Object.entries(filing.photos).map(([slot, held]) => [
      slot,
      held.filter((photo) => !isPhotoGone(filing, { ...photo, slot })).map(photoView),
    ]),
  )
