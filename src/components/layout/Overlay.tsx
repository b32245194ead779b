import { View } from '@tarojs/components'
import { type ReactNode, useEffect } from 'react'
import { focusOn, keepFocus } from '../../platform/screen/focus'
import { useTarget } from '../../platform/taps/doubleTap'
import { tapPlace } from '../../platform/taps/tapPlace'
import { Button } from '../controls/Button'
import { Icon } from '../controls/Icon'
import { Tap } from '../controls/Tap'
import './Overlay.scss'

const PANEL = 'overlay-panel'

/** A panel over the page that says more or asks; a tap beside it, the cross and Escape close it. One at a time. As a `pane` it stands beside what it is about, which stays in reach. */
export const Overlay = ({
  title,
  onlySays = false,
  pane = false,
  onClose,
  children,
}: {
  title: string
  /** It asks nothing: its last row is 知道了. */
  onlySays?: boolean
  pane?: boolean
  onClose: () => void
  children: ReactNode
}) => {
  const hears = useTarget(title)
  useEffect(() => {
    const giveBack = keepFocus()
    focusOn(PANEL)
    return giveBack
  }, [])
  return (
    <View className={pane ? 'overlay overlay-pane' : 'overlay'}>
      <View
        className="overlay-ground"
        catchMove
        aria-hidden="true"
        onClick={(event) => {
          if (hears(tapPlace(event))) onClose()
        }}
      />
      <View
        id={PANEL}
        className="overlay-panel"
        role="dialog"
        aria-label={title}
        {...(pane ? {} : modal)}
      >
        <View className="overlay-head">
          <View className="overlay-title t-head" role="heading" aria-level={2}>
            {title}
          </View>
          <Tap className="overlay-close" label="关闭" onTap={onClose}>
            <Icon name="close" />
          </Tap>
        </View>
        <View className="overlay-body">
          {children}
          {onlySays ? (
            <View className="overlay-end">
              <Button look="outline" onTap={onClose}>
                知道了
              </Button>
            </View>
          ) : null}
        </View>
      </View>
    </View>
  )
}

// Known to browsers only.
const modal: object = { 'aria-modal': 'true' }
