import { Image, View } from '@tarojs/components'
import { Icon } from '../../components/controls/Icon'
import { turnedUpright } from '../../components/filing/turnedUpright'
import { turningOf } from '../../domain/form/orientation'
import { usePhoto } from '../draft/usePhoto'
import './Picture.scss'

const spoken = (label: string) =>
  label === '' ? { 'aria-hidden': 'true' as const } : { role: 'img', 'aria-label': label }

/** A stored picture of a filing; a frame with a glyph until it can be shown. */
export const SlotPicture = ({
  id,
  fileID,
  label,
  look,
}: {
  id: string
  fileID: string
  /** Empty where something around it speaks for it. */
  label: string
  look: 'thumb' | 'whole' | 'signature'
}) => {
  const shown = usePhoto(id, fileID)
  if (shown === null)
    return (
      <View className={`picture picture-${look}`} {...spoken(label)}>
        <Icon name="picture" />
      </View>
    )
  const turning = turningOf(shown.orientation)
  // Its height is not known before it is turned, so what lies on its side gets a square.
  const square = look !== 'thumb' && turning.quarters % 2 === 1
  return (
    <View
      className={`picture picture-${look} ${square ? 'picture-square' : ''}`}
      {...spoken(label)}
    >
      <Image
        className="picture-image"
        style={turnedUpright(turning)}
        src={shown.url}
        mode={square || look === 'thumb' ? 'aspectFit' : 'widthFix'}
        aria-hidden="true"
      />
    </View>
  )
}
