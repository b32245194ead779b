import { Image, View } from '@tarojs/components'
import { Icon } from '../components/Icon'
import './Picture.scss'
import { usePhoto } from './usePhoto'

/** A stored picture of a filing; a frame with a glyph until it can be shown. */
export const Picture = ({
  id,
  fileID,
  label,
  look,
}: {
  id: string
  fileID: string
  label: string
  look: 'thumb' | 'whole' | 'signature'
}) => {
  const url = usePhoto(id, fileID)
  return (
    <View className={`picture picture-${look}`} role="img" aria-label={label}>
      {url === null ? (
        <Icon name="picture" />
      ) : (
        <Image
          className="picture-image"
          src={url}
          mode={look === 'thumb' ? 'aspectFill' : look === 'whole' ? 'widthFix' : 'aspectFit'}
          aria-hidden="true"
        />
      )}
    </View>
  )
}
