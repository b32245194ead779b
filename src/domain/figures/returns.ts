import type { OfficeCode } from '../city/city'
import { monthOf } from '../dates/days'
import type { AccountKind, SubjectKind } from '../form/choices'
import { type ActName, acts } from '../ledger/acts'
import { type LedgerFilter, type LedgerWanted, wholeLedger } from '../ledger/filter'

type Item = {
  readonly label: string
  /** Which rows of the ledger it counts in a month ('2026-11'). */
  readonly filter: (month: string) => Partial<LedgerFilter>
}

const act = (of: ActName): Item => ({
  label: acts[of],
  filter: (month) => ({ act: { of, month } }),
})

const registeredIn = (month: string) => ({ registered: monthOf(`${month}-01`) })

/** The lines of the monthly return (H6). */
export const returnItems = {
  registered: { label: '新登记', filter: registeredIn },
  late: {
    label: '其中逾期补报',
    filter: (month) => ({ ...registeredIn(month), late: true }),
  },
  changed: act('changed'),
  cancelled: act('cancelled'),
  raisedLate: act('raisedLate'),
} as const satisfies Readonly<Record<string, Item>>

export type ReturnItem = keyof typeof returnItems

export const returnItemNames = Object.keys(returnItems) as readonly ReturnItem[]

type Column = {
  readonly label: string
  readonly accountKinds?: readonly AccountKind[]
  readonly subjectKinds?: readonly SubjectKind[]
}

const column = (row: Column): Column => row

/** Its columns: all, by the kind of account, and by the kind of subject. */
export const returnColumns = {
  all: column({ label: '合计' }),
  official: column({ label: '公众账号', accountKinds: ['official'] }),
  app: column({ label: '手机APP', accountKinds: ['app'] }),
  other: column({ label: '其他', accountKinds: ['other'] }),
  company: column({ label: '公司', subjectKinds: ['company'] }),
  individual: column({ label: '个人', subjectKinds: ['individual'] }),
  organ: column({ label: '机关', subjectKinds: ['cityOrgan', 'countyOrgan'] }),
  publicInstitution: column({ label: '事业单位', subjectKinds: ['publicInstitution'] }),
  association: column({ label: '社会团体', subjectKinds: ['association'] }),
  /** Of a form that is not used any more. */
  institution: column({ label: '企事业单位', subjectKinds: ['institution'] }),
} as const

export type ReturnColumn = keyof typeof returnColumns

/** A filing as far as a month counts it. */
export type Counted = {
  readonly id: string
  readonly number: string
  readonly accountKind: string
  readonly subjectKind: string
  readonly items: readonly ReturnItem[]
}

type Kinds = Pick<Counted, 'accountKind' | 'subjectKind'>

const stands = (of: ReturnColumn, { accountKind, subjectKind }: Kinds): boolean => {
  const { accountKinds, subjectKinds } = returnColumns[of]
  return (
    (accountKinds === undefined || (accountKinds as readonly string[]).includes(accountKind)) &&
    (subjectKinds === undefined || (subjectKinds as readonly string[]).includes(subjectKind))
  )
}

/** How many filings, and the sum of the orders of their numbers, by which other ones in their place are noticed. */
type CellSum = { readonly rows: number; readonly numbers: number }

/** What a month counts of the filings of one kind of account and one of subject; a line without any is left out. */
export type ReturnCell = Kinds & { readonly items: Readonly<Partial<Record<ReturnItem, CellSum>>> }

/** Sums of filings, or of parts of cells, as cells: the parts of each one put together, in one order. */
export const cellsOf = (parts: readonly ReturnCell[]): readonly ReturnCell[] => {
  const cells = new Map<string, ReturnCell>()
  for (const { accountKind, subjectKind, items } of parts) {
    const key = JSON.stringify([accountKind, subjectKind])
    const sums = { ...cells.get(key)?.items }
    for (const item of returnItemNames) {
      const [one, other] = [sums[item], items[item]]
      if (other === undefined || other.rows === 0) continue
      sums[item] = {
        rows: (one?.rows ?? 0) + other.rows,
        numbers: (one?.numbers ?? 0) + other.numbers,
      }
    }
    if (Object.keys(sums).length > 0) cells.set(key, { accountKind, subjectKind, items: sums })
  }
  return [...cells.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, cell]) => cell)
}

