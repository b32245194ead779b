import { Timeline } from '../../../components/filing/Timeline'
import { now } from '../../../platform/wechat/clock'
import type { MoveProps } from '../moves/deskMove'
import { Holding } from './Holding'
import { LastDay } from './LastDay'
import { Notes } from './Notes'

/** What happened to the filing, what is written down of it, and by when it was due. */
export const Events = ({ review, bench }: MoveProps) => (
  <>
    {review.deadline === null ? null : <LastDay deadline={review.deadline} />}
    <Holding review={review} bench={bench} />
    <Notes bench={bench} />
    <Timeline events={review.events} now={now()} />
  </>
)
