import { DayPicker } from '../../components/controls/DayPicker'
import { type Day, isDay, showDay } from '../../domain/dates/days'
import { PickRow } from './PickRow'

/** A day of the form, which may hold what is none. */
export const DayField = ({
  label,
  day,
  onPick,
}: {
  label: string
  day: string
  onPick: (day: Day) => void
}) => (
  <DayPicker title={label} day={isDay(day) ? day : null} onPick={onPick}>
    {(open) => <PickRow label={label} text={isDay(day) ? showDay(day) : day} onTap={open} />}
  </DayPicker>
)
