import { Failure } from '../components/Failure'
import { Loading } from '../components/Loading'
import { Shell } from '../components/Shell'
import type { useDraft } from './useDraft'

/** A page of a filing that has not come yet, or could not be read. */
export const Awaited = ({ draft }: { draft: ReturnType<typeof useDraft> }) => (
  <Shell>
    {draft.refusal ? null : <Loading />}
    <Failure refusal={draft.refusal} onRetry={() => void draft.refresh()} />
  </Shell>
)
