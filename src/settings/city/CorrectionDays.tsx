import { View } from '@tarojs/components'
import { useState } from 'react'
import { Sheet } from '../../components/layout/Sheet'
import { Title } from '../../components/layout/Title'
import { LONGEST_CORRECTION } from '../../domain/settings/settings'
import { SaveFromDay } from '../parts/SaveFromDay'
import { settingIn, type SettingsPart } from '../../components/settings/setting'
import { TypedField } from '../../components/fields/TypedField'
import { SetBy } from '../parts/SetBy'

const DAYS = 'city-correction-days'

const daysOf = (value: unknown): string => `退回后 ${String(value)} 天`

/** 建议补正日期: how many days after a return it is wished for. */
export const CorrectionDays = ({ settings, onChange, onStale }: SettingsPart) => {
  const setting = settingIn(settings, 'correctionDays')
  const [days, setDays] = useState(String(setting?.value))
  const [wrong, setWrong] = useState<string | null>(null)
  if (setting === undefined) return null
  const wanted = Number(days)
  return (
    <>
      <Sheet title="补正天数">
        <Title>{daysOf(setting.value)}</Title>
        <View className="t-sub">建议补正日期是一个希望，过了也照常收。遇休息日顺延。</View>
        <SetBy setting={setting} wordsOf={daysOf} />
      </Sheet>
      {setting.mayChange ? (
        <Sheet title="改补正天数">
          <TypedField
            id={DAYS}
            label="退回后几天"
            hint="只用于起用以后退回的，已经告诉填报人的日子不变"
            said={wrong}
            text={days}
            keyboard="number"
            longest={2}
            onType={setDays}
          />
          <SaveFromDay
            settings={settings}
            onChange={onChange}
            onStale={onStale}
            setting={() => {
              const right = /^\d{1,2}$/.test(days) && wanted >= 1 && wanted <= LONGEST_CORRECTION
              setWrong(right ? null : `请填 1 到 ${String(LONGEST_CORRECTION)} 的整数`)
              return right ? [{ name: 'correctionDays', value: wanted }] : null
            }}
          />
        </Sheet>
      ) : null}
    </>
  )
}
