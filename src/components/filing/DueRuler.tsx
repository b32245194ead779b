import { View } from '@tarojs/components'
import { daysBetween, type Day, showDay } from '../../domain/dates/days'
import type { Deadline } from '../../domain/dates/deadline'
import './DueRuler.scss'

const PERIOD = 30

/** 期限尺: one tick a day from the day that counts to the last day, with a pin for today. */
const Ruler = ({
  from,
  due,
  today,
  start,
}: {
  from: Day
  due: Day
  today: Day
  /** What happened on the first day: 开通, 变更. */
  start: string
}) => {
  const passed = daysBetween(from, today)
  const left = daysBetween(today, due)
  const share = Math.min(100, Math.max(0, (passed / PERIOD) * 100))
  const spoken =
    left >= 0
      ? `${String(PERIOD)} 天期限，已过 ${String(passed)} 天，还有 ${String(left)} 天`
      : `${String(PERIOD)} 天期限已过`
  return (
    <View className={`ruler ${left < 0 ? 'ruler-past' : ''}`} role="img" aria-label={spoken}>
      <View className="ruler-ticks">
        <View className="ruler-marks" />
        <View className="ruler-done" style={`width:${String(share)}%`}>
          {share > 0 ? (
            <View className="ruler-marks" style={`width:${String(10000 / share)}%`} />
          ) : null}
        </View>
        <View className="ruler-end" />
        <View className="ruler-pin" {...(left < 0 ? {} : { style: `left:${String(share)}%` })} />
      </View>
      <View className="ruler-labels">
        <View>
          {showDay(from, today)}
          {start}
        </View>
        {share > 22 && share < 78 ? (
          <View className="ruler-today" style={`left:${String(share)}%`}>
            今天
          </View>
        ) : null}
        <View>{showDay(due, today)}</View>
      </View>
    </View>
  )
}

const starts = { opened: '开通', metTest: '起算', changed: '变更' } as const

/** The ruler of a deadline; the first round has none, since it shows no day count. */
export const DueRuler = ({ deadline, today }: { deadline: Deadline; today: Day }) =>
  deadline.rule === 'firstRound' ? null : (
    <Ruler from={deadline.from} due={deadline.due} today={today} start={starts[deadline.rule]} />
  )
