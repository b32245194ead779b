import { View } from '@tarojs/components'
import { TextButton } from '../../../components/controls/TextButton'
import { Timeline } from '../../../components/filing/Timeline'
import { WhyThisDay } from '../../../components/filing/WhyDue'
import type { Deadline } from '../../../domain/dates/deadline'
import { lastDayLine } from '../../../domain/dates/lastDay'
import { now, today } from '../../../platform/wechat/clock'
import type { MoveProps } from '../moves/deskMove'
import type { Bench } from '../useBench'
import { Holding } from './Holding'
import './LastDay.scss'
import './Notes.scss'

/** By when its owner had to file it, and why by that day, as its owner reads it (A2). */
const LastDay = ({ deadline }: { deadline: Deadline }) => (
  <View className="last-day">
    <View className="t-sub">{lastDayLine(deadline, today())}</View>
    <WhyThisDay deadline={deadline} />
  </View>
)

/** The way to write something down for colleagues (G2, F5); its owner never reads it. */
const Notes = ({ bench }: { bench: Bench }) => (
  <View className="notes">
    <TextButton
      onTap={() => {
        bench.ask('note')
      }}
    >
      记一笔
    </TextButton>
  </View>
)

/** What happened to the filing, what is written down of it, and by when it was due. */
export const Events = ({ review, bench }: MoveProps) => (
  <>
    {review.deadline === null ? null : <LastDay deadline={review.deadline} />}
    <Holding review={review} bench={bench} />
    <Notes bench={bench} />
    <Timeline events={review.events} now={now()} />
  </>
)
