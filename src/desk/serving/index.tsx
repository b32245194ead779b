import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { useAnswer } from '../../cloud/useAnswer'
import { Button } from '../../components/controls/Button'
import { ChoiceList } from '../../components/controls/ChoiceList'
import { Banner } from '../../components/layout/Banner'
import { Loading } from '../../components/layout/Loading'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import { Failure } from '../../components/layout/Trouble'
import type { OfficeServing, ServingSettings } from '../../domain/api/office'
import { CITY_OFFICE, type OfficeCode, officeOf } from '../../domain/city/city'
import { showMoment } from '../../domain/dates/days'
import { type ServingMode, servingModes } from '../../domain/serving/serving'
import { now } from '../../platform/wechat/clock'
import './index.scss'

const modeWords: Readonly<Record<ServingMode, { readonly label: string; readonly sub: string }>> = {
  online: { label: '在线受理', sub: '填报人在这里提交，进待核对' },
  paper: { label: '在窗口办理', sub: '填报人填好打印，送到办公室，不进待核对' },
  closed: { label: '停办', sub: '由另一个办公室接着办' },
}

const sealWords = [
  { value: 'yes', label: '要盖章', sub: '公司和单位先打印，签名盖章' },
  { value: 'no', label: '不用盖章', sub: '公司和单位由账号所有人签名就可以' },
] as const

/** How an office takes filings (M7): its head sets it, a head with the city right that of each office. */
export default function ServingPage() {
  const { data, refusal, reload, set } = useAnswer(() => api('office.serving', {}))
  const [chosen, setChosen] = useState<OfficeCode | null>(null)
  const [saved, setSaved] = useState(false)
  const own = data?.offices.find(({ office }) => office === (chosen ?? data.own))
  const others = data?.offices.filter(
    ({ office, mayChange }) => mayChange && office !== own?.office,
  )
  return (
    <Shell>
      <View className="column">
        <Failure refusal={refusal} onRetry={reload} />
        {data === null && refusal === null ? <Loading /> : null}
        {saved ? <Banner tone="done">已保存，从下一件提交的起算</Banner> : null}
        {data && own ? (
          <OneOffice
            key={`${own.office} ${JSON.stringify(own)}`}
            all={data.offices}
            serving={own}
            onSaved={(next) => {
              set(next)
              setChosen(own.office)
              setSaved(true)
            }}
          />
        ) : null}
        {others && others.length > 0 ? (
          <Sheet title="其他办公室" flush>
            <Rows>
              {others.map((each) => (
                <Row
                  key={each.office}
                  title={officeOf(each.office).shortName}
                  sub={wordsOf(each)}
                  onTap={() => {
                    setSaved(false)
                    setChosen(each.office)
                  }}
                />
              ))}
            </Rows>
          </Sheet>
        ) : null}
      </View>
    </Shell>
  )
}

const wordsOf = ({ mode, successor }: OfficeServing): string =>
  successor === null
    ? modeWords[mode].label
    : `${modeWords[mode].label}，由${officeOf(successor).shortName}接着办`

const OneOffice = ({
  all,
  serving,
  onSaved,
}: {
  all: readonly OfficeServing[]
  serving: OfficeServing
  onSaved: (settings: ServingSettings) => void
}) => {
  const { office, mayChange, changed } = serving
  const [mode, setMode] = useState(serving.mode)
  const [successor, setSuccessor] = useState(serving.successor)
  const [seal, setSeal] = useState(serving.needsSeal)
  const { busy, refusal, run, repeat } = useActs()
  const open = all.filter((each) => each.office !== office && each.mode !== 'closed')
  return (
    <>
      <Failure refusal={refusal} onRetry={repeat} />
      <Sheet>
        <View className="t-sub">{officeOf(office).name}</View>
        <Title>{wordsOf(serving)}</Title>
        <View className="t-sub">
          {changed === null ? '' : `${changed.name} ${showMoment(changed.at, now())} 设置`}
          {mayChange ? '' : '由本办负责人或市网信办负责人设置'}
        </View>
      </Sheet>
      {mayChange ? (
        <Sheet title="怎样受理">
          <ChoiceList
            label="怎样受理"
            options={servingModes
              .filter((each) => each !== 'closed' || office !== CITY_OFFICE)
              .map((value) => ({ value, ...modeWords[value] }))}
            value={mode}
            onChoose={(value) => {
              setMode(servingModes.find((each) => each === value) ?? mode)
            }}
          />
          {mode === 'closed' ? (
            <View className="serving-successor">
              <View className="t-strong">由哪个办公室接着办</View>
              <ChoiceList
                label="由哪个办公室接着办"
                options={open.map((each) => ({
                  value: each.office,
                  label: officeOf(each.office).shortName,
                  sub: each.mode === 'paper' ? modeWords.paper.label : '',
                }))}
                value={successor ?? ''}
                onChoose={(value) => {
                  setSuccessor(open.find((each) => each.office === value)?.office ?? null)
                }}
              />
            </View>
          ) : null}
          {mode === 'closed' ? null : (
            <View className="serving-successor">
              <View className="t-strong">单位盖章</View>
              <ChoiceList
                label="单位盖章"
                options={sealWords}
                value={seal ? 'yes' : 'no'}
                onChoose={(value) => {
                  setSeal(value === 'yes')
                }}
              />
            </View>
          )}
          <View className="serving-act">
            <Button
              busy={busy === null ? null : '正在保存…'}
              onTap={() => {
                run('save', async () => {
                  onSaved(
                    await api('office.setServing', {
                      office,
                      mode,
                      successor: mode === 'closed' ? successor : null,
                      needsSeal: seal,
                    }),
                  )
                })
              }}
            >
              保存
            </Button>
          </View>
          <View className="t-note">已经收到的照常办。不另外通知填报人，下一件提交的照新的办。</View>
        </Sheet>
      ) : null}
    </>
  )
}
