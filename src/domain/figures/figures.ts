import type { OfficeCode } from '../city/city'
import {
  type LedgerFilter,
  type LedgerSort,
  type LedgerWanted,
  wholeLedger,
} from '../ledger/filter'
import type { Period } from './periods'

type Figure = {
  readonly label: string
  /** Counted within the period; the others as things stand. */
  readonly dated: boolean
  /** Which rows of the ledger it counts. */
  readonly filter: (period: Period) => Partial<LedgerFilter>
  /** How its list is sorted. */
  readonly sort: LedgerSort
}

const figure = (row: Figure): Figure => row

const first = { by: 'submitted', descending: false } as const

/** What the dashboard counts of each office (H4): each figure is the number of rows that its filter finds in the ledger. */
export const figures = {
  received: figure({
    label: '收到',
    dated: true,
    filter: (submitted) => ({ submitted }),
    sort: { by: 'submitted', descending: true },
  }),
  waiting: figure({
    label: '待核对',
    dated: false,
    filter: () => ({ statuses: ['submitted'] }),
    sort: first,
  }),
  pastPromise: figure({
    label: '超承诺',
    dated: false,
    filter: () => ({ pastPromise: true }),
    sort: first,
  }),
  returned: figure({
    label: '待补正',
    dated: false,
    filter: () => ({ statuses: ['returned'] }),
    sort: first,
  }),
  registered: figure({
    label: '登记',
    dated: true,
    filter: (registered) => ({ registered }),
    sort: { by: 'registered', descending: true },
  }),
  late: figure({
    label: '逾期',
    dated: false,
    filter: () => ({ statuses: ['submitted', 'returned'], late: true }),
    sort: { by: 'due', descending: false },
  }),
} as const

export type FigureName = keyof typeof figures

export const figureNames = Object.keys(figures) as readonly FigureName[]

/** The ledger's rows that a figure counts, of an office or with null of all. */
export const listOfFigure = (
  name: FigureName,
  office: OfficeCode | null,
  period: Period,
): LedgerWanted => ({
  filter: { ...wholeLedger, ...figures[name].filter(period), office },
  sort: figures[name].sort,
})
