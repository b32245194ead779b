import { Banner } from '../layout/Banner'
import { Failure } from '../layout/Trouble'
import type { Refusal } from '../../domain/api/refusal'

/** Why a setting was not saved; where somebody was first, the way to what they changed. */
export const NotSaved = ({
  refusal,
  onRetry,
  onStale,
}: {
  refusal: Refusal | null
  onRetry: () => void
  onStale: () => void
}) => {
  if (refusal?.code === 'stale')
    return (
      <Banner tone="act" act={{ label: '看改了什么', onTap: onStale }}>
        {refusal.message}
      </Banner>
    )
  // The same once more would be refused once more.
  if (refusal?.code === 'input') return <Banner tone="act">{refusal.message}</Banner>
  return <Failure refusal={refusal} onRetry={onRetry} />
}
