import type { Refusal } from '../../domain/api/refusal'
import { Banner } from './Banner'

/** Why there is nothing newer to see, in a sentence, with a way to try again. */
export const Trouble = ({ sentence, onRetry }: { sentence: string | null; onRetry: () => void }) =>
  sentence === null ? null : (
    <Banner tone="act" act={{ label: '重试', onTap: onRetry }}>
      {sentence}
    </Banner>
  )

/** What the server refused, with a way to try again. */
export const Failure = ({ refusal, onRetry }: { refusal: Refusal | null; onRetry: () => void }) => (
  <Trouble sentence={refusal && refusal.message} onRetry={onRetry} />
)
