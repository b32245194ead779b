import { ScrollView, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import './DeskFrame.scss'

/** A page of the desk in a wide window: the rail, one head line, and below it rows that scroll alone, with a pane beside them. */
export const DeskFrame = ({
  rail,
  title,
  sub = '',
  head,
  side = null,
  bar = null,
  keys = '',
  onEnd,
  children,
}: {
  rail: ReactNode
  title: string
  sub?: string
  /** What stands in the head line behind title and sentence. */
  head: ReactNode
  /** A pane beside the rows. */
  side?: ReactNode
  bar?: ReactNode
  /** What the keys do. */
  keys?: string
  /** The end of the rows is in sight. */
  onEnd: () => void
  children: ReactNode
}) => (
  <Shell fill foot={keys}>
    {rail}
    <View className="frame-main">
      <View className="desk-bar">
        <Title>{title}</Title>
        {sub === '' ? null : (
          <View className="t-sub" role="status">
            {sub}
          </View>
        )}
        {head}
      </View>
      <View className="frame-body">
        <ScrollView className="frame-rows" scrollY onScrollToLower={onEnd}>
          {children}
        </ScrollView>
        {side}
      </View>
      {bar}
    </View>
  </Shell>
)
