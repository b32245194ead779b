import type { Review } from '../../domain/api'
import { ItemRow } from './ItemRow'
import type { Bench } from './useBench'

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
    {review.items.map((item) => {
      const secret = item.key === 'ownerIdNumber'
      return (
        <ItemRow
          key={item.key}
          item={item}
          here={item.key === bench.here}
          ticked={review.may.decide ? bench.ticks.keys.includes(item.key) : null}
          fullText={secret ? bench.idNumber : null}
          onTick={(on) => {
            bench.ticks.set(item.key, on)
          }}
          onReveal={secret && review.may.decide ? bench.reveal : null}
          onLook={() => {
            const [file] = item.files
            if (file) onLook(file.fileID)
          }}
        />
      )
    })}
  </>
)
