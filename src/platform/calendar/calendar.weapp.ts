import Taro from '@tarojs/taro'
import { ALARM_BEFORE, type CalendarEntry, secondsOf } from '../../domain/messages/calendarEntry'

/** Puts a day into the phone's calendar; false where its owner or WeChat does not let it. */
export const addedToCalendar = async (entry: CalendarEntry): Promise<boolean> => {
  const { start, end } = secondsOf(entry)
  try {
    await Taro.addPhoneCalendar({
      title: entry.title,
      description: entry.note,
      allDay: true,
      startTime: start,
      endTime: String(end),
      alarm: true,
      alarmOffset: ALARM_BEFORE,
    })
    return true
  } catch {
    return false
  }
}
