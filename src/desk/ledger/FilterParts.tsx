import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { DayPicker } from '../../components/controls/DayPicker'
import { Tap } from '../../components/controls/Tap'
import { addDays, type Day, monthOf, showDay } from '../../domain/dates/days'
import type { DayRange } from '../../domain/ledger/filter'
import { rangeWords } from '../../domain/ledger/words'
import { today } from '../../platform/wechat/clock'
import './FilterParts.scss'

type Option = readonly [value: string, word: string]

/** One part of the filter under its name; what it `said` may add what is chosen. */
const Part = ({
  label,
  said = label,
  role = 'group',
  children,
}: {
  label: string
  said?: string
  role?: 'group' | 'radiogroup'
  children: ReactNode
}) => (
  <View className="filter-part" role={role} aria-label={label}>
    <View className="filter-label t-sub">{said}</View>
    <View className="filter-options">{children}</View>
  </View>
)

/** Something that is chosen or not. */
const Chip = ({
  role,
  on,
  word,
  label,
  onTap,
}: {
  role: 'checkbox' | 'radio'
  on: boolean
  word: string
  label?: string
  onTap: () => void
}) => (
  <Tap
    role={role}
    checked={on}
    className={`ledger-chip ${on ? 'ledger-chip-on' : ''}`}
    onTap={onTap}
    {...(label === undefined ? {} : { label })}
  >
    {word}
  </Tap>
)

type Choosing<Chosen> = {
  label: string
  options: readonly Option[]
  chosen: Chosen
  onChoose: (chosen: Chosen) => void
}

/** Several of some, any of which fits; none leaves it open. */
export const Several = ({ label, options, chosen, onChoose }: Choosing<readonly string[]>) => (
  <Part label={label}>
    {options.map(([value, word]) => {
      const on = chosen.includes(value)
      return (
        <Chip
          key={value}
          role="checkbox"
          on={on}
          word={word}
          onTap={() => {
            onChoose(on ? chosen.filter((each) => each !== value) : [...chosen, value])
          }}
        />
      )
    })}
  </Part>
)

/** One of some. */
export const One = ({ label, options, chosen, onChoose }: Choosing<string>) => (
  <Part label={label} role="radiogroup">
    {options.map(([value, word]) => (
      <Chip
        key={value}
        role="radio"
        on={value === chosen}
        word={word}
        onTap={() => {
          onChoose(value)
        }}
      />
    ))}
  </Part>
)

/** The ranges that are asked for most, on the Beijing day. */
const shortcuts = (day: Day): readonly (readonly [word: string, range: DayRange])[] => {
  const month = monthOf(day)
  const year = day.slice(0, 4)
  return [
    ['本月', month],
    ['上月', monthOf(addDays(month.from, -1))],
    ['今年', { from: `${year}-01-01`, to: `${year}-12-31` }],
  ]
}

const sameRange = (one: DayRange | null, other: DayRange): boolean =>
  one?.from === other.from && one.to === other.to

/** A range of days; an end that is chosen past the other one takes it along. */
export const Range = ({
  label,
  range,
  latest,
  onChange,
}: {
  label: string
  range: DayRange | null
  latest: Day
  onChange: (range: DayRange | null) => void
}) => {
  const { from = null, to = null } = range ?? {}
  const ends: readonly (readonly [word: string, day: Day | null, set: (day: Day) => DayRange])[] = [
    ['从', from, (day) => ({ from: day, to: to !== null && to < day ? day : to })],
    ['到', to, (day) => ({ from: from !== null && from > day ? day : from, to: day })],
  ]
  return (
    <Part label={label} said={range === null ? label : `${label} ${rangeWords(range, today())}`}>
      {shortcuts(today()).map(([word, of]) => {
        const on = sameRange(range, of)
        return (
          <Chip
            key={word}
            role="checkbox"
            on={on}
            word={word}
            label={`${label}${word}`}
            onTap={() => {
              onChange(on ? null : of)
            }}
          />
        )
      })}
      {ends.map(([word, day, set]) => (
        <DayPicker
          key={word}
          title={`${label}，${word}哪一天`}
          day={day ?? today()}
          latest={latest}
          onPick={(picked) => {
            onChange(set(picked))
          }}
        >
          {(open) => {
            const said = day === null ? `${word}哪一天` : `${word} ${showDay(day, today())}`
            return (
              <Tap className="ledger-chip" label={`${label} ${said}`} says={word} onTap={open}>
                {said}
              </Tap>
            )
          }}
        </DayPicker>
      ))}
      {range === null ? null : (
        <Tap
          className="ledger-chip"
          label={`不限${label}`}
          onTap={() => {
            onChange(null)
          }}
        >
          不限
        </Tap>
      )}
    </Part>
  )
}
