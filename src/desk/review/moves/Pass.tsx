import { TextButton } from '../../../components/controls/TextButton'
import type { Review } from '../../../domain/api/desk'
import type { Bench } from '../useBench'

/** The ways to hand the open filing to somebody else. */
export const Pass = ({ review, bench }: { review: Review; bench: Bench }) => (
  <>
    {review.assignTo.length === 0 ? null : (
      <TextButton
        onTap={() => {
          bench.ask('reassign')
        }}
      >
        改派
      </TextButton>
    )}
    {review.transferTo.length === 0 ? null : (
      <TextButton
        onTap={() => {
          bench.ask('transfer')
        }}
      >
        转办
      </TextButton>
    )}
  </>
)
