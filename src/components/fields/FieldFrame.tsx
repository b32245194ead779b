import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './FieldFrame.scss'
import { Icon } from '../controls/Icon'

export type FieldMessage = { level: 'error' | 'warning'; message: string } | null

/** The message of a field that is wrong; none while there is nothing to say. */
export const wrong = (message: string | null | undefined): FieldMessage =>
  message ? { level: 'error', message } : null

/** Label, hint, the control and its message. `id` is where the summary of errors jumps to. */
export const FieldFrame = ({
  id,
  label,
  hint,
  helper = false,
  optional = false,
  aside = null,
  message,
  children,
}: {
  id: string
  /** Null where something above it says the same. */
  label: string | null
  hint?: string | undefined
  /** Asked, never printed. */
  helper?: boolean
  optional?: boolean
  /** Stands right of the label. */
  aside?: ReactNode
  message: FieldMessage
  children: ReactNode
}) => (
  <View id={id} className={`field ${message ? `field-${message.level}` : ''}`}>
    {label === null ? null : (
      <View className="field-label">
        <View className="field-name">{label}</View>
        {optional ? <View className="t-note">可不填</View> : null}
        {aside === null ? null : <View className="field-aside">{aside}</View>}
      </View>
    )}
    {hint === undefined ? null : <View className="t-sub">{hint}</View>}
    {helper ? <View className="t-note">只供办公室核对用</View> : null}
    {children}
    {message ? (
      <View
        className={`field-message tone-${message.level === 'error' ? 'stop' : 'act'}`}
        role="alert"
      >
        <Icon name="warning" />
        <View className="field-message-text">{message.message}</View>
      </View>
    ) : null}
  </View>
)
