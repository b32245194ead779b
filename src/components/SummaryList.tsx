import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './SummaryList.scss'

/** Label over value, in the form's order; `children` of a line stands at its right. */
export const SummaryLine = ({
  label,
  text,
  children,
}: {
  label: string
  /** Empty shows 未填. */
  text: string
  children?: ReactNode
}) => (
  <View className="summary-line">
    <View className="summary-main">
      <View className="t-note">{label}</View>
      {text === '' ? (
        <View className="summary-missing">未填</View>
      ) : (
        <View className="summary-text">{text}</View>
      )}
    </View>
    {children}
  </View>
)
