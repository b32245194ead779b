import { CITY_OFFICE, officeOf } from '../../domain/city/city'
import type { Refusal } from '../../domain/api/refusal'
import { PhoneLine } from '../controls/PhoneLine'
import { Loading } from './Loading'
import { Shell } from './Shell'
import { Failure } from './Trouble'

/** The page of what has not come yet, or could not be read. */
export const NotYet = ({ refusal, onRetry }: { refusal: Refusal | null; onRetry: () => void }) => (
  <Shell>
    <Failure refusal={refusal} onRetry={onRetry} />
    {refusal ? <PhoneLine office={officeOf(CITY_OFFICE)} /> : <Loading />}
  </Shell>
)
