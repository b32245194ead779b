import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { useCalendar } from '../../cloud/servings'
import { useActs } from '../../cloud/useActs'
import { Button } from '../../components/controls/Button'
import { FieldFrame, wrong } from '../../components/fields/FieldFrame'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { DueExplained } from '../../components/filing/DueExplained'
import { BottomBar } from '../../components/layout/BottomBar'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import type { FilingDetail } from '../../domain/api/filing'
import { clause } from '../../domain/city/city'
import type { Day } from '../../domain/dates/days'
import { deadline } from '../../domain/dates/deadline'
import { nameOf, officeFor } from '../../domain/moves/standing'
import { focusOn } from '../../platform/screen/focus'
import { replace } from '../../platform/wechat/navigate'
import { DayField } from '../parts/DayField'
import { Refused } from '../parts/Refused'

/** A change of what was filed on paper (A5): the day alone is asked, then the whole form, since nothing of it is known here. */
export const WholeChange = ({ filing }: { filing: FilingDetail }) => {
  const { id } = filing
  const calendar = useCalendar()
  const [changedOn, setChangedOn] = useState<Day>('')
  const [tried, setTried] = useState(false)
  const { busy, refusal, run, repeat } = useActs({ once: true })
  const begin = () => {
    setTried(true)
    if (changedOn === '') focusOn('change-day')
    else
      run('begin', async () => {
        const begun = await api('filing.change', { id, kinds: [], changedOn })
        replace('apply/tasks', { id: begun.id })
      })
  }
  return (
    <Shell
      bar={
        <BottomBar>
          <Button busy={busy === null ? null : '正在记下…'} onTap={begin}>
            填登记表
          </Button>
        </BottomBar>
      }
    >
      <Refused id={id} refusal={refusal} onRetry={repeat} />
      <Sheet>
        <View className="t-sub">{nameOf(filing)}</View>
        <Title>哪天变的？</Title>
        <FieldFrame
          id="change-day"
          label={null}
          hint="有几处的，选最早变的那一天"
          message={wrong(tried && changedOn === '' ? '请选变更的日期' : null)}
        >
          <DayField label="变更的日期" day={changedOn} onPick={setChangedOn} />
        </FieldFrame>
        {changedOn === '' ? null : (
          <View className="change-note" aria-live="polite">
            <DueExplained due={deadline({ changedOn }, calendar)} />
          </View>
        )}
        <View className="t-sub change-note">
          纸质表的内容这里没有，所以要填一份完整的登记表。登记后就是这个账号的备案，不会变成两件。
        </View>
        {filing.paper?.confirmed === true ? null : (
          <View className="t-sub change-note">
            办公室还没有在台账中核实，所以按开通日期计算是不是在期限内提交。
          </View>
        )}
      </Sheet>
      <Sheet>
        <View className="t-sub">通告一.3：“{clause('一.3')}”</View>
      </Sheet>
      <PhoneLine office={officeFor(filing)} />
    </Shell>
  )
}
