import type { Review } from '../../../domain/api/desk'

type Returned = Pick<Review, 'status' | 'returned'>

/** Why an item was returned last: 上次退回：不完整，写到门牌号; null when it was not. */
export const earlierReason = ({ status, returned }: Returned, key: string): string | null => {
  // Once it is settled nothing hangs on it.
  if (status !== 'returned' && status !== 'submitted') return null
  const item = returned?.items.find((each) => each.key === key)
  if (item === undefined) return null
  const { reason, suggestion } = item
  const when = status === 'returned' ? '已退回' : '上次退回'
  return `${when}：${reason}${suggestion === '' ? '' : `，${suggestion}`}`
}
