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
import { MOST_SELECTED, REASSIGNED_AT_ONCE } from './atOnce'
import {
  after,
  answers,
  colleague,
  day,
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
import type { ReassignedRow, ReassignPreview } from './review/reassigning'
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
  readonly claimedBy: {
    readonly name: string
    readonly mine: boolean
    /** Until when it is set aside, and why (G13); missing while it is not. */
    readonly deferred?: { readonly until: Day; readonly reason: string }
  } | null
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
  /** The days until which the caller may set it aside (G13), the nearest first; empty when they may not. */
  readonly deferUntil: readonly Day[]
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
  'desk.queue': answers<Queue>({
    by: 'member',
    // The caller, the page, what the caller checks, how many are in queues with bounds, and how many in those without.
    cost: [5, 2, 0],
  })(
    v.strictObject({
      queue: v.picklist([
        'waiting',
        'returned',
        'dueSoon',
        'watch',
        'pastPromise',
        'deferred',
        'done',
      ]),
      /** From its other end. */
      turned: v.optional(v.boolean()),
      ...ofOffice,
      after,
    }),
  ),
  /** With a text only those that are found by it, the newest first, 100 at most. */
  'desk.papers': answers<PaperList>({ by: 'member', cost: [3, 2, 0] })(
    v.strictObject({ queue: paperQueue, text: v.optional(typedToFind), ...ofOffice, after }),
  ),
  'desk.paper': answers<PaperReview>({
    by: 'staff',
    // Two of it look for a row of an old ledger that may be it, two more read what was found.
    cost: [8, 3, 0],
    costWhen: { old: [10, 5, 0] },
  })(one),
  /** Found in the ledger, with what that says: registered. */
  'desk.confirm': answers<Decided>({
    by: 'staff',
    move: 'confirm',
    // One of it takes the account, undone it is freed; one asks whether a row of an old ledger has it, which is joined in.
    cost: [11, 1, 0],
    costWhen: { old: [17, 1, 0] },
  })(v.strictObject({ ...ofVersion, ...confirming })),
  'desk.askAgain': answers<null>({ by: 'staff', move: 'askAgain', cost: [9, 1, 0] })(
    v.strictObject({ ...ofVersion, reason: endingWords }),
  ),
  /** Hands it on to the office whose ledger may have it. */
  'desk.transferPaper': answers<Decided>({
    by: 'staff',
    move: 'transferPaper',
    // Asks whether that office takes anything, as `desk.transfer`.
    cost: [10, 1, 0],
  })(v.strictObject({ ...ofVersion, ...handingOn })),
  /** Takes a registration by the ledger back that was a mistake: a draft of its applicant again. */
  'desk.correctPaper': answers<null>({
    by: 'head',
    move: 'correctPaper',
    // One of it frees the account.
    cost: [10, 1, 0],
  })(v.strictObject({ ...ofVersion, reason: endingWords })),
  'desk.strike': answers<null>({ by: 'head', move: 'strike', cost: [9, 1, 0] })(
    v.strictObject({ ...ofVersion, reason: endingWords }),
  ),
  /** As `desk.undo`. */
  'desk.unconfirm': answers<PaperReview>({
    by: 'staff',
    move: 'undo',
    cost: [12, 3, 0],
    costWhen: { old: [20, 5, 0] },
  })(one),
  'desk.next': answers<NextWaiting>({ by: 'member', cost: [2, 2, 0] })(one),
  'desk.open': answers<Review>({
    by: 'staff',
    cost: [6, 1, 0],
    costWhen: { corrected: [8, 2, 0] },
  })(one),
  /** Writes down for colleagues what the owner never reads; the same once more within a minute is one note (G2, F5). */
  'desk.note': answers<Review>({ by: 'staff', cost: [7, 1, 0] })(v.strictObject({ id, note })),
  'desk.undo': answers<Review>({
    by: 'staff',
    move: 'undo',
    cost: [10, 2, 0],
    costWhen: {
      change: [14, 1, 0],
      // Reads and writes the asker’s draft too.
      takeover: [12, 1, 0],
    },
  })(one),
  'desk.claim': answers<Review>({
    by: 'staff',
    move: 'claim',
    cost: [6, 1, 0],
    costWhen: { corrected: [8, 2, 0], head: [7, 2, 0] },
  })(v.strictObject(ofVersion)),
  'desk.release': answers<null>({ by: 'staff', move: 'release', cost: [6, 1, 0] })(
    v.strictObject(ofVersion),
  ),
  /** Sets it aside until a day of `deferUntil`, on which it is back by itself (G13). */
  'desk.defer': answers<null>({ by: 'staff', move: 'defer', cost: [6, 1, 0] })(
    v.strictObject({ ...ofVersion, until: day, reason: words(2, LONGEST_NOTE) }),
  ),
  'desk.register': answers<Decided>({
    by: 'staff',
    move: 'register',
    cost: [7, 1, 6],
    costWhen: { change: [12, 1, 6] },
  })(
    v.strictObject({
      ...ofVersion,
      items: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[\w:-]{1,40}$/))), v.maxLength(60)),
    }),
  ),
  'desk.return': answers<Decided>({
    by: 'staff',
    move: 'return',
    cost: [7, 1, 0],
    costWhen: { again: [8, 2, 0] },
  })(v.strictObject({ ...ofVersion, items: returnedItems })),
  'desk.reassign': answers<Review>({ by: 'head', move: 'reassign', cost: [10, 4, 0] })(
    v.strictObject({ ...ofVersion, to: colleague }),
  ),
  /** Which of several a head can give to a colleague, or with null to anybody (G3). */
  'desk.previewReassign': answers<ReassignPreview>({ by: 'ownHead', cost: [3, 2, 0] })(
    v.strictObject({ ids: several(id, MOST_SELECTED), to: v.nullable(colleague) }),
  ),
  /** Gives each of them as `desk.reassign` does, by itself; given already they stay as they are. */
  'desk.reassignSeveral': answers<readonly ReassignedRow[]>({ by: 'head', cost: [9, 3, 0] })(
    v.strictObject({ rows: several(v.strictObject(ofVersion), REASSIGNED_AT_ONCE), to: colleague }),
  ),
  /** Gives it to a head, who alone returns it again (G6), with what there is to return. */
  'desk.askHead': answers<Review>({ by: 'staff', move: 'askHead', cost: [10, 4, 0] })(
    v.strictObject({ ...ofVersion, to: colleague, note: words(2, LONGEST_NOTE) }),
  ),
  'desk.transfer': answers<Decided>({
    by: 'staff',
    move: 'transfer',
    // One of it asks whether the other office takes filings online.
    // One marks that it is found elsewhere, as wherever that changes.
    cost: [10, 1, 0],
  })(v.strictObject({ ...ofVersion, ...handingOn })),
  'desk.proposeDecline': answers<Review>({ by: 'staff', move: 'proposeDecline', cost: [8, 2, 0] })(
    v.strictObject({ ...ofVersion, grounds: declineGrounds }),
  ),
  'desk.decline': answers<Decided>({
    by: 'head',
    move: 'decline',
    // One of it frees the account, one marks as `desk.cancel`.
    cost: [9, 1, 0],
  })(v.strictObject(ofVersion)),
  /** Who proposed takes it back without a word. */
  'desk.giveBack': answers<Review>({ by: 'staff', move: 'giveBack', cost: [8, 2, 0] })(
    v.strictObject({ ...ofVersion, reason: v.nullable(endingWords) }),
  ),
  'desk.setAside': answers<Review>({
    by: 'head',
    move: 'setAside',
    // One of it takes the account anew, or refuses, one reads what the office promised, one marks as `desk.cancel`.
    cost: [14, 2, 0],
  })(v.strictObject({ ...ofVersion, reason: endingWords })),
  /** Confirms what its owner asked for, or with `grounds` begins it for the office (J3). */
  'desk.cancel': answers<Decided>({
    by: 'staff',
    move: 'cancel',
    // One of it marks that it is no likely duplicate of others any more, as wherever a filing ends.
    cost: [9, 1, 0],
  })(v.strictObject({ ...ofVersion, grounds: v.nullable(officeCancelGrounds) })),
  'desk.refuseCancel': answers<Review>({
    by: 'staff',
    move: 'refuseCancel',
    // One of it notes the proof that goes.
    cost: [9, 2, 0],
  })(v.strictObject({ ...ofVersion, reason: endingWords })),
  /** Hands it over to who asks, once that is verified; `takeover` names the asking (J4). */
  'desk.giveToAsker': answers<Decided>({ by: 'staff', move: 'giveToAsker', cost: [13, 1, 0] })(
    v.strictObject({ ...ofVersion, takeover: id }),
  ),
  'desk.refuseTakeover': answers<Review>({ by: 'staff', move: 'refuseTakeover', cost: [10, 1, 0] })(
    v.strictObject({ ...ofVersion, takeover: id, reason: endingWords }),
  ),
  'desk.askToVerify': answers<Review>({ by: 'staff', move: 'askToVerify', cost: [7, 1, 0] })(
    v.strictObject({ ...ofVersion, ...verifyRequest }),
  ),
  'desk.reveal': answers<{ readonly text: string }>({ by: 'staff', cost: [6, 1, 0] })(
    v.strictObject({ id, key: v.picklist(['ownerIdNumber', ...phoneKeys]) }),
  ),
  /** Keeps how a picture has to be turned to stand upright, on the desk and in print; the claimant alone (G10). */
  'desk.turn': answers<null>({ by: 'staff', cost: [6, 1, 0] })(
    v.strictObject({ id, fileID, quarters: v.picklist([0, 1, 2, 3]) }),
  ),
}

export type QueueName = InputOf<(typeof deskCalls)['desk.queue']>['queue']
