import { View } from '@tarojs/components'
import { api } from '../../cloud/call'
import { StatusMark } from '../../components/filing/StatusMark'
import type { QueueItem, QueueName } from '../../domain/api/desk'
import { dayOf, showDay } from '../../domain/dates/days'
import { today } from '../../platform/wechat/clock'
import { SortHead } from '../table/SortHead'
import { Beside, RowLink, TableRow } from '../../components/table/TableRow'
import { UndoButton } from '../undo/UndoButton'
import { showReview } from './handover'
import { accountKindOf, awaited, awaitedHead, notedState, remarksOf } from './queues'
import type { QueueRows } from './QueueList'
import './QueueTable.scss'

/** The rows of a queue in columns, for a wide window. The account's name is the link; its target is the whole row. One head turns the queue: that of the day by which it stands. */
export const QueueTable: QueueRows = ({ name, groups, turned, isNamed, rowId, onTurn, onOpen }) => {
  const day = awaitedHead(
    name,
    groups.flatMap(({ items }) => items),
  )
  const by = name === 'waiting' ? '提交' : day
  const className = `queue-line ${day === null ? 'queue-decided' : ''}`
  const heads = [
    ['编号'],
    ['账号'],
    ['账号主体', 'queue-more-room'],
    ['属地', 'queue-more-room'],
    ['提交', 'queue-submitted'],
    ...(day === null ? [] : [[day]]),
    [day === null ? '结果' : '注明'],
  ] as const
  return (
    <View className="queue-table" role="table" aria-label="备案">
      <TableRow className={`${className} table-heads`}>
        {heads.map(([head = '', extra = '']) =>
          head === by ? (
            <SortHead
              key={head}
              label={head}
              className={extra}
              way={turned ? 'descending' : 'ascending'}
              says={`按${head}排，${turned ? '早的在前' : '晚的在前'}`}
              onTap={onTurn}
            />
          ) : (
            <View key={head} className={`table-head ${extra}`} role="columnheader">
              {head}
            </View>
          ),
        )}
      </TableRow>
      {groups.map(({ head, items }) => (
        <View key={head ?? ''} role="rowgroup">
          {head === null ? null : (
            <View className="queue-group t-note" role="row">
              <View role="cell">{head}</View>
            </View>
          )}
          {items.map((item) => (
            <Line
              key={item.id}
              id={rowId(item.id)}
              className={className}
              item={item}
              isNamed={isNamed}
              awaits={day === null ? null : name}
              onTap={() => {
                onOpen(item)
              }}
            />
          ))}
        </View>
      ))}
    </View>
  )
}

const Line = ({
  id,
  className,
  item,
  isNamed,
  awaits,
  onTap,
}: {
  id: string
  className: string
  item: QueueItem
  isNamed: boolean
  /** The queue, where something is awaited in it. */
  awaits: QueueName | null
  onTap: () => void
}) => {
  const { text, left } = awaited(item, awaits ?? 'done')
  const state = notedState(item)
  return (
    <TableRow id={id} className={className}>
      <View role="cell">{item.number}</View>
      <View role="cell">
        <RowLink name={item.accountName} onTap={onTap} />
        {/* The ordinary kind of account is not said. */}
        <Beside text={item.accountKind === 'official' ? '' : accountKindOf(item)} />
      </View>
      <View className="queue-more-room" role="cell">
        {item.subjectName}
      </View>
      <View className="queue-more-room" role="cell">
        {item.place}
      </View>
      <View className="queue-submitted" role="cell">
        {showDay(dayOf(item.submittedAt), today())}
      </View>
      {awaits !== null ? (
        <View role="cell">
          <View className="row-text">{text}</View>
          <Beside text={left} />
        </View>
      ) : null}
      <View className="queue-note" role="cell">
        {state === null ? null : <StatusMark {...state} />}
        {remarksOf(item, isNamed).map((remark) => (
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
