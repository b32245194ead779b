import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { useAnswer } from '../../cloud/useAnswer'
import { Tabs } from '../../components/controls/Tabs'
import { Loading } from '../../components/layout/Loading'
import { Sheet } from '../../components/layout/Sheet'
import { Title } from '../../components/layout/Title'
import { Failure } from '../../components/layout/Trouble'
import type { Dashboard, DashboardDays } from '../../domain/api/figures/dashboard'
import type { OfficeCode } from '../../domain/city/city'
import { showClock } from '../../domain/dates/days'
import { figures, listOfFigure } from '../../domain/figures/figures'
import { type PeriodName, periodNames, periods } from '../../domain/figures/periods'
import { rangeWords } from '../../domain/ledger/words'
import { isBig, useDisplay } from '../../platform/screen/display'
import { useWide } from '../../platform/screen/useWide'
import { today } from '../../platform/wechat/clock'
import { DeskRoom } from '../frames/DeskRoom'
import { useDashboardSeen } from '../frames/useLedCity'
import { Alarms } from '../queue/Alarms'
import { DashboardRows } from './DashboardRows'
import { DashboardTable } from './DashboardTable'
import { DueStrip } from './DueStrip'
import { RemindOffice } from './RemindOffice'
import { Strip, type StripLine } from './Strip'
import './index.scss'

definePageConfig({ navigationBarTitleText: '看板' })
const LINES = ['received', 'registered'] as const

type DayFigures = DashboardDays['days'][number]

/** 近 30 天: what came and what was registered day by day, each figure a way to its list (H4). */
const DayStrip = () => {
  const { data, refusal, reload } = useAnswer(() => api('dashboard.days', {}))
  return (
    <Sheet flush title="近 30 天">
      <View className="strip-head t-note">
        收到按首次提交的那天数，登记按登记的那天数，灰底是休息日，点数字看名单
      </View>
      <Failure refusal={refusal} onRetry={reload} />
      {data === null && refusal === null ? <Loading /> : null}
      {data === null ? null : (
        <Strip days={data.days} lines={linesOf(data)} none="这 30 天没有收到，也没有登记" />
      )}
    </Sheet>
  )
}

const linesOf = ({ office }: DashboardDays): readonly StripLine<DayFigures>[] =>
  LINES.map((line) => ({
    label: figures[line].label,
    count: (day) => day[line],
    list: (day) => listOfFigure(line, office, { from: day, to: day }),
  }))

/** The dashboard (看板): what lies with each office and where the time went, each figure a way to its list (H4). */
export default function DashboardPage() {
  const [name, setName] = useState<PeriodName>('thisMonth')
  const { data, refusal, reload } = useAnswer(() => api('dashboard.open', { period: name }), name)
  const columns = useWide('columns')
  const display = useDisplay()
  const big = isBig(display)
  const inCare = useWide('careFigures')
  const whole = useWide('figures') && (!display.care || inCare)
  const [reminding, setReminding] = useState<OfficeCode | null>(null)
  // The city alone sees all offices.
  const onRemind = data === null || data.all === null ? null : setReminding
  const settings = useAnswer(() => api('office.settings', {}))
  useDashboardSeen()
  return (
    <DeskRoom here="desk/dashboard">
      <Alarms alarms={settings.data?.alarms ?? []} />
      <Sheet flush>
        <View className="dashboard-head">
          <Title>看板</Title>
          <View className="t-sub" aria-live="polite">
            {data === null ? '' : subOf(data)}
          </View>
        </View>
        <Tabs
          label="数哪一段"
          tabs={periodNames.map((each) => [each, periods[each]] as const)}
          chosen={name}
          onChoose={setName}
        />
        <Failure refusal={refusal} onRetry={reload} />
        {data === null && refusal === null ? <Loading /> : null}
        {data === null ? null : columns && !big ? (
          <DashboardTable dashboard={data} whole={whole} onRemind={onRemind} />
        ) : (
          <DashboardRows dashboard={data} onRemind={onRemind} />
        )}
        {data === null ? null : (
          <View className="dashboard-foot t-note">
            {`收到、登记和各项天数按${periods[name]}数，其余是现在的。最早已等从首次提交那天数。`}
          </View>
        )}
      </Sheet>
      {data === null ? null : <DueStrip city={data.all !== null} />}
      {data === null ? null : <DayStrip />}
      {reminding === null ? null : (
        <RemindOffice
          office={reminding}
          onReminded={reload}
          onClose={() => {
            setReminding(null)
          }}
        />
      )}
    </DeskRoom>
  )
}

const subOf = ({ period, timesAt }: Dashboard): string =>
  `${rangeWords(period, today())}，${
    timesAt === null ? '天数还没有算出来' : `天数 ${showClock(timesAt)} 更新`
  }`
