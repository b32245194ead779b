import type { Chain, TrailEntry } from '../events'
import type { FollowRole } from '../../../../src/domain/card/follow'
import type { HeldTimes } from '../../../../src/domain/figures/held'
import type { Keeping } from '../../../../src/domain/keeping/keeping'
import type { Act } from '../../../../src/domain/ledger/acts'
import type { LedgerSortBy } from '../../../../src/domain/ledger/filter'
import type { Lacks } from '../../../../src/domain/moves/entering/entering'
import type { TakeoverGrounds } from '../../../../src/domain/moves/takeover/takeover'
import type { OldEntry } from '../../../../src/domain/oldLedger/rows'
import type { OfficeCode } from '../../../../src/domain/city/city'
import type { ReturnedItem } from '../../../../src/domain/moves/returning/correction'
import type { Day } from '../../../../src/domain/dates/days'
import type { Answers, FieldKey } from '../../../../src/domain/form/form'
import { type Photos, type SlotKey, slotKeys } from '../../../../src/domain/form/materials'
import type { Orientation, Quarters } from '../../../../src/domain/form/orientation'
import type { ChangeKey } from '../../../../src/domain/moves/change'
import type { Attested } from '../../../../src/domain/moves/attesting/entry'
import type { CancelGrounds } from '../../../../src/domain/moves/ending/cancel'
import type { DeclineGrounds } from '../../../../src/domain/moves/ending/decline'
import type { MoveName, Status } from '../../../../src/domain/moves/moves'
import type { VerifyAsked } from '../../../../src/domain/moves/verifying/asked'
import type { Weakness } from '../../../../src/domain/photos/quality'
import type { CounterChoice } from '../../../../src/domain/serving/counter'
import type { Route } from '../../../../src/domain/places/routing'

/** A value under the filing's own key, a keyed hash to look it up by, and the text that lists may show. */
export type Sealed = { readonly cipher: string; readonly hash: string; readonly hidden: string }

/**
 * A stored image under a path that only the server writes; `source` is the upload its bytes came from, `hash` their hex
 * SHA-256, `key` what the file is sealed under, sealed in turn by what holds it, `orientation` missing where it lies upright,
 * `weakness` what a phone found wrong with it (C6).
 */
export type StoredPhoto = {
  readonly fileID: string
  readonly source: string
  readonly hash: string
  readonly key: string
  readonly orientation?: Orientation
  readonly bytes: number
  readonly addedAt: number
  readonly weakness?: Weakness
}

/**
 * A hand signature, the photo of a stamped seal page, or the scan of the form that was signed on paper (D8), and what it is
 * bound to (C3, C4).
 */
export type StoredSignature = {
  readonly by: 'hand' | 'sealPage' | 'paper'
  readonly fileID: string
  readonly source: string
  readonly hash: string
  readonly key: string
  readonly orientation?: Orientation
  readonly rowsHash: string
  readonly contentHash: string
  readonly signedAt: number
  readonly simple: boolean
  /** Of the photo of a seal page. */
  readonly weakness?: Weakness
  readonly declarationVersion: string
  /** The form it stands in; missing where it is the first version. */
  readonly formVersion?: string
  readonly openid: string
  /** Written by the owner on their own phone, `openid` being theirs (C5). */
  readonly byCard?: true
}

/** The staff member who is checking a submitted filing. */
export type Claim = {
  readonly openid: string
  readonly name: string
  readonly at: number
  /** Until which day they set it aside, and why (G13); missing where they did not. */
  readonly deferred?: { readonly until: Day; readonly reason: string }
}

/** The content of a filing: what its applicant fills in, uploads and signs. */
export type Content = {
  readonly answers: Answers
  readonly idNumber: Sealed | null
  readonly photos: Photos<StoredPhoto>
  readonly signature: StoredSignature | null
}

/** The last return: what is to be corrected, when it was said, and by which day it is wished. */
export type Returned = {
  readonly items: readonly ReturnedItem[]
  readonly at: number
  readonly correctionOn: Day
  /** That day before it was moved past rest days; missing where it was stored before that was kept. */
  readonly wished?: Day
}

/** 终止办理 as the claimant proposed it (G8); it stays with a declined filing. */
export type Proposal = {
  readonly grounds: DeclineGrounds
  readonly openid: string
  readonly name: string
  readonly at: number
  /** The heads who may confirm it: of its office, or of the city office where it has no second one. */
  readonly confirmBy: 'office' | 'city'
}

