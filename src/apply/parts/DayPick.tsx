import { Picker } from '@tarojs/components'
import { type Day, isDay, showDay } from '../../domain/dates/days'
import { today } from '../../platform/wechat/clock'
import { PickRow } from './PickRow'

const EARLIEST = '2000-01-01'

/** Chooses a Beijing day up to today. */
export const DayPick = ({
  label,
  day,
  onPick,
}: {
  label: string
  day: Day
  onPick: (day: Day) => void
}) => (
  <Picker
    mode="date"
    value={isDay(day) ? day : today()}
    start={EARLIEST}
    end={today()}
    onChange={(event) => {
      onPick(event.detail.value)
    }}
  >
    <PickRow label={label} text={isDay(day) ? showDay(day) : day} />
  </Picker>
)
