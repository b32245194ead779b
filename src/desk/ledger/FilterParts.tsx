import { View } from '@tarojs/components'
import { DayPicker } from '../../components/controls/DayPicker'
import { Tap } from '../../components/controls/Tap'
import { addDays, type Day, monthOf, showDay } from '../../domain/dates/days'
import type { DayRange } from '../../domain/ledger/filter'
import { rangeWords } from '../../domain/ledger/words'
import { today } from '../../platform/wechat/clock'

type Option = readonly [value: string, word: string]

/** Several of some, any of which fits; none leaves it open. */
export const Several = ({
  label,
  options,
  chosen,
  onChoose,
}: {
  label: string
  options: readonly Option[]
  chosen: readonly string[]
  onChoose: (chosen: readonly string[]) => void
}) => (
  <View className="filter-part" role="group" aria-label={label}>
    <View className="filter-label t-sub">{label}</View>
    <View className="filter-options">
      {options.map(([value, word]) => {
        const on = chosen.includes(value)
        return (
          <Tap
            key={value}
            role="checkbox"
            checked={on}
            className={`ledger-chip ${on ? 'ledger-chip-on' : ''}`}
            onTap={() => {
              onChoose(on ? chosen.filter((each) => each !== value) : [...chosen, value])
            }}
          >
            {word}
          </Tap>
        )
      })}
    </View>
  </View>
)

/** One of some. */
export const One = ({
  label,
  options,
  chosen,
  onChoose,
}: {
  label: string
  options: readonly Option[]
  chosen: string
  onChoose: (value: string) => void
}) => (
  <View className="filter-part" role="radiogroup" aria-label={label}>
    <View className="filter-label t-sub">{label}</View>
    <View className="filter-options">
      {options.map(([value, word]) => (
        <Tap
          key={value}
          role="radio"
          checked={value === chosen}
          className={`ledger-chip ${value === chosen ? 'ledger-chip-on' : ''}`}
          onTap={() => {
            onChoose(value)
          }}
        >
          {word}
        </Tap>
      ))}
    </View>
  </View>
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
    <View className="filter-part" role="group" aria-label={label}>
      <View className="filter-label t-sub">
        {range === null ? label : `${label} ${rangeWords(range, today())}`}
      </View>
      <View className="filter-options">
        {shortcuts(today()).map(([word, of]) => {
          const on = sameRange(range, of)
          return (
            <Tap
              key={word}
              role="checkbox"
              checked={on}
              label={`${label}${word}`}
              className={`ledger-chip ${on ? 'ledger-chip-on' : ''}`}
              onTap={() => {
                onChange(on ? null : of)
              }}
            >
              {word}
            </Tap>
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
      </View>
    </View>
  )
}
