import { View } from '@tarojs/components'
import { Tap } from '../../components/controls/Tap'
import { StatusMark } from '../../components/filing/StatusMark'
import type { QueueItem } from '../../domain/api/desk'
import './QueueRow.scss'
import { dayOrNumber, kindsOf, remarksOf, stateOf } from './queues'

/** One filing of a queue; `here` is the one that is open beside it. */
export const QueueRow = ({
  id,
  item,
  here = false,
  isNamed,
  onTap,
}: {
  id: string
  item: QueueItem
  here?: boolean
  /** The page names the office that has it. */
  isNamed: boolean
  onTap: () => void
}) => (
  <Tap id={id} className={`queue-row ${here ? 'queue-row-here' : ''}`} onTap={onTap}>
    <View className="queue-row-name">{item.accountName}</View>
    <View className="queue-row-state">
      <StatusMark {...stateOf(item)} />
    </View>
    <View className="queue-row-kinds t-note">{kindsOf(item)}</View>
    <View className="queue-row-day t-note">
      {halvesOf(dayOrNumber(item)).map((half) => (
        <View key={half} className="queue-row-half">
          {half}
        </View>
      ))}
    </View>
    {remarksOf(item, isNamed).map((remark) => (
      <View key={remark} className="queue-row-remark t-note">
        {remark}
      </View>
    ))}
  </Tap>
)

/** 最晚 11月26日， and 已过 4 天: each stays whole on its line. */
const halvesOf = (words: string): readonly string[] =>
  words.split('，').map((half, place, all) => (place === all.length - 1 ? half : `${half}，`))