/** What makes a filing a change of another one (J1). */
export type Changing = {
  /** The registered filing that it changes. */
  readonly of: string
  /** The submission of it from which it started: another one is a conflict. */
  readonly submission: number
  /** What is registered, under this filing's seal. */
  readonly from: Content
  readonly route: Route
  /** The earliest day of what changed: the due day counts from it. */
  readonly changedOn: Day
  /** What its owner ticked; nothing where the whole form is asked. */
  readonly kinds: readonly ChangeKey[]
  /** What it changes was filed on paper: the whole form is asked and checked (A5). */
  readonly whole?: true
  /** Of a whole one: its office had found that paper filing in its ledger. */
  readonly inLedger?: true
}

export type ChangeFiling = Filing & { readonly change: Changing }

/** The queue in which staff find the filing; null while only its applicant sees it. */
export type QueueOfFiling = 'waiting' | 'returned' | 'done' | 'attested' | 'onPaper' | 'old'

/** The row of an old ledger that a filing is; `hash` is that of the file. */
export type OldSource = { readonly ledger: string; readonly row: number; readonly hash: string }

/** An owner who confirmed on their own phone that their ID data may be used, and for which number. */
export type Confirmed = {
  readonly name: string
  /** The hash of the sealed number. */
  readonly idNumber: string
  readonly openid: string
  readonly at: number
}

/** An owner who did not sign on their own phone and has not since, and what they said. */
export type OwnerRefusal = { readonly at: number; readonly word: string }

/** A manager who confirmed on their own phone that their ID data may be used, and the number by which they were reached. */
export type ManagerConfirmed = {
  readonly name: string
  /** As in `Follower`. */
  readonly mobile: string
  readonly openid: string
  readonly at: number
}

/** Somebody who is told of a filing beside its applicant, and the keyed hash of the mobile number that they proved. */
export type Follower = {
  readonly as: FollowRole
  readonly openid: string
  readonly at: number
  readonly mobile: string
}

/** The newest card by which somebody may be told. */
export type Invite = {
  readonly card: string
  readonly madeAt: number
  readonly until: number
  readonly isVoid: boolean
}

/** The newest cards, by whom they are for. */
export type Invites = Readonly<Partial<Record<FollowRole, Invite>>>

/** When its applicant received a filing: what it held of a former owner's ID data then stays hidden from them (J4). */
export type Received = {
  readonly at: number
  readonly submissions: number
  /** The hashes of the ID numbers that it held, also in what was begun and not handed in. */
  readonly idNumbers: readonly string[]
}

/** Who keyed a filing from paper (D8), and what of it is not there. */
export type Entered = { readonly openid: string; readonly name: string; readonly lacks: Lacks }

/** Somebody's asking to take a filing over, kept with that filing: what the office is to verify (J4). */
export type Takeover = {
  readonly id: string
  readonly openid: string
  /** Their own filing of the same account, by which they met this one. */
  readonly draft: string
  readonly at: number
  readonly grounds: TakeoverGrounds
  /** Who asks, as their own filing says it. */
  readonly name: string
  readonly phone: string
  readonly filledBy: string
  readonly subjectName: string
  readonly photos: readonly StoredPhoto[]
  /** The office verified it and gave the filing. */
  readonly givenAt?: number
}

/** The same for who asks, kept with their own filing. */
export type Asking = {
  /** Photos of proof that were not handed in yet. */
  readonly proofs: readonly StoredPhoto[]
  /** What is asked for: a filing, and the asking kept with it. */
  readonly asked: {
    readonly of: string
    readonly request: string
    readonly at: number
    readonly grounds: TakeoverGrounds
  } | null
  /** How the office answered the last asking; `over`: what was asked for ended. */
  readonly answered: {
    readonly how: 'given' | 'refused' | 'over'
    readonly at: number
    readonly reason: string
  } | null
}

/** The last decision, as long as it can be undone (G9). */
export type Decision = {
  readonly move: MoveName
  readonly openid: string
  /** The filing's version after it: whoever acts on the filing raises it. */
  readonly version: number
  /** The instant from which it stands. */
  readonly until: number
  /** The ids of the messages that tell of it. */
  readonly told: readonly string[]
  /** What it changed, as it was before. */
  readonly restores: Partial<Filing>
  /** Another filing that it changed too, by its version after it. */
  readonly along?: {
    readonly id: string
    readonly version: number
    readonly restores: Partial<Filing>
  }
}

/** What a filing keeps so that it can be counted. */
export type Tally = {
  /** What it went through, and its changes, that a month counts, the oldest first; missing or null where that is nothing. */
  readonly acts?: readonly Act[] | null
  /** With whom it lay up to its last move; missing where it was submitted before that was written. */
  readonly held?: HeldTimes
}

