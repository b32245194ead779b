import { View } from '@tarojs/components'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { TextInputProps } from './inputProps'
import './TextInput.scss'

const LONGEST = 1000

// The browser's own element: Taro's has no label that a screen reader finds.
/** A text input that holds its own text while it has the focus. */
export const TextInput = ({
  label,
  text,
  keyboard,
  lines,
  longest = LONGEST,
  focus = false,
  wrong = false,
  onType,
  onLeave,
}: TextInputProps) => {
  const element = useRef<HTMLInputElement | HTMLTextAreaElement>(null)
  const [focused, setFocused] = useState(false)
  const grow = () => {
    const box = element.current
    if (lines === undefined || !box) return
    box.style.height = 'auto'
    box.style.height = `${box.scrollHeight}px`
  }
  useEffect(() => {
    const box = element.current
    if (box && document.activeElement !== box) box.value = text
    grow()
  })
  useEffect(() => {
    if (focus) element.current?.focus()
  }, [focus])
  const shared = {
    className: 'text-input',
    defaultValue: text,
    maxLength: longest,
    autoComplete: 'off',
    'aria-label': label,
    'aria-invalid': wrong,
    onFocus: () => {
      setFocused(true)
    },
    onChange: (event: { target: { value: string } }) => {
      grow()
      onType(event.target.value)
    },
    onBlur: (event: { target: { value: string } }) => {
      setFocused(false)
      onLeave(event.target.value)
    },
  }
  return (
    <View className={focused ? 'text-box text-box-focus' : 'text-box'}>
      {lines !== undefined ? (
        <textarea {...shared} ref={element as RefObject<HTMLTextAreaElement>} rows={lines} />
      ) : (
        <input
          {...shared}
          ref={element as RefObject<HTMLInputElement>}
          type="text"
          inputMode={keyboard === 'number' ? 'numeric' : 'text'}
        />
      )}
    </View>
  )
}
