import { Banner } from '../../components/layout/Banner'
import { Failure } from '../../components/layout/Trouble'
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
}) =>
  refusal?.code === 'stale' ? (
    <Banner tone="act" act={{ label: '看改了什么', onTap: onStale }}>
      {refusal.message}
    </Banner>
  ) : (
    <Failure refusal={refusal} onRetry={onRetry} />
  )