/** A filing's place in the ledger by each of its sorts, 0 where it has none, and what only the ledger asks for. */
export type LedgerPlace = Readonly<Record<LedgerSortBy, number>> & {
  /** 属地 as its office would say: 胜芳镇. */
  readonly place: string
  readonly late: boolean
  /** What it went through, as `actKey` says it, and the instant of the last; 0 where there is none. */
  readonly acts: readonly string[]
  readonly acted: number
  /** The status once more: asked beside a sort, it shall not lead to another index. */
  readonly state: Status
  /** All in which a row is looked for, as `searchedText` writes it. */
  readonly text: string
  /** What an old ledger says of it (D10); missing in what was submitted here. */
  readonly old?: OldEntry
}

/** Its office keeps it beyond its period. */
type Hold = {
  readonly reason: string
  readonly openid: string
  readonly name: string
  readonly at: number
}

/** What its period left of a filing (K6): that it was, and what figures count by. */
type Erased = {
  readonly at: number
  /** It was the change of another filing, which alone is told of. */
  readonly change?: true
}

/** How long a filing is kept (K6). Instants are epoch milliseconds. */
export type KeptFor = {
  /** By which period it is erased, and since when that runs; null or missing while none does. */
  readonly keeping?: Keeping | null
  readonly hold?: Hold | null
  /** When its office last had its archive made (D9), and of which submission; missing while it never did. */
  readonly archived?: { readonly at: number; readonly submissions: number } | null
  /** Photos of ID papers that were added until then are deleted by their period. */
  readonly idPhotosGone?: number | null
  /** Set once it was erased: with it there is no key, and no content. */
  readonly erased?: Erased | null
  /** The changes of it that were registered, which are erased with it. */
  readonly changes?: readonly string[] | null
}

type LastMove = Readonly<{ move: MoveName; openid: string; name: string; at: number }>

type Chosen = Content & CounterChoice & Tally & KeptFor

/**
 * A filing as it is stored. Instants are epoch milliseconds, days Beijing days. `answers` never holds the ID number:
 * it is in `idNumber`, sealed. Once submitted, its content is what was submitted last: that is what the office reads.
 */
export type Filing = Chosen & {
  readonly id: string
  /** The key under which its values are sealed, wrapped by one of the environment's; null once it was erased (K5). */
  readonly dataKey: string | null
  /** Raised by every change of content and every move, not by views. */
  readonly version: number
  readonly status: Status
  /**
   * Openid of the person who fills it in; empty of one from an old ledger or from paper, which nobody does, and of a draft
   * that an office keys from paper its counter (`counterAt`).
   */
  readonly applicant: string
  /** The form in which it was last filled in; of what was submitted the one whose labels it was frozen with. */
  readonly formVersion: string
  /** What the form changed before that and nobody filled in anew or signed since; missing where that is nothing. */
  readonly flagged?: readonly FieldKey[]
  /** The corrected content of a returned filing; only its applicant sees it until it is resubmitted. */
  readonly correction: Content | null
  readonly returned: Returned | null
  readonly number: string | null
  readonly office: OfficeCode | null
  readonly route: Route | null
  readonly firstSubmittedAt: number | null
  readonly submittedAt: number | null
  readonly replyBy: Day | null
  /** What makes it: so many working days after a day. */
  readonly promised?: { readonly from: Day; readonly days: number } | null
  /** Its copies are brought to the office, as that wanted it at the submit; missing where it was stored before. */
  readonly bringsCopies?: boolean
  /** The words that called it late at its submit, as 逾期补报 4 天; null when it was in time. */
  readonly late: string | null
  readonly claim: Claim | null
  /** How far reviewers turned its pictures; missing where none was. */
  readonly turned?: readonly { readonly fileID: string; readonly quarters: Quarters }[]
  /** Those of its pictures that could not be decoded when copies of them were made; missing where none was. */
  readonly unopened?: readonly string[]
  readonly proposal?: Proposal | null
  /** The account it was last submitted for (`accountKey`); missing before, and in filings stored before there were keys. */
  readonly accountKey?: string
  /** Set in a change; missing in filings that were stored before there were changes. */
  readonly change?: Changing | null
  /** The change that its applicant has begun and that is not over. */
  readonly openChange?: string | null
  /** The keys of the accounts that it was registered for before a change. */
  readonly formerKeys?: readonly string[]
  /** A change of its content voided the signature it had, and there is no new one. */
  readonly signatureVoided?: boolean
  /** The newest card by which its owner is asked to sign (C5). */
  readonly card?: string
  /** The newest card by which it is handed over (J4). */
  readonly handing?: string
  readonly received?: Received | null
  readonly confirmed?: Confirmed | null
  /** The manager, where they confirmed it too (F7). */
  readonly managerConfirmed?: ManagerConfirmed | null
  readonly ownerRefused?: OwnerRefusal | null
  /** Set in what its applicant said to be filed on paper (A5). */
  readonly attested?: Attested | null
  /** From which row of which earlier ledger of its office it is (D10); nobody has filled it in. */
  readonly old?: OldSource | null
  /** Set in what an office keyed from paper (D8), whoever has it since. */
  readonly entered?: Entered | null
  /** The leads that it settled, or that are about it (I1). */
  readonly leads?: readonly string[]
  readonly followers?: readonly Follower[]
  readonly invites?: Invites
  /** Set while its owner asks to cancel it (J3); missing where nobody ever did. */
  readonly cancelAsked?: { readonly grounds: CancelGrounds; readonly at: number } | null
  /** Photos that prove why: before it is asked, with that, and with the record. */
  readonly cancelProofs?: readonly StoredPhoto[]
  /** Set while the office asks its owner whether it still is right (J1). */
  readonly verifyAsked?: VerifyAsked | null
  /** When its last change was registered, or its owner last said that it is right (J2). */
  readonly affirmedAt?: number | null
  /** Who asks, or asked with success, to take it over (J4), the oldest first. */
  readonly takeovers?: readonly Takeover[]
  /** Its applicant’s asking for another filing of the same account. */
  readonly asking?: Asking | null
  readonly decision?: Decision | null
  readonly queue: QueueOfFiling | null
  /** Order inside the queue: time of submit, correction day, or decision. */
  readonly queueAt: number
  readonly decidedAt: number | null
  /** Null, or missing, while it stands in no ledger. */
  readonly ledger?: LedgerPlace | null
  /** The last move, so that a stale call can be told who was first. */
  readonly moved: LastMove | null
  readonly savedAt: number
  readonly createdAt: number
  /** Number and hash of the last event. */
  readonly chain: Chain
  /** Its events as far as timelines show them, oldest first; null or missing where the audit has to be read. */
  readonly trail?: readonly TrailEntry[] | null
  /** How often it was submitted; the number of its newest version. */
  readonly submissions: number
  /** The client's token of the last submit, by which the same call is known; missing where it was stored before there was one. */
  readonly submitToken?: string
  /** The token that the code on its papers bears, sealed; missing until the first is made. */
  readonly paperCode?: string
  /** 08:00 of the day of its next reminder stage; null when none is left. */
  readonly remindAt: number | null
  /** The newest of its stages that were told of, `<stage>:<day>`, so that each is told of once. */
  readonly reminded?: readonly string[]
  /** Filled in by a reviewer of WeChat: it reaches no office; when it was walked through to its end (M8). */
  readonly forReview?: { readonly submittedAt: number | null } | null
  /** When a draft that was never submitted is deleted; null once it was submitted. */
  readonly expiresAt: number | null
}

