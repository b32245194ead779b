import { View } from '@tarojs/components'
import { type MutableRefObject, useEffect, useState } from 'react'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { joinedItems, usePages } from '../../cloud/usePages'
import { Button } from '../../components/controls/Button'
import { TextButton } from '../../components/controls/TextButton'
import { UnreadableRow } from '../../components/filing/UnreadableRow'
import { Banner } from '../../components/layout/Banner'
import { Loading } from '../../components/layout/Loading'
import { More } from '../../components/layout/More'
import { Sheet } from '../../components/layout/Sheet'
import { Title } from '../../components/layout/Title'
import { Failure, Trouble } from '../../components/layout/Trouble'
import { RESENT_AT_ONCE } from '../../domain/api/atOnce'
import type { Undelivered, UndeliveredView } from '../../domain/api/office'
import type { OfficeCode } from '../../domain/city/city'
import { showMoment } from '../../domain/dates/days'
import { now } from '../../platform/wechat/clock'
import { go } from '../../platform/wechat/navigate'
import './index.scss'

/** What was given up on its way, and the tap that sends it again (F5): for heads that of their office, for the city all. */
export const GivenUp = ({
  area,
  only,
  onMore,
}: {
  /** Said before the counts, where it is of one office of the city. */
  area: string
  only: { office?: OfficeCode }
  /** Where the page finds what reads on at its end. */
  onMore: MutableRefObject<() => void>
}) => {
  const { pages, refusal, reload, more, change } = usePages<Undelivered>(
    (after) => api('office.undelivered', { after, ...only }),
    joinedItems,
  )
  const acts = useActs()
  const [queued, setQueued] = useState(0)
  useEffect(reload, [reload])
  onMore.current = more
  const resend = (items: readonly UndeliveredView[]) => {
    const ids = items.slice(0, RESENT_AT_ONCE).map(({ id }) => id)
    acts.run(ids.length === 1 ? (ids[0] ?? '') : 'all', async () => {
      const left = await api('office.resend', { ids, ...only })
      change(() => left)
      setQueued(ids.length)
    })
  }
  const items = pages?.items ?? []
  return (
    <>
      <Failure refusal={refusal} onRetry={reload} />
      <Trouble sentence={acts.refusal && acts.refusal.message} onRetry={acts.repeat} />
      {pages === null && refusal === null ? <Loading /> : null}
      {queued === 0 ? null : (
        <Banner tone="wait">
          {`${String(queued)} 条已排队，一两分钟内再发。还是送不到的，会回到这里`}
        </Banner>
      )}
      {pages === null ? null : (
        <Sheet>
          <Title>{`${area}${countWords(pages.counts)}`}</Title>
          {pages.counts.ofDrafts === 0 ? null : (
            <View className="t-sub undelivered-sub">
              {`另有草稿的提醒 ${String(pages.counts.ofDrafts)} 条。草稿没有提交，只计数，不列出`}
            </View>
          )}
          <View className="t-sub undelivered-sub">「消息」里都有，没有送到的是邮件或微信提醒</View>
          {items.length > 1 ? (
            <View className="undelivered-act">
              <Button
                look="outline"
                busy={acts.busy === 'all' ? '正在排队…' : null}
                onTap={() => {
                  resend(items)
                }}
              >
                {`再发这 ${String(Math.min(items.length, RESENT_AT_ONCE))} 条`}
              </Button>
            </View>
          ) : null}
        </Sheet>
      )}
      {pages === null || items.length + pages.unreadable === 0 ? null : (
        <Sheet flush>
          {items.map((item) => (
            <Line
              key={item.id}
              item={item}
              busy={acts.busy === item.id}
              onResend={() => {
                resend([item])
              }}
            />
          ))}
          <UnreadableRow count={pages.unreadable} />
          {pages.next === null ? null : <More ruled onTap={more} />}
        </Sheet>
      )}
    </>
  )
}

const countWords = ({ mail, push, unreadable }: Undelivered['counts']): string => {
  const parts = [
    ...(mail === 0 ? [] : [`邮件 ${String(mail)} 封`]),
    ...(push === 0 ? [] : [`微信提醒 ${String(push)} 条`]),
    ...(unreadable === 0 ? [] : [`打不开的 ${String(unreadable)} 条`]),
  ]
  return parts.length === 0 ? '都送到了' : parts.join('，')
}

const Line = ({
  item: { channel, title, to, reason, at, filing, otherOffice },
  busy,
  onResend,
}: {
  item: UndeliveredView
  busy: boolean
  onResend: () => void
}) => (
  <View className="undelivered-row">
    <View className="undelivered-title">{title ?? '一条打不开的消息'}</View>
    <View className="undelivered-why">{reason}</View>
    <View className="t-note undelivered-sub">
      {[
        channel === 'mail' ? `邮件，发到 ${to ?? ''}` : '微信提醒',
        showMoment(at, now()),
        ...(otherOffice === null ? [] : [otherOffice]),
      ].join('，')}
    </View>
    <View className="between">
      <TextButton decides onTap={onResend}>
        {busy ? '正在排队…' : '再发'}
      </TextButton>
      {filing === null ? null : (
        <TextButton
          go
          onTap={() => {
            go('desk/review', { id: filing })
          }}
        >
          看这件
        </TextButton>
      )}
    </View>
  </View>
)
