import { View } from '@tarojs/components'
import { Tap } from '../../components/controls/Tap'

/** A head that sorts the rows: `way` is how they stand by it, null where they stand by another. `says` what a tap does. */
export const SortHead = ({
  label,
  className = '',
  way,
  says,
  onTap,
}: {
  label: string
  className?: string
  way: 'ascending' | 'descending' | null
  says: string
  onTap: () => void
}) => (
  <View
    className={`table-head ${className}`}
    role="columnheader"
    {...{ 'aria-sort': way ?? 'none' }}
  >
    <Tap className={`table-sort ${way === null ? '' : 't-strong'}`} label={says} onTap={onTap}>
      {`${label}${way === null ? '' : way === 'ascending' ? ' ↑' : ' ↓'}`}
    </Tap>
  </View>
)
