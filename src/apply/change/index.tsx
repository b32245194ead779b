import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { useCalendar } from '../../cloud/servings'
import { useActs } from '../../cloud/useActs'
import { useAnswer } from '../../cloud/useAnswer'
import { Button } from '../../components/controls/Button'
import { Icon } from '../../components/controls/Icon'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { Tap } from '../../components/controls/Tap'
import { FieldFrame, wrong } from '../../components/fields/FieldFrame'
import { DueExplained } from '../../components/filing/DueExplained'
import { Elsewhere } from '../../components/filing/Elsewhere'
import { Banner } from '../../components/layout/Banner'
import { BottomBar } from '../../components/layout/BottomBar'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import type { FilingDetail } from '../../domain/api/filing'
import { clause } from '../../domain/city/city'
import { type Day, byDay } from '../../domain/dates/days'
import { deadline } from '../../domain/dates/deadline'
import { type ChangeKey, nameOfChange, changeKinds } from '../../domain/moves/change'
import { moves } from '../../domain/moves/moves'
import { nameOf, officeFor } from '../../domain/moves/standing'
import { type VerifyAsked, verifyHead } from '../../domain/moves/verifying/asked'
import { verifyRows } from '../../domain/moves/verifying/verifying'
import { focusOn } from '../../platform/screen/focus'
import { today } from '../../platform/wechat/clock'
import { replace } from '../../platform/wechat/navigate'
import { useParameters } from '../../platform/wechat/useParameters'
import { draftOf } from '../draft/useDraft'
import { DayField } from '../parts/DayField'
import { NotHereYet } from '../parts/NotHereYet'
import { Refused } from '../parts/Refused'
import { WholeChange } from './WholeChange'
import './index.scss'

definePageConfig({ navigationBarTitleText: '办理变更' })

/** J1, its first step: what changed and since when. Of a change that was begun the same can be ticked anew. */
export default function ChangePage() {
  const { id } = useParameters('id')
  const { data, refusal, reload } = useAnswer(() => api('filing.open', { id }))
  if (data === null) return <NotHereYet refusal={refusal} onRetry={reload} />
  const begun = data.openChange
  if (begun !== null)
    return (
      <Elsewhere
        filing={data}
        title="已有一件变更在办"
        note="一次办一件。登记以前，原备案仍有效。"
        act="接着办"
        to={begun}
      />
    )
  if (data.moves.includes('change') && data.paper !== null) return <WholeChange filing={data} />
  const canTick = data.changing ? data.status === 'draft' : data.moves.includes('change')
  return canTick ? (
    <Ticking key={data.version} filing={data} />
  ) : (
    <Elsewhere filing={data} title="现在不能选要变更的内容" act="查看进度" to={data.id} />
  )
}

/** What may have changed, each with what is registered; any number of them is ticked. */
const Kinds = ({
  kinds,
  nowOf,
  onToggle,
}: {
  kinds: readonly ChangeKey[]
  nowOf: (key: ChangeKey) => string
  onToggle: (key: ChangeKey) => void
}) => (
  <View role="group" aria-label="变了的内容">
    {changeKinds.map(({ key, label, hint }) => {
      const on = kinds.includes(key)
      const now = nowOf(key)
      return (
        <Tap
          key={key}
          role="checkbox"
          checked={on}
          says={label}
          className={`change-kind ${on ? 'change-on' : ''}`}
          onTap={() => {
            onToggle(key)
          }}
        >
          <View className="change-mark">
            <Icon name={on ? 'ticked-box' : 'box'} />
          </View>
          <View className="change-text">
            <View className="change-label">{label}</View>
            <View className="t-sub change-now">
              {hint ?? (now === '' ? '没有填' : `现在是 ${now}`)}
            </View>
          </View>
        </Tap>
      )
    })}
  </View>
)

