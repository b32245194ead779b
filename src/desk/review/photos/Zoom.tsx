import { ScrollView, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Icon, type IconName } from '../../../components/controls/Icon'
import { Tap } from '../../../components/controls/Tap'
import type { PictureLink } from '../../../domain/api/filing'
import { useKeys } from '../../../platform/input/useKeys'
import { useWide } from '../../../platform/screen/useWide'
import { PhotoStage } from './PhotoStage'
import { type ElementSize, elementSize } from './turning'
import { useTurn } from './useTurn'
import { useZoom } from './useZoom'
import './Zoom.scss'

/**
 * A picture over the whole window, to be enlarged and pushed about. Our own in WeChat too: its previewer would show
 * the picture without the watermark.
 */
export const Zoom = ({
  link: { url, orientation },
  name,
  viewer,
  onClose,
}: {
  link: Pick<PictureLink, 'url' | 'orientation'>
  name: string
  viewer: string
  onClose: () => void
}) => {
  const [view, setView] = useState<ElementSize | null>(null)
  // A wide window is already larger than the pane.
  const zoom = useZoom(view, useWide('panes') ? 1 : 2)
  const turn = useTurn('#zoom-room', zoom.times, orientation)
  useEffect(() => {
    void elementSize('#zoom-view').then(setView)
  }, [])
  useKeys({ acts: { Escape: onClose } })
  const size = `${String(zoom.times * 100)}%`
  return (
    <View className="overlay zoom" role="dialog" aria-label={name}>
      <ScrollView
        id="zoom-view"
        className="zoom-scroll"
        scrollX
        scrollY
        {...(zoom.offset === null
          ? {}
          : { scrollLeft: zoom.offset.left, scrollTop: zoom.offset.top })}
        onScroll={({ detail }) => {
          zoom.onScroll({ left: detail.scrollLeft, top: detail.scrollTop })
        }}
        {...focusable}
      >
        <View id="zoom-room" className="zoom-room" style={`width:${size};height:${size}`}>
          <PhotoStage
            turning={turn.turning}
            box={turn.box}
            url={url}
            name={name}
            viewer={viewer}
            onBroken={onClose}
          />
        </View>
      </ScrollView>
      <View className="zoom-bar">
        <Tool
          icon="zoom"
          onTap={() => {
            zoom.enlarge(1)
          }}
        >
          放大
        </Tool>
        <Tool
          icon="zoom-out"
          onTap={() => {
            zoom.enlarge(-1)
          }}
        >
          缩小
        </Tool>
        <Tool icon="rotate" onTap={turn.rotate}>
          旋转
        </Tool>
        <Tool icon="close" onTap={onClose}>
          关闭
        </Tool>
      </View>
    </View>
  )
}

const Tool = ({
  icon,
  children,
  onTap,
}: {
  icon: IconName
  children: string
  onTap: () => void
}) => (
  <Tap className="zoom-tool" onTap={onTap}>
    <Icon name={icon} />
    <View className="zoom-tool-word">{children}</View>
  </Tap>
)

// Taro's types have no tabIndex; browsers scroll by keyboard only what can have the focus.
const focusable: object = { tabIndex: 0 }
