import { View } from '@tarojs/components'
import { useState } from 'react'
import { FieldFrame, wrong } from '../../components/fields/FieldFrame'
import { Loading } from '../../components/layout/Loading'
import { Sheet } from '../../components/layout/Sheet'
import { Failure } from '../../components/layout/Trouble'
import type { SettingsPart } from '../../components/settings/setting'
import { readHolidays, type Reading } from '../../domain/settings/holidays/reading'
import { withTable, type YearTable } from '../../domain/settings/holidays/table'
import { TextInput } from '../../platform/input/TextInput'
import { firstOffered, SaveFromDay } from '../parts/SaveFromDay'
import { FeastTable } from './FeastTable'
import { MovedTable } from './MovedTable'
import { useMoved } from './useMoved'

/** Longer than any notice. */
const LONGEST = 4000

/** Takes the text of the notice, and says below what was read of it and what was not. */
const PasteText = ({
  text,
  reading: { table, unread, wrong: why },
  onType,
}: {
  text: string
  reading: Reading
  onType: (text: string) => void
}) => {
  const { year, feasts } = table
  const count = (of: 'names' | 'rest' | 'work') =>
    String(feasts.reduce((sum, feast) => sum + feast[of].length, 0))
  const isEmpty = text.trim() === ''
  return (
    <Sheet>
      <FieldFrame
        id="holidays-text"
        label="把放假通知的文字贴在这里"
        hint="国务院办公厅《关于某年部分节假日安排的通知》全文"
        message={wrong(unread.length > 0 ? null : why)}
      >
        <TextInput
          label="放假通知的文字"
          text={text}
          keyboard="text"
          lines={9}
          longest={LONGEST}
          wrong={why !== null}
          onType={onType}
          onLeave={onType}
        />
      </FieldFrame>
      {unread.map((each) => (
        <View key={each.line} className="holidays-unread tone-act" role="alert">
          {`第 ${String(each.line)} 行没有读懂：「${each.text}」`}
        </View>
      ))}
      {isEmpty || feasts.length === 0 ? null : (
        <View className="holidays-read" aria-live="polite">
          <View className="t-strong">
            {`读到 ${count('names')} 个假期，${count('rest')} 个放假日，${count('work')} 个上班日`}
          </View>
          <FeastTable year={year} feasts={feasts} />
        </View>
      )}
    </Sheet>
  )
}

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
