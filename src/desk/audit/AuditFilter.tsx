import { View } from '@tarojs/components'
import { useState } from 'react'
import { DayPicker } from '../../components/controls/DayPicker'
import { Tap } from '../../components/controls/Tap'
import { LineField } from '../../components/fields/LineField'
import type { Audit } from '../../domain/api/administration/audit'
import type { ApiInput } from '../../domain/api/api'
import { type AuditDays, daysUpTo } from '../../domain/audit/audit'
import { type OfficeCode, officeOf } from '../../domain/city/city'
import { rangeWords } from '../../domain/ledger/words'
import { checkNumber } from '../../domain/moves/number'
import { today } from '../../platform/wechat/clock'
import { One } from '../ledger/FilterParts'
import '../ledger/FilterParts.scss'

export type AuditWanted = ApiInput<'audit.open'>

const spans = [
  ['1', '今天'],
  ['7', '近 7 天'],
  ['31', '近 31 天'],
] as const

const sameDays = (one: AuditDays, other: AuditDays): boolean =>
  one.from === other.from && one.to === other.to
const LABEL = '哪件，写全编号'
const LONGEST = 20

/** The number of the one filing that is read; empty for all. */
const NumberField = ({
  number,
  onChange,
}: {
  number: string
  onChange: (number: string) => void
}) => {
  const [typed, setTyped] = useState(number)
  const wrong = typed.trim() !== '' && checkNumber(typed) === null
  const take = (text: string) => {
    const wanted = text.trim() === '' ? '' : checkNumber(text)
    if (wanted !== null && wanted !== number) onChange(wanted)
  }
  const isWhole = typed.replace(/[\s-]/g, '').length >= WHOLE
  return (
    <LineField
      label={LABEL}
      said={wrong && isWhole ? '编号不对，请再看一遍' : LABEL}
      text={typed}
      longest={LONGEST}
      onType={setTyped}
      onTake={take}
    >
      {number === '' ? null : (
        <Tap
          className="ledger-chip"
          onTap={() => {
            setTyped('')
            onChange('')
          }}
        >
          不限这件
        </Tap>
      )}
    </LineField>
  )
}

/** Symbols of a number. */
const WHOLE = 12

/** By what the audit is narrowed; each tap applies at once. */
export const AuditFilter = ({
  wanted,
  offices,
  people,
  onChange,
}: {
  wanted: AuditWanted
  offices: Audit['offices']
  people: Audit['people']
  onChange: (part: Partial<AuditWanted>) => void
}) => {
  const { days, office, person, number, kind } = wanted
  const span = spans.find(([count]) => sameDays(days, daysUpTo(today(), Number(count))))
  return (
    <View className="audit-filter">
      <One
        label={`哪些天 ${rangeWords(days, today())}`}
        options={spans}
        chosen={span?.[0] ?? ''}
        onChoose={(count) => {
          onChange({ days: daysUpTo(today(), Number(count)) })
        }}
      />
      <DayPicker
        title="哪一天"
        day={days.to}
        latest={today()}
        onPick={(day) => {
          onChange({ days: { from: day, to: day } })
        }}
      >
        {(open) => (
          <View className="filter-options audit-day">
            <Tap className="ledger-chip" onTap={open}>
              选一天
            </Tap>
          </View>
        )}
      </DayPicker>
      {number !== '' || offices.length === 0 ? null : (
        <One
          label="办公室"
          options={[['', '全部'], ...offices.map((code) => [code, officeOf(code).area] as const)]}
          chosen={office ?? ''}
          onChoose={(code) => {
            onChange({ office: code === '' ? null : (code as OfficeCode), person: null })
          }}
        />
      )}
      {number !== '' || people.length === 0 ? null : (
        <One
          label="谁"
          options={[['', '全部'], ...people.map(({ id, name }) => [id, name] as const)]}
          chosen={person ?? ''}
          onChoose={(id) => {
            onChange({ person: id === '' ? null : id })
          }}
        />
      )}
      {kind === 'views' || kind === 'decisions' ? (
        <NumberField
          number={number}
          onChange={(text) => {
            // Of one filing all is read, whoever of the staff did it.
            onChange({ number: text, person: null })
          }}
        />
      ) : null}
    </View>
  )
}
