import { View } from '@tarojs/components'
import { WhyThisDay } from '../../../components/filing/WhyDue'
import type { Deadline } from '../../../domain/dates/deadline'
import { lastDayLine } from '../../../domain/dates/lastDay'
import { today } from '../../../platform/wechat/clock'
import './LastDay.scss'

/** By when its owner had to file it, and why by that day, as its owner reads it (A2). */
export const LastDay = ({ deadline }: { deadline: Deadline }) => (
  <View className="last-day">
    <View className="t-sub">{lastDayLine(deadline, today())}</View>
    <WhyThisDay deadline={deadline} />
  </View>
)
