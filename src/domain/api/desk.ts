import * as v from 'valibot'
import type { Day } from '../dates/days'
import type { Deadline } from '../dates/deadline'
import { typedToFind } from '../ledger/filter'
import { returnedItems } from '../moves/returning/correction'
import type { OwnSuggestion } from '../moves/returning/suggestions'
import { type CancelGrounds, officeCancelGrounds } from '../moves/ending/cancel'
import { declineGrounds } from '../moves/ending/decline'
import { endingWords } from '../moves/ending/words'
import type { VerifyAsked } from '../moves/verifying/asked'
import { verifyRequest } from '../moves/verifying/verifying'
import type { MoveName, Status } from '../moves/moves'
import { LONGEST_TRANSFER_REASON } from '../moves/transfer'
import type { Route } from '../places/routing'
import { words } from '../text/cleaning'
import {
  after,
  answers,
  colleague,
  fileID,
  id,
  type InputOf,
  officeCode,
  one,
  phoneKeys,
  version,
} from './call'
import type { EventView } from '../messages/entryWords'
import { LONGEST_NOTE, note } from '../messages/notes'
import type { Photo } from './filing'
import type { OfficeView } from './me'
import type { ReviewItem } from './review/items'
import { confirming } from './review/oldRows'
import { type PaperList, type PaperQueue, paperQueue, type PaperReview } from './review/papers'
import {
  MOST_SELECTED,
  REASSIGNED_AT_ONCE,
  type ReassignedRow,
  type ReassignPreview,
} from './review/reassigning'
import type { EarlierReturn } from './review/returned'
import type { HoldView, ProposalView, TakeoverRequest } from './review/requests'

export type QueueItem = {
  readonly id: string
  readonly version: number
  readonly status: Status
  readonly number: string
  readonly accountName: string
  readonly accountKind: string
  readonly subjectKind: string
  readonly subjectName: string
  /** Where the subject is, by `placeOfAddress`: 胜芳镇. */
  readonly place: string
  readonly submittedAt: number
  /** 本办承诺; null where its office promised none. */
  readonly replyBy: Day | null
  readonly late: string | null
  readonly claimedBy: { readonly name: string; readonly mine: boolean } | null
  /** Which working day of its checking it is, from the third on (G3); null before, and for whom it does not concern. */
  readonly longClaimed: number | null
  /** The caller's own filing, which a colleague has to check. */
  readonly own: boolean
  /** The short name of the office that has it; null when that is the caller's. */
  readonly otherOffice: OfficeView['shortName'] | null
  /** For staff of the city: nobody of that office reads it. */
  readonly nobodyReads?: true
  /** 建议补正日期 while the applicant corrects it, or the day by which an answer is wished (J1). */
  readonly correctionOn: Day | null
  /** Another office handed it on (D5). */
  readonly transferred: boolean
  /** 补正已回: it was returned, and is back. */
  readonly correctionBack: boolean
  /** For so many milliseconds the caller may undo what they decided; 0 when they may not (G9). */
  readonly undoFor: number
  /** 未经本人确认: the applicant declares the consent of somebody whose ID data it holds (C5). */
  readonly unconfirmed: boolean
  /** Keyed from paper (D8), and nobody in WeChat has it: nobody is told or reminded. */
  readonly nobodyTold?: true
  /** A change of a registered filing (J1). */
  readonly isChange: boolean
  /** When its owner asked to cancel it (J3); null when nobody did. */
  readonly cancelAskedAt: number | null
  /** Since when somebody asks to take it over (J4); null when nobody does. */
  readonly takeoverAskedAt: number | null
  /** Its owner is asked whether it still is right. */
  readonly verifyAsked: boolean
}

export type Queue = {
  readonly counts: Readonly<Record<QueueName | PaperQueue, number>>
  /** In 待核对 what the caller checks stands first, on the first page alone. */
  readonly items: readonly QueueItem[]
  /** How many rows of the page cannot be shown. */
  readonly unreadable: number
  /** Pass as `after` for the next page; null at the end. */
  readonly next: string | null
  /** There is a promise (本办承诺) that can be past. */
  readonly promises: boolean
  /** Id of the first filing that the caller checks, said with the first page of what waits. */
  readonly mine: string | null
}

