import { View } from '@tarojs/components'
import './DoubleRule.scss'

/** The double rule under a page head: its thick part is the share done. One a page. */
export const DoubleRule = ({ done, of, label }: { done: number; of: number; label: string }) => (
  <View className="double-rule" role="img" aria-label={label}>
    <View
      className="double-rule-done"
      style={`width:${String(of === 0 ? 0 : Math.round((done / of) * 1000) / 10)}%`}
    />
  </View>
)
