import { View } from '@tarojs/components'
import { TextButton } from '../../../components/controls/TextButton'
import type { ShownDuplicates } from './useDuplicates'
import './Duplicates.scss'

/** Leads to what may be of the same account from where it is not in sight. */
export const DuplicatesHint = ({
  duplicates: { open },
  onSee,
}: {
  duplicates: ShownDuplicates
  onSee: () => void
}) =>
  open === 0 ? null : (
    <View className="duplicates-hint tone-act">
      <View>{`有 ${String(open)} 件可能是同一账号`}</View>
      <TextButton onTap={onSee}>看一看</TextButton>
    </View>
  )
