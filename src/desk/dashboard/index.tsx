import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { api } from '../../cloud/call'
import { useAnswer } from '../../cloud/useAnswer'
import { Tabs } from '../../components/controls/Tabs'
import { Loading } from '../../components/layout/Loading'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import { Failure } from '../../components/layout/Trouble'
import type { Dashboard } from '../../domain/api/figures/dashboard'
import { showClock } from '../../domain/dates/days'
import { type PeriodName, periodNames, periods } from '../../domain/figures/periods'
import { rangeWords } from '../../domain/ledger/words'
import { isBig, useDisplay } from '../../platform/screen/display'
import { useWide } from '../../platform/screen/useWide'
import { today } from '../../platform/wechat/clock'
import { DashboardRows } from './DashboardRows'
import { DashboardTable } from './DashboardTable'
import './index.scss'

/** The dashboard (看板): what lies with each office and where the time went, each figure a way to its list (H4). */
export default function DashboardPage() {
  const [name, setName] = useState<PeriodName>('thisMonth')
  const asked = useAnswer(async () => ({
    name,
    ...(await api('dashboard.open', { period: name })),
  }))
  const { data: answered, refusal, reload } = asked
  // What was asked for before another period was chosen may come late, behind the answer to that.
  const stale = answered !== null && answered.name !== name
  useEffect(() => {
    if (stale) reload()
  }, [stale, answered, reload])
  const data = stale ? null : answered
  const columns = useWide('columns')
  const whole = useWide('figures')
  const big = isBig(useDisplay())
  return (
    <Shell>
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
          <DashboardTable dashboard={data} whole={whole} />
        ) : (
          <DashboardRows dashboard={data} />
        )}
        {data === null ? null : (
          <View className="dashboard-foot t-note">
            {`收到、登记和各项天数按${periods[name]}数，其余是现在的。最早已等从首次提交那天数。`}
          </View>
        )}
      </Sheet>
    </Shell>
  )
}

const subOf = ({ period, timesAt }: Dashboard): string =>
  `${rangeWords(period, today())}，${
    timesAt === null ? '天数还没有算出来' : `天数 ${showClock(timesAt)} 更新`
  }`
