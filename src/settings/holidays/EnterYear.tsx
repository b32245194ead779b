import { View } from '@tarojs/components'
import { useState } from 'react'
import { Loading } from '../../components/layout/Loading'
import { Sheet } from '../../components/layout/Sheet'
import { Failure } from '../../components/layout/Trouble'
import { readHolidays } from '../../domain/settings/holidays/reading'
import { withTable, type YearTable } from '../../domain/settings/holidays/table'
import { firstOffered, SaveFromDay } from '../parts/SaveFromDay'
import { MovedTable } from './MovedTable'
import { PasteText } from './PasteText'
import { useMoved } from './useMoved'
import type { SettingsPart } from '../../components/settings/setting'

/** Enters a year from its text: what was read at the left, what it moves at the right, saved from a day on. */
export const EnterYear = ({
  year,
  text,
  settings,
  tables,
  onText,
  onChange,
  onStale,
}: SettingsPart & {
  year: number
  text: string
  /** What is set, with what is to come. */
  tables: readonly YearTable[]
  onText: (text: string) => void
}) => {
  const [from, setFrom] = useState(firstOffered)
  const reading = readHolidays(text, year)
  const isEmpty = text.trim() === ''
  const next = isEmpty || reading.wrong !== null ? null : withTable(tables, reading.table)
  const { moved, refusal, again } = useMoved(next, from)
  return (
    <View className="holidays-panes">
      <View className="holidays-text">
        <PasteText text={text} reading={reading} onType={onText} />
      </View>
      <View className="holidays-moves">
        <Sheet>
          {next === null ? (
            <View className="t-sub">这里会列出哪些日期要变，看过再保存。</View>
          ) : (
            <View aria-live="polite">
              <Failure refusal={refusal} onRetry={again} />
              {moved === null && refusal === null ? <Loading /> : null}
              {moved === null ? null : <MovedTable moved={moved} />}
            </View>
          )}
          <SaveFromDay
            settings={settings}
            setting={() => {
              if (isEmpty) return '请先贴上放假通知的文字'
              if (next === null) return reading.wrong
              return JSON.stringify(next) === JSON.stringify(tables)
                ? []
                : [{ name: 'holidays', value: [...next] }]
            }}
            onFrom={setFrom}
            onDrop={() => {
              onText('')
            }}
            onChange={onChange}
            onStale={onStale}
          />
          <View className="t-note">已经定下的结果不变，每次改动都记入审计</View>
        </Sheet>
      </View>
    </View>
  )
}
