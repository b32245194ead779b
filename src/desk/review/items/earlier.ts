import type { Review } from '../../../domain/api/desk'
import { upheldWords } from '../../../domain/moves/returning/returnMessage'

type Returned = Pick<Review, 'status' | 'returned'>

/** An item as it was returned last; null when it was not, or once the filing is settled, when nothing hangs on it. */
const itemReturned = ({ status, returned }: Returned, key: string) =>
  status === 'returned' || status === 'submitted'
    ? (returned?.items.find((each) => each.key === key) ?? null)
    : null

/** What its owner says of an item that they left as it was; null where they say nothing, or have not handed it in. */
export const upheldReason = (of: Returned, key: string): string | null => {
  const upheld = itemReturned(of, key)?.upheld
  return upheld === undefined ? null : upheldWords(upheld)
}

/** Why an item was returned last: 上次退回：不完整，写到门牌号; null when it was not. */
export const earlierReason = ({ status, returned }: Returned, key: string): string | null => {
  const item = itemReturned({ status, returned }, key)
  if (item === null) return null
  const { reason, suggestion } = item
  const when = status === 'returned' ? '已退回' : '上次退回'
  return `${when}：${reason}${suggestion === '' ? '' : `，${suggestion}`}`
}
