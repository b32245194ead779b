import type { TakeoverGrounds } from '../../moves/takeover/takeover'
import type { Photo } from '../filing'

/** Somebody's asking to take a filing over: who, why, and with which proof. */
export type TakeoverRequest = {
  readonly id: string
  readonly at: number
  readonly name: string
  readonly phone: string
  /** 所有人, 管理员, 受托代办. */
  readonly filledBy: string
  readonly subjectName: string
  readonly grounds: TakeoverGrounds
  readonly files: readonly Photo[]
  /** The caller asks. */
  readonly own: boolean
  /** When the office gave it; null while it is to be answered. */
  readonly givenAt: number | null
}

/** 终止办理 as it was proposed; `lines` is what its owner reads once it is confirmed. */
export type ProposalView = {
  readonly by: string
  readonly at: number
  readonly lines: readonly string[]
  /** Who confirms it: a head of the office, or of the city office where it has no second one. */
  readonly confirmBy: 'office' | 'city'
}

/** That a filing is kept beyond its period (K6): why, who wanted it, and when. */
export type HoldView = { readonly reason: string; readonly name: string; readonly at: number }
