import type { Review } from '../../domain/api'

export type BenchProps = {
  review: Review
  /** Name of the person who looks; empty until known. */
  viewer: string
  /** What was decided before this filing opened, or about it. */
  decided: { readonly sentence: string; readonly act: '停一停' | '回到待办' } | null
  onReload: () => void
  onChanged: (review: Review) => void
  onReleased: () => void
  /** After 登记 or 退回; the filing to open next, or null. */
  onDecided: (
    did: '已登记' | '已退回',
    next: { readonly id: string; readonly accountName: string } | null,
  ) => void
  onDesk: () => void
}
