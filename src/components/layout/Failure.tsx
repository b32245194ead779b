import type { Refusal } from '../../domain/api/refusal'
import { Trouble } from './Trouble'

/** What the server refused, with a way to try again. */
export const Failure = ({ refusal, onRetry }: { refusal: Refusal | null; onRetry: () => void }) => (
  <Trouble sentence={refusal && refusal.message} onRetry={onRetry} />
)
