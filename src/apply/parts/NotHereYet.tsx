import { PhoneLine } from '../../components/controls/PhoneLine'
import { Loading } from '../../components/layout/Loading'
import { Shell } from '../../components/layout/Shell'
import { CITY_OFFICE, officeOf } from '../../domain/city/city'
import type { Refusal } from '../../domain/api/refusal'
import type { useDraft } from '../draft/useDraft'
import { Refused } from './Refused'

/** A page of which nothing has come yet, or nothing could be read; a consent that it lacks is given here. */
export const NotHereYet = ({
  id = '',
  refusal,
  onRetry,
}: {
  /** The filing; none before there is one. */
  id?: string
  refusal: Refusal | null
  onRetry: () => void
}) => (
  <Shell>
    {refusal ? null : <Loading />}
    <Refused id={id} refusal={refusal} onRetry={onRetry} />
    <PhoneLine office={officeOf(CITY_OFFICE)} />
  </Shell>
)

/** A page of a filing that has not come yet, or could not be read. */
export const DraftNotOpen = ({ draft }: { draft: ReturnType<typeof useDraft> }) => (
  <NotHereYet refusal={draft.refusal} onRetry={() => void draft.refresh()} />
)
