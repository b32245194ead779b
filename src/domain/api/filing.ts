import * as v from 'valibot'
import type { Day } from '../dates/days'
import type { Deadline } from '../dates/deadline'
import { type Answers, type FieldKey, fields, type RowKey } from '../form/form'
import { type Photos, type SlotKey, slotKeys } from '../form/materials'
import { sharedSlots } from '../form/reuse'
import type { PartKey } from '../form/taskList'
import type { Orientation } from '../form/orientation'
import type { MayBeReviewed } from '../launch/forReview'
import { upholding } from '../moves/returning/correction'
import { type ChangeKey, changeKeys } from '../moves/change'
import type { HandingView } from '../card/handOver'
import type { PaperEntry } from '../moves/attesting/entry'
import type { Lacks } from '../moves/entering/entering'
import { cancelGrounds } from '../moves/ending/cancel'
import type { MoveName, Status } from '../moves/moves'
import { proofKeys } from '../moves/proofs'
import type { SignatureVoid } from '../moves/signature'
import type { VerifyAsked } from '../moves/verifying/asked'
import { type Weakness, weaknesses } from '../photos/quality'
import { type HandingIn, ways } from '../serving/counter'
import type { Route } from '../places/routing'
import { severalLines, words } from '../text/cleaning'
import { attestInput } from './attest'
import { after, answers, day, fileID, id, type Link, none, one, token, version } from './call'
import type { SentCard } from './card'
import type { EventView } from '../messages/entryWords'
import type { FollowingView, OfficeView } from './me'
import type { ReturnedView } from './review/returned'

/** `weakness` is why the phone found it hard to read, where it was used all the same (C6). */
export type Photo = {
  readonly fileID: string
  readonly addedAt: number
  readonly weakness?: Weakness
}

/** A private link to a stored picture, with how its pixels lie. */
export type PictureLink = Link & { readonly orientation: Orientation }

/** A photo for its owner: `source` is the upload it came from, `fileID` where the server keeps it. */
export type OwnPhoto = Photo & { readonly source: string }

export type Signature = {
  readonly fileID: string
  readonly signedAt: number
  /** Hardly anything was drawn, and kept after a warning (C2). */
  readonly simple: boolean
  /** `sealPage` is a photo of the printed 签章页 (C4), `paper` the scan of a form that was signed on paper (D8). */
  readonly by: 'hand' | 'sealPage' | 'paper'
  /** Written by the owner on their own phone (C5). */
  readonly byCard: boolean
}

/** One line of the applicant's list. */
export type FilingCard = HandingIn &
  MayBeReviewed & {
    readonly id: string
    readonly status: Status
    readonly claimed: boolean
    readonly accountName: string
    readonly accountKind: string
    readonly openedOn: Day | null
    readonly deadline: Deadline | null
    readonly number: string | null
    readonly office: OfficeView | null
    readonly doneParts: number
    /** The first part that is not done; null when all are. */
    readonly nextPart: PartKey | null
    readonly subjectName: string
    /** 账号所有人; `key` is the same in two of the caller's filings of one person, empty while that is not known. */
    readonly owner: { readonly name: string; readonly key: string }
    /** Its period is over (K6): nothing of it is there but a line in its list, its name is its number. */
    readonly erased?: true
    readonly submittedAt: number | null
    readonly replyBy: Day | null
    readonly decidedAt: number | null
    readonly savedAt: number
    /** Set in a change of a registered filing (J1). */
    readonly change: {
      readonly of: string
      readonly changedOn: Day
      /** It was handed in before, and taken back. */
      readonly handedIn: boolean
      /** It changes what was filed on paper: the whole form is asked (A5). */
      readonly whole: boolean
    } | null
    /** What is known of its paper filing, as long as that is all there is: said, or found by the office in its ledger (A5). */
    readonly paper: (PaperEntry & { readonly confirmed: boolean }) | null
    /** Its office did not find it in its ledger and asks for a form, which was not handed in yet. */
    readonly formAsked: boolean
    /** Its applicant asked to cancel it (J3). */
    readonly cancelAsked: boolean
    /** By it its applicant asks to take over what is filed for the same account (J4). */
    readonly takeoverAsked: boolean
    /** What the office asks whether it still is right (J1); null when it asks nothing. */
    readonly verifyAsked: VerifyAsked | null
    /** Set while it is the applicant's turn to correct. */
    readonly returned: { readonly count: number; readonly correctionOn: Day } | null
  }

export type Receipt = {
  readonly number: string
  /** Time of the first submit; it stays and decides what was in time (E5). */
  readonly submittedAt: number
  /** Time of the last submit; null when there was only one. */
  readonly resubmittedAt: number | null
  readonly office: OfficeView
  /** Lower-case hex SHA-256 of the signed content. */
  readonly hash: string
  /** 本办承诺; null where the office promised none. */
  readonly replyBy: Day | null
  /** '逾期补报 4 天', '首轮登记时间已过，请补报', or null when in time. */
  readonly late: string | null
}

