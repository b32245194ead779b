import { DayPicker } from '../../components/controls/DayPicker'
import { kinds } from '../../domain/form/kinds'
import { PickRow } from './PickRow'

/** A day of the form, or a month where that will do; it may hold what is neither. */
export const DayField = ({
  label,
  day,
  monthWillDo = false,
  onPick,
}: {
  label: string
  day: string
  monthWillDo?: boolean
  onPick: (day: string) => void
}) => (
  <DayPicker
    title={label}
    day={day}
    onPick={onPick}
    {...(monthWillDo ? { onPickMonth: onPick } : {})}
  >
    {(open) => <PickRow label={label} text={kinds.dayOrMonth.show(day)} onTap={open} />}
  </DayPicker>
)
