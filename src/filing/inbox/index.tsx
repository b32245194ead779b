import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { Tap } from '../../components/controls/Tap'
import { TextButton } from '../../components/controls/TextButton'
import { LateClause } from '../../components/filing/LateClause'
import { StatusMark } from '../../components/filing/StatusMark'
import { UnreadableRow } from '../../components/filing/UnreadableRow'
import { Loading } from '../../components/layout/Loading'
import { More } from '../../components/layout/More'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import { Failure } from '../../components/layout/Trouble'
import type { InboxView } from '../../domain/api/inbox'
import { CITY_OFFICE, officeOf } from '../../domain/city/city'
import { showMoment } from '../../domain/dates/days'
import { speaksOfLateness } from '../../domain/moves/standing'
import { now } from '../../platform/wechat/clock'
import { go, goTab } from '../../platform/wechat/navigate'
import { useInbox } from './useInbox'
import './index.scss'

definePageConfig({ navigationBarTitleText: '消息' })

const open = ({ page, filing }: InboxView) => {
  if (page === 'pages/office') goTab('office')
  else go(page, { id: filing })
}

/** How many are unread, where several are. */
const unreadWord = ({ together }: InboxView): { readonly word?: string } =>
  together && together.unread > 1 ? { word: `${String(together.unread)} 条未读` } : {}

/** One message, or of several about a filing the newest; beside one of lateness the notice's own words; an unread one is marked by glyph and word. */
const Entry = ({ entry, onTap }: { entry: InboxView; onTap: () => void }) => {
  const messages = entry.together?.messages ?? 1
  return (
    <>
      <Tap className={entry.read ? 'inbox-entry' : 'inbox-entry inbox-unread'} onTap={onTap}>
        <View className="inbox-head">
          <View className="inbox-title">{entry.title}</View>
          {entry.read ? null : <StatusMark name="unread" {...unreadWord(entry)} />}
        </View>
        <View className="inbox-text">{entry.text}</View>
        <View className="t-note">
          {showMoment(entry.at, now())}
          {messages > 1 ? ` · 这件共 ${String(messages)} 条` : ''}
        </View>
      </Tap>
      {speaksOfLateness(entry.text) ? (
        <View className="inbox-clause">
          <LateClause />
        </View>
      ) : null}
    </>
  )
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
