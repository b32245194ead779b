import { View } from '@tarojs/components'
import { useState } from 'react'
import { calendarEntry } from '../../domain/messages/calendarEntry'
import { showDay } from '../../domain/dates/days'
import type { Deadline } from '../../domain/dates/deadline'
import { addedToCalendar } from '../../platform/calendar/calendar'
import { store, stored } from '../../platform/memory/storage'
import { today } from '../../platform/wechat/clock'
import { TextButton } from '../controls/TextButton'

const keyOf = (id: string): string => `calendar:${id}`

type Offered = { readonly day: string; readonly added: boolean }

/** What this phone was told of a filing's day: `added 2026-12-10`, `refused 2026-12-10`. */
const offeredOf = (id: string): Offered | null => {
  const [word, day] = stored(keyOf(id))?.split(' ') ?? []
  return day === undefined ? null : { day, added: word === 'added' }
}

/** Puts the last day into the phone's calendar in one tap (F4): offered again when the day moves, not when it was refused. */
export const CalendarRow = ({
  id,
  deadline,
  accountName,
}: {
  id: string
  deadline: Deadline
  accountName: string
}) => {
  const [offered, setOffered] = useState(() => offeredOf(id))
  const [refused, setRefused] = useState(false)
  const entry = calendarEntry(deadline, accountName, today())
  if (entry === null) return null
  const { day } = entry
  const shown = showDay(day, today())
  if (offered?.day === day)
    return offered.added ? (
      <View className="t-note" role="status">
        已加到手机日历，提前 3 天提醒
      </View>
    ) : refused ? (
      <View className="t-note" role="status">
        没有加上。要加的话，在手机设置里允许使用日历
      </View>
    ) : null
  const add = () => {
    void addedToCalendar(entry).then((added) => {
      store(keyOf(id), `${added ? 'added' : 'refused'} ${day}`)
      setOffered({ day, added })
      setRefused(!added)
    })
  }
  return (
    <View>
      <TextButton go onTap={add}>
        {offered?.added === true ? `最晚日变了，把 ${shown} 加到手机日历` : '加到手机日历'}
      </TextButton>
    </View>
  )
}
