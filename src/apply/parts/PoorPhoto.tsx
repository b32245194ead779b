import { Image, View } from '@tarojs/components'
import { Button } from '../../components/controls/Button'
import { Overlay } from '../../components/layout/Overlay'
import { weaknessWords } from '../../domain/photos/words'
import './PoorPhoto.scss'
import type { Choosing } from './useChoosing'

/** C6: a photo that is hard to read over the whole width, why, and the ways on. */
export const PoorPhoto = ({ choosing }: { choosing: Choosing }) => {
  const { poor, again, use, leave } = choosing
  if (poor === null || poor.photo.weakness === null) return null
  const { place, photo, mayUse } = poor
  const { title, advice } = weaknessWords[poor.photo.weakness]
  return (
    <Overlay key={photo.path} title={title} onClose={leave}>
      <View className="t-sub">
        {mayUse ? `${advice}还是这样，可以先用，工作人员会再看。` : advice}
      </View>
      <View
        className="poor-picture"
        style={{ paddingTop: `${(100 * photo.sides.height) / photo.sides.width}%` }}
        role="img"
        aria-label={`刚选的${place.label}`}
      >
        <Image className="poor-image" src={photo.path} mode="aspectFit" aria-hidden="true" />
      </View>
      <View className="poor-acts">
        <Button onTap={again}>重拍</Button>
        {mayUse ? (
          <Button look="outline" onTap={use}>
            仍用这张
          </Button>
        ) : null}
      </View>
    </Overlay>
  )
}
