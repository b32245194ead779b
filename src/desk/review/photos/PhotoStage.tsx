import { Image, View } from '@tarojs/components'
import type { Turning } from '../../../domain/form/orientation'
import './PhotoStage.scss'
import { type ElementSize, turnStyle } from './turning'

/** A picture, turned. `box` is the room it has, in px, once it is turned. */
export const PhotoStage = ({
  url,
  name,
  turning,
  box,
  onShown,
  onBroken,
}: {
  url: string
  name: string
  turning: Turning
  box: ElementSize | null
  onShown: () => void
  onBroken: () => void
}) => (
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
)
