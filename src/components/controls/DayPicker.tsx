import { Picker } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Day } from '../../domain/dates/days'
import { today } from '../../platform/wechat/clock'

const EARLIEST = '2000-01-01'

/** Asks for a Beijing day up to today when what is inside is tapped. */
export const DayPicker = ({
  day,
  onPick,
  children,
}: {
  /** Null while none is chosen. */
  day: Day | null
  onPick: (day: Day) => void
  children: ReactNode
}) => (
  <Picker
    mode="date"
    value={day ?? today()}
    start={EARLIEST}
    end={today()}
    onChange={(event) => {
      onPick(event.detail.value)
    }}
  >
    {children}
  </Picker>
)
