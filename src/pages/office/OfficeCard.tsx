import { View } from '@tarojs/components'
import { useOffice } from '../../cloud/servings'
import { Button, ButtonPair } from '../../components/controls/Button'
import { useCopying } from '../../components/controls/copying'
import { WayThere } from '../../components/layout/WayThere'
import { type OfficeCode, PRINTED } from '../../domain/city/city'
import { callPhone } from '../../platform/wechat/phone'
import './OfficeCard.scss'
import { sourcesOf } from './sources'

/** Name, address and number of an office with 打电话 and 复制, and where they come from. */
export const OfficeCard = ({ code, filled = false }: { code: OfficeCode; filled?: boolean }) => {
  const office = useOffice(code)
  const copying = useCopying(`${office.name}\n${office.address}\n${office.phone}`)
  return (
    <View>
      <View className="t-strong">{office.name}</View>
      <View className="office-card-line">{office.address}</View>
      <View className={filled ? 'office-card-phone t-title' : 'office-card-phone'}>
        {office.phone}
      </View>
      <View className="office-card-acts">
        <ButtonPair>
          <Button
            look={filled ? 'filled' : 'outline'}
            onTap={() => {
              callPhone(office.phone)
            }}
          >
            打电话
          </Button>
          <Button look="outline" onTap={copying.copy}>
            {copying.word}
          </Button>
        </ButtonPair>
        {copying.refused}
        <WayThere office={office} />
      </View>
      <View className="office-card-source t-note">{`邮箱 ${office.email}${office.changed?.email === undefined ? `，${PRINTED}` : ''}`}</View>
      {sourcesOf(office).map((source) => (
        <View key={source} className="t-note">
          {source}
        </View>
      ))}
    </View>
  )
}
