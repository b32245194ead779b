import { View } from '@tarojs/components'
import { Icon } from '../../components/controls/Icon'
import { PhoneNumber } from '../../components/controls/PhoneLine'
import { TextButton } from '../../components/controls/TextButton'
import { Sheet } from '../../components/layout/Sheet'
import type { Signature } from '../../domain/api/filing'
import type { Office } from '../../domain/city/city'
import { go } from '../../platform/wechat/navigate'

/** Whom to ask what an item means. */
export const AskOffice = ({ office }: { office: Office }) => (
  <View className="fix-foot">
    <Sheet>
      <View className="between">
        <View>看不懂？打电话问</View>
        <PhoneNumber phone={office.phone} />
      </View>
    </Sheet>
  </View>
)

const WORDS = {
  none: '改完后请重新签名。',
  hand: '已重新签名。再有改动，要再签一次。',
  sealPage: '打印的内容没有改动时，原来的签章页继续有效。',
  paper: '原来的签名在纸质表上，补正后请重新签名。',
} as const

export const SIGNED_IN_PRINT = '打印后请账号所有人签名。'

/** What becomes of the signature that is there. */
export const signWords = (signature: Signature | null): string => WORDS[signature?.by ?? 'none']

/** What is not open stays as it is, and can be read. */
export const LockedRows = ({
  id,
  sign,
  words,
}: {
  id: string
  /** What is said of the signature. */
  sign: string
  words: string
}) => (
  <Sheet>
    <View className="fix-locked">
      <Icon name="lock" />
      <View className="fix-locked-text">{words}</View>
    </View>
    <View className="t-sub">{sign}</View>
    <TextButton
      go
      onTap={() => {
        go('apply/check', { id })
      }}
    >
      看全部内容
    </TextButton>
  </Sheet>
)
