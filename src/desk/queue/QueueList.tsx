import { View } from '@tarojs/components'
import type { ComponentType } from 'react'
import { api } from '../../cloud/call'
import { Tap } from '../../components/controls/Tap'
import { TextButton } from '../../components/controls/TextButton'
import { StatusMark } from '../../components/filing/StatusMark'
import { UnreadableRow } from '../../components/filing/UnreadableRow'
import { Loading } from '../../components/layout/Loading'
import { Failure } from '../../components/layout/Trouble'
import type { QueueItem, QueueName } from '../../domain/api/desk'
import { UndoButton } from '../undo/UndoButton'
import { showReview } from './handover'
import { queueGroups, queues, dayOrNumber, kindsOf, remarksOf, stateOf } from './queues'
import type { DeskQueue } from './useQueue'
import type { RowId } from './useRowKeys'
import './QueueList.scss'
import './QueueRow.scss'

/** Under what the caller just decided: the way to take it back. */
const Undo = ({ item }: { item: QueueItem }) =>
  item.undoFor === 0 ? null : (
    <View className="queue-undo">
      <UndoButton
        time={item.undoFor}
        undo={() => api('desk.undo', { id: item.id })}
        onUndone={showReview}
      />
    </View>
  )

/** Rows of a queue in columns, one of whose heads turns it. */
export type QueueRows = ComponentType<{
  name: QueueName
  groups: ReturnType<typeof queueGroups>
  turned: boolean
  /** The page names the office that has them. */
  isNamed: boolean
  rowId: RowId
  onTurn: () => void
  onOpen: (item: QueueItem) => void
}>

/** One filing of a queue; `here` is the one that is open beside it. */
const QueueRow = ({
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

/** The rows of a queue, or why there are none. */
export const QueueList = ({
  desk,
  rowId,
  Table,
  here = null,
  onOpen,
}: {
  desk: DeskQueue
  rowId: RowId
  /** Draws the rows in columns, where there is room. */
  Table?: QueueRows
  /** Id of the filing that is open beside the list. */
  here?: string | null
  onOpen: (item: QueueItem) => void
}) => {
  const { name, queue, refusal } = desk
  const about = queues.find((each) => each.name === name)
  const groups = queue === null ? [] : queueGroups(name, queue)
  const empty = queue !== null && queue.items.length === 0 && queue.counts[name] === 0
  return (
    <>
      <Failure refusal={refusal} onRetry={desk.reload} />
      {queue === null && refusal === null ? <Loading /> : null}
      {Table !== undefined && queue !== null && queue.items.length > 0 ? (
        <Table
          name={name}
          groups={groups}
          turned={desk.turned}
          isNamed={desk.office !== null}
          rowId={rowId}
          onTurn={() => {
            desk.choose(name, !desk.turned)
          }}
          onOpen={onOpen}
        />
      ) : (
        groups.map(({ head, items }) => (
          <View key={head ?? ''}>
            {head === null ? null : (
              <View className="queue-group t-note" role="heading" aria-level={3}>
                {head}
              </View>
            )}
            {items.map((item) => (
              <View key={item.id}>
                <QueueRow
                  id={rowId(item.id)}
                  item={item}
                  here={item.id === here}
                  isNamed={desk.office !== null}
                  onTap={() => {
                    onOpen(item)
                  }}
                />
                {here === null ? <Undo item={item} /> : null}
              </View>
            ))}
          </View>
        ))
      )}
      <UnreadableRow count={queue?.unreadable ?? 0} />
      {empty ? (
        <View className="queue-empty" role="status">
          <View>{about?.empty}</View>
          {name === 'waiting' && queue.counts.returned > 0 ? (
            <View className="t-sub">补正中 {queue.counts.returned} 件</View>
          ) : null}
        </View>
      ) : null}
      {queue?.next ? (
        <View className="queue-more">
          <TextButton onTap={desk.more}>再看一些</TextButton>
        </View>
      ) : null}
    </>
  )
}
