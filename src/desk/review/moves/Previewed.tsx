import type { Review } from '../../../domain/api/desk'
import { ReturnPreview } from './ReturnPreview'
import type { Bench } from '../useBench'

/** The preview of a return while it is open. */
export const Previewed = ({ review, bench }: { review: Review; bench: Bench }) =>
  bench.previewed === null ? null : (
    <ReturnPreview
      review={review}
      items={bench.previewed}
      busy={bench.acts.busy === 'return'}
      onReturn={bench.sendBack}
      onClose={bench.closePreview}
    />
  )
