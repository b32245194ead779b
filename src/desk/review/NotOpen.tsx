import { Banner } from '../../components/layout/Banner'
import { Loading } from '../../components/layout/Loading'
import type { Refusal } from '../../domain/api/refusal'

/** While a filing is read, and when it cannot be. */
export const NotOpen = ({
  refusal,
  onRetry,
  onDesk,
}: {
  refusal: Refusal | null
  onRetry: () => void
  onDesk: () => void
}) => {
  if (refusal === null) return <Loading />
  const passing = ['offline', 'busy', 'broken'].includes(refusal.code)
  return (
    <Banner
      tone="act"
      act={passing ? { label: '重试', onTap: onRetry } : { label: '回到待办', onTap: onDesk }}
    >
      {refusal.message}
    </Banner>
  )
}
