import { ScrollView, View } from '@tarojs/components'
import { useEffect, useRef } from 'react'
import { type OfficeCode, officeOf } from '../../domain/city/city'
import { hasKeys } from '../../platform/input/keys'
import { useKeys } from '../../platform/input/useKeys'
import { QueueList } from '../queue/QueueList'
import { QueueTabs } from '../queue/QueueTabs'
import { useQueue } from '../queue/useQueue'
import { type RowId, useRowKeys } from '../queue/useRowKeys'
import './QueuePane.scss'

const rowId: RowId = (filing) => `pane-${filing}`

/** The queue beside the open filing, in a wide window. */
export const QueuePane = ({
  office,
  here,
  change,
  onOpen,
}: {
  /** Whose desk it is; null until known. */
  office: OfficeCode | null
  /** Id of the open filing. */
  here: string
  /** Another value reads the queue again. */
  change: number
  onOpen: (id: string) => void
}) => {
  const desk = useQueue()
  const { reload, refresh } = desk
  useEffect(reload, [reload])
  const before = useRef(change)
  useEffect(() => {
    if (before.current !== change) refresh()
    before.current = change
  }, [refresh, change])
  useKeys({ moves: useRowKeys(desk, rowId, here) })
  return (
    <View className="queue-pane queue-narrow">
      <View className="queue-pane-head t-head" role="heading" aria-level={2}>
        {office === null ? '待办' : `${officeOf(office).area} 待办`}
      </View>
      <QueueTabs
        chosen={desk.name}
        counts={desk.queue?.counts}
        promises={desk.queue?.promises === true}
        onChoose={desk.choose}
      />
      <ScrollView className="queue-pane-list" scrollY onScrollToLower={desk.more}>
        <QueueList
          desk={desk}
          rowId={rowId}
          here={here}
          onOpen={(item) => {
            onOpen(item.id)
          }}
        />
      </ScrollView>
      {hasKeys ? (
        <View className="queue-pane-keys t-note">
          <View>J / K 换项，Y 无误，N 退回</View>
          <View>P 下一张，+ − 缩放，R 旋转</View>
          <View>↑ / ↓ 换件，Enter 打开</View>
        </View>
      ) : null}
    </View>
  )
}
