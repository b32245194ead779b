import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

export type TapProps = {
  onTap: () => void
  id?: string
  className?: string
  /** Spoken instead of the content. */
  label?: string
  role?: 'button' | 'link' | 'radio' | 'checkbox' | 'tab' | 'switch'
  checked?: boolean
  expanded?: boolean
  children: ReactNode
}

/** Anything that can be tapped: by finger, mouse, keyboard and screen reader alike. */
export const Tap = ({
  onTap,
  id,
  className = '',
  label,
  role = 'button',
  checked,
  expanded,
  children,
}: TapProps) => (
  <View
    className={`tap ${className}`}
    hoverClass="pressed"
    hoverStartTime={20}
    hoverStayTime={80}
    onClick={onTap}
    role={role}
    {...focusable}
    {...(id === undefined ? {} : { id })}
    {...(label === undefined ? {} : { 'aria-label': label })}
    {...(checked === undefined
      ? {}
      : { [role === 'tab' ? 'aria-selected' : 'aria-checked']: checked ? 'true' : 'false' })}
    {...(expanded === undefined ? {} : { 'aria-expanded': expanded ? 'true' : 'false' })}
  >
    {children}
  </View>
)

// Taro's types have no tabIndex; browsers need it, WeChat drops it.
const focusable: object = { tabIndex: 0 }
