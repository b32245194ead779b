import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useTarget } from '../../platform/taps/doubleTap'
import { tapPlace } from '../../platform/taps/tapPlace'

export type TapProps = {
  onTap: () => void
  id?: string
  className?: string
  /** What it means, where nothing else about it changes when that does. */
  says?: string
  /** It decides something, so it is never the second half of a double tap. */
  decides?: boolean
  /** Spoken instead of the content. */
  label?: string
  role?: 'button' | 'link' | 'radio' | 'checkbox' | 'tab' | 'switch'
  checked?: boolean
  expanded?: boolean
  children: ReactNode
}

/** Anything that can be tapped: by finger, mouse, keyboard and screen reader alike. Deaf to a tap that was for another. */
export const Tap = ({
  onTap,
  id,
  className = '',
  label,
  says = label,
  decides = false,
  role = 'button',
  checked,
  expanded,
  children,
}: TapProps) => {
  const hears = useTarget(says)
  return (
    <View
      className={`tap ${className}`}
      hoverClass="pressed"
      hoverStartTime={20}
      hoverStayTime={80}
      onClick={(event) => {
        if (hears(tapPlace(event), decides)) onTap()
      }}
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
}

// Taro's types have no tabIndex; browsers need it, WeChat drops it.
const focusable: object = { tabIndex: 0 }
