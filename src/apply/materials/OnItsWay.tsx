import { Image, View } from '@tarojs/components'
import { TextButton } from '../../components/controls/TextButton'
import { StatusMark } from '../../components/filing/StatusMark'
import { dropUpload, retryUpload, type Upload } from '../draft/uploads'
import { wantsConsent } from '../parts/Refused'
import './OnItsWay.scss'

/** A photo that the server does not have yet: how much of it arrived, or why it stopped and the ways on. */
export const OnItsWay = ({ upload }: { upload: Upload }) => {
  const { path, percent, failed } = upload
  const offline = failed?.code === 'offline'
  return (
    <View className="slot-going">
      <View className="picture-frame">
        <Image className="picture-image" src={path} mode="aspectFit" aria-hidden="true" />
      </View>
      {failed === null ? (
        <View className="slot-words" role="status">
          <View
            className="slot-meter"
            role="progressbar"
            aria-label="上传进度"
            {...meterOf(percent)}
          >
            <View className="slot-meter-done" style={{ width: `${percent}%` }} />
          </View>
          <View className="t-sub">{`正在上传 ${percent}%，可以离开本页`}</View>
        </View>
      ) : (
        <View className="slot-words" role="alert">
          <StatusMark name="unsent" />
          <View className="t-sub">
            {offline ? '照片还在手机里，联网后自动上传' : failed.message}
          </View>
          {wantsConsent(failed) ? null : (
            <View className="slot-going-acts">
              <TextButton
                onTap={() => {
                  retryUpload(upload)
                }}
              >
                再传一次
              </TextButton>
              <TextButton
                onTap={() => {
                  dropUpload(upload.key)
                }}
              >
                不传这张
              </TextButton>
            </View>
          )}
        </View>
      )}
    </View>
  )
}

// Known to browsers only.
const meterOf = (percent: number): object => ({
  'aria-valuenow': String(percent),
  'aria-valuemin': '0',
  'aria-valuemax': '100',
})
