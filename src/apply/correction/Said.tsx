import { View } from '@tarojs/components'
import { StatusMark } from '../../components/filing/StatusMark'
import type { Fix } from './plan'

/** The name of a returned item and how far it is. */
export const FixHead = ({ fix: { item, done } }: { fix: Fix }) => (
  <View className="fix-head">
    <View className="fix-name t-head" role="heading" aria-level={2}>
      {item.label}
    </View>
    {done ? <StatusMark name="done" word="已改" /> : <StatusMark name="returned" />}
  </View>
)

/** What the office said of an item, under what was filled in. */
export const Said = ({ fix: { item, before } }: { fix: Fix }) => (
  <View className="said">
    {before === undefined ? null : <Line label="原来填的" text={before === '' ? '未填' : before} />}
    <Line label="原因" text={item.reason} />
    {item.suggestion === '' ? null : <Line label="建议" text={item.suggestion} />}
  </View>
)

const Line = ({ label, text }: { label: string; text: string }) => (
  <View className="said-line">
    <View className="said-label t-sub">{label}</View>
    <View className="said-text">{text}</View>
  </View>
)
