import { View } from '@tarojs/components'
import { Icon } from '../../components/controls/Icon'
import { Tap } from '../../components/controls/Tap'
import { StatusMark } from '../../components/filing/StatusMark'
import type { LedgerItem } from '../../domain/api/ledger'
import type { LedgerSort, LedgerSortBy } from '../../domain/ledger/filter'
import { sortWords } from '../../domain/ledger/words'
import { subjectKindOf } from '../queue/queues'
import { SortHead } from '../table/SortHead'
import { Beside, RowLink, TableRow } from '../../components/table/TableRow'
import type { Selected } from '../table/useSelected'
import { dayOfRow, ERASED_ROW, kindOfRow, rowRemarks, stateOfRow } from './rowWords'

type Head = { readonly label: string; readonly by?: LedgerSortBy; readonly className?: string }

const heads: readonly Head[] = [
  { label: '编号', by: 'number' },
  { label: '账号' },
  { label: '账号主体', className: 'ledger-subject' },
  { label: '属地', className: 'ledger-place' },
  { label: '提交', by: 'submitted', className: 'ledger-day' },
  { label: '登记', by: 'registered', className: 'ledger-day ledger-registered' },
  { label: '到期', by: 'due', className: 'ledger-day' },
  { label: '状态' },
]

/** The rows in columns; a head that sorts is a button, pressed again it turns. */
export const LedgerTable = ({
  items,
  sort,
  picked,
  onSort,
  onOpen,
}: {
  items: readonly LedgerItem[]
  sort: LedgerSort
  /** What a tap picks; null where it opens. */
  picked: Selected | null
  onSort: (sort: LedgerSort) => void
  onOpen: (item: LedgerItem) => void
}) => (
  <View className="ledger-table" role="table" aria-label="台账">
    <TableRow className="ledger-line table-heads">
      {heads.map((head) => (
        <HeadCell key={head.label} head={head} sort={sort} onSort={onSort} />
      ))}
    </TableRow>
    {items.map((item) => (
      <Line
        key={item.id}
        item={item}
        picked={picked}
        onOpen={() => {
          onOpen(item)
        }}
      />
    ))}
  </View>
)

const HeadCell = ({
  head: { label, by, className = '' },
  sort,
  onSort,
}: {
  head: Head
  sort: LedgerSort
  onSort: (sort: LedgerSort) => void
}) => {
  if (by === undefined)
    return (
      <View className={`table-head ${className}`} role="columnheader">
        {label}
      </View>
    )
  const active = sort.by === by
  return (
    <SortHead
      label={label}
      className={className}
      way={active ? (sort.descending ? 'descending' : 'ascending') : null}
      says={`按${label}排，${sortWords[by][active && sort.descending ? 'up' : 'down']}`}
      onTap={() => {
        onSort({ by, descending: active ? !sort.descending : by !== 'due' })
      }}
    />
  )
}

const Line = ({
  item,
  picked,
  onOpen,
}: {
  item: LedgerItem
  picked: Selected | null
  onOpen: () => void
}) => (
  <TableRow className="ledger-line">
    <View role="cell">{item.number}</View>
    <View role="cell">
      {item.erased ? (
        <Beside text={ERASED_ROW} />
      ) : picked === null ? (
        <RowLink name={item.accountName} onTap={onOpen} />
      ) : (
        <Tap
          role="checkbox"
          checked={picked.has(item.id)}
          className="row-link ledger-pick"
          onTap={() => {
            picked.toggle(item.id)
          }}
        >
          <Icon name={picked.has(item.id) ? 'ticked-box' : 'box'} />
          <View>{item.accountName}</View>
        </Tap>
      )}
      <Beside text={kindOfRow(item)} />
      <View className="ledger-subject-under">{item.subjectName}</View>
    </View>
    <View className="ledger-subject" role="cell">
      <View className="row-text">{item.subjectName}</View>
      <Beside text={subjectKindOf(item)} />
    </View>
    <View className="ledger-place" role="cell">
      {item.place}
    </View>
    {(['submitted', 'registered', 'due'] as const).map((by) => (
      <View key={by} className={`ledger-day ledger-${by}`} role="cell">
        {dayOfRow(item, by)}
      </View>
    ))}
    <View role="cell">
      <StatusMark {...stateOfRow(item)} />
      {rowRemarks(item).map((remark) => (
        <Beside key={remark} text={remark} />
      ))}
    </View>
  </TableRow>
)
