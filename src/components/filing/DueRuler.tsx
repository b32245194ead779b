import type { Day } from '../../domain/dates/days'
import type { Deadline } from '../../domain/dates/deadline'
import { DeadlineRuler } from './DeadlineRuler'

const starts = { opened: '开通', metTest: '起算', changed: '变更' } as const

/** The ruler of a deadline; the first round has none, since it shows no day count. */
export const DueRuler = ({ deadline, today }: { deadline: Deadline; today: Day }) =>
  deadline.rule === 'firstRound' ? null : (
    <DeadlineRuler
      from={deadline.from}
      due={deadline.due}
      today={today}
      start={starts[deadline.rule]}
    />
  )
