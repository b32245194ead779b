import { View } from '@tarojs/components'
import { TextButton } from '../../components/controls/TextButton'
import type { UnusualDay } from '../../domain/api/administration/audit'
import { officeOf } from '../../domain/city/city'
import { showDay } from '../../domain/dates/days'
import { today } from '../../platform/wechat/clock'

/** Days with far more full views than an office usually has, each with the way to them; nothing where there is none. */
export const Unusual = ({
  days,
  onSee,
}: {
  days: readonly UnusualDay[]
  onSee: (day: UnusualDay) => void
}) => (
  <>
    {days.map((each) => (
      <View key={`${each.person} ${each.day}`} className="audit-unusual">
        <View className="audit-unusual-said">
          {`${officeOf(each.office).area} ${each.name}，${showDay(each.day, today())} 看完整号码 ${String(each.count)} 次，比平时多`}
        </View>
        <TextButton
          onTap={() => {
            onSee(each)
          }}
        >
          看这些
        </TextButton>
      </View>
    ))}
  </>
)
