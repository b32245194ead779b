import { View } from '@tarojs/components'
import { useOffice } from '../../cloud/servings'
import { useCopying } from '../../components/controls/copying'
import { PhoneNumber } from '../../components/controls/PhoneLine'
import { TextButton } from '../../components/controls/TextButton'
import { WayThere } from '../../components/layout/WayThere'
import { Sheet } from '../../components/layout/Sheet'
import type { OfficeCode } from '../../domain/city/city'
import './Where.scss'

/** The office to which something is brought. */
export const Where = ({ office: { code } }: { office: { code: OfficeCode } }) => {
  const office = useOffice(code)
  const copying = useCopying(`${office.name}，${office.address}，${office.phone}`)
  return (
    <Sheet title="送到哪里">
      <View>{office.name}</View>
      <View>{office.address}</View>
      <View className="t-sub">去以前请先打电话问问时间</View>
      <View className="packet-acts">
        <PhoneNumber phone={office.phone} />
        <TextButton icon="copy" label={`${copying.word}地址`} onTap={copying.copy}>
          {`${copying.word}地址`}
        </TextButton>
      </View>
      {copying.refused}
      <WayThere office={office} />
    </Sheet>
  )
}
