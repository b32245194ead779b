import { View } from '@tarojs/components'
import { useState, useEffect } from 'react'
import { useOffice } from '../../cloud/servings'
import { Button, ButtonPair } from '../../components/controls/Button'
import { useCopying } from '../../components/controls/copying'
import { Icon } from '../../components/controls/Icon'
import { Tap } from '../../components/controls/Tap'
import { TextButton } from '../../components/controls/TextButton'
import { Sheet } from '../../components/layout/Sheet'
import { WayThere } from '../../components/layout/WayThere'
import { type OfficeCode, offices, PRINTED } from '../../domain/city/city'
import { reveal } from '../../platform/screen/reveal'
import { go } from '../../platform/wechat/navigate'
import { callPhone } from '../../platform/wechat/phone'
import { DATED_NOTICE, sourcesOf } from './sources'
import './Directory.scss'
import './OfficeRow.scss'
import './OfficeCard.scss'

/** Name, address and number of an office with 打电话 and 复制, and where they come from. */
const OfficeCard = ({ code, filled = false }: { code: OfficeCode; filled?: boolean }) => {
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

/** One office: its area and number; a tap opens the rest in place. */
const OfficeRow = ({
  code,
  open,
  onToggle,
}: {
  code: OfficeCode
  open: boolean
  onToggle: () => void
}) => {
  const office = useOffice(code)
  const id = `office-${code}`
  useEffect(() => {
    if (open) reveal(id)
  }, [open, id])
  return (
    <View id={id} className={`office-row ${open ? 'office-row-open' : ''}`}>
      <Tap className="office-row-head" expanded={open} onTap={onToggle}>
        <View className="office-row-area">{office.area}</View>
        {open ? null : <View className="office-row-phone t-sub">{office.phone}</View>}
        <View className="office-row-mark">
          <Icon name="down" />
        </View>
      </Tap>
      {open ? (
        <View className="office-row-body">
          <OfficeCard code={code} />
        </View>
      ) : null}
    </View>
  )
}

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
