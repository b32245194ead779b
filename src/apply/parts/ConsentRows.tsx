import { View } from '@tarojs/components'
import { consentRows } from '../../domain/form/consent'
import './ConsentBox.scss'

/** What a person is told before anything is filled in (K1). */
export const ConsentRows = () => (
  <View className="consent-rows">
    {consentRows.map((row) => (
      <View key={row.label} className="consent-row">
        <View className="t-head">{row.label}</View>
        <View className="consent-text">{row.text}</View>
      </View>
    ))}
  </View>
)
