import { View } from '@tarojs/components'
import { TextButton } from '../../components/controls/TextButton'
import type { DashboardFigures, DashboardRow } from '../../domain/api/figures/dashboard'
import { type OfficeCode, officeOf } from '../../domain/city/city'
import { type Day, showDay } from '../../domain/dates/days'
import { type FigureName, figures, listOfFigure } from '../../domain/figures/figures'
import { holderNames, holders } from '../../domain/figures/held'
import type { Period } from '../../domain/figures/periods'
import { ledgerAddress } from '../../domain/ledger/address'
import { wholeLedger } from '../../domain/ledger/filter'
import { today } from '../../platform/wechat/clock'
import { go, goTab } from '../../platform/wechat/navigate'
import { FigureLink } from '../table/FigureLink'

/** A row of the dashboard: an office’s, or with null that of all. */
export type Shown = DashboardFigures &
  Partial<Omit<DashboardRow, 'office' | keyof DashboardFigures>> & {
    readonly office: OfficeCode | null
  }

/** 霸州市, of all 全市. */
export const areaOf = (office: OfficeCode | null): string =>
  office === null ? '全市' : officeOf(office).area

/** How an office takes filings, where that is not online. */
const modeWord = ({ mode }: Shown): string =>
  mode === 'paper' ? '纸质' : mode === 'closed' ? '停办' : ''

const unreadWord = ({ nobodyReads }: Shown): string => (nobodyReads === true ? '没有人收件' : '')

/** 今天已提醒; where it only reaches the office on a later day, which. */
export const remindedWords = (on: Day): string =>
  on === today() ? '今天已提醒' : `已提醒，${showDay(on, today())}送达`

/** The way to remind an office of what is past its promise, once a day; nothing where there is nothing to tell. */
export const RemindLink = ({
  row: { office, counts, remindedOn },
  onRemind,
}: {
  row: Shown
  /** Null for who reminds nobody. */
  onRemind: ((office: OfficeCode) => void) | null
}) =>
  onRemind === null || office === null || counts.pastPromise === 0 || remindedOn ? null : (
    <View className="dashboard-remind">
      <TextButton
        label={`提醒${areaOf(office)}`}
        onTap={() => {
          onRemind(office)
        }}
      >
        提醒
      </TextButton>
    </View>
  )

/** What stands beside the name of an office. */
export const besideName = (row: Shown): string =>
  [modeWord(row), unreadWord(row), row.remindedOn ? remindedWords(row.remindedOn) : '']
    .filter(Boolean)
    .join(' ')

/** What waits with an office: that of all, and the own one of who sees no other, is the desk itself. */
export const openDeskOf = (office: OfficeCode | null): void => {
  if (office === null) goTab('office')
  else go('desk/queue', { office })
}

/** All filings of an office. */
export const openOffice = (office: OfficeCode | null): void => {
  const sort = { by: 'submitted', descending: true } as const
  go('desk/ledger', ledgerAddress({ filter: { ...wholeLedger, office }, sort }))
}

type Cell = {
  readonly label: string
  readonly text: string
  /** What lists it; null where there is nothing to list. */
  readonly open: (() => void) | null
  /** Days that a bar shows; missing where there is none. */
  readonly bar?: number | null
}

const daysText = (days: number | null): string =>
  days === null ? '' : days === 0 ? '0' : days.toFixed(1)

const counted = (name: FigureName, row: Shown, period: Period): Cell => {
  const count = row.counts[name]
  return {
    label: figures[name].label,
    text: name === 'pastPromise' && count === 0 && row.promised === false ? '未设' : String(count),
    open:
      count === 0
        ? null
        : () => {
            go('desk/ledger', ledgerAddress(listOfFigure(name, row.office, period)))
          },
  }
}

/** The counts of a row, in the order of their columns. */
export const countCells = (row: Shown, period: Period): readonly Cell[] => {
  const of = (name: FigureName) => counted(name, row, period)
  const { oldestDays, days, undelivered, office } = row
  return [
    of('received'),
    of('waiting'),
    of('pastPromise'),
    {
      label: '最早已等',
      text: oldestDays === null ? '' : oldestDays === 0 ? '今天' : `${String(oldestDays)} 天`,
      open: oldestDays === null ? null : of('waiting').open,
    },
    of('returned'),
    of('registered'),
    { label: '中位天数', text: daysText(days), open: null },
    of('late'),
    {
      label: '未送达',
      text: String(undelivered),
      open:
        undelivered === 0
          ? null
          : () => {
              go('desk/undelivered', office === null ? {} : { office })
            },
    },
  ]
}

/** Where the time went, in the order of its columns. */
export const timeCells = ({ held }: Shown): readonly Cell[] =>
  holderNames.map((name) => ({
    label: holders[name],
    text: daysText(held[name]),
    open: null,
    bar: held[name],
  }))

/** The days at which a bar is full. */
const FULL = 8

/** A figure as the way to its list, or with its bar. */
export const FigureText = ({ cell, of }: { cell: Cell; of: string }) => {
  const { label, text, open, bar } = cell
  if (open !== null) return <FigureLink text={text} label={`${of} ${label} ${text}`} onTap={open} />
  return (
    <>
      <View className={text === '0' || text === '未设' ? 'figure-none' : ''}>{text}</View>
      {bar === undefined || bar === null ? null : (
        <View className="figure-rule">
          <View
            className="figure-rule-part"
            style={`width:${String(Math.min(100, (bar / FULL) * 100))}%`}
          />
        </View>
      )}
    </>
  )
}
