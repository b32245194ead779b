import { View } from '@tarojs/components'
import { Tap } from '../../components/controls/Tap'
import { StatusMark } from '../../components/filing/StatusMark'
import { LateClause } from '../../components/filing/LateClause'
import type { InboxView } from '../../domain/api/inbox'
import { showMoment } from '../../domain/dates/days'
import { speaksOfLateness } from '../../domain/moves/standing'
import { now } from '../../platform/wechat/clock'

/** How many are unread, where several are. */
const unreadWord = ({ together }: InboxView): { readonly word?: string } =>
  together && together.unread > 1 ? { word: `${String(together.unread)} 条未读` } : {}

/** One message, or of several about a filing the newest; beside one of lateness the notice's own words; an unread one is marked by glyph and word. */
export const Entry = ({ entry, onTap }: { entry: InboxView; onTap: () => void }) => {
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
