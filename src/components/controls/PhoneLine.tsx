import { View } from '@tarojs/components'
import { useOffice } from '../../cloud/servings'
import type { OfficeCode } from '../../domain/city/city'
import { callPhone } from '../../platform/wechat/phone'
import { Sheet } from '../layout/Sheet'
import './PhoneLine.scss'
import { TextButton } from './TextButton'

/** An office with its number, the last sheet of every owner's page. */
export const PhoneLine = ({ office }: { office: { code: OfficeCode } }) => {
  const { name, phone } = useOffice(office.code)
  return (
    <Sheet>
      <View className="phone-line">
        <View className="phone-line-office">
          <View>{name}</View>
          <View className="t-sub">{phone}</View>
        </View>
        <TextButton
          icon="phone"
          label={`打电话给${name}`}
          onTap={() => {
            callPhone(phone)
          }}
        >
          打电话
        </TextButton>
      </View>
    </Sheet>
  )
}

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
