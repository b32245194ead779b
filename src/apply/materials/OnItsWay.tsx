import { Image, View } from '@tarojs/components'
import { TextButton } from '../../components/controls/TextButton'
import { dropUpload, retryUpload, type Upload } from '../draft/uploads'

/** A photo that is being sent, with how much of it arrived. */
export const OnItsWay = ({ upload: { path, percent, failed } }: { upload: Upload }) => (
  <View className="slot-photo picture picture-thumb slot-going">
    <Image className="picture-image" src={path} mode="aspectFill" aria-hidden="true" />
    <View className="slot-percent" role="status">
      {failed === null ? `${percent}%` : '没传上'}
    </View>
  </View>
)

/** A photo that did not get through, with the two ways on. */
export const Failed = ({ upload }: { upload: Upload }) => (
  <View className="slot-failed tone-act" role="alert">
    <View>{upload.failed?.message}</View>
    <View className="slot-failed-acts">
      <TextButton
        onTap={() => {
          retryUpload(upload)
        }}
      >
        重试
      </TextButton>
      <TextButton
        onTap={() => {
          dropUpload(upload.key)
        }}
      >
        不传这张
      </TextButton>
    </View>
  </View>
)
