import { Input, Textarea, View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { TextInputProps } from './inputProps'
import './TextInput.scss'

const LONGEST = 1000

/** A text input that holds what is typed until another text is given: Taro puts the given one back after each key. */
export const TextInput = ({
  label,
  text,
  keyboard,
  lines,
  longest = LONGEST,
  focus = false,
  onType,
  onLeave,
  onEnter,
}: TextInputProps) => {
  const [focused, setFocused] = useState(false)
  const [typed, setTyped] = useState(text)
  const given = useRef(text)
  if (given.current !== text) {
    given.current = text
    setTyped(text)
  }
  const shared = {
    className: 'text-input',
    value: typed,
    maxlength: longest,
    focus,
    'aria-label': label,
    onFocus: () => {
      setFocused(true)
    },
    onInput: (event: { detail: { value: string } }) => {
      setTyped(event.detail.value)
      onType(event.detail.value)
    },
    onBlur: (event: { detail: { value: string } }) => {
      setFocused(false)
      setTyped(event.detail.value)
      onLeave(event.detail.value)
    },
  }
  return (
    <View className={focused ? 'text-box text-box-focus' : 'text-box'}>
      {lines !== undefined ? (
        <Textarea {...shared} autoHeight disableDefaultPadding showConfirmBar={false} />
      ) : (
        <Input {...shared} type={keyboard} onConfirm={(event) => onEnter?.(event.detail.value)} />
      )}
    </View>
  )
}
