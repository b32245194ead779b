import type { Review } from '../../domain/api/desk'
import type { MadeDecision } from './useBench'

export type BenchProps = {
  review: Review
  /** What was decided before this filing opened, or about it. */
  decided: {
    readonly sentence: string
    readonly act: '停一停' | '回到待办'
    /** The decision that can be undone. */
    readonly undo: { readonly id: string; readonly time: number } | null
  } | null
  onReload: () => void
  onChanged: (review: Review) => void
  /** Something was added that is no move: what was decided before can still be undone. */
  onRead: (review: Review) => void
  onReleased: () => void
  onDecided: (decision: MadeDecision) => void
  /** The last decision was taken back. */
  onUndone: (review: Review) => void
  onDesk: () => void
}
