import { View } from '@tarojs/components'
import type { Signature } from '../../domain/api/filing'
import { showMoment } from '../../domain/dates/days'
import { now } from '../../platform/wechat/clock'
import { SlotPicture } from '../parts/Picture'

/** The signature or the photo of the 签章页 that holds, with when it was given. */
export const GivenSignature = ({
  id,
  signature: { fileID, by, signedAt, byCard },
  owner,
}: {
  id: string
  signature: Signature
  owner: string
}) => (
  <View>
    <SlotPicture
      id={id}
      fileID={fileID}
      label={by === 'hand' ? `${owner}的签名` : '签章页的照片'}
      look="signature"
    />
    <View className="t-sub">
      {byCard ? `${owner}在自己的手机上签于` : by === 'hand' ? '签于' : '签章页上传于'}{' '}
      {showMoment(signedAt, now())}
    </View>
  </View>
)
