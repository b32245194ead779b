import { View } from '@tarojs/components'
import { Fragment } from 'react'
import { api } from '../../cloud/call'
import { useAnswer } from '../../cloud/useAnswer'
import { Loading } from '../../components/layout/Loading'
import { Sheet } from '../../components/layout/Sheet'
import { Failure } from '../../components/layout/Trouble'
import type { DashboardDays } from '../../domain/api/figures/dashboard'
import { type Day, showDay, showWeekday } from '../../domain/dates/days'
import { figures, listOfFigure } from '../../domain/figures/figures'
import { ledgerAddress } from '../../domain/ledger/address'
import { isBig, useDisplay } from '../../platform/screen/display'
import { useWide } from '../../platform/screen/useWide'
import { today } from '../../platform/wechat/clock'
import { go } from '../../platform/wechat/navigate'
import { FigureLink } from '../table/FigureLink'

const LINES = ['received', 'registered'] as const

type Line = (typeof LINES)[number]
type DayFigures = DashboardDays['days'][number]

/** 近 30 天: what came and what was registered day by day, each figure a way to its list (H4). */
export const DayStrip = () => {
  const { data, refusal, reload } = useAnswer(() => api('dashboard.days', {}))
  const columns = useWide('columns')
  const whole = useWide('figures')
  const display = useDisplay()
  const large = display.care || isBig(display)
  // So many that each figure is as wide as a finger; each divides 30.
  const onPhone = large ? 3 : 5
  const onDesk = isBig(display) ? 5 : whole ? 30 : 15
  const atOnce = columns ? onDesk : onPhone
  return (
    <Sheet flush title="近 30 天">
      <View className="strip-head t-note">
        收到按首次提交的那天数，登记按登记的那天数，灰底是休息日，点数字看名单
      </View>
      <Failure refusal={refusal} onRetry={reload} />
      {data === null && refusal === null ? <Loading /> : null}
      {data === null ? null : <Days strip={data} atOnce={atOnce} />}
    </Sheet>
  )
}

/** As many days a line as there is room for, the last line ending today. */
const Days = ({ strip: { days, office }, atOnce }: { strip: DashboardDays; atOnce: number }) => {
  const most = Math.max(...days.flatMap((each) => LINES.map((line) => each[line])))
  const starts = Array.from({ length: days.length / atOnce }, (_, line) => line * atOnce)
  if (most === 0) return <View className="strip-none">这 30 天没有收到，也没有登记</View>
  return (
    <>
      {starts.map((start) => {
        const shown = days.slice(start, start + atOnce)
        return (
          <View
            key={start}
            className="strip"
            role="table"
            aria-label={rangeOf(shown)}
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
            {LINES.map((line) => (
              <View
                key={line}
                className={
                  shown.some((each) => each[line] > 0) ? 'strip-row strip-bars' : 'strip-row'
                }
                role="row"
              >
                <View className="strip-line t-note" role="rowheader">
                  {figures[line].label}
                </View>
                {shown.map((each) => (
                  <View
                    key={each.day}
                    role="cell"
                    className={each.rest ? 'strip-cell strip-rest' : 'strip-cell'}
                  >
                    <DayFigure of={each} line={line} most={most} office={office} />
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

const rangeOf = (days: readonly DayFigures[]): string => {
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
  of,
  line,
  most,
  office,
}: {
  of: DayFigures
  line: Line
  most: number
  office: DashboardDays['office']
}) => {
  const count = of[line]
  if (count === 0) return <View className="figure-none">0</View>
  const { day } = of
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
        label={`${showDay(day, today())} ${figures[line].label} ${String(count)}`}
        onTap={() => {
          go('desk/ledger', ledgerAddress(listOfFigure(line, office, { from: day, to: day })))
        }}
      />
    </>
  )
}
