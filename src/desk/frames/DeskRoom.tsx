import { ScrollView, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Shell } from '../../components/layout/Shell'
import type { Page } from '../../platform/wechat/navigate'
import './DeskFrame.scss'
import { Rail } from './Rail'
import { useAskDesk } from './useAskDesk'
import { useFramed } from './useFramed'

/** A page of the desk that is laid out like any other: in a wide window the rail stands beside it, and it scrolls alone. */
export const DeskRoom = ({
  here,
  onEnd,
  children,
}: {
  here: Page
  /** Its end is in sight in a wide window; on the phone it is the page's own. */
  onEnd?: () => void
  children: ReactNode
}) => {
  const framed = useFramed('room')
  useAskDesk(framed)
  if (!framed) return <Shell>{children}</Shell>
  return (
    <Shell fill>
      <View className="frame-rail print-none">
        <Rail here={here} onQueue={null} />
      </View>
      <ScrollView className="frame-room" scrollY {...(onEnd ? { onScrollToLower: onEnd } : {})}>
        {children}
      </ScrollView>
    </Shell>
  )
}