/** What a change changes, for its owner. */
export type ChangeView = {
  readonly kinds: readonly {
    readonly key: ChangeKey
    /** What is registered, as shown; the ID number hidden. Empty when nothing was filled in. */
    readonly before: string
    /** It still is as it was registered. */
    readonly left: boolean
  }[]
  /** The printed rows that say something else now, with what is registered. */
  readonly rows: Readonly<Partial<Record<RowKey, string>>>
  /** How many printed rows were not ticked. */
  readonly same: number
  /** The slots that still need a new photo as proof. */
  readonly unproved: readonly SlotKey[]
  /** Another office has it once it is registered. */
  readonly moves: { readonly from: string; readonly to: string } | null
  /** The registered filing changed otherwise since: it cannot be handed in. */
  readonly conflict: boolean
}

export type EditableView = Readonly<{ fields: readonly FieldKey[]; slots: readonly SlotKey[] }>

/**
 * A filing as its applicant sees it, a returned one with the corrections so far. `answers.ownerIdNumber` is the hidden
 * text (131081********0018), never the number; sending the hidden text back changes nothing.
 */
export type FilingDetail = FilingCard & {
  readonly version: number
  /** It waits with an office of which nobody reads what comes. */
  readonly nobodyReads?: true
  readonly answers: Answers
  readonly photos: Photos<OwnPhoto>
  /** Proof of what it asks for or is to ask for, until it is answered. */
  readonly proofs: readonly OwnPhoto[]
  /** Null also while the form voids the one that is there. */
  readonly signature: Signature | null
  /** Null when none was made, or it is too long ago. */
  readonly card: SentCard | null
  /** The newest card by which it is handed over (J4); null where there is none. */
  readonly handing: HandingView | null
  readonly following: FollowingView
  /** Those who confirmed on their own phone that their ID data may be used. */
  readonly confirmed: readonly string[]
  /** What the form changed since it was filled in, to be looked at once more (B4). */
  readonly formChanged: readonly FieldKey[]
  /** It was signed, and what voided that since; null where it holds or never was signed. */
  readonly signatureVoid: SignatureVoid | null
  /** Where it goes, or would go now; null until the subject's kind and the area are known. */
  readonly route: Route | null
  /** Its applicant chose the city office when it was submitted before (notice 三.2). */
  readonly choseCity: boolean
  /** What is brought to the office that has it; null where photographs are taken for it, and in a draft. */
  readonly copies: readonly string[] | null
  readonly receipt: Receipt | null
  readonly events: readonly EventView[]
  /** Last day on which a never submitted draft is kept; by the setting, what was taken back, declined or cancelled (K6). */
  readonly keptUntil: Day | null
  readonly endedKeptUntil: Day | null
  readonly returned: ReturnedView | null
  readonly changing: ChangeView | null
  /** What was registered before a change, newest first; each stays printable. */
  readonly earlier: readonly { readonly submission: number; readonly at: number }[]
  /** The change of it that is open; null when there is none. */
  readonly openChange: string | null
  /** The moves its applicant may make now. */
  readonly moves: readonly MoveName[]
  /** Set in what an office keys from paper (D8), for its staff: by whom, and what of it is not there. */
  readonly entered?: { readonly by: string; readonly lacks: Lacks }
  /** Null in a draft, where everything may be changed; empty once it is submitted. */
  readonly editable: EditableView | null
}

/** A filing whose owner, manager, subject and papers a further account may take over (B6). */
export type EarlierFiling = {
  readonly id: string
  readonly accountName: string
  readonly subjectName: string
  readonly ownerName: string
  readonly managerName: string
}

export type FilingList = {
  /** Newest made first. */
  readonly filings: readonly FilingCard[]
  /** How many filings of the page cannot be shown. */
  readonly unreadable: number
  /** Pass as `after` for the next page; null at the end. */
  readonly next: string | null
}

const slot = v.picklist(slotKeys)
const place = v.picklist([...slotKeys, 'signature', ...proofKeys])

/** Characters one value may have in a call; what a field really allows is checked with a sentence beside it. */
const LONGEST_VALUE = 1000
const values = v.record(
  v.picklist(fields.map((field) => field.key)),
  v.pipe(v.string(), v.maxLength(LONGEST_VALUE), v.transform(severalLines)),
)
const photo = v.strictObject({ id, slot, fileID })
const proof = v.strictObject({ id, of: v.picklist(proofKeys), fileID })
/** Where the phone found a photo hard to read and it was used all the same. */
const weakness = v.optional(v.picklist(weaknesses))
const changeFacts = { kinds: changeKeys, changedOn: day }

