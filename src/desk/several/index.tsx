import { View } from '@tarojs/components'
import { useDidShow, useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../components/controls/Button'
import { Icon } from '../../components/controls/Icon'
import { Tabs } from '../../components/controls/Tabs'
import { Tap } from '../../components/controls/Tap'
import { TextButton } from '../../components/controls/TextButton'
import { UnreadableRow } from '../../components/filing/UnreadableRow'
import { BottomBar } from '../../components/layout/BottomBar'
import { Loading } from '../../components/layout/Loading'
import { More } from '../../components/layout/More'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import { Failure } from '../../components/layout/Trouble'
import type { QueueItem } from '../../domain/api/desk'
import { MOST_SELECTED } from '../../domain/api/atOnce'
import { canBeChecked, dayOrNumber, queues, remarksOf } from '../queue/queues'
import { useQueue } from '../queue/useQueue'
import { useSelected } from '../table/useSelected'
import { GiveSelected } from './GiveSelected'
import './index.scss'

definePageConfig({ navigationBarTitleText: '改派几件' })

/** A head selects several of what waits and gives them to one colleague (G3). */
export default function SeveralPage() {
  const { name, queue: pages, refusal, choose, reload, more } = useQueue()
  const { ids, isFull: full, has, toggle, add, clear } = useSelected(MOST_SELECTED)
  const [giving, setGiving] = useState(false)
  useDidShow(reload)
  useReachBottom(more)
  const items = (pages?.items ?? []).filter(canBeChecked)
  const empty = pages !== null && items.length === 0 && pages.next === null
  return (
    <Shell
      bar={
        ids.length === 0 ? null : (
          <BottomBar
            context={
              full ? `一次最多 ${String(MOST_SELECTED)} 件` : `已选 ${String(ids.length)} 件`
            }
          >
            <Button
              onTap={() => {
                setGiving(true)
              }}
            >
              {`改派所选 ${String(ids.length)} 件`}
            </Button>
          </BottomBar>
        )
      }
    >
      <View className="column">
        <Failure refusal={refusal} onRetry={reload} />
        <Sheet flush>
          <View className="several-head">
            <Title>改派几件</Title>
            <View className="t-sub">
              {`选出要交给一位同事核对的，一次最多 ${String(MOST_SELECTED)} 件。只换核对的人，不作任何决定。`}
            </View>
          </View>
          <Tabs
            label="待办的种类"
            tabs={queues
              .filter(
                ({ name: of }) =>
                  of === 'waiting' || (of === 'pastPromise' && pages?.promises === true),
              )
              .map(({ name: of, label }) => [
                of,
                `${label} ${pages === null ? '' : String(pages.counts[of])}`,
              ])}
            chosen={name}
            onChoose={choose}
          />
          {pages === null && refusal === null ? <Loading /> : null}
          {items.length === 0 ? null : (
            <View className="several-acts">
              <TextButton
                onTap={() => {
                  add(items.map(({ id }) => id))
                }}
              >
                {`全选这 ${String(items.length)} 件`}
              </TextButton>
              {ids.length === 0 ? null : <TextButton onTap={clear}>不选了</TextButton>}
            </View>
          )}
          {items.map((item) => (
            <Line
              key={item.id}
              item={item}
              on={has(item.id)}
              onTap={() => {
                toggle(item.id)
              }}
            />
          ))}
          {empty ? (
            <View className="several-none" role="status">
              {queues.find(({ name: of }) => of === name)?.empty}
            </View>
          ) : null}
          <UnreadableRow count={pages?.unreadable ?? 0} />
          {pages?.next ? <More ruled onTap={more} /> : null}
        </Sheet>
      </View>
      {giving ? (
        <GiveSelected
          ids={ids}
          onGiven={() => {
            clear()
            reload()
          }}
          onClose={() => {
            setGiving(false)
          }}
        />
      ) : null}
    </Shell>
  )
}

const Line = ({ item, on, onTap }: { item: QueueItem; on: boolean; onTap: () => void }) => (
  <Tap
    role="checkbox"
    checked={on}
    says={item.accountName}
    className={`several-row ${on ? 'several-on' : ''}`}
    onTap={onTap}
  >
    <View className="several-mark">
      <Icon name={on ? 'ticked-box' : 'box'} />
    </View>
    <View className="several-text">
      <View className="several-name">{item.accountName}</View>
      <View className="t-note">
        {[
          item.number,
          dayOrNumber(item),
          item.claimedBy === null ? '没有人核对' : `${item.claimedBy.name}在核对`,
          ...remarksOf(item),
        ].join('，')}
      </View>
    </View>
  </Tap>
)
