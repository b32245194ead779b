import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { type Day, firstDayOf, isDay, showMonth } from '../../domain/dates/days'
import { TextInput } from '../../platform/input/TextInput'
import { today } from '../../platform/wechat/clock'
import { Overlay } from '../layout/Overlay'
import './DayPicker.scss'
import { Tap } from './Tap'
import { TextButton } from './TextButton'

const EARLIEST = '2000'

const two = (number: number): string => String(number).padStart(2, '0')
const months: readonly string[] = Array.from({ length: 12 }, (_, index) => two(index + 1))
const numbers: readonly string[] = Array.from({ length: 31 }, (_, index) => two(index + 1))

type Picking = {
  readonly title: string
  /** A day, or a month where one was chosen; whatever else was typed is none. */
  readonly day: string
  readonly onPick: (day: Day) => void
  /** Today where it is missing. */
  readonly latest?: Day
  /** A month ('YYYY-MM') will do for who does not remember the day. */
  readonly onPickMonth?: (month: string) => void
}

/** Asks for a Beijing day up to the latest: a year that is typed, a month and a day that are tapped. `children` draws what opens it. */
export const DayPicker = ({
  children,
  ...picking
}: Picking & { readonly children: (open: () => void) => ReactNode }) => {
  const [open, setOpen] = useState(false)
  const close = () => {
    setOpen(false)
  }
  return (
    <>
      {children(() => {
        setOpen(true)
      })}
      {open ? <DaySheet {...picking} onClose={close} /> : null}
    </>
  )
}

const DaySheet = ({
  title,
  day,
  onPick,
  onPickMonth,
  latest: last = today(),
  onClose,
}: Picking & { readonly onClose: () => void }) => {
  const begun = firstDayOf(day) ?? last
  const [year, setYear] = useState(begun.slice(0, 4))
  const [month, setMonth] = useState(begun.slice(5, 7))
  const isYear = /^\d{4}$/.test(year) && year >= EARLIEST && year <= last.slice(0, 4)
  return (
    <Overlay title={title} onClose={onClose}>
      <View className="day-year">
        <View className="day-year-input">
          <TextInput
            label="年"
            text={year}
            keyboard="number"
            longest={4}
            wrong={!isYear}
            onType={setYear}
            onLeave={setYear}
          />
        </View>
        <View>年</View>
        {isYear ? null : (
          <View
            className="day-year-wrong t-sub"
            role="alert"
          >{`请填 ${EARLIEST} 到 ${last.slice(0, 4)} 年`}</View>
        )}
      </View>
      <View className="day-cells" role="radiogroup" aria-label="月">
        {months.map((each) => (
          <Cell
            key={each}
            text={`${String(Number(each))}月`}
            on={each === month}
            open={isYear && `${year}-${each}-01` <= last}
            onTap={() => {
              setMonth(each)
            }}
          />
        ))}
      </View>
      <View className="day-cells" role="radiogroup" aria-label="日">
        {numbers
          .map((each) => `${year}-${month}-${each}`)
          .filter((each) => !isYear || isDay(each))
          .map((each) => (
            <Cell
              key={each}
              text={String(Number(each.slice(8)))}
              label={`${String(Number(each.slice(5, 7)))}月${String(Number(each.slice(8)))}日`}
              on={each === day}
              open={isYear && each <= last}
              onTap={() => {
                onClose()
                onPick(each)
              }}
            />
          ))}
      </View>
      {onPickMonth && isYear && `${year}-${month}-01` <= last ? (
        <TextButton
          onTap={() => {
            onClose()
            onPickMonth(`${year}-${month}`)
          }}
        >
          {`记不清哪天，只填 ${showMonth(`${year}-${month}`)}`}
        </TextButton>
      ) : null}
    </Overlay>
  )
}

const Cell = ({
  text,
  label = text,
  on,
  open,
  onTap,
}: {
  text: string
  label?: string
  on: boolean
  /** It can be chosen. */
  open: boolean
  onTap: () => void
}) =>
  open ? (
    <Tap
      className={on ? 'day-cell day-cell-on' : 'day-cell'}
      role="radio"
      checked={on}
      label={label}
      onTap={onTap}
    >
      {text}
    </Tap>
  ) : (
    <View className="day-cell day-cell-later" aria-hidden="true">
      {text}
    </View>
  )
