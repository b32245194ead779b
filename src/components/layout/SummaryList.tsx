import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { TextButton } from '../controls/TextButton'
import './SummaryList.scss'

/** Label over value, in the form's order. */
export const SummaryLine = ({
  label,
  text,
  was,
  more = null,
  onChange,
}: {
  label: string
  /** Empty shows 未填. */
  text: string
  /** What stood there before a correction; empty was not filled in. */
  was?: string
  /** Stands below the value. */
  more?: ReactNode
  /** Leads to where it is changed. */
  onChange?: () => void
}) => (
  <View className="summary-line">
    <View className="summary-main">
      <View className="t-note">{label}</View>
      {text === '' ? (
        <View className="summary-missing">未填</View>
      ) : (
        <View className="summary-text">{text}</View>
      )}
      {more}
      {was === undefined ? null : (
        <View className="summary-was t-sub">原为 {was === '' ? '未填' : was}</View>
      )}
    </View>
    {onChange === undefined ? null : (
      <View className="summary-change">
        <TextButton label={`修改${label}`} onTap={onChange}>
          修改
        </TextButton>
      </View>
    )}
  </View>
)
