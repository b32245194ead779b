import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, ButtonPair } from '../../components/controls/Button'
import { ChoiceList } from '../../components/controls/ChoiceList'
import { Refusal } from '../../domain/api/refusal'
import { addDays, type Day, monthOf, showDay, showWeekday } from '../../domain/dates/days'
import { today } from '../../platform/wechat/clock'
import './SaveFromDay.scss'
import { useSaving } from '../../components/settings/useSaving'
import type { Sets, SettingsPart } from '../../components/settings/setting'

const firstOfNextMonth = (day: Day): Day => addDays(monthOf(day).to, 1)

/** The day that is offered first: tomorrow. */
export const firstOffered = (): Day => addDays(today(), 1)

/** Saves settings from a day on. `setting` is what was filled in and differs; null while that is wrong, or a sentence that says why. */
export const SaveFromDay = ({
  settings,
  setting,
  onFrom,
  onDrop,
  onChange,
  onStale,
}: SettingsPart & {
  setting: () => Sets | string | null
  /** Hears which day is chosen. */
  onFrom?: (from: Day) => void
  /** Forgets what was filled in. */
  onDrop?: () => void
}) => {
  const { busy, refusal, refuse, clear, save, notSaved } = useSaving({
    settings,
    onChange,
    onStale,
  })
  const tomorrow = firstOffered()
  const [from, setFrom] = useState(tomorrow)
  const days = [...new Set([today(), tomorrow, firstOfNextMonth(today())])]
  const button = (
    <Button
      busy={busy === null ? null : '正在保存…'}
      onTap={() => {
        const set = setting()
        if (set === null) {
          clear()
          return
        }
        if (set.length === 0 || typeof set === 'string') {
          refuse(new Refusal('input', typeof set === 'string' ? set : '没有改动'))
          return
        }
        save(set, from)
      }}
    >
      保存并启用
    </Button>
  )
  return (
    <View className="save-from">
      <View className="t-strong">从哪天起用</View>
      <ChoiceList
        label="从哪天起用"
        options={days.map((value) => ({
          value,
          label: `${showDay(value, today())}（${showWeekday(value)}）`,
          sub: value === today() ? '今天，一分钟内生效' : '',
        }))}
        value={from}
        onChoose={(day) => {
          setFrom(day)
          onFrom?.(day)
        }}
      />
      <View className="save-from-act">
        {refusal === null ? null : <View className="save-from-refused">{notSaved}</View>}
        {onDrop === undefined ? (
          button
        ) : (
          <ButtonPair>
            <Button
              look="outline"
              onTap={() => {
                clear()
                onDrop()
              }}
            >
              放弃
            </Button>
            {button}
          </ButtonPair>
        )}
      </View>
    </View>
  )
}
