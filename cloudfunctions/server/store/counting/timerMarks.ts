import type { Indexed } from '../finding/suffixes'
import type { ReadUpTo } from '../inbox/staffMessages'
import type { Nudges, Snapshot } from './stored'

/** By what the timer's jobs know how far they have come, by its id; null before it was first written. */
export type TimerMarks = {
  readonly nudges: Nudges | null
  readonly read: ReadUpTo | null
  readonly indexed: Indexed | null
  readonly times: Snapshot | null
}

export type MarkReads = {
  /** All of them, in one request; a run of the timer asks once. */
  timerMarks: () => Promise<TimerMarks>
}
