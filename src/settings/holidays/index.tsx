import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { useAnswer } from '../../cloud/useAnswer'
import { Tabs } from '../../components/controls/Tabs'
import { Banner } from '../../components/layout/Banner'
import { Loading } from '../../components/layout/Loading'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Failure } from '../../components/layout/Trouble'
import { settingIn, type SettingsPart } from '../../components/settings/setting'
import { cityCalendar } from '../../domain/city/city'
import { neededYear, unknownWords } from '../../domain/settings/holidays/calendar'
import { type YearTable, daysInWords, yearIn } from '../../domain/settings/holidays/table'
import { setterWords } from '../../domain/settings/setters'
import { isBig, useDisplay } from '../../platform/screen/display'
import { useWide } from '../../platform/screen/useWide'
import { today } from '../../platform/wechat/clock'
import { setWords } from '../parts/SetBy'
import { EnterYear } from './EnterYear'
import { FeastTable } from './FeastTable'
import './index.scss'

definePageConfig({ navigationBarTitleText: '节假日' })

/** The city's public holidays (M1): a head with the city right enters a year on a computer, all staff read them. */
export default function HolidaysPage() {
  const { data, refusal, reload, set } = useAnswer(() => api('settings.open', { scope: 'city' }))
  const [saved, setSaved] = useState(false)
  return (
    <Shell>
      <Failure refusal={refusal} onRetry={reload} />
      {data === null && refusal === null ? <Loading /> : null}
      {saved ? <Banner tone="done">已保存</Banner> : null}
      {data ? (
        <Years
          settings={data}
          onChange={(next) => {
            set(next)
            setSaved(true)
          }}
          onStale={reload}
        />
      ) : null}
    </Shell>
  )
}

const asTables = (value: unknown): readonly YearTable[] => value as readonly YearTable[]

/** What holds of a year: as it was pasted, or as the program brings it. */
const KnownYear = ({
  year,
  tables,
  said,
}: {
  year: number
  tables: readonly YearTable[]
  /** Who set it, what is to come, and who may. */
  said: string
}) => {
  const table = tables.find((each) => each.year === year)
  const shipped = yearIn(cityCalendar(), year)
  return (
    <Sheet title={`${String(year)}年现在用的`}>
      {table !== undefined ? (
        <FeastTable year={year} feasts={table.feasts} />
      ) : shipped === null ? (
        <View className="t-sub">{unknownWords(year)}</View>
      ) : (
        <>
          <View className="t-sub">随程序带来的国务院办公厅通知</View>
          <View>{`放假：${daysInWords(shipped.holidays, year)}`}</View>
          <View>{`上班：${daysInWords(shipped.workdays, year)}`}</View>
        </>
      )}
      <View className="t-sub">{said}</View>
    </Sheet>
  )
}

const Years = ({ settings, onChange, onStale }: SettingsPart) => {
  const setting = settingIn(settings, 'holidays')
  const held = asTables(setting?.value ?? [])
  const coming = asTables(setting?.coming?.value ?? held)
  const known = [...cityCalendar().years, ...[...held, ...coming].map(({ year }) => year)]
  const missing = neededYear(known, today(), 11)
  const thisYear = Number(today().slice(0, 4))
  const [year, setYear] = useState(missing ?? thisYear)
  // Kept here: turning the phone or a larger text loses nothing.
  const [text, setText] = useState('')
  const wide = useWide('columns')
  const big = isBig(useDisplay())
  if (setting === undefined) return null
  const words = [
    setWords(setting),
    setting.mayChange ? (wide ? '' : '请在电脑上录入') : setterWords.cityHead,
  ].join('')
  return (
    <View className={wide ? `holidays-wide${big ? ' holidays-stacked' : ''}` : 'column'}>
      {missing === null ? null : <Banner tone="act">{unknownWords(missing)}</Banner>}
      <Tabs
        label="年份"
        tabs={[thisYear - 1, thisYear, thisYear + 1].map((each) => [
          String(each),
          known.includes(each) ? String(each) : `${String(each)} 未录入`,
        ])}
        chosen={String(year)}
        onChoose={(chosen) => {
          setYear(Number(chosen))
        }}
      />
      {wide && setting.mayChange ? (
        <EnterYear
          key={`${String(year)} ${String(settings.version)}`}
          year={year}
          text={text}
          settings={settings}
          tables={coming}
          onText={setText}
          onChange={(next) => {
            setText('')
            onChange(next)
          }}
          onStale={onStale}
        />
      ) : null}
      <KnownYear year={year} tables={held} said={words} />
    </View>
  )
}
