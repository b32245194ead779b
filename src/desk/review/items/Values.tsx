import type { Review } from '../../../domain/api/desk'
import { decides } from '../moves/deskMove'
import type { Bench } from '../useBench'
import { moves } from '../../../domain/moves/moves'
import { statusWords } from '../../../domain/moves/status'
import { RequestBox } from './RequestBox'
import { earlierReason } from './earlier'
import { ItemRow } from './ItemRow'
import { Takeovers } from './Takeovers'

/** Every item of the filing in the form's order, materials and signature at the end. */
export const Values = ({
  review,
  bench,
  onLook,
}: {
  review: Review
  bench: Bench
  /** The pictures of an item are wanted. */
  onLook: (fileID: string) => void
}) => (
  <>
    {review.cancelProofs.length === 0 ? null : (
      <RequestBox
        title={
          review.cancelAskedAt === null ? statusWords.cancelled.word : moves.askToCancel.button
        }
        lines={[`证明材料 ${String(review.cancelProofs.length)} 张`]}
        open={review.cancelAskedAt !== null}
        of={moves.cancel.button}
        files={review.cancelProofs}
        onLook={onLook}
      />
    )}
    <Takeovers review={review} onLook={onLook} />
    {review.items.map((item) => {
      const secret = item.key === 'ownerIdNumber'
      return (
        <ItemRow
          key={item.key}
          item={item}
          bench={bench}
          decide={decides(review)}
          earlier={earlierReason(review, item.key)}
          fullText={secret ? bench.idNumber : null}
          onReveal={secret && decides(review) ? bench.reveal : null}
          onLook={() => {
            const [file] = item.files
            if (file) onLook(file.fileID)
          }}
        />
      )
    })}
  </>
)
