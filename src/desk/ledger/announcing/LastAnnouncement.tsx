import { View } from '@tarojs/components'
import { useState, useEffect } from 'react'
import { api } from '../../../cloud/call'
import { joinedItems, usePages } from '../../../cloud/usePages'
import { TextButton } from '../../../components/controls/TextButton'
import { UnreadableRow } from '../../../components/filing/UnreadableRow'
import { DoubleRule } from '../../../components/layout/DoubleRule'
import { Loading } from '../../../components/layout/Loading'
import { More } from '../../../components/layout/More'
import { Sheet } from '../../../components/layout/Sheet'
import { Failure, Trouble } from '../../../components/layout/Trouble'
import type { Announcements, UnreadOwners } from '../../../domain/api/ledger'
import { showMoment } from '../../../domain/dates/days'
import { now } from '../../../platform/wechat/clock'
import { whosePhone } from '../../undelivered/CallRows'
import { usePhones } from '../../undelivered/usePhones'

type Last = NonNullable<Announcements['last']>

const counted = (count: number): string => count.toLocaleString('en')

const stateWords = ({ state, told, owners, unread }: Last): string => {
  if (state === 'running')
    return told === 0 ? '2 分钟内开始告知' : `正在告知 ${counted(told)} / ${counted(owners)} 位`
  const read = `已读 ${counted(told - unread)}，未读 ${counted(unread)}`
  if (state === 'done') return `已告知 ${counted(told)} 位，${read}`
  return told === 0 ? '已停止，没有告知任何人' : `已停止，告知了 ${counted(told)} 位，${read}`
}

/** The owners who have not read it, each with the number to call; in full it is asked for with each call, and noted. */
const UnreadOwnerRows = ({ id }: { id: string }) => {
  const { pages, refusal, reload, more } = usePages<UnreadOwners>(
    (after) => api('ledger.unreadOwners', { id, after }),
    joinedItems,
  )
  const phones = usePhones()
  useEffect(reload, [reload])
  return (
    <>
      <Failure refusal={refusal} onRetry={reload} />
      <Trouble sentence={phones.refusal && phones.refusal.message} onRetry={phones.repeat} />
      {pages === null && refusal === null ? <Loading /> : null}
      {(pages?.items ?? []).map((item) => (
        <View className="announce-row" key={item.filing}>
          <View className="t-strong">{item.accountName}</View>
          <View className="t-sub">
            {[
              item.number,
              `${whosePhone[item.phone.key]} ${phones.fullOf(item.filing) ?? item.phone.text}`,
            ].join('，')}
          </View>
          <TextButton
            icon="phone"
            label={`打电话给${item.accountName}的${whosePhone[item.phone.key]}`}
            onTap={() => {
              phones.call(item.filing, item.phone.key)
            }}
          >
            打电话
          </TextButton>
        </View>
      ))}
      <UnreadableRow count={pages?.unreadable ?? 0} />
      {pages?.next ? <More onTap={more}>下面 50 位</More> : null}
    </>
  )
}

/** What was told last: how far it is, who has read it, and whom to call who has not. */
export const LastAnnouncement = ({
  last,
  busy,
  onStop,
}: {
  last: Last
  busy: boolean
  onStop: (id: string) => void
}) => {
  const [calling, setCalling] = useState(false)
  const { id, at, by, scope, text, state, told, owners, unread } = last
  const words = stateWords(last)
  return (
    <Sheet title="最近一次告知">
      <View className="t-strong" role="status">
        {words}
      </View>
      {state === 'running' ? <DoubleRule done={told} of={owners} label={words} /> : null}
      <View className="announce-text">{text}</View>
      <View className="t-sub">{`${scope}，${by} ${showMoment(at, now())}`}</View>
      {state === 'running' ? (
        <>
          <View className="t-sub">可以离开，会接着告知</View>
          <TextButton
            decides
            onTap={() => {
              onStop(id)
            }}
          >
            {busy ? '正在停…' : '停止告知'}
          </TextButton>
        </>
      ) : unread === 0 ? null : calling ? (
        <UnreadOwnerRows id={id} />
      ) : (
        <TextButton
          onTap={() => {
            setCalling(true)
          }}
        >
          未读的电话名单
        </TextButton>
      )}
    </Sheet>
  )
}
