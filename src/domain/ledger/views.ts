import { type Day, monthOf } from '../dates/days'
import { type LedgerFilter, type LedgerSort, wholeLedger } from './filter'

export type LedgerViewName = 'all' | 'thisMonth' | 'pastPromise' | 'late' | 'watch' | 'mine'

type LedgerView = {
  readonly label: string
  readonly empty: string
  readonly sort: LedgerSort
  /** What it shows on the Beijing day `today`. */
  readonly filter: (today: Day) => Partial<LedgerFilter>
}

/** The views that the ledger comes with, in the order of their tabs. */
export const ledgerViews: Readonly<Record<LedgerViewName, LedgerView>> = {
  all: {
    label: '全部',
    empty: '还没有备案',
    sort: { by: 'submitted', descending: true },
    filter: () => ({}),
  },
  thisMonth: {
    label: '本月登记',
    empty: '这个月没有登记',
    sort: { by: 'registered', descending: true },
    filter: (today) => ({
      statuses: ['registered'],
      registered: monthOf(today),
    }),
  },
  pastPromise: {
    label: '超承诺',
    empty: '没有超过本办承诺的备案',
    sort: { by: 'submitted', descending: false },
    filter: () => ({ pastPromise: true }),
  },
  late: {
    label: '逾期',
    empty: '没有逾期补报的备案',
    sort: { by: 'due', descending: false },
    filter: () => ({ late: true }),
  },
  watch: {
    label: '关注',
    empty: '没有过了建议补正日期的备案',
    sort: { by: 'submitted', descending: false },
    filter: () => ({ watch: true }),
  },
  mine: {
    label: '我在核对',
    empty: '您没有正在核对的备案',
    sort: { by: 'submitted', descending: false },
    filter: () => ({ claimant: 'me' }),
  },
}

/** The names of the views in the order of their tabs. */
export const ledgerViewNames = Object.keys(ledgerViews) as readonly LedgerViewName[]

/** The filter of a view on the Beijing day `today`. */
export const filterOfView = (name: LedgerViewName, today: Day): LedgerFilter => ({
  ...wholeLedger,
  ...ledgerViews[name].filter(today),
})
