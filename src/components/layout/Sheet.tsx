import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './Sheet.scss'

/** A full-width sheet of paper, never inside another. `flush` lets its content reach the edges. */
export const Sheet = ({
  title,
  flush = false,
  children,
}: {
  title?: string
  flush?: boolean
  children: ReactNode
}) => (
  <View className={flush ? 'sheet flush' : 'sheet'}>
    {title === undefined ? null : (
      <View className="sheet-title t-head" role="heading" aria-level={2}>
        {title}
      </View>
    )}
    {children}
  </View>
)
