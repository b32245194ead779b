import * as v from 'valibot'
import { CARD_CODE, type CardState } from '../card/card'
import { followRoles, type FollowRole } from '../card/follow'
import type { Day } from '../dates/days'
import { words } from '../text/cleaning'
import { answers, fileID, id, one } from './call'
import type { FilingDetail } from './filing'
import type { OfficeView } from './me'

/** The whole form as it is to be signed; the ID number hidden. */
export type FormToSign = {
  /** What is signed: another one is `stale`. */
  readonly hash: string
  /** `changed` since this person saw it first. */
  readonly rows: readonly {
    readonly key: string
    readonly label: string
    readonly text: string
    readonly changed: boolean
  }[]
  readonly materials: readonly { readonly label: string; readonly count: number }[]
  /** What the applicant is to the account: 管理员, 受托代办. */
  readonly filledBy: string
}

/** The newest card by which the owner is asked to sign. */
export type SentCard = {
  readonly state: CardState
  readonly madeAt: number
  readonly until: number
  /** What a refusing owner said. */
  readonly word: string
}

/** A card for the one person who opened it. */
export type CardView = {
  readonly accountName: string
  readonly ownerName: string
  readonly state: CardState
  readonly until: number
  readonly office: OfficeView
  /** Null while there is nothing to sign: the applicant is changing it, or it is over. */
  readonly form: FormToSign | null
  /** This person agreed to the use of their data. */
  readonly agreed: boolean
}

export const cardToken = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))
/** The last four of an ID number, or a 口令. */
export const cardCode = v.pipe(v.string(), v.regex(CARD_CODE))
const ofCard = v.strictObject({ token: cardToken })

const LONGEST_WORD = 60

export const cardCalls = {
  /** Without a code null until the caller has given it once. Every card that does not open is refused alike. */
  'card.open': answers<CardView | null>({
    by: 'holder',
    // Two of it count the day's tries, two read whether this person agreed.
    cost: [11, 2, 0],
    costWhen: { wrong: [9, 0, 0] },
  })(v.strictObject({ token: cardToken, code: v.nullable(cardCode) })),
  'card.ticket': answers<{ readonly path: string }>({ by: 'holder', cost: [9, 0, 0] })(
    v.strictObject({ ...ofCard.entries, extension: v.picklist(['jpg', 'png']) }),
  ),
  'card.sign': answers<CardView>({
    by: 'holder',
    // Card and filing are read before the upload is looked at, and again where it is signed.
    cost: [30, 11, 5],
  })(
    v.strictObject({
      token: cardToken,
      fileID,
      hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    }),
  ),
  'card.refuse': answers<CardView>({ by: 'holder', cost: [10, 2, 0] })(
    v.strictObject({ token: cardToken, word: words(2, LONGEST_WORD) }),
  ),
}

/** A filing for who is told of it: where it stands and whom to ask, nothing of what was filled in. */
export type FollowedView = {
  readonly id: string
  readonly accountName: string
  readonly as: FollowRole
  readonly statusText: string
  readonly number: string | null
  readonly office: OfficeView | null
  /** The manager's own name, where they are asked to confirm that their ID data may be used; null where nobody is asked. */
  readonly confirms: string | null
}

const role = v.picklist(followRoles)

export const followCalls = {
  /** A card by which the manager or owner is told too; `token` is said this once (F7). */
  'follow.invite': answers<{
    readonly token: string
    readonly madeAt: number
    readonly filing: FilingDetail
  }>({
    by: 'applicant',
    // As a card to sign by; who is bound is noted with their own person too, so that taking the consents back finds it.
    cost: [9, 1, 0],
  })(v.strictObject({ id, as: role })),
  /** Takes the card back, or unbinds who is told. */
  'follow.unbind': answers<FilingDetail>({ by: 'applicant', cost: [8, 1, 0] })(
    v.strictObject({ id, as: role }),
  ),
  /** Without a code null until the caller has given it once. Every card that does not open is refused alike. */
  'follow.bind': answers<FollowedView | null>({
    by: 'holder',
    cost: [11, 0, 0],
    costWhen: { wrong: [9, 0, 0] },
  })(v.strictObject({ token: cardToken, code: v.nullable(cardCode) })),
  'follow.open': answers<FollowedView>({ by: 'holder', cost: [1, 1, 0] })(one),
  /** Who is told as the manager confirms that their own ID data may be used; they agreed in their WeChat before. */
  'follow.confirm': answers<FollowedView>({ by: 'holder', cost: [8, 0, 0] })(one),
  /** Who is told wants to hear no more. */
  'follow.leave': answers<null>({ by: 'holder', cost: [7, 0, 0] })(one),
}

/** Where a filing stands that once was registered, as everybody may know: nothing of why, or of what is under way. */
export type ScannedState = 'registered' | 'cancelled' | 'notNow' | 'erased'

/** What everybody may know of a filing whose finished paper they hold (H5). */
export type ScannedView = {
  readonly state: ScannedState
  readonly number: string
  /** Null unless it is registered. */
  readonly accountName: string | null
  readonly office: OfficeView
  /** Of the registration, or of the cancelling; null while it is neither. */
  readonly on: Day | null
}

/** Longer than what a code hands on. */
const LONGEST_SCENE = 100
const SCANNED = /^[\w-]{22}$/

export const scannedCalls = {
  /** Null where the code is none. */
  'scanned.open': answers<ScannedView | null>({
    by: 'anyone',
    // Four of it count the try, before anything is looked for.
    cost: [6, 2, 0],
  })(
    v.strictObject({
      // What is no token is answered as one that is not known.
      token: v.pipe(
        v.string(),
        v.maxLength(LONGEST_SCENE),
        v.transform((text) => (SCANNED.test(text) ? text : '')),
      ),
    }),
  ),
}
