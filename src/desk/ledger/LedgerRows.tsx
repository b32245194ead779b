import { View } from '@tarojs/components'
import { StatusMark } from '../../components/filing/StatusMark'
import { Tap } from '../../components/controls/Tap'
import type { LedgerItem } from '../../domain/api/ledger'
import type { LedgerSort } from '../../domain/ledger/filter'
import { kindOfRow, rowRemarks, sortedDay, stateOfRow } from './rowWords'

/** The rows on a phone: the account, what is out of the ordinary, number and day. */
export const LedgerRows = ({
  items,
  sort,
  onOpen,
}: {
  items: readonly LedgerItem[]
  sort: LedgerSort
  onOpen: (item: LedgerItem) => void
}) => (
  <View className="ledger-rows">
    {items.map((item) => (
      <Tap
        key={item.id}
        className="ledger-row"
        onTap={() => {
          onOpen(item)
        }}
      >
        <View className="ledger-row-name">
          <View className="t-strong">{item.accountName}</View>
          <StatusMark {...stateOfRow(item)} />
        </View>
        <View className="t-sub">
          {[kindOfRow(item), item.place, ...rowRemarks(item)].filter(Boolean).join('，')}
        </View>
        <View className="ledger-row-ends t-sub">
          <View>{item.number}</View>
          <View>{sortedDay(item, sort.by)}</View>
        </View>
      </Tap>
    ))}
  </View>
)
