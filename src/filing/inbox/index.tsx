import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { TextButton } from '../../components/controls/TextButton'
import { UnreadableRow } from '../../components/filing/UnreadableRow'
import { Loading } from '../../components/layout/Loading'
import { More } from '../../components/layout/More'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import { Failure } from '../../components/layout/Trouble'
import type { InboxView } from '../../domain/api/inbox'
import { CITY_OFFICE, officeOf } from '../../domain/city/city'
import { go, goTab } from '../../platform/wechat/navigate'
import { Entry } from './Entry'
import './index.scss'
import { useInbox } from './useInbox'

definePageConfig({ navigationBarTitleText: '消息' })

const open = ({ page, filing }: InboxView) => {
  if (page === 'pages/office') goTab('office')
  else go(page, { id: filing })
}

/** Everything the person was told (F3). */
export default function InboxPage() {
  const { inbox, refusal, reload, more, markRead } = useInbox()
  useReachBottom(more)
  const unread = inbox?.entries.filter(({ read }) => !read) ?? []
  return (
    <Shell>
      <Failure refusal={refusal} onRetry={reload} />
      {inbox === null && refusal === null ? <Loading /> : null}
      {inbox && inbox.entries.length + inbox.unreadable === 0 ? (
        <Sheet>
          <Title>还没有消息</Title>
          <View className="t-sub">
            备案有进展，或者快到最晚提交日时，在这里告诉您。不打开微信提醒也看得到
          </View>
        </Sheet>
      ) : null}
      {inbox && inbox.entries.length + inbox.unreadable > 0 ? (
        <Sheet flush>
          <View className="inbox-bar">
            <View className="t-sub" role="status">
              {inbox.unread === 0 ? '都看过了' : `${String(inbox.unread)} 条未读`}
            </View>
            {unread.length === 0 ? null : (
              <TextButton
                onTap={() => {
                  markRead(unread)
                }}
              >
                都标为已读
              </TextButton>
            )}
          </View>
          {inbox.entries.map((entry) => (
            <Entry
              key={entry.id}
              entry={entry}
              onTap={() => {
                if (!entry.read) markRead([entry])
                open(entry)
              }}
            />
          ))}
          <UnreadableRow count={inbox.unreadable} />
          {inbox.next === null ? null : <More ruled onTap={more} />}
        </Sheet>
      ) : null}
      {inbox === null ? null : <PhoneLine office={officeOf(CITY_OFFICE)} />}
    </Shell>
  )
}
