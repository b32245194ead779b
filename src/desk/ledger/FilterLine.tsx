import { View } from '@tarojs/components'
import { Icon } from '../../components/controls/Icon'
import { Tap } from '../../components/controls/Tap'
import type { LedgerChoices } from '../../domain/api/ledger'
import { type LedgerWanted, setParts, wholeLedger } from '../../domain/ledger/filter'
import { partWords, sortLine } from '../../domain/ledger/words'
import { today } from '../../platform/wechat/clock'

/** Who is meant by the filter’s claimant. */
export const claimantName = (claimant: string | null, choices: LedgerChoices | null): string =>
  claimant === 'me' ? '我' : (choices?.claimants.find(({ id }) => id === claimant)?.name ?? '同事')

/** What is asked of the rows, each part with its cross, and how many there are. */
export const FilterLine = ({
  wanted: { filter, sort },
  choices,
  total,
  busy,
  onChange,
  onOpen,
  onExport,
  onAnnounce,
}: {
  wanted: LedgerWanted
  choices: LedgerChoices | null
  total: string
  busy: boolean
  onChange: (wanted: LedgerWanted) => void
  onOpen: () => void
  /** Null where there is nothing to export. */
  onExport: (() => void) | null
  /** Null for who may not tell the owners. */
  onAnnounce: (() => void) | null
}) => {
  const parts = setParts(filter)
  const words = { today: today(), claimant: claimantName(filter.claimant, choices) }
  return (
    <View className="ledger-filters">
      <Tap className="ledger-chip" onTap={onOpen}>
        {parts.length === 0 ? '筛选' : `筛选 ${String(parts.length)}`}
      </Tap>
      {parts.map((part) => (
        <Tap
          key={part}
          className="ledger-chip ledger-chip-on"
          label={`不限${partWords(part, filter, words)}`}
          onTap={() => {
            onChange({ filter: { ...filter, [part]: wholeLedger[part] }, sort })
          }}
        >
          <View>{partWords(part, filter, words)}</View>
          <Icon name="close" />
        </Tap>
      ))}
      <View className="ledger-total t-sub" aria-live="polite">
        {busy ? '正在取最新状态' : [total, sortLine(sort)].filter(Boolean).join('，')}
      </View>
      {onExport === null ? null : (
        <Tap className="ledger-chip" onTap={onExport}>
          导出
        </Tap>
      )}
      {onAnnounce === null ? null : (
        <Tap className="ledger-chip" label="告知填报人" onTap={onAnnounce}>
          告知
        </Tap>
      )}
    </View>
  )
}
