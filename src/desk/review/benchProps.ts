import type { Review } from '../../domain/api/desk'

export type BenchProps = {
  review: Review
  /** Name of the person who looks; empty until known. */
  viewer: string
  /** What was decided before this filing opened, or about it. */
  decided: { readonly sentence: string; readonly act: '停一停' | '回到待办' } | null
  onReload: () => void
  onChanged: (review: Review) => void
  onReleased: () => void
  /** After 登记, 退回 or 转办; the filing to open next, or null. */
  onDecided: (
    did: string,
    next: { readonly id: string; readonly accountName: string } | null,
  ) => void
  onDesk: () => void
}
