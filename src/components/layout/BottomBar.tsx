import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useKeyboardUp } from '../../platform/input/useKeyboardUp'
import './BottomBar.scss'

/**
 * Stays at the bottom of the screen, whatever the font: one line of context, where there is room, and the page's button.
 * Static while the keyboard is up, when it would lie over the field; one that is `tall` ends the page where large letters
 * would fill a low window with it.
 */
export const BottomBar = ({
  context,
  tall = false,
  children,
}: {
  context?: string
  tall?: boolean
  children: ReactNode
}) => (
  <View
    className={`bottom-bar ${useKeyboardUp() ? 'bottom-bar-static' : ''} ${tall ? 'bottom-bar-tall' : ''}`}
  >
    {context === undefined ? null : <View className="bottom-bar-context t-sub">{context}</View>}
    {children}
  </View>
)
