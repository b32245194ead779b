import { View } from '@tarojs/components'
import { useDidShow, useReachBottom } from '@tarojs/taro'
import { useEffect } from 'react'
import { BottomBar } from '../../components/BottomBar'
import { Button } from '../../components/Button'
import { Notice } from '../../components/Notice'
import { InboxRow } from '../../components/InboxRow'
import { Row, Rows } from '../../components/Row'
import { Sheet } from '../../components/Sheet'
import { Shell } from '../../components/Shell'
import { Title } from '../../components/Title'
import { type OfficeCode, officeOf } from '../../domain/langfang/offices'
import { go } from '../../platform/navigate'
import './Desk.scss'
import { DeskPush } from './DeskPush'
import { OfficeMailRow } from './OfficeMailRow'
import { QueueList } from './QueueList'
import { QueueTabs } from './QueueTabs'
import { useClaimFirst } from './useClaimFirst'
import { useQueue } from './useQueue'

/** The desk of staff: queues with counts, and one tap that claims the first free filing and opens it. */
export const Desk = ({
  office,
  unread,
  onDirectory,
}: {
  office: OfficeCode
  unread: number | null
  onDirectory: () => void
}) => {
  const desk = useQueue()
  const { reload } = desk
  useEffect(reload, [reload])
  useDidShow(() => {
    if (desk.queue !== null) reload()
  })
  useReachBottom(desk.more)
  const claim = useClaimFirst(desk)
  const waiting = desk.name === 'waiting' && (desk.queue?.items.length ?? 0) > 0
  return (
    <Shell
      bar={
        waiting ? (
          <BottomBar {...(claim.missing === null ? {} : { context: claim.missing })}>
            <View className="desk-claim">
              <Button busy={claim.busy ? '正在领取…' : null} onTap={claim.run}>
                {claim.label}
              </Button>
            </View>
          </BottomBar>
        ) : null
      }
    >
      <Sheet flush>
        <View className="desk-head">
          <Title>{`${officeOf(office).area} 待办`}</Title>
        </View>
        <QueueTabs chosen={desk.name} counts={desk.queue?.counts} onChoose={desk.choose} />
        {claim.refusal === null ? null : <Notice tone="act">{claim.refusal.message}</Notice>}
        <View className="desk-list">
          <QueueList
            desk={desk}
            onOpen={(item) => {
              go('desk/review', { id: item.id })
            }}
          />
        </View>
      </Sheet>
      <Sheet flush>
        <Rows>
          <InboxRow unread={unread} />
          <DeskPush />
          <OfficeMailRow office={office} />
          <Row title="办公室电话" onTap={onDirectory} />
        </Rows>
      </Sheet>
    </Shell>
  )
}
