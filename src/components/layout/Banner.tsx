import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { TextButton } from '../controls/TextButton'
import './Banner.scss'

/** One sentence that matters now, with at most one act; at most one a page. */
export const Banner = ({
  tone,
  children,
  act,
  more = null,
}: {
  tone: 'wait' | 'act' | 'done' | 'stop'
  children: string
  act?: { label: string; onTap: () => void }
  /** Stands before the act. */
  more?: ReactNode
}) => (
  <View className={`banner tone-${tone}`}>
    <View role={tone === 'stop' ? 'alert' : 'status'}>{children}</View>
    {act || more ? (
      <View className="banner-acts">
        {more}
        {act ? <TextButton onTap={act.onTap}>{act.label}</TextButton> : null}
      </View>
    ) : null}
  </View>
)
