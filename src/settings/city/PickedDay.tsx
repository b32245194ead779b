import { View } from '@tarojs/components'
import { DayPicker } from '../../components/controls/DayPicker'
import { Row } from '../../components/layout/Row'
import { type Day, showDay } from '../../domain/dates/days'
import { today } from '../../platform/wechat/clock'

/** A row whose day is picked; 没有选 while none is. */
export const PickedDay = ({
  title,
  day,
  latest,
  onPick,
}: {
  title: string
  day: Day | null
  latest: Day
  onPick: (day: Day) => void
}) => (
  <DayPicker title={title} day={day ?? today()} latest={latest} onPick={onPick}>
    {(open) => (
      <Row title={title} end={<View>{day === null ? '没有选' : showDay(day)}</View>} onTap={open} />
    )}
  </DayPicker>
)
