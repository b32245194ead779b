import { View } from '@tarojs/components'
import { useServings } from '../../cloud/servings'
import { Tap } from '../../components/controls/Tap'
import { type AreaCode, areaName, areas, officeOf } from '../../domain/city/city'
import { AT_COUNTER, servingOf, takerOf } from '../../domain/serving/serving'
import './County.scss'

const ASKED = '地址在哪个县（市、区）'

/** Asked first while an office works at its counter: then everybody learns there whether theirs does (M7). */
export const County = ({
  area,
  onPick,
}: {
  area: AreaCode | null
  onPick: (area: AreaCode) => void
}) => {
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
