import type { Refusal } from '../../domain/api/refusal'
import { Loading } from './Loading'
import { Shell } from './Shell'
import { Failure } from './Trouble'

/** The page of what has not come yet, or could not be read. */
export const NotYet = ({ refusal, onRetry }: { refusal: Refusal | null; onRetry: () => void }) => (
  <Shell>
    <Failure refusal={refusal} onRetry={onRetry} />
    {refusal ? null : <Loading />}
  </Shell>
)