/** A filing with the order of its number as a cell of its own. */
export const cellOf = (
  { accountKind, subjectKind, items }: Omit<Counted, 'id' | 'number'>,
  numbers: number,
): ReturnCell => {
  const sum: CellSum = { rows: 1, numbers }
  return { accountKind, subjectKind, items: Object.fromEntries(items.map((item) => [item, sum])) }
}

/** Whether the same filings stand in the same cells, of lists that `cellsOf` made. */
export const sameCells = (some: readonly ReturnCell[], others: readonly ReturnCell[]): boolean => {
  const texts = (cells: readonly ReturnCell[]) =>
    JSON.stringify(
      cells.map(({ accountKind, subjectKind, items }) => [
        accountKind,
        subjectKind,
        returnItemNames.map((item) => [items[item]?.rows ?? 0, items[item]?.numbers ?? 0]),
      ]),
    )
  return texts(some) === texts(others)
}

/** The figures of a month by line and column. */
export type ReturnFigures = Readonly<Record<ReturnItem, Readonly<Record<ReturnColumn, number>>>>

const each = <Name extends string, Value>(names: readonly Name[], of: (name: Name) => Value) =>
  Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, Value>

const columnNames = Object.keys(returnColumns) as readonly ReturnColumn[]

export const figuresOfMonth = (cells: readonly ReturnCell[]): ReturnFigures =>
  each(returnItemNames, (item) =>
    each(columnNames, (name) =>
      cells.reduce(
        (sum, cell) => sum + (stands(name, cell) ? (cell.items[item]?.rows ?? 0) : 0),
        0,
      ),
    ),
  )

/** The columns that a return shows: the one of the old form only where something stands in it. */
export const shownColumns = (figures: ReturnFigures): readonly ReturnColumn[] =>
  columnNames.filter(
    (name) =>
      name !== 'institution' || returnItemNames.some((item) => figures[item].institution > 0),
  )

/** The ledger's rows that a figure counts, of an office or with null of all. */
export const listOfReturn = (
  item: ReturnItem,
  name: ReturnColumn,
  office: OfficeCode | null,
  month: string,
): LedgerWanted => {
  const { accountKinds = [], subjectKinds = [] } = returnColumns[name]
  return {
    filter: {
      ...wholeLedger,
      ...returnItems[item].filter(month),
      accountKinds: [...accountKinds],
      subjectKinds: [...subjectKinds],
      office,
    },
    sort: { by: 'registered', descending: true },
  }
}

/** That a filing counts otherwise now than in a closed month: one more or one less in a line, and in which columns. */
export type Difference = {
  readonly id: string
  readonly number: string
  readonly item: ReturnItem
  readonly delta: 1 | -1
  readonly columns: readonly ReturnColumn[]
}

/** What has become other since a month was closed; the figures then, with these, are the figures now. */
export const differences = (
  then: readonly Counted[],
  now: readonly Counted[],
): readonly Difference[] => {
  const lines = (counted: readonly Counted[]) =>
    new Map(
      counted.flatMap((row) =>
        row.items.map((item) => {
          const columns = columnNames.filter((name) => stands(name, row))
          const { id, number } = row
          return [`${id} ${item} ${columns.join()}`, { id, number, item, columns }] as const
        }),
      ),
    )
  const [before, after] = [lines(then), lines(now)]
  return [
    ...[...before].flatMap(([key, line]) =>
      after.has(key) ? [] : [{ ...line, delta: -1 as const }],
    ),
    ...[...after].flatMap(([key, line]) =>
      before.has(key) ? [] : [{ ...line, delta: 1 as const }],
    ),
  ].sort((one, other) =>
    one.number < other.number ? -1 : one.number > other.number ? 1 : one.delta - other.delta,
  )
}

/** Minutes into a month from which the one before is closed: what was decided in its last moment is stored by then. */
export const CLOSED_FROM = 10

/** '2026-10' of '2026-11'. */
export const monthBefore = (month: string): string => {
  const [year = 0, of = 0] = month.split('-').map(Number)
  return of === 1 ? `${String(year - 1)}-12` : `${String(year)}-${String(of - 1).padStart(2, '0')}`
}

/** '2026-12' of '2026-11'. */
export const monthAfter = (month: string): string => {
  const [year = 0, of = 0] = month.split('-').map(Number)
  return of === 12 ? `${String(year + 1)}-01` : `${String(year)}-${String(of + 1).padStart(2, '0')}`
}
