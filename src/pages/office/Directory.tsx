import { View } from '@tarojs/components'
import { useState } from 'react'
import { TextButton } from '../../components/controls/TextButton'
import { Sheet } from '../../components/layout/Sheet'
import { type Office, type OfficeCode, officeOf, offices } from '../../domain/city/city'
import { go } from '../../platform/wechat/navigate'
import './Directory.scss'
import { OfficeCard } from './OfficeCard'
import { OfficeRow } from './OfficeRow'

/** The 12 offices as the notice prints them, the caller's own first. Says no contact names. */
export const Directory = ({
  own,
  onDesk,
}: {
  own: OfficeCode | null
  /** Staff came here from the desk. */
  onDesk: (() => void) | null
}) => {
  const [open, setOpen] = useState<OfficeCode | null>(null)
  const others = offices.filter((office) => office.code !== own)
  const toggle = (office: Office) => {
    setOpen((before) => (before === office.code ? null : office.code))
  }
  return (
    <View className="column">
      {onDesk === null ? null : (
        <View className="directory-back">
          <TextButton onTap={onDesk}>回到待办</TextButton>
        </View>
      )}
      {own === null ? null : (
        <Sheet title="您的属地">
          <OfficeCard office={officeOf(own)} filled />
        </Sheet>
      )}
      <Sheet flush title={own === null ? '12 个办公室' : `其他 ${String(others.length)} 个办公室`}>
        {others.map((office) => (
          <OfficeRow
            key={office.code}
            office={office}
            open={office.code === open}
            onToggle={() => {
              toggle(office)
            }}
          />
        ))}
      </Sheet>
      <View className="directory-source t-note">
        来源：2018年12月9日通告，人员可能有变动，以电话答复为准
      </View>
      {onDesk === null ? (
        <View className="directory-back">
          <TextButton
            go
            onTap={() => {
              go('desk/join')
            }}
          >
            工作人员用邀请码加入
          </TextButton>
        </View>
      ) : null}
    </View>
  )
}
