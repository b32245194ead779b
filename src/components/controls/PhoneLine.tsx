import { View } from '@tarojs/components'
import { callPhone } from '../../platform/wechat/phone'
import { Sheet } from '../layout/Sheet'
import './PhoneLine.scss'
import { TextButton } from './TextButton'

/** An office with its number, the last sheet of every owner's page. */
export const PhoneLine = ({ office }: { office: { name: string; phone: string } }) => (
  <Sheet>
    <View className="phone-line">
      <View className="phone-line-office">
        <View>{office.name}</View>
        <View className="t-sub">{office.phone}</View>
      </View>
      <TextButton
        icon="phone"
        label={`打电话给${office.name}`}
        onTap={() => {
          callPhone(office.phone)
        }}
      >
        打电话
      </TextButton>
    </View>
  </Sheet>
)

/** A number that is called by a tap. */
export const PhoneNumber = ({ phone }: { phone: string }) => (
  <TextButton
    icon="phone"
    label={`打电话 ${phone}`}
    onTap={() => {
      callPhone(phone)
    }}
  >
    {phone}
  </TextButton>
)
