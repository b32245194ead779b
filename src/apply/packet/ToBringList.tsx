import { View } from '@tarojs/components'
import type { ToBring } from '../../domain/paper/copies'
import './ToBringList.scss'

/** What is brought to the office, numbered; under it where the notice does not ask for it. */
export const ToBringList = ({ items }: { items: readonly ToBring[] }) => (
  <View role="list">
    {items.map(({ text, note }, index) => (
      <View key={text} className="packet-step" role="listitem">
        <View className="packet-number">{index + 1}</View>
        <View className="packet-text">
          <View>{text}</View>
          {note === null ? null : <View className="t-sub">{note}</View>}
        </View>
      </View>
    ))}
  </View>
)
