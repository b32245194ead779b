import { Image, View } from '@tarojs/components'
import { Icon } from '../../components/controls/Icon'
import { usePhoto } from '../draft/usePhoto'
import './Picture.scss'

const spoken = (label: string) =>
  label === '' ? { 'aria-hidden': 'true' as const } : { role: 'img', 'aria-label': label }

/** A stored picture of a filing; a frame with a glyph until it can be shown. */
export const Picture = ({
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
  const url = usePhoto(id, fileID)
  return (
    <View className={`picture picture-${look}`} {...spoken(label)}>
      {url === null ? (
        <Icon name="picture" />
      ) : (
        <Image
          className="picture-image"
          src={url}
          mode={look === 'thumb' ? 'aspectFill' : 'widthFix'}
          aria-hidden="true"
        />
      )}
    </View>
  )
}
