import type { Refusal } from '../domain/refusal'
import { Notice } from './Notice'

/** Why there is nothing newer to see, with a way to try again. */
export const Failure = ({ refusal, onRetry }: { refusal: Refusal | null; onRetry: () => void }) =>
  refusal === null ? null : (
    <Notice tone="act" act={{ label: '重试', onTap: onRetry }}>
      {refusal.message}
    </Notice>
  )
