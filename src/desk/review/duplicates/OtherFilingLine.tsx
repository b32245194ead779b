import { View } from '@tarojs/components'
import { TextButton } from '../../../components/controls/TextButton'
import { StatusMark } from '../../../components/filing/StatusMark'
import type { OtherFiling } from '../../../domain/api/review/duplicates'
import { go } from '../../../platform/wechat/navigate'
import { callPhone } from '../../../platform/wechat/phone'

/** Which filing it is, in which state and where, with the way to it, or to the office that has it. */
export const OtherFilingLine = ({
  of: { id, number, onPaper, accountName, status, office, readable },
}: {
  of: OtherFiling
}) => (
  <View className="other-filing">
    <View className="other-filing-words">
      <View className="other-filing-name">{accountName}</View>
      <View className="t-note">
        {[
          ...(onPaper ? ['纸质登记'] : []),
          ...(number === '' ? [] : [number]),
          office.shortName,
        ].join(' · ')}
      </View>
    </View>
    <StatusMark name={status} />
    {readable ? (
      <TextButton
        go
        label={`打开 ${number || accountName}`}
        onTap={() => {
          go(onPaper ? 'desk/paper' : 'desk/review', { id })
        }}
      >
        打开
      </TextButton>
    ) : (
      <TextButton
        icon="phone"
        label={`打电话 ${office.shortName} ${office.phone}`}
        onTap={() => {
          callPhone(office.phone)
        }}
      >
        打电话
      </TextButton>
    )}
  </View>
)
