import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { TextButton } from '../../components/controls/TextButton'
import { Sheet } from '../../components/layout/Sheet'
import { SummaryLine } from '../../components/layout/SummaryList'
import { Failure } from '../../components/layout/Trouble'
import { settingIn, type SettingsPart } from '../../components/settings/setting'
import type { ErasedFilings } from '../../domain/api/administration/keeping'
import { officeOf } from '../../domain/city/city'
import { dayOf, showDay, showMonth } from '../../domain/dates/days'
import { keptForWords, keptKindWords } from '../../domain/keeping/keeping'

/** What was erased by which period, by months and one by one, for who sets the periods (K6). */
export const ErasedReport = ({ settings }: Pick<SettingsPart, 'settings'>) => {
  const [report, setReport] = useState<ErasedFilings | null>(null)
  const acts = useActs()
  const more = () => {
    acts.run('report', async () => {
      const page = await api('keeping.report', { after: report?.next ?? null })
      setReport(report === null ? page : { ...page, items: [...report.items, ...page.items] })
    })
  }
  if (settingIn(settings, 'messagesKept')?.mayChange !== true) return null
  return (
    <Sheet title="删除记录">
      {report === null ? (
        <View className="t-sub">按期删除了哪些备案，按月计数，逐件列出</View>
      ) : (
        <>
          {report.items.length === 0 ? <View className="t-sub">还没有按期删除的备案</View> : null}
          {report.months.map(({ month, kind, count }) => (
            <SummaryLine
              key={`${month}${kind}`}
              label={showMonth(month)}
              text={`${keptKindWords[kind]} ${count.toLocaleString('en')} 件`}
            />
          ))}
          {report.items.map(({ id, at, kind, days, office, number }) => (
            <View key={id}>
              <View>{number}</View>
              <View className="t-sub">
                {[
                  showDay(dayOf(at)),
                  ...(office === null ? [] : [officeOf(office).shortName]),
                  keptForWords(kind, days),
                ].join('，')}
              </View>
            </View>
          ))}
        </>
      )}
      <Failure refusal={acts.refusal} onRetry={acts.repeat} />
      {report !== null && report.next === null ? null : (
        <TextButton onTap={more}>
          {acts.busy !== null ? '正在取…' : report === null ? '看删除记录' : '再看一些'}
        </TextButton>
      )}
    </Sheet>
  )
}
