import * as v from 'valibot'
import { type TakeoverGrounds, takeoverGrounds } from '../moves/takeover/takeover'
import { answers, fileID, id, one } from './call'
import type { OwnPhoto } from './filing'
import type { OfficeView } from './me'

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
  /** Proof that was not handed in yet. */
  readonly proofs: readonly OwnPhoto[]
  /** The filing, once it is the caller's. */
  readonly filing: string | null
}

/** `id` is the caller's own draft of the same account. */
export const takeoverCalls = {
  'takeover.open': answers<TakeoverView>()(one),
  'takeover.addProof': answers<TakeoverView>()(v.strictObject({ id, fileID })),
  'takeover.removeProof': answers<TakeoverView>()(v.strictObject({ id, fileID })),
  'takeover.ask': answers<TakeoverView>()(v.strictObject({ id, grounds: takeoverGrounds })),
  'takeover.takeBack': answers<null>()(one),
}
