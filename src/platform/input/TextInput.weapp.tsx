import { Input, Textarea, View } from '@tarojs/components'
import { useState } from 'react'
import type { TextInputProps } from './inputProps'
import './TextInput.scss'

const LONGEST = 1000

/** A text input that holds its own text while it has the focus: a controlled one flickers in WeChat. */
export const TextInput = ({
  label,
  text,
  keyboard,
  lines,
  longest = LONGEST,
  focus = false,
  onType,
  onLeave,
}: TextInputProps) => {
  const [focused, setFocused] = useState(false)
  const shared = {
    className: 'text-input',
    value: text,
    maxlength: longest,
    focus,
    'aria-label': label,
    onFocus: () => {
      setFocused(true)
    },
    onInput: (event: { detail: { value: string } }) => {
      onType(event.detail.value)
    },
    onBlur: (event: { detail: { value: string } }) => {
      setFocused(false)
      onLeave(event.detail.value)
    },
  }
  return (
    <View className={focused ? 'text-box text-box-focus' : 'text-box'}>
      {lines !== undefined ? (
        <Textarea {...shared} autoHeight disableDefaultPadding showConfirmBar={false} />
      ) : (
        <Input {...shared} type={keyboard} />
      )}
    </View>
  )
}
