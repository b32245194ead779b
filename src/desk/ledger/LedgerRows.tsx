import { View } from '@tarojs/components'
import { Icon } from '../../components/controls/Icon'
import { StatusMark } from '../../components/filing/StatusMark'
import { Tap } from '../../components/controls/Tap'
import type { LedgerItem } from '../../domain/api/ledger'
import type { LedgerSort } from '../../domain/ledger/filter'
import type { Selected } from '../table/useSelected'
import { ERASED_ROW, kindOfRow, rowRemarks, sortedDay, stateOfRow } from './rowWords'

/** The rows on a phone: the account, what is out of the ordinary, number and day. */
export const LedgerRows = ({
  items,
  sort,
  picked,
  onOpen,
}: {
  items: readonly LedgerItem[]
  sort: LedgerSort
  /** What a tap picks; null where it opens. */
  picked: Selected | null
  onOpen: (item: LedgerItem) => void
}) => (
  <View className="ledger-rows">
    {items.map((item) =>
      item.erased ? (
        <View key={item.id} className="ledger-row">
          <View className="ledger-row-name">
            <View className="t-sub">{ERASED_ROW}</View>
            <StatusMark {...stateOfRow(item)} />
          </View>
          <View className="ledger-row-ends t-sub">
            <View>{item.number}</View>
            <View>{sortedDay(item, sort.by)}</View>
          </View>
        </View>
      ) : (
        <Tap
          key={item.id}
          className="ledger-row"
          {...(picked === null ? {} : { role: 'checkbox' as const, checked: picked.has(item.id) })}
          onTap={() => {
            if (picked === null) onOpen(item)
            else picked.toggle(item.id)
          }}
        >
          <View className="ledger-row-name">
            <View className="ledger-row-account t-strong">
              {picked === null ? null : <Icon name={picked.has(item.id) ? 'ticked-box' : 'box'} />}
              <View>{item.accountName}</View>
            </View>
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
      ),
    )}
  </View>
)
