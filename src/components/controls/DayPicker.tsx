import { Picker } from '@tarojs/components'
import type { Day } from '../../domain/dates/days'
import { today } from '../../platform/wechat/clock'
import { Row } from '../layout/Row'

const EARLIEST = '2000-01-01'
const none = (): void => undefined

/** A row that asks for a day up to today. */
export const DayPicker = ({
  title,
  sub,
  value,
  onChoose,
}: {
  title: string
  sub: string
  value: Day | null
  onChoose: (day: Day) => void
}) => (
  <Picker
    mode="date"
    value={value ?? today()}
    start={EARLIEST}
    end={today()}
    onChange={(event) => {
      onChoose(event.detail.value)
    }}
  >
    <Row title={title} sub={sub} onTap={none} />
  </Picker>
)
