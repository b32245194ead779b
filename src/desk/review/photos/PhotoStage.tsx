import { Image, View } from '@tarojs/components'
import { today } from '../../../platform/wechat/clock'
import './PhotoStage.scss'
import { type ElementSize, turnStyle } from './turning'
import { watermarkStyle } from './watermark'

/** A picture, turned by quarters, under the watermark. `box` is the room it has, in px, once it is turned. */
export const PhotoStage = ({
  url,
  name,
  viewer,
  quarters,
  box,
  onBroken,
}: {
  url: string
  name: string
  viewer: string
  quarters: number
  box: ElementSize | null
  onBroken: () => void
}) => (
  <>
    <View className="photo-turn" style={turnStyle(quarters, box)} role="img" aria-label={name}>
      <Image
        className="photo-image"
        src={url}
        mode="aspectFit"
        aria-hidden="true"
        onError={onBroken}
      />
    </View>
    <View className="photo-mark" style={watermarkStyle(today(), viewer)} aria-hidden="true" />
  </>
)
