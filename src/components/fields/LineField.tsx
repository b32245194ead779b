import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { TextInput } from '../../platform/input/TextInput'
import './LineField.scss'

/** A line by which a list is narrowed: it is taken when it is left, or by Enter, and may have a button beside it. */
export const LineField = ({
  label,
  said = label,
  text,
  longest,
  focus = false,
  onType,
  onTake,
  children,
}: {
  label: string
  /** Stands above instead of the label, where something is wrong with the text. */
  said?: string
  text: string
  longest: number
  focus?: boolean
  onType: (text: string) => void
  onTake: (text: string) => void
  /** The button. */
  children: ReactNode
}) => (
  <>
    <View className="t-sub" aria-hidden="true">
      {said}
    </View>
    <View className="line-field">
      <View className="line-field-input">
        <TextInput
          label={label}
          keyboard="text"
          text={text}
          longest={longest}
          focus={focus}
          onType={onType}
          onLeave={onTake}
          onEnter={onTake}
        />
      </View>
      {children}
    </View>
  </>
)
