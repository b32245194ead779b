import { View } from '@tarojs/components'
import { TextButton } from '../../../components/controls/TextButton'
import type { Photo } from '../../../domain/api/filing'
import { callPhone } from '../../../platform/wechat/phone'
import { isStarred } from './ItemRow'
import './RequestBox.scss'

/** What is asked of a filing, line by line, with the way to the pictures that prove it. */
export const RequestBox = ({
  title,
  lines,
  phone,
  open,
  of,
  files,
  onLook,
}: {
  title: string
  lines: readonly string[]
  /** Of who asks; null where there is nobody to call. */
  phone: string | null
  /** It is still to be answered. */
  open: boolean
  /** Whose proof it is, or of what, for who does not see where the button stands. */
  of: string
  files: readonly Photo[]
  /** The pictures of proof are wanted. */
  onLook: (fileID: string) => void
}) => {
  const [file] = files
  return (
    <View className={`request-box ${open ? 'tone-act' : ''}`}>
      <View className="t-strong" role="heading" aria-level={2}>
        {title}
      </View>
      {lines.map((line) => (
        <View key={line} className="request-box-line">
          {line}
        </View>
      ))}
      {phone === null || isStarred(phone) ? null : (
        <TextButton
          icon="phone"
          label={`打电话 ${phone}`}
          onTap={() => {
            callPhone(phone)
          }}
        >
          打电话
        </TextButton>
      )}
      {file === undefined || (phone !== null && isStarred(phone)) ? null : (
        <TextButton
          label={`看证明材料：${of}`}
          onTap={() => {
            onLook(file.fileID)
          }}
        >
          看证明材料
        </TextButton>
      )}
    </View>
  )
}
