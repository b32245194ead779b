import { Loading } from '../../components/layout/Loading'
import { Shell } from '../../components/layout/Shell'
import { Failure } from '../../components/layout/Trouble'
import type { useDraft } from '../draft/useDraft'

/** A page of a filing that has not come yet, or could not be read. */
export const DraftNotOpen = ({ draft }: { draft: ReturnType<typeof useDraft> }) => (
  <Shell>
    {draft.refusal ? null : <Loading />}
    <Failure refusal={draft.refusal} onRetry={() => void draft.refresh()} />
  </Shell>
)
