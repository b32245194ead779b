import { DayPicker } from '../../components/controls/DayPicker'
import { FieldFrame, wrong } from '../../components/fields/FieldFrame'
import { Sheet } from '../../components/layout/Sheet'
import { type Day, showDay } from '../../domain/dates/days'
import { PickRow } from '../parts/PickRow'

const LABEL = '送交的日子'

/** The day that counts: on it the form came over the counter. */
export const HandedInDay = ({
  day,
  message,
  onPick,
}: {
  day: Day | null
  message: string | undefined
  onPick: (day: Day) => void
}) => (
  <Sheet>
    <FieldFrame
      id="handedIn"
      label={LABEL}
      hint="纸质表交到窗口的那一天。是否按时、本办承诺都从这一天算"
      message={wrong(message)}
    >
      <DayPicker title={LABEL} day={day ?? ''} onPick={onPick}>
        {(open) => <PickRow label={LABEL} text={day === null ? '' : showDay(day)} onTap={open} />}
      </DayPicker>
    </FieldFrame>
  </Sheet>
)
