import { View } from '@tarojs/components'
import type { EventView } from '../../domain/messages/entryWords'
import { showMoment } from '../../domain/dates/days'
import './Timeline.scss'

/** What happened, when, by whom, newest first; the newest says what comes next. */
export const Timeline = ({ events, now }: { events: readonly EventView[]; now: number }) => (
  <View className="timeline" role="list">
    {events.map((event, index) => (
      <View
        key={`${String(event.at)}${event.what}`}
        className={`timeline-event ${index === 0 ? 'timeline-now' : ''}`}
        role="listitem"
      >
        <View className="timeline-what">{event.what}</View>
        <View className="t-sub">
          {showMoment(event.at, now)} {event.who}
        </View>
        {event.lines.map((line) => (
          <View key={line} className="timeline-line">
            {line}
          </View>
        ))}
        {event.next === null ? null : <View className="timeline-next">{event.next}</View>}
      </View>
    ))}
  </View>
)
