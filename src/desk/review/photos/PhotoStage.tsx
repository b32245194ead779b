import { Image, View } from '@tarojs/components'
import type { Turning } from '../../../domain/form/orientation'
import { today } from '../../../platform/wechat/clock'
import './PhotoStage.scss'
import { type ElementSize, turnStyle } from './turning'
import { watermarkStyle } from './watermark'

/** A picture, turned, under the watermark. `box` is the room it has, in px, once it is turned. */
export const PhotoStage = ({
  url,
  name,
  viewer,
  turning,
  box,
  onShown,
  onBroken,
}: {
  url: string
  name: string
  viewer: string
  turning: Turning
  box: ElementSize | null
  onShown: () => void
  onBroken: () => void
}) => (
  <>
    <View className="photo-turn" style={turnStyle(turning, box)} role="img" aria-label={name}>
      <Image
        className="photo-image"
        src={url}
        mode="aspectFit"
        aria-hidden="true"
        onLoad={onShown}
        onError={onBroken}
      />
    </View>
    <View className="photo-mark" style={watermarkStyle(today(), viewer)} aria-hidden="true" />
  </>
)
