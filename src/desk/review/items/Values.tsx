import { View } from '@tarojs/components'
import { TextButton } from '../../../components/controls/TextButton'
import type { Review } from '../../../domain/api/desk'
import type { ReviewItem } from '../../../domain/api/review/items'
import { moves } from '../../../domain/moves/moves'
import { statusWords } from '../../../domain/moves/status'
import { DuplicateBoxes } from '../duplicates/DuplicateBoxes'
import { decides } from '../moves/deskMove'
import { pictureShowing } from '../photos/photoNames'
import type { Bench } from '../useBench'
import { earlierReason, upheldReason } from './earlier'
import { changedCount, differsFromBefore } from './grouping'
import { isStarred, ItemRow } from './ItemRow'
import { RequestBox } from './RequestBox'
import { Takeovers } from './Takeovers'
import './Values.scss'

type Props = {
  review: Review
  bench: Bench
  /** The pictures of an item are wanted. */
  onLook: (fileID: string) => void
  /** The picture follows the row, which needs no button for it. */
  follows?: boolean
}

/** Every item of the filing, after a correction what changed before what did not. */
export const Values = (props: Props) => {
  const { review, bench, onLook, follows = false } = props
  const items = { review, bench, onLook: follows ? null : onLook }
  const { changed, rest } = bench.groups
  return (
    <>
      {review.cancelProofs.length === 0 ? null : (
        <RequestBox
          title={
            review.cancelAskedAt === null ? statusWords.cancelled.word : moves.askToCancel.button
          }
          lines={[`证明材料 ${String(review.cancelProofs.length)} 张`]}
          phone={null}
          open={review.cancelAskedAt !== null}
          of={moves.cancel.button}
          files={review.cancelProofs}
          onLook={onLook}
        />
      )}
      <Takeovers review={review} onLook={onLook} />
      <DuplicateBoxes review={review} bench={bench} />
      {changed.length === 0 ? null : (
        <>
          <GroupHead
            title={`补正后改动 ${String(changedCount(changed))} 项`}
            note={`上次退回 ${String(review.returned?.items.length ?? 0)} 项`}
          />
          <Items {...items} items={changed} />
          <GroupHead
            title={`${rest.every(({ wasRight }) => wasRight) ? '上次已核对，' : ''}没有改动 ${String(rest.length)} 项`}
            fold={bench.fold}
          />
        </>
      )}
      {bench.fold?.folded === true ? null : <Items {...items} items={rest} />}
    </>
  )
}

const GroupHead = ({
  title,
  note = '',
  fold = null,
}: {
  title: string
  note?: string
  fold?: Bench['fold']
}) => (
  <View className="group-head">
    <View className="group-head-title" role="heading" aria-level={2}>
      {title}
    </View>
    {fold === null ? (
      <View className="t-note">{note}</View>
    ) : (
      <TextButton onTap={fold.turn}>{fold.folded ? '展开' : '收起'}</TextButton>
    )}
  </View>
)

/** Some items of the filing, each with its decision. */
export const Items = ({
  review,
  bench,
  onLook,
  items,
}: Pick<Props, 'review' | 'bench'> & {
  readonly items: readonly ReviewItem[]
  /** Null where the picture is in sight already. */
  readonly onLook: Props['onLook'] | null
}) => (
  <>
    {items.map((item) => {
      const secret = item.key === 'ownerIdNumber'
      const hides = review.onComputers === true
      const file = pictureShowing(review, item, bench.photos.fileID)
      return (
        <ItemRow
          key={item.key}
          item={item}
          bench={bench}
          decide={decides(review)}
          earlier={earlierOf(review, item)}
          fullText={secret ? bench.idNumber : null}
          elsewhere={hides && (item.files.length > 0 || isStarred(item.text))}
          onReveal={secret && decides(review) && !hides ? bench.reveal : null}
          onLook={
            file === null || onLook === null || hides
              ? null
              : () => {
                  onLook(file)
                }
          }
        />
      )
    })}
  </>
)

const earlierOf = (review: Review, item: ReviewItem) => {
  const reason = earlierReason(review, item.key)
  if (reason !== null) return { text: reason, back: true, upheld: upheldReason(review, item.key) }
  return review.correctionBack && differsFromBefore(item) && item.key !== 'signature'
    ? { text: '没有退回过，填报人自己改的', back: false, upheld: null }
    : null
}
