import { View } from '@tarojs/components'
import { Fragment } from 'react'
import { type Day, showDay, showWeekday } from '../../domain/dates/days'
import type { LedgerWanted } from '../../domain/ledger/filter'
import { ledgerAddress } from '../../domain/ledger/address'
import { isBig, useDisplay } from '../../platform/screen/display'
import { useWide } from '../../platform/screen/useWide'
import { today } from '../../platform/wechat/clock'
import { go } from '../../platform/wechat/navigate'
import { FigureLink } from '../table/FigureLink'

/** One line of figures, of each day of the strip one, and the list that a day's figure opens. */
export type StripLine<Of> = {
  readonly label: string
  readonly count: (day: Of) => number
  readonly list: (day: Day) => LedgerWanted
}

type StripDay = { readonly day: Day; readonly rest: boolean }

/** Days one by one with figures, each a way to its list: as many a line as there is room for, 30 in all. */
export const Strip = <Of extends StripDay>({
  days,
  lines,
  name = '',
  none,
}: {
  days: readonly Of[]
  lines: readonly StripLine<Of>[]
  /** What the tables are of, read aloud before their days. */
  name?: string
  /** Said where all figures are 0. */
  none: string
}) => {
  const columns = useWide('columns')
  const whole = useWide('figures')
  const display = useDisplay()
  const large = display.care || isBig(display)
  // So many that each figure is as wide as a finger; each divides 30.
  const onPhone = large ? 3 : 5
  const onDesk = isBig(display) ? 5 : whole ? 30 : 15
  const atOnce = columns ? onDesk : onPhone
  const most = Math.max(...days.flatMap((each) => lines.map(({ count }) => count(each))))
  const starts = Array.from({ length: days.length / atOnce }, (_, line) => line * atOnce)
  if (most === 0) return <View className="strip-none">{none}</View>
  return (
    <>
      {starts.map((start) => {
        const shown = days.slice(start, start + atOnce)
        return (
          <View
            key={start}
            className="strip"
            role="table"
            aria-label={`${name}${rangeOf(shown)}`}
            style={`grid-template-columns:2.6em repeat(${String(atOnce)},minmax(0,1fr))`}
          >
            <View className="strip-row" role="row">
              <View className="strip-head-of-lines" role="columnheader" aria-label="哪天" />
              {shown.map((each) => (
                <View
                  key={each.day}
                  className={each.rest ? 'strip-day strip-rest' : 'strip-day'}
                  role="columnheader"
                  aria-label={`${showDay(each.day, today())} ${showWeekday(each.day)}${each.rest ? ' 休息' : ''}`}
                >
                  <DayName day={each.day} />
                </View>
              ))}
            </View>
            {lines.map((line) => (
              <View
                key={line.label}
                className={
                  shown.some((each) => line.count(each) > 0) ? 'strip-row strip-bars' : 'strip-row'
                }
                role="row"
              >
                <View className="strip-line t-note" role="rowheader">
                  {line.label}
                </View>
                {shown.map((each) => (
                  <View
                    key={each.day}
                    role="cell"
                    className={each.rest ? 'strip-cell strip-rest' : 'strip-cell'}
                  >
                    <DayFigure day={each.day} count={line.count(each)} line={line} most={most} />
                  </View>
                ))}
              </View>
            ))}
          </View>
        )
      })}
    </>
  )
}

const rangeOf = (days: readonly StripDay[]): string => {
  const [from, to] = [days[0]?.day ?? '', days.at(-1)?.day ?? '']
  return `${showDay(from, today())}至${showDay(to, today())}`
}

/** 24, of the first of a month 11月; the weekday below it, of today 今天. */
const DayName = ({ day }: { day: Day }) => {
  const [, month = '', date = ''] = day.split('-')
  const isToday = day === today()
  return (
    <Fragment>
      <View>{date === '01' ? `${String(Number(month))}月` : String(Number(date))}</View>
      <View className={isToday ? 't-strong' : ''}>
        {isToday ? '今天' : showWeekday(day).slice(-1)}
      </View>
    </Fragment>
  )
}

const DayFigure = ({
  day,
  count,
  line: { label, list },
  most,
}: {
  day: Day
  count: number
  line: Pick<StripLine<never>, 'label' | 'list'>
  most: number
}) => {
  if (count === 0) return <View className="figure-none">0</View>
  return (
    <>
      <View className="strip-stem">
        <View
          className="strip-stem-part"
          style={`height:${String(Math.max(4, (count / most) * 100))}%`}
        />
      </View>
      <FigureLink
        text={String(count)}
        label={`${showDay(day, today())} ${label} ${String(count)}`}
        onTap={() => {
          go('desk/ledger', ledgerAddress(list(day)))
        }}
      />
    </>
  )
}