/** A member of the office's staff; `id` means nothing outside these calls. */
export type Colleague = { readonly id: string; readonly name: string }

export type Review = QueueItem & {
  readonly office: OfficeView
  readonly route: Route
  readonly deadline: Deadline | null
  readonly items: readonly ReviewItem[]
  /** When it was submitted, the first time first; `corrected` after a return. */
  readonly submits: readonly { readonly at: number; readonly corrected: boolean }[]
  readonly events: readonly EventView[]
  readonly hash: string
  readonly returned: EarlierReturn | null
  /** Of a change: since when it holds, how many rows stay as they are, and whose the registered filing is (J1). */
  readonly change: {
    readonly changedOn: Day
    readonly same: number
    readonly from: OfficeView
  } | null
  /** What a return made today would say, and suggest in words of the city's own. */
  readonly ifReturnedNow: {
    readonly correctionOn: Day
    readonly suggestions: readonly OwnSuggestion[]
  }
  /** Whom the caller may give it to (G3); empty when they may not. */
  readonly assignTo: readonly Colleague[]
  /** The heads whom the caller may ask to return it again (G6); empty when they need none. */
  readonly heads: readonly Colleague[]
  /** Where the caller may hand it on to, the likeliest first (D5); empty when they may not. */
  readonly transferTo: readonly OfficeView[]
  /** The proposal to end it without a registration, or what it ended with; null when there is none (G8). */
  readonly proposal: ProposalView | null
  /** What its owner says who asks to cancel it; null when nobody asks. */
  readonly cancelGrounds: CancelGrounds | null
  /** The proof handed in with that; it stays with what is cancelled. */
  readonly cancelProofs: readonly Photo[]
  /** What its owner is asked to look at; null when that is nothing. */
  readonly verifying: VerifyAsked | null
  /** Who asks to take it over, and who got it so, the oldest first. */
  readonly takeovers: readonly TakeoverRequest[]
  /** The moves the caller may make now. */
  readonly moves: readonly MoveName[]
  /** The caller's office opens full numbers and photos on computers alone, and this is none: they are hidden. */
  readonly onComputers?: boolean
  /** Last day by the present setting of what was declined or cancelled; null while none runs. */
  readonly endedKeptUntil: Day | null
  /** It is kept beyond its period (K6). */
  readonly hold?: HoldView
  /** The caller may keep it so, or end that. */
  readonly mayHold?: true
}

/** The next waiting filing of the queue, so that the desk opens it by itself. */
export type NextWaiting = { readonly next: QueueItem | null }

/** What was decided can be undone for so many milliseconds (G9). */
export type Decided = { readonly undoFor: number }

const ofVersion = { id, version }

const handingOn = {
  office: officeCode,
  reason: words(2, LONGEST_TRANSFER_REASON),
}

/** Of this office alone: the city chooses one, everybody else has their own (G1). */
const ofOffice = { office: v.optional(officeCode) }

const several = <Of extends v.GenericSchema>(of: Of, most: number) =>
  v.pipe(v.array(of), v.minLength(1), v.maxLength(most))

