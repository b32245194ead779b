import { View } from '@tarojs/components'
import { consentRows, isChangedSince } from '../../domain/form/consent/consent'
import './ConsentBox.scss'

/** What a person is told before anything is filled in (K1), with a mark where it changed since the version they have `seen`. */
export const ConsentRows = ({ seen = null }: { seen?: string | null }) => (
  <View className="consent-rows">
    {consentRows().map((row) => (
      <View key={row.label} className="consent-row">
        <View className="t-head">
          {row.label}
          {seen !== null && isChangedSince(row, seen) ? (
            <View className="consent-changed">有改动</View>
          ) : null}
        </View>
        <View className="consent-text">{row.text}</View>
      </View>
    ))}
  </View>
)
