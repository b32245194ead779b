import { View } from '@tarojs/components'
import { TextButton } from '../../components/controls/TextButton'
import { Sheet } from '../../components/layout/Sheet'
import { Title } from '../../components/layout/Title'
import type { LedgerChoices } from '../../domain/api/ledger'
import { areaName, officeOf } from '../../domain/city/city'
import { addDays } from '../../domain/dates/days'
import { accountKinds, offered, shortLabel, subjectKinds } from '../../domain/form/choices'
import {
  type LedgerFilter,
  ledgerSorts,
  ledgerSources,
  ledgerStatuses,
  wholeLedger,
} from '../../domain/ledger/filter'
import { partLabels, sortWords, sourceWords } from '../../domain/ledger/words'
import { statusWords } from '../../domain/moves/status'
import { today } from '../../platform/wechat/clock'
import type { LedgerWanted } from '../../domain/ledger/filter'
import { One, Range, Several } from './FilterParts'

/** Everything by which the ledger can be narrowed and sorted; each tap applies at once. */
export const FilterPane = ({
  wanted: { filter, sort },
  choices,
  sorts,
  onChange,
  onClose,
}: {
  wanted: LedgerWanted
  choices: LedgerChoices | null
  /** Rows in columns are sorted by their heads. */
  sorts: boolean
  onChange: (wanted: LedgerWanted) => void
  onClose: () => void
}) => {
  const set = (part: Partial<LedgerFilter>) => {
    onChange({ filter: { ...filter, ...part }, sort })
  }
  return (
    <Sheet>
      <View className="filter-head">
        <Title>筛选</Title>
        <TextButton onTap={onClose}>收起</TextButton>
      </View>
      {sorts ? (
        <One
          label="排序"
          options={ledgerSorts.flatMap((by) => [
            [`${by}:down`, sortWords[by].down] as const,
            [`${by}:up`, sortWords[by].up] as const,
          ])}
          chosen={`${sort.by}:${sort.descending ? 'down' : 'up'}`}
          onChoose={(value) => {
            const by = ledgerSorts.find((each) => value.startsWith(`${each}:`))
            if (by) onChange({ filter, sort: { by, descending: value.endsWith(':down') } })
          }}
        />
      ) : null}
      <Several
        label={partLabels.statuses}
        options={ledgerStatuses.map((status) => [status, statusWords[status].word])}
        chosen={filter.statuses}
        onChoose={(chosen) => {
          set({ statuses: ledgerStatuses.filter((status) => chosen.includes(status)) })
        }}
      />
      <Several
        label="只看"
        options={only.map((part) => [part, partLabels[part]])}
        chosen={only.filter((part) => filter[part])}
        onChoose={(chosen) => {
          set(Object.fromEntries(only.map((part) => [part, chosen.includes(part)])))
        }}
      />
      {dated.map((part) => (
        <Range
          key={part}
          label={partLabels[part]}
          range={filter[part]}
          latest={part === 'due' ? addDays(today(), FAR) : today()}
          onChange={(range) => {
            set({ [part]: range })
          }}
        />
      ))}
      <Several
        label={partLabels.accountKinds}
        options={accountKinds.map(({ value }) => [value, shortLabel(accountKinds, value)])}
        chosen={filter.accountKinds}
        onChoose={(chosen) => {
          set({
            accountKinds: accountKinds
              .map(({ value }) => value)
              .filter((value) => chosen.includes(value)),
          })
        }}
      />
      <Several
        label={partLabels.subjectKinds}
        options={offered(subjectKinds).map(({ value }) => [value, shortLabel(subjectKinds, value)])}
        chosen={filter.subjectKinds}
        onChoose={(chosen) => {
          set({
            subjectKinds: subjectKinds
              .map(({ value }) => value)
              .filter((value) => chosen.includes(value)),
          })
        }}
      />
      <One
        label={partLabels.source}
        options={[
          ['', '不限'],
          ...ledgerSources.map((source) => [source, sourceWords[source]] as const),
        ]}
        chosen={filter.source ?? ''}
        onChoose={(value) => {
          set({ source: ledgerSources.find((source) => source === value) ?? null })
        }}
      />
      {choices === null || choices.places.length === 0 ? null : (
        <Several
          label={partLabels.places}
          options={choices.places.map((place) => [place, place])}
          chosen={filter.places}
          onChoose={(places) => {
            set({ places: [...places] })
          }}
        />
      )}
      {choices === null || choices.claimants.length === 0 ? null : (
        <One
          label={partLabels.claimant}
          options={[
            ['', '不限'],
            ['me', '我'],
            ...choices.claimants.map(({ id, name }) => [id, name] as const),
          ]}
          chosen={filter.claimant ?? ''}
          onChoose={(value) => {
            set({ claimant: value === '' ? null : value })
          }}
        />
      )}
      {choices === null || choices.offices.length === 0 ? null : (
        <One
          label={partLabels.office}
          options={[
            ['', '全市'],
            ...choices.offices.map(
              (code) => [code, areaName(code) || officeOf(code).shortName] as const,
            ),
          ]}
          chosen={filter.office ?? ''}
          onChoose={(value) => {
            const office = choices.offices.find((code) => code === value) ?? null
            // Places and colleagues are those of one office.
            set({ office, places: [], claimant: filter.claimant === 'me' ? 'me' : null })
          }}
        />
      )}
      <TextButton
        onTap={() => {
          onChange({ filter: wholeLedger, sort })
        }}
      >
        清除筛选
      </TextButton>
    </Sheet>
  )
}

const only = ['late', 'pastPromise', 'watch'] as const
const dated = ['submitted', 'registered', 'due'] as const
/** In days: no due day lies farther ahead. */
const FAR = 400
