import { View } from '@tarojs/components'
import { type FocusEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { holdFocus } from '../screen/holdFocus'
import type { TextInputProps } from './inputProps'
import './TextInput.scss'

const LONGEST = 1000

// The browser's own element: Taro's has no label that a screen reader finds.
/** A text input that holds what is typed until another text is given. */
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
  onEnter,
}: TextInputProps) => {
  const element = useRef<HTMLInputElement | HTMLTextAreaElement>(null)
  const [focused, setFocused] = useState(false)
  // While the focus is being given, losing it is none of the person's doing.
  const taking = useRef(false)
  const leave = (box: HTMLInputElement | HTMLTextAreaElement) => {
    taking.current = false
    setFocused(false)
    onLeave(box.value)
  }
  const latest = useRef(leave)
  latest.current = leave
  const grow = () => {
    const box = element.current
    if (lines === undefined || !box) return
    box.style.height = 'auto'
    box.style.height = `${box.scrollHeight}px`
  }
  const given = useRef(text)
  useEffect(() => {
    const box = element.current
    if (box && document.activeElement !== box && given.current !== text) {
      given.current = text
      box.value = text
    }
    grow()
  })
  useEffect(() => {
    const box = element.current
    if (!focus || !box) return
    taking.current = true
    holdFocus(box, () => {
      const lost = taking.current && box.isConnected && document.activeElement !== box
      taking.current = false
      if (lost) latest.current(box)
    })
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
    onBlur: ({ target, relatedTarget }: FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      if (!taking.current || relatedTarget !== null) leave(target)
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
          onKeyDown={({ key, nativeEvent, currentTarget }) => {
            // Enter that chooses among Chinese words is none.
            if (key === 'Enter' && !nativeEvent.isComposing) onEnter?.(currentTarget.value)
          }}
        />
      )}
    </View>
  )
}
