import { View } from '@tarojs/components'
import { useState } from 'react'
import { TextButton } from '../../components/controls/TextButton'
import { Sheet } from '../../components/layout/Sheet'
import { type OfficeCode, offices } from '../../domain/city/city'
import { go } from '../../platform/wechat/navigate'
import './Directory.scss'
import { OfficeCard } from './OfficeCard'
import { OfficeRow } from './OfficeRow'
import { DATED_NOTICE } from './sources'

/** The 12 offices as they are now, the caller's own first. Says no contact names. */
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
  const toggle = (code: OfficeCode) => {
    setOpen((before) => (before === code ? null : code))
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
          <OfficeCard code={own} filled />
        </Sheet>
      )}
      <Sheet flush title={own === null ? '12 个办公室' : `其他 ${String(others.length)} 个办公室`}>
        {others.map(({ code }) => (
          <OfficeRow
            key={code}
            code={code}
            open={code === open}
            onToggle={() => {
              toggle(code)
            }}
          />
        ))}
      </Sheet>
      <View className="directory-source t-note">
        {`来源：${DATED_NOTICE}和办公室的更改，人员可能有变动，以电话答复为准`}
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