export const deskCalls = {
  'desk.queue': answers<Queue>()(
    v.strictObject({
      queue: v.picklist(['waiting', 'returned', 'dueSoon', 'watch', 'pastPromise', 'done']),
      /** From its other end. */
      turned: v.optional(v.boolean()),
      ...ofOffice,
      after,
    }),
  ),
  /** With a text only those that are found by it, the newest first, 100 at most. */
  'desk.papers': answers<PaperList>()(
    v.strictObject({ queue: paperQueue, text: v.optional(typedToFind), ...ofOffice, after }),
  ),
  'desk.paper': answers<PaperReview>()(one),
  /** Found in the ledger, with what that says: registered. */
  'desk.confirm': answers<Decided>()(v.strictObject({ ...ofVersion, ...confirming })),
  'desk.askAgain': answers<null>()(v.strictObject({ ...ofVersion, reason: endingWords })),
  /** Hands it on to the office whose ledger may have it. */
  'desk.transferPaper': answers<Decided>()(v.strictObject({ ...ofVersion, ...handingOn })),
  /** Takes a registration by the ledger back that was a mistake: a draft of its applicant again. */
  'desk.correctPaper': answers<null>()(v.strictObject({ ...ofVersion, reason: endingWords })),
  'desk.strike': answers<null>()(v.strictObject({ ...ofVersion, reason: endingWords })),
  /** As `desk.undo`. */
  'desk.unconfirm': answers<PaperReview>()(one),
  'desk.next': answers<NextWaiting>()(one),
  'desk.open': answers<Review>()(one),
  /** Writes down for colleagues what the owner never reads; the same once more within a minute is one note (G2, F5). */
  'desk.note': answers<Review>()(v.strictObject({ id, note })),
  'desk.undo': answers<Review>()(one),
  'desk.claim': answers<Review>()(v.strictObject(ofVersion)),
  'desk.release': answers<null>()(v.strictObject(ofVersion)),
  'desk.register': answers<Decided>()(
    v.strictObject({
      ...ofVersion,
      items: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[\w:-]{1,40}$/))), v.maxLength(60)),
    }),
  ),
  'desk.return': answers<Decided>()(v.strictObject({ ...ofVersion, items: returnedItems })),
  'desk.reassign': answers<Review>()(v.strictObject({ ...ofVersion, to: colleague })),
  /** Which of several a head can give to a colleague, or with null to anybody (G3). */
  'desk.previewReassign': answers<ReassignPreview>()(
    v.strictObject({ ids: several(id, MOST_SELECTED), to: v.nullable(colleague) }),
  ),
  /** Gives each of them as `desk.reassign` does, by itself; given already they stay as they are. */
  'desk.reassignSeveral': answers<readonly ReassignedRow[]>()(
    v.strictObject({ rows: several(v.strictObject(ofVersion), REASSIGNED_AT_ONCE), to: colleague }),
  ),
  /** Gives it to a head, who alone returns it again (G6), with what there is to return. */
  'desk.askHead': answers<Review>()(
    v.strictObject({ ...ofVersion, to: colleague, note: words(2, LONGEST_NOTE) }),
  ),
  'desk.transfer': answers<Decided>()(v.strictObject({ ...ofVersion, ...handingOn })),
  'desk.proposeDecline': answers<Review>()(
    v.strictObject({ ...ofVersion, grounds: declineGrounds }),
  ),
  'desk.decline': answers<Decided>()(v.strictObject(ofVersion)),
  /** Who proposed takes it back without a word. */
  'desk.giveBack': answers<Review>()(
    v.strictObject({ ...ofVersion, reason: v.nullable(endingWords) }),
  ),
  'desk.setAside': answers<Review>()(v.strictObject({ ...ofVersion, reason: endingWords })),
  /** Confirms what its owner asked for, or with `grounds` begins it for the office (J3). */
  'desk.cancel': answers<Decided>()(
    v.strictObject({ ...ofVersion, grounds: v.nullable(officeCancelGrounds) }),
  ),
  'desk.refuseCancel': answers<Review>()(v.strictObject({ ...ofVersion, reason: endingWords })),
  /** Hands it over to who asks, once that is verified; `takeover` names the asking (J4). */
  'desk.giveToAsker': answers<Decided>()(v.strictObject({ ...ofVersion, takeover: id })),
  'desk.refuseTakeover': answers<Review>()(
    v.strictObject({ ...ofVersion, takeover: id, reason: endingWords }),
  ),
  'desk.askToVerify': answers<Review>()(v.strictObject({ ...ofVersion, ...verifyRequest })),
  'desk.reveal': answers<{ readonly text: string }>()(
    v.strictObject({ id, key: v.picklist(['ownerIdNumber', ...phoneKeys]) }),
  ),
  /** Keeps how a picture has to be turned to stand upright, on the desk and in print; the claimant alone (G10). */
  'desk.turn': answers<null>()(v.strictObject({ id, fileID, quarters: v.picklist([0, 1, 2, 3]) })),
}

export type QueueName = InputOf<(typeof deskCalls)['desk.queue']>['queue']
