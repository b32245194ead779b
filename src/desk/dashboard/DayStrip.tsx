import { View } from '@tarojs/components'
import { api } from '../../cloud/call'
import { useAnswer } from '../../cloud/useAnswer'
import { Loading } from '../../components/layout/Loading'
import { Sheet } from '../../components/layout/Sheet'
import { Failure } from '../../components/layout/Trouble'
import type { DashboardDays } from '../../domain/api/figures/dashboard'
import { figures, listOfFigure } from '../../domain/figures/figures'
import { Strip, type StripLine } from './Strip'

const LINES = ['received', 'registered'] as const

type DayFigures = DashboardDays['days'][number]

/** 近 30 天: what came and what was registered day by day, each figure a way to its list (H4). */
export const DayStrip = () => {
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
