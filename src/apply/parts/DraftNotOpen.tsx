import { Loading } from '../../components/layout/Loading'
import { Shell } from '../../components/layout/Shell'
import type { useDraft } from '../draft/useDraft'
import { Refused } from './Refused'

/** A page of a filing that has not come yet, or could not be read. */
export const DraftNotOpen = ({ draft }: { draft: ReturnType<typeof useDraft> }) => (
  <Shell>
    {draft.refusal ? null : <Loading />}
    <Refused refusal={draft.refusal} onRetry={() => void draft.refresh()} />
  </Shell>
)