export const filingCalls = {
  'filing.attest': answers<FilingDetail>({
    by: 'anyone',
    move: 'attest',
    // Beside token and limit: who goes on for a closed office, and its applicant's own key, so that it is not said twice.
    cost: [14, 3, 0],
    costWhen: { draft: [14, 2, 0] },
  })(attestInput),
  'filing.takeBack': answers<FilingDetail>({
    by: 'applicant',
    move: 'takeBack',
    // Two of it count it into the day.
    cost: [9, 0, 0],
  })(one),
  'filing.list': answers<FilingList>({ by: 'anyone', cost: [1, 1, 0] })(
    v.strictObject({ after: v.optional(after, null) }),
  ),
  'filing.open': answers<FilingDetail>({
    by: 'applicant',
    // Of one that waits to be checked also who there is to read it.
    cost: [3, 2, 0],
    costWhen: {
      change: [2, 2, 0],
      // Reads the card beside the filing, once there is one.
      sent: [2, 2, 0],
    },
  })(one),
  /** Of the newest hundred that were ever submitted, one for each owner, manager and subject; the newest first. */
  'filing.earlier': answers<{
    readonly filings: readonly EarlierFiling[]
    readonly unreadable: number
  }>({ by: 'anyone', cost: [1, 1, 0] })(none),
  /**
   * With `remind` it is 提醒我 after the self-check: the opening day has to be there. `from` is an earlier filing of the
   * caller, of which all but 账号信息 is taken over, the photos of `slots`, and ID data as far as its people agreed (B6).
   */
  'filing.start': answers<FilingDetail>({
    by: 'anyone',
    cost: [10, 1, 0],
    costWhen: {
      // Reads the source and its consents, notes the copies before they are made, counts their bytes: each photo is read and written.
      reused: [16, 6, 8],
    },
  })(
    v.strictObject({
      token,
      answers: values,
      remind: v.optional(v.boolean(), false),
      from: v.optional(
        v.nullable(
          v.strictObject({
            id,
            slots: v.pipe(v.array(v.picklist(sharedSlots)), v.maxLength(sharedSlots.length)),
          }),
        ),
        null,
      ),
    }),
  ),
  'filing.save': answers<FilingDetail>({
    by: 'applicant',
    move: 'save',
    cost: [3, 2, 0],
    costWhen: { counter: [7, 5, 0], returned: [3, 2, 0], signed: [4, 3, 0] },
  })(v.strictObject({ id, answers: values })),
  'filing.discard': answers<null>({ by: 'applicant', move: 'discard', cost: [8, 2, 1] })(one),
  /** Before each upload: the path it has to go to, once the consents hold that the place needs. It waits 7 days to be taken. */
  'filing.ticket': answers<{ readonly path: string }>({
    by: 'applicant',
    // Two of it count the day’s uploads; reads the consents that the place of the file needs: of a signature one, of a card two.
    cost: [8, 0, 0],
    costWhen: { cancel: [7, 0, 0], returned: [7, 0, 0] },
  })(v.strictObject({ id, place, extension: v.picklist(['jpg', 'png']) })),
  'filing.addPhoto': answers<FilingDetail>({
    by: 'applicant',
    // Every write reads the consent (K1): beside the filing, and once more after an upload, which takes its time.
    // An upload’s ticket is read beside the filing, and deleted with it; six count its bytes into the day, before a decoder sees them.
    cost: [16, 8, 5],
  })(v.strictObject({ ...photo.entries, weakness })),
  'filing.removePhoto': answers<FilingDetail>({ by: 'applicant', cost: [5, 4, 1] })(photo),
  'filing.addProof': answers<FilingDetail>({
    by: 'applicant',
    // As `filing.addPhoto`, in a transaction that holds the consent.
    cost: [18, 4, 5],
    costWhen: {
      // One more of it is the day from which it goes, if nobody hands it in.
      cancel: [19, 4, 5],
    },
  })(v.strictObject({ ...proof.entries, weakness })),
  'filing.removeProof': answers<FilingDetail>({
    by: 'applicant',
    cost: [5, 0, 0],
    costWhen: { cancel: [5, 0, 0] },
  })(proof),
  'filing.photo': answers<PictureLink>({
    by: 'applicant',
    // What is stored is sealed: looks for a copy of these minutes, notes one, reads, opens and writes it.
    cost: [2, 2, 6],
  })(v.strictObject({ id, fileID })),
  /** The owner's ID number in full; the audit notes it. */
  'filing.reveal': answers<{ readonly text: string }>({ by: 'applicant', cost: [7, 0, 0] })(one),
  'filing.sign': answers<FilingDetail>({
    by: 'applicant',
    cost: [14, 6, 5],
    costWhen: { returned: [14, 6, 5] },
  })(v.strictObject({ id, version, fileID })),
  'filing.seal': answers<FilingDetail>({ by: 'applicant', cost: [14, 6, 5] })(
    v.strictObject({ id, version, fileID, weakness }),
  ),
  /** A card for the owner, in the place of an earlier one; `token` is told this once. */
  'filing.makeCard': answers<{ readonly token: string; readonly filing: FilingDetail }>({
    by: 'applicant',
    // Two of it count the day's cards; a newer one ends the one before.
    cost: [9, 1, 0],
    costWhen: { again: [10, 1, 0] },
  })(one),
  'filing.takeCardBack': answers<FilingDetail>({ by: 'applicant', cost: [8, 1, 0] })(one),
  /** How a draft is handed in, where that is not online to its office; null goes back to that. */
  'filing.way': answers<FilingDetail>({ by: 'applicant', cost: [3, 2, 0] })(
    v.strictObject({ id, way: v.nullable(v.picklist(ways)) }),
  ),
  /** 已送交: the day on which a draft was brought to the counter; null where that was a mistake. */
  'filing.handIn': answers<FilingDetail>({ by: 'applicant', cost: [3, 2, 0] })(
    v.strictObject({ id, on: v.nullable(day) }),
  ),
  'filing.submit': answers<Receipt>({
    by: 'applicant',
    move: 'submit',
    // As a resubmission; two more take the next number, which has to be read where it is raised, one holds the account. The
    // dearest shows two people. Beside the filing: how its office takes filings, read anew, so that none is queued unseen.
    // One looks for what its applicant said to be filed on paper of the same account (A5), two for leads of it (I4).
    cost: [20, 1, 8],
    costWhen: { change: [15, 1, 6] },
  })(v.strictObject({ id, version, token, toCityOffice: v.boolean(), declared: v.literal(true) })),
  /** The number and the first submit time stay. */
  'filing.resubmit': answers<Receipt>({
    by: 'applicant',
    move: 'resubmit',
    // Beside the files: what the office promised. In the transaction, one after another: begin, the filing as it is now, who
    // submits (limits and consent in one row, which has to change, or taking the consent back would not conflict), the
    // consent to the ID data of each person shown (it must not fall between its check and the move), two for leads of its account
    // (I4), what is written, commit.
    cost: [15, 2, 6],
  })(v.strictObject({ id, version, token, declared: v.literal(true) })),
  /** Why a returned item stays as it is, for the office that checks it again; empty words take it back. */
  'filing.uphold': answers<FilingDetail>({ by: 'applicant', cost: [4, 3, 0] })(
    v.strictObject({ id, ...upholding.entries }),
  ),
  /** Makes it a draft, or a returned one if it was corrected. Number, first submit time and timeline stay (D7). */
  'filing.withdraw': answers<FilingDetail>({
    by: 'applicant',
    move: 'withdraw',
    cost: [11, 1, 0],
    costWhen: { returned: [10, 2, 0] },
  })(one),
  /** Begins a change of a registered filing, or of one on paper, or answers the open one; `changedOn` is a Beijing day, today at most. */
  'filing.change': answers<FilingDetail>({
    by: 'applicant',
    move: 'change',
    // Two of it count the day's withdrawals, one frees the account.
    cost: [12, 2, 0],
    costWhen: { paper: [11, 2, 0] },
  })(v.strictObject({ id, ...changeFacts })),
  /** Ends what was handed in before and is its applicant's again; the record stays, read only. */
  'filing.giveUp': answers<FilingDetail>({ by: 'applicant', move: 'giveUp', cost: [8, 1, 0] })(
    v.strictObject({ id, reason: words(2, 60) }),
  ),
  /** Asks the office to cancel a registered filing; until it does the filing stays as it is (J3). */
  'filing.askToCancel': answers<FilingDetail>({
    by: 'applicant',
    move: 'askToCancel',
    cost: [6, 0, 0],
  })(v.strictObject({ id, grounds: cancelGrounds })),
  'filing.takeCancelBack': answers<FilingDetail>({
    by: 'applicant',
    move: 'takeCancelBack',
    // Two of it count the day’s withdrawals, one notes the proof that goes.
    cost: [9, 0, 0],
  })(one),
  'filing.stillRight': answers<FilingDetail>({
    by: 'applicant',
    move: 'stillRight',
    cost: [7, 0, 0],
  })(one),
  'filing.affirm': answers<FilingDetail>({ by: 'applicant', move: 'affirm', cost: [5, 0, 0] })(one),
  'filing.retick': answers<FilingDetail>({ by: 'applicant', cost: [4, 3, 0] })(
    v.strictObject({ id, ...changeFacts }),
  ),
}
