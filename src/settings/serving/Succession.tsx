import { View } from '@tarojs/components'
import { TextButton } from '../../components/controls/TextButton'
import type { OfficeHolds } from '../../domain/api/office'
import { type OfficeCode, officeOf } from '../../domain/city/city'
import { go } from '../../platform/wechat/navigate'

const held = ({ open, entered, settled, people, leads }: OfficeHolds): string =>
  [
    ...(open > 0 ? [`${String(open)} 件在办`] : []),
    ...(entered > 0 ? [`${String(entered)} 件在录入`] : []),
    ...(settled > 0 ? [`${String(settled)} 件已办结`] : []),
    ...(people > 0 ? [`${String(people)} 人`] : []),
    ...(leads > 0 ? [`${String(leads)} 条线索`] : []),
  ].join('、')

/** Where everything of an office goes that is to be closed: nothing of it stays without somebody. */
export const WillGo = ({
  office,
  successor,
  holds,
}: {
  office: OfficeCode
  successor: OfficeCode | null
  holds: OfficeHolds
}) => {
  const words = held(holds)
  const where = successor === null ? '接着办的办公室' : officeOf(successor).shortName
  return (
    <View className="serving-part">
      <View className="t-strong">{words === '' ? '没有要转交的' : `现有 ${words}`}</View>
      <View className="t-sub">
        {words === ''
          ? `从起用那天起，新的都由${where}办理。`
          : `从起用那天起都转到${where}，编号和提交时间不变，也通知填报人。同事转过去做工作人员，负责人由那里另定。`}
      </View>
      {holds.people > 0 ? (
        <TextButton
          go
          onTap={() => {
            go('desk/staff', { office })
          }}
        >
          有同事不过去，先在人员里移除
        </TextButton>
      ) : null}
    </View>
  )
}

/** How far everything of a closed office has gone. */
export const HasGone = ({ successor, holds }: { successor: OfficeCode; holds: OfficeHolds }) => {
  const words = held(holds)
  return (
    <View className="t-sub">
      {words === ''
        ? `备案、人员和线索都已转到${officeOf(successor).shortName}。`
        : `还有 ${words}正在转到${officeOf(successor).shortName}，几分钟转一批，不用等在这里。`}
    </View>
  )
}
