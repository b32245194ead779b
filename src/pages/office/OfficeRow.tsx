import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { useOffice } from '../../cloud/servings'
import { Icon } from '../../components/controls/Icon'
import { Tap } from '../../components/controls/Tap'
import type { OfficeCode } from '../../domain/city/city'
import { reveal } from '../../platform/screen/reveal'
import { OfficeCard } from './OfficeCard'
import './OfficeRow.scss'

/** One office: its area and number; a tap opens the rest in place. */
export const OfficeRow = ({
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
