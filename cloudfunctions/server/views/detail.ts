import type { SentCard } from '../../../src/domain/api/card'
import type {
  EditableView,
  FilingDetail,
  OwnPhoto,
  Receipt,
  ChangeView,
} from '../../../src/domain/api/filing'
import { cardState } from '../../../src/domain/card/card'
import { type OfficeCode, officeOf } from '../../../src/domain/city/city'
import { shown } from '../../../src/domain/form/answers'
import { printedRows, rowFields } from '../../../src/domain/form/fields'
import type { Photos } from '../../../src/domain/form/materials'
import { FOR_REVIEW } from '../../../src/domain/launch/forReview'
import { changeKind, changeText } from '../../../src/domain/moves/change'
import { movesNow } from '../../../src/domain/moves/hindrance'
import type { Route } from '../../../src/domain/places/routing'
import { valueOn } from '../../../src/domain/settings/settings'
import type { Context } from '../app'
import { applicantSituation } from '../filing/access'
import { broughtCopies } from '../filing/allowed/brings'
import { trailOf } from '../filing/audit'
import {
  routeOfChange,
  changedRows,
  isUnmoved,
  unchangedKinds,
  unprovedSlots,
} from '../filing/change/changing'
import { confirmedIn } from '../filing/consents'
import { openedBy } from '../filing/correction'
import { keptUntil, lateNow, type Judging } from '../filing/dates'
import { isChange, isCompared, isSubmitted, holderOf, isUnowned } from '../filing/facts'
import { handState } from '../filing/handOver/card'
import { isPhotoGone } from '../filing/keeping/idPhotos'
import { endedKeptUntil } from '../filing/keeping/keeping'
import { shownProofs } from '../filing/proof/places'
import { nobodyReads } from '../filing/reached/readers'
import { applicantAnswers } from '../filing/received'
import { routeKept, routeOf } from '../filing/route'
import { formChanged, voidedBy } from '../filing/signature/formChange'
import { withoutUndone } from '../filing/undo'
import type { StoredCard } from '../store/cards'
import type { TrailEntry } from '../store/events'
import {
  type Filing,
  type StoredPhoto,
  working,
  type Submitted,
  type Entered,
  type ChangeFiling,
} from '../store/filings/filing'
import { cardOf, officeView } from './cards'
import { followingView } from './following'
import { returnedView } from './returned'
import { applicantTimeline } from './timeline'

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

/** A change as its owner sees it, beside the registered filing as it is now. */
const changeView = (filing: ChangeFiling, base: Filing | null): ChangeView => {
  const left = unchangedKinds(filing)
  const changed = changedRows(filing)
  const ticked = new Set<string>(filing.change.kinds.flatMap((key) => changeKind(key).fields))
  const registered = applicantAnswers({ ...filing.change.from, received: filing.received })
  const rows = printedRows(registered, shown).filter(({ key }) => changed.includes(key))
  const [from, to] = [filing.change.route.office, routeOfChange(filing).office]
  return {
    kinds: filing.change.kinds.map((key) => ({
      key,
      before: changeText(key, registered),
      left: left.includes(key),
    })),
    rows: Object.fromEntries(rows.map(({ key, text }) => [key, text])),
    same: rowFields.filter(({ key }) => !ticked.has(key)).length,
    unproved: unprovedSlots(filing),
    moves: from === to ? null : { from: officeOf(from).shortName, to: officeOf(to).shortName },
    conflict: filing.status !== 'registered' && !isUnmoved(base, filing),
  }
}

/** The submissions that were registered before the present one, newest first, with the time of their registration. */
const earlierVersions = (
  filing: Filing,
  events: readonly TrailEntry[],
): FilingDetail['earlier'] => {
  const registered = new Map<number, number>()
  let submission = 0
  for (const { name, at } of withoutUndone(events)) {
    if (name === 'submitted' || name === 'resubmitted' || name === 'changed') submission += 1
    if (name === 'registered' || name === 'changed') registered.set(submission, at)
  }
  const found = [...registered].map(([of, at]) => ({ submission: of, at }))
  return isChange(filing)
    ? []
    : found.filter((each) => each.submission < filing.submissions).reverse()
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
