import { View } from '@tarojs/components'
import { api } from '../../cloud/call'
import { Tap } from '../../components/controls/Tap'
import { StatusMark } from '../../components/filing/StatusMark'
import type { QueueItem, QueueName } from '../../domain/api/desk'
import { dayOf, showDay } from '../../domain/dates/days'
import { today } from '../../platform/wechat/clock'
import { UndoButton } from '../undo/UndoButton'
import { showReview } from './handover'
import { accountKindOf, awaited, awaitedHead, remarksOf, stateOf, subjectKindOf } from './queues'
import './QueueTable.scss'
import type { RowId } from './useRowKeys'

/** The rows of a queue in columns, for a wide window. The account's name is the link; its target is the whole row. */
export const QueueTable = ({
  name,
  items,
  rowId,
  onOpen,
}: {
  name: QueueName
  items: readonly QueueItem[]
  rowId: RowId
  onOpen: (item: QueueItem) => void
}) => (
  <View className="queue-table" role="table" aria-label="备案">
    <View className="queue-line queue-heads" role="row">
      {[awaitedHead(name, items), '提交', '账号', '主体', '属地', '状态'].map((head) => (
        <View key={head} className="queue-head" role="columnheader">
          {head}
        </View>
      ))}
    </View>
    {items.map((item) => (
      <Line
        key={item.id}
        id={rowId(item.id)}
        item={item}
        onTap={() => {
          onOpen(item)
        }}
      />
    ))}
  </View>
)

const Line = ({ id, item, onTap }: { id: string; item: QueueItem; onTap: () => void }) => {
  const { text, left } = awaited(item)
  return (
    <View id={id} className="queue-line" role="row">
      <View className="queue-cell" role="cell">
        <View className="queue-text t-strong">{text}</View>
        <Beside text={left} />
      </View>
      <View className="queue-cell" role="cell">
        {showDay(dayOf(item.submittedAt), today())}
      </View>
      <View className="queue-cell" role="cell">
        <Tap role="link" className="queue-text queue-open" onTap={onTap}>
          {item.accountName}
        </Tap>
        <Beside text={accountKindOf(item)} />
      </View>
      <View className="queue-cell" role="cell">
        <View className="queue-text">{item.subjectName}</View>
        <Beside text={subjectKindOf(item)} />
      </View>
      <View className="queue-cell" role="cell">
        {item.place}
      </View>
      <View className="queue-cell" role="cell">
        <StatusMark {...stateOf(item)} />
        {remarksOf(item).map((remark) => (
          <Beside key={remark} text={remark} />
        ))}
        <UndoButton
          time={item.undoFor}
          undo={() => api('desk.undo', { id: item.id })}
          onUndone={showReview}
        />
      </View>
    </View>
  )
}

const Beside = ({ text }: { text: string }) =>
  text === '' ? null : <View className="queue-beside t-note">{text}</View>