/** A filing that an office has, with everything that a submit fills in. */
export type Submitted = Filing & {
  readonly number: string
  readonly office: OfficeCode
  readonly route: Route
  readonly submittedAt: number
  readonly signature: StoredSignature
}

export type WithOffice = Filing & { readonly office: OfficeCode }

/** What was filed on paper, as its applicant says or the office has found (A5): it has no number and no version. */
export type OnPaper = WithOffice & { readonly attested: Attested }

/** A printed row as it was submitted: label and shown text; the ID number's text is hidden. */
export type FrozenRow = {
  readonly key: string
  readonly label: string
  readonly group: string | null
  readonly text: string
}

/** The frozen content of one submission, with the labels of its form version. */
export type Version = {
  /** `<filing>:<submission>`, see `versionId`. */
  readonly id: string
  readonly filing: string
  readonly submission: number
  readonly formVersion: string
  readonly rows: readonly FrozenRow[]
  readonly answers: Answers
  readonly idNumber: Sealed | null
  readonly photos: Photos<StoredPhoto>
  readonly signature: StoredSignature
  readonly number: string
  readonly office: OfficeCode
  readonly route: Route
  readonly submittedAt: number
}

/** A submission as it is stored: with its filing's key erased nobody can read what was filled in (K5). */
export type StoredVersion = Omit<Version, 'rows' | 'answers'> & { readonly said: string }

/** Of a filing that asks for nothing. */
export const NOT_ASKING: Asking = { proofs: [], asked: null, answered: null }

export const versionId = (filing: string, of: number): string => `${filing}:${String(of)}`

/** Every photo with its slot, in slot and upload order. */
export const photosOf = (
  photos: Photos<StoredPhoto>,
): readonly (StoredPhoto & { readonly slot: SlotKey })[] =>
  slotKeys.flatMap((slot) => (photos[slot] ?? []).map((photo) => ({ ...photo, slot })))

/** The filing as its applicant works on it, with the corrections made so far. */
export const working = <Of extends { readonly correction: object | null }>(filing: Of): Of => ({
  ...filing,
  ...filing.correction,
})

export const contentPart = ({ answers, idNumber, photos, signature }: Content): Content => ({
  answers,
  idNumber,
  photos,
  signature,
})
