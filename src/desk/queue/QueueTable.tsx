import { View } from '@tarojs/components'
import { api } from '../../cloud/call'
import { StatusMark } from '../../components/filing/StatusMark'
import type { QueueItem, QueueName } from '../../domain/api/desk'
import { dayOf, showDay } from '../../domain/dates/days'
import { today } from '../../platform/wechat/clock'
import { Beside, RowLink, TableRow } from '../table/TableRow'
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
    <TableRow className="queue-line table-heads">
      {[awaitedHead(name, items), '提交', '账号', '主体', '属地', '状态'].map((head) => (
        <View key={head} className="table-head" role="columnheader">
          {head}
        </View>
      ))}
    </TableRow>
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
    <TableRow id={id} className="queue-line">
      <View role="cell">
        <View className="row-text t-strong">{text}</View>
        <Beside text={left} />
      </View>
      <View role="cell">{showDay(dayOf(item.submittedAt), today())}</View>
      <View role="cell">
        <RowLink name={item.accountName} onTap={onTap} />
        <Beside text={accountKindOf(item)} />
      </View>
      <View role="cell">
        <View className="row-text">{item.subjectName}</View>
        <Beside text={subjectKindOf(item)} />
      </View>
      <View role="cell">{item.place}</View>
      <View role="cell">
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
    </TableRow>
  )
}
