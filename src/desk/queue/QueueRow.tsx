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
    <View className="queue-row-day t-note">{dayOrNumber(item)}</View>
    {remarksOf(item, isNamed).map((remark) => (
      <View key={remark} className="queue-row-remark t-note">
        {remark}
      </View>
    ))}
  </Tap>
)
