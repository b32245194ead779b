import { View } from '@tarojs/components'
import { useState } from 'react'
import { useServings } from '../../cloud/servings'
import { Button } from '../../components/controls/Button'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { Tap } from '../../components/controls/Tap'
import { TextButton } from '../../components/controls/TextButton'
import { AttestRow } from '../../components/filing/AccountRow'
import { BlankForm } from '../../components/filing/PaperRow'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Title } from '../../components/layout/Title'
import { type AreaCode, CITY_OFFICE, officeOf, areaName, areas } from '../../domain/city/city'
import { AT_COUNTER, servingOf, takerOf } from '../../domain/serving/serving'
import { go } from '../../platform/wechat/navigate'
import { DuePreview } from './DuePreview'
import './Welcome.scss'
import './County.scss'

const ASKED = '地址在哪个县（市、区）'

/** Asked first while an office works at its counter: then everybody learns there whether theirs does (M7). */
const County = ({ area, onPick }: { area: AreaCode | null; onPick: (area: AreaCode) => void }) => {
  const servings = useServings()
  return (
    <View className="county">
      <View className="t-strong">{ASKED}</View>
      <View className="t-sub">有的办公室在窗口办理</View>
      <View className="county-areas" role="radiogroup" aria-label={ASKED}>
        {areas.map(({ code }) => (
          <Tap
            key={code}
            className={code === area ? 'county-area county-area-on' : 'county-area'}
            role="radio"
            checked={code === area}
            onTap={() => {
              onPick(code)
            }}
          >
            {areaName(code)}
          </Tap>
        ))}
      </View>
      <View aria-live="polite">
        {area === null ? null : (
          <View className="county-said tone-wait">
            {said(area, takerOf(servings, area), servings)}
          </View>
        )}
      </View>
    </View>
  )
}

const said = (
  area: AreaCode,
  taker: ReturnType<typeof takerOf>,
  servings: Parameters<typeof servingOf>[0],
): string => {
  const by = taker === area ? '' : `由${officeOf(taker).shortName}接着办，`
  return servingOf(servings, taker).mode === 'paper'
    ? `${areaName(area)}${by}在窗口办理。${AT_COUNTER}`
    : `${areaName(area)}${by}在线上办理。`
}

/** Home of somebody without an account: whether, until when, and with what. */
export const Welcome = () => {
  const anyPaper = Object.values(useServings()).some(({ mode }) => mode === 'paper')
  const [area, setArea] = useState<AreaCode | null>(null)
  return (
    <View>
      <Sheet>
        <Title>先看看要不要备案</Title>
        <View className="t-sub welcome-sub">回答几个问题，约 1 分钟，不用填写身份信息</View>
        {anyPaper ? <County area={area} onPick={setArea} /> : null}
        <View className="welcome-act">
          <Button
            onTap={() => {
              go('apply/scope')
            }}
          >
            查一查
          </Button>
        </View>
        <TextButton
          go
          onTap={() => {
            go('apply/consent')
          }}
        >
          已经知道要备案，直接填写
        </TextButton>
      </Sheet>
      <DuePreview />
      <Sheet flush>
        <Rows>
          <AttestRow />
          <Row
            title="要准备哪些材料"
            onTap={() => {
              go('filing/guide')
            }}
          />
          <Row
            title="通告原文"
            onTap={() => {
              go('filing/notice')
            }}
          />
          <BlankForm />
        </Rows>
      </Sheet>
      <PhoneLine office={officeOf(anyPaper && area !== null ? area : CITY_OFFICE)} />
    </View>
  )
}