/** What the office asks about, and the answer that nothing changed; what changed is ticked below. */
const ToVerify = ({ filing, asked }: { filing: FilingDetail; asked: VerifyAsked }) => {
  const { id } = filing
  const { busy, refusal, run, repeat } = useActs({ once: true })
  return (
    <Sheet title={verifyHead(officeFor(filing), asked)}>
      <View>{verifyRows(asked.kinds)}</View>
      <View className="t-sub">{`原因：${asked.reason}`}</View>
      <View className="t-sub">
        {`建议 ${byDay(asked.on, today())}答复。有变化的，在下面选好办理变更。`}
      </View>
      <Refused id={id} refusal={refusal} onRetry={repeat} />
      <View className="change-note">
        <Button
          look="outline"
          busy={busy === null ? null : '正在答复…'}
          onTap={() => {
            run('right', async () => {
              await api('filing.stillRight', { id })
              replace('filing/progress', { id })
            })
          }}
        >
          {moves.stillRight.button}
        </Button>
      </View>
    </Sheet>
  )
}

const Ticking = ({ filing }: { filing: FilingDetail }) => {
  const { id, changing, change } = filing
  const calendar = useCalendar()
  const [kinds, setKinds] = useState<readonly ChangeKey[]>(
    changing?.kinds.map(({ key }) => key) ?? filing.verifyAsked?.kinds ?? [],
  )
  const [changedOn, setChangedOn] = useState<Day>(change?.changedOn ?? '')
  const [tried, setTried] = useState(false)
  const { busy, refusal, run, repeat } = useActs({ once: true })
  const nowOf = (key: ChangeKey) =>
    changing?.kinds.find((kind) => kind.key === key)?.before ?? nameOfChange(key, filing.answers)
  const toggle = (key: ChangeKey) => {
    setKinds(kinds.includes(key) ? kinds.filter((each) => each !== key) : [...kinds, key])
  }

  const next = () => {
    setTried(true)
    if (kinds.length === 0) focusOn('change-kinds')
    else if (changedOn === '') focusOn('change-day')
    else
      run('begin', async () => {
        const facts = { id, kinds: [...kinds], changedOn }
        const begun = changing
          ? await draftOf(id)
              .flush()
              .then(() => api('filing.retick', facts))
          : await api('filing.change', facts)
        if (changing) void draftOf(id).refresh()
        replace('apply/correction', { id: begun.id })
      })
  }
  const count = kinds.length === 0 ? '' : `变了 ${kinds.length} 处`
  return (
    <Shell
      bar={
        <BottomBar context={count}>
          <Button busy={busy === null ? null : '正在记下…'} onTap={next}>
            {kinds.length === 0 ? '填变了的内容' : `填这 ${kinds.length} 处`}
          </Button>
        </BottomBar>
      }
    >
      <Refused id={id} refusal={refusal} onRetry={repeat} />
      {filing.verifyAsked === null || changing ? null : (
        <ToVerify filing={filing} asked={filing.verifyAsked} />
      )}
      <Sheet>
        <View className="t-sub">{`${nameOf(filing)}　编号不变`}</View>
        <Title>哪些内容变了？</Title>
        <View id="change-kinds">
          {tried && kinds.length === 0 ? <Banner tone="stop">请勾选变了的内容</Banner> : null}
          <Kinds kinds={kinds} nowOf={nowOf} onToggle={toggle} />
        </View>
        <View className="t-sub change-note">粉丝数量变化不用办。</View>
      </Sheet>
      <View className="change-day">
        <Sheet>
          <FieldFrame
            id="change-day"
            label="哪天变的？"
            hint="有几处的，选最早变的那一天"
            message={wrong(tried && changedOn === '' ? '请选变更的日期' : null)}
          >
            <DayField label="哪天变的" day={changedOn} onPick={setChangedOn} />
          </FieldFrame>
          {changedOn === '' ? null : (
            <View className="change-note" aria-live="polite">
              <DueExplained due={deadline({ changedOn }, calendar)} />
            </View>
          )}
          <View className="t-sub change-note">变更登记以前，原备案仍有效。</View>
        </Sheet>
      </View>
      {changing ? null : (
        <Sheet>
          <View className="t-sub">通告一.3：“{clause('一.3')}”</View>
        </Sheet>
      )}
      <PhoneLine office={officeFor(filing)} />
    </Shell>
  )
}
