import { ScrollView, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Icon, type IconName } from '../../components/Icon'
import { Tap } from '../../components/Tap'
import { onKey } from '../../platform/keys'
import { PhotoStage } from './PhotoStage'
import { useTurn } from './useTurn'
import './Zoom.scss'

const LEAST = 1
const MOST = 4

/**
 * A picture over the whole window, to be enlarged and pushed about. Our own in WeChat too: its previewer would show
 * the picture without the watermark.
 */
export const Zoom = ({
  url,
  name,
  viewer,
  onClose,
}: {
  url: string
  name: string
  viewer: string
  onClose: () => void
}) => {
  const [times, setTimes] = useState(2)
  const turn = useTurn('#zoom-room', times)
  useEffect(
    () =>
      onKey((key) => {
        if (key === 'Escape') onClose()
      }),
    [onClose],
  )
  const enlarge = (by: number) => {
    setTimes((before) => Math.min(MOST, Math.max(LEAST, before + by)))
  }
  return (
    <View className="overlay zoom" role="dialog" aria-label={name}>
      <ScrollView className="zoom-scroll" scrollX scrollY>
        <View
          id="zoom-room"
          className="zoom-room"
          style={`width:${String(times * 100)}%;height:${String(times * 100)}%`}
        >
          <PhotoStage
            quarters={turn.quarters}
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
            enlarge(1)
          }}
        >
          放大
        </Tool>
        <Tool
          icon="zoom-out"
          onTap={() => {
            enlarge(-1)
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
