import type { OfficeCode } from '../city/city'
import { monthOf } from '../dates/days'
import type { AccountKind, SubjectKind } from '../form/choices'
import { type ActName, acts } from '../ledger/acts'
import { type LedgerFilter, type LedgerWanted, wholeLedger } from '../ledger/filter'
import { type LeadActName, leadActs } from '../leads/leadActs'
import { type LeadsWanted, UNKNOWN_SUBJECT } from '../leads/monthList'

type OfFilings = {
  readonly label: string
  /** Which rows of the ledger it counts in a month ('2026-11'). */
  readonly filter: (month: string) => Partial<LedgerFilter>
}

type OfLeads = { readonly label: string; readonly lead: LeadActName }

type Item = OfFilings | OfLeads

const act = (of: ActName): OfFilings => ({
  label: acts[of],
  filter: (month) => ({ act: { of, month } }),
})

/** One lead counts once, however often its owner was urged in the month. */
const lead = (of: LeadActName): OfLeads => ({ label: leadActs[of], lead: of })

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
  urged: lead('urged'),
  platform: lead('platform'),
  referral: lead('referral'),
  raisedLate: act('raisedLate'),
} as const satisfies Readonly<Record<string, Item>>

export type ReturnItem = keyof typeof returnItems

export const returnItemNames = Object.keys(returnItems) as readonly ReturnItem[]

/** Which of them count leads. */
export const leadItem = (item: ReturnItem): LeadActName | null => {
  const row: Item = returnItems[item]
  return 'lead' in row ? row.lead : null
}

/** What the lines of leads count, below the table. */
export const LEADS_COUNTED = '督促、提请平台处置、移送按线索计，一条线索一个月计一次'

type Column = {
  readonly label: string
  readonly accountKinds?: readonly AccountKind[]
  readonly subjectKinds?: readonly (SubjectKind | '')[]
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
  /** Of leads alone: a filing says what its subject is. */
  unknown: column({ label: UNKNOWN_SUBJECT, subjectKinds: [''] }),
} as const

export type ReturnColumn = keyof typeof returnColumns

/** A filing or lead as far as a month counts it. */
export type Counted = {
  readonly id: string
  /** Empty of a lead, which has none. */
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

/**
 * How many, and the sum by which other ones in their place are noticed: of filings of the orders of their numbers, of leads
 * of the instants at which they were added.
 */
type CellSum = { readonly rows: number; readonly numbers: number }

/** What a month counts of the filings and leads of one kind of account and one of subject; a line without any is left out. */
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

/** A filing with the order of its number, or a lead with its instant, as a cell of its own. */
export const cellOf = (
  { accountKind, subjectKind, items }: Omit<Counted, 'id' | 'number'>,
  numbers: number,
): ReturnCell => {
  const sum: CellSum = { rows: 1, numbers }
  return { accountKind, subjectKind, items: Object.fromEntries(items.map((item) => [item, sum])) }
}

/** Whether the same ones stand in the same cells, of lists that `cellsOf` made. */
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

/** Columns that a return shows only where something stands in them. */
const seldom: readonly ReturnColumn[] = ['institution', 'unknown']

/** The columns that a return shows. */
export const shownColumns = (figures: ReturnFigures): readonly ReturnColumn[] =>
  columnNames.filter(
    (name) => !seldom.includes(name) || returnItemNames.some((item) => figures[item][name] > 0),
  )

type ReturnList = { readonly ledger: LedgerWanted } | { readonly leads: LeadsWanted }

/** The list that a figure counts, of an office or with null of all: rows of the ledger, or leads. */
export const listOfReturn = (
  item: ReturnItem,
  name: ReturnColumn,
  office: OfficeCode | null,
  month: string,
): ReturnList => {
  const { accountKinds = [], subjectKinds = [] } = returnColumns[name]
  const row: Item = returnItems[item]
  if ('lead' in row) {
    const of = {
      act: row.lead,
      month,
      accountKinds: [...accountKinds],
      subjectKinds: [...subjectKinds],
    }
    return { leads: { office, of } }
  }
  const filter = {
    ...wholeLedger,
    ...row.filter(month),
    accountKinds: [...accountKinds],
    subjectKinds: subjectKinds.filter((kind) => kind !== ''),
    office,
  }
  return { ledger: { filter, sort: { by: 'registered', descending: true } } }
}

/** That a filing or lead counts otherwise now than in a closed month: one more or one less in a line, and in which columns. */
export type Difference = {
  readonly id: string
  readonly number: string
  readonly item: ReturnItem
  readonly delta: 1 | -1
  readonly columns: readonly ReturnColumn[]
}

const place = ({ number, id }: Difference): string => `${number} ${id}`

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
    place(one) === place(other) ? one.delta - other.delta : place(one) < place(other) ? -1 : 1,
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
