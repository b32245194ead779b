import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useKeyboardUp } from '../../platform/input/useKeyboardUp'
import './BottomBar.scss'

/**
 * Stays at the bottom of the screen, whatever the font: one line of context, where there is room, and the page's button.
 * Static while the keyboard is up, when it would lie over the field.
 */
export const BottomBar = ({ context, children }: { context?: string; children: ReactNode }) => (
  <View className={useKeyboardUp() ? 'bottom-bar bottom-bar-static' : 'bottom-bar'}>
    {context === undefined ? null : <View className="bottom-bar-context t-sub">{context}</View>}
    {children}
  </View>
)
