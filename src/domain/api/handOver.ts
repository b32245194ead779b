import * as v from 'valibot'
import type { HandState } from '../card/handOver'
import { MOST_HANDED } from '../card/handOver'
import { applicants } from '../form/choices'
import type { Status } from '../moves/moves'
import { type TakeoverGrounds, takeoverGrounds } from '../moves/takeover/takeover'
import { answers, id, one } from './call'
import { cardCode, cardToken } from './card'
import type { OfficeView } from './me'

/** A hand-over for who opened its card: nobody's name, number or photo but the accounts themselves (J4). */
export type HandView = {
  readonly role: 'taker' | 'owner'
  readonly state: HandState
  readonly until: number
  readonly filings: readonly {
    readonly accountName: string
    readonly number: string | null
    readonly status: Status
  }[]
  /** What the new applicant said to be; null before. */
  readonly as: string | null
  /** Somebody else than who hands over owns the accounts: they agree, or the new applicant is them. */
  readonly asksOwner: boolean
  /** This person agreed to filling in. */
  readonly agreed: boolean
}

export const handOverCalls = {
  /** `word` is the 口令 to read out; both are told this once. */
  'handOver.make': answers<{
    readonly token: string
    readonly word: string
    readonly madeAt: number
  }>({
    by: 'applicant',
    move: 'handOver',
    // Reads and writes each filing of the card with its event; counted here for one.
    cost: [8, 0, 0],
  })(v.strictObject({ ids: v.pipe(v.array(id), v.minLength(1), v.maxLength(MOST_HANDED)) })),
  'handOver.takeBack': answers<null>({ by: 'applicant', cost: [9, 0, 0] })(one),
  /** As `card.open`: by the 口令, once it is taken by the last four of the owner's ID number. */
  'handOver.open': answers<HandView | null>({
    by: 'holder',
    cost: [10, 1, 0],
    costWhen: { wrong: [9, 0, 0] },
  })(v.strictObject({ token: cardToken, code: v.nullable(cardCode) })),
  /** With `four` the new applicant proves to be the owner. */
  'handOver.take': answers<HandView>({ by: 'holder', cost: [10, 1, 0] })(
    v.strictObject({
      token: cardToken,
      as: v.picklist(applicants.map(({ value }) => value)),
      four: v.nullable(cardCode),
    }),
  ),
  'handOver.agree': answers<HandView>({ by: 'holder', cost: [12, 1, 0] })(
    v.strictObject({ token: cardToken, agrees: v.boolean() }),
  ),
}

/** Asking to take a filing over, for who asks: nothing of who fills it in now, nor of its owner. */
export type TakeoverView = {
  /** The account's name in the filing that is there. */
  readonly accountName: string
  readonly office: OfficeView
  /** `over`: the filing that was asked for ended, or is the caller's by now. */
  readonly state: 'may' | 'asked' | 'given' | 'over'
  /** What the caller said, and when; null before. */
  readonly asked: { readonly at: number; readonly grounds: TakeoverGrounds } | null
  /** Why the office did not give it the last time. */
  readonly refused: string | null
  /** The filing, once it is the caller's. */
  readonly filing: string | null
}

/** `id` is the caller's own draft of the same account. */
export const takeoverCalls = {
  'takeover.open': answers<TakeoverView>({
    by: 'applicant',
    // Looks, one after another, which filing has the draft’s account.
    cost: [4, 4, 0],
  })(one),
  'takeover.ask': answers<TakeoverView>({
    by: 'applicant',
    // Writes the filing asked for, with its event and message, and the own draft; counts it into the day.
    cost: [18, 6, 0],
  })(v.strictObject({ id, grounds: takeoverGrounds })),
  'takeover.takeBack': answers<null>({ by: 'applicant', cost: [12, 0, 0] })(one),
}
