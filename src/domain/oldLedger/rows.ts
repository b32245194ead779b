import { type Day, isDay } from '../dates/days'
import { mostTyped, tidied, tooLong, verdict } from '../form/answers'
import { accountKinds } from '../form/choices'
import { fieldOf } from '../form/fields'
import type { Answers, Field } from '../form/form'
import { choicesOf } from '../imports/columns'
import { choiceNamed, MERGED, type RowProblem, wrongCell } from '../imports/rows'
import { LONGEST_LABEL, shortened } from '../imports/said'
import type { SheetCell, SheetRow } from '../imports/sheet'
import { joinedHeadings } from '../ledger/template'
import { personalNumbersIn } from '../messages/personalNumbers'
import { accountKeyText } from '../moves/accountKey'
import { LONGEST_PAPER_NUMBER, paperYears } from '../moves/attesting/attested'
import type { PaperEntry } from '../moves/attesting/entry'
import { oneLine } from '../text/cleaning'
import {
  MOST_OLD_ROWS,
  oldColumnLabel,
  type OldColumns,
  oldFields,
  proposedColumns,
} from './columns'

/** What an old ledger has of a registration, its own number as it stands there; null where it has none. */
export type OldEntry = PaperEntry & { readonly on: Day | null }

/** A row that becomes a registered filing. */
export type OldRow = {
  readonly row: number
  readonly answers: Answers
  readonly entry: OldEntry
}

/** A row that has to be put right. */
export type BadOldRow = {
  readonly row: number
  readonly name: string
  readonly problems: readonly RowProblem[]
}

type OldTable = {
  readonly good: readonly OldRow[]
  readonly bad: readonly BadOldRow[]
  /** Rows that are hidden, which nobody looked at: they are not read. */
  readonly hidden: readonly number[]
}

/** The headings of an old ledger with the first text below each, and which of the rows come below them. */
export type OldHeadings = {
  readonly headings: readonly string[]
  readonly examples: readonly string[]
  readonly first: number
}

/** The heading stands in one of the first rows: somebody may have written a title above it. */
const HEADING_WITHIN = 10

const textsOf = ({ cells }: SheetRow): readonly string[] =>
  Array.from(cells, (cell) => shortened(oneLine(cell?.text ?? '')))

const filledIn = (texts: readonly string[]): number => texts.filter((text) => text !== '').length

const knownIn = (texts: readonly string[]): number =>
  proposedColumns(texts).filter((column) => column !== null).length

/**
 * Finds the row with the headings: of the first ten the one that means the most, else the first with more than a title; of
 * a heading of two rows, the upper one with merged cells, both. A sentence where there is none, or nothing below it.
 */
export const readOldHeadings = (
  rows: readonly SheetRow[],
): OldHeadings | { readonly refused: string } => {
  const heads = rows.slice(0, HEADING_WITHIN).map((row, place) => {
    const [upper, next] = [textsOf(row), rows[place + 1]]
    if (!row.merged || next?.merged !== true || filledIn(upper) < 2)
      return { texts: upper, first: place + 1 }
    const both = joinedHeadings(upper, textsOf(next))
    return knownIn(both) > knownIn(upper)
      ? { texts: both, first: place + 2 }
      : { texts: upper, first: place + 1 }
  })
  const most = Math.max(0, ...heads.map(({ texts }) => knownIn(texts)))
  const found = heads.find(({ texts }) =>
    most > 1 ? knownIn(texts) === most : filledIn(texts) > 1,
  )
  if (found === undefined) return { refused: '没有找到表头。表头要有一行，写明每一列是什么' }
  const { texts: headings, first } = found
  const below = rows.slice(first).filter(({ hidden }) => !hidden)
  if (below.length === 0) return { refused: '没有读到行。表头下面一行一个账号' }
  if (below.length > MOST_OLD_ROWS)
    return { refused: `超过 ${MOST_OLD_ROWS.toLocaleString('en')} 行，请分成几份` }
  return { headings, examples: headings.map((_heading, column) => exampleOf(below, column)), first }
}

const exampleOf = (rows: readonly SheetRow[], column: number): string =>
  shortened(oneLine(rows.find(({ cells }) => cells[column]?.text)?.cells[column]?.text ?? ''))

/**
 * Reads the rows below the headings, by what each column is, on the Beijing day `today`: each is good or bad as a whole.
 * What an old ledger does not have stays open; what it has is judged as the form judges it.
 */
export const readOldRows = (
  rows: readonly SheetRow[],
  columns: OldColumns,
  today: Day,
): OldTable => {
  const read = rows
    .filter(({ hidden }) => !hidden)
    .map((row) => readRow(row, columns, today))
    .filter(({ isEmpty }) => !isEmpty)
  const once = eachOnce(read)
  return {
    good: once
      .filter(({ problems }) => problems.length === 0)
      .map(({ row, answers, entry }) => ({ row, answers, entry })),
    bad: once
      .filter(({ problems }) => problems.length > 0)
      .map(({ row, answers, problems }) => ({
        row,
        name: shortened(answers.accountName ?? ''),
        problems,
      })),
    hidden: rows.filter(({ hidden }) => hidden).map(({ number }) => number),
  }
}

type Read = OldRow & { readonly problems: readonly RowProblem[]; readonly isEmpty: boolean }

const readRow = (
  { number: row, cells, merged }: SheetRow,
  columns: OldColumns,
  today: Day,
): Read => {
  const cellOf = (column: (typeof columns)[number]) => cells[columns.indexOf(column)]
  const values = oldFields.map((key) => valueOf(fieldOf(key), cellOf(key)))
  const said: Answers = Object.fromEntries(
    values.flatMap(({ key, text }) => (text === '' ? [] : [[key, text]])),
  )
  const answers = { ...said, ...kindOf(said.accountKind ?? '') }
  const entry = entryOf(cellOf('number'), cellOf('registered'), today)
  const problems = [
    ...values.flatMap(({ key, wrong }) => {
      const field = fieldOf(key)
      const message = wrong ?? wrongIn(field, answers, today)
      return message === null ? [] : [{ label: oldColumnLabel(key), message }]
    }),
    ...entry.problems,
  ]
  return {
    row,
    answers,
    entry: entry.entry,
    problems: merged ? [{ label: '', message: MERGED }] : problems,
    isEmpty: columns.every((column) => column === null || !cellOf(column)),
  }
}

/** Without these nobody knows which account it is. */
const lacking: Readonly<Partial<Record<string, string>>> = {
  accountName: '没有写账号名',
  accountKind: '没有写账号类型',
}

const wrongIn = (field: Field, answers: Answers, today: Day): string | null => {
  const { key } = field
  if ((answers[key] ?? '') === '') return lacking[key] ?? null
  const found = verdict(field, answers, today)
  if (found?.level === 'error') return found.message
  if (key !== 'accountKind') return null
  const named = verdict(fieldOf('accountKindText'), answers, today)
  return named?.level === 'error' && answers.accountKindText ? named.message : null
}

type Value = {
  readonly key: (typeof oldFields)[number]
  readonly text: string
  readonly wrong: string | null
}

const valueOf = (field: Field, cell: SheetCell | undefined): Value => {
  const key = field.key as Value['key']
  if (cell?.wrong) return { key, text: '', wrong: wrongCell[cell.wrong] }
  const typed = (cell?.text ?? '').trim()
  const isCut = typed.length > mostTyped(field)
  const text = tidied(field, typed.slice(0, mostTyped(field)))
  if (key === 'accountKind') return { key, text, wrong: null }
  if (key !== 'subjectKind' || text === '')
    return { key, text, wrong: isCut ? tooLong(field) : null }
  const chosen = subjectKindOf(text) ?? choiceNamed(text, choicesOf(field))
  const wrong = `没有「${shortened(text.slice(0, LONGEST_LABEL))}」这一类，请按备案表的类别改，或不导入这一列`
  return { key, text: chosen ?? '', wrong: chosen === null ? wrong : null }
}

/** What old ledgers call an account's kind: what is neither of the two of the annex is 其他 with its name. */
const kindOf = (text: string): Pick<Answers, 'accountKind' | 'accountKindText'> => {
  if (text === '') return {}
  const exact = accountKinds.find(({ label }) => label === text)
  if (exact) return { accountKind: exact.value }
  if (/公众|订阅号|服务号|^微信号?$/.test(text)) return { accountKind: 'official' }
  if (/app|客户端|应用/i.test(text)) return { accountKind: 'app' }
  const named = /^其他类?[（(:：]?(.*?)[）)]?$/.exec(text)?.[1] ?? text
  return { accountKind: 'other', ...(named === '' ? {} : { accountKindText: named }) }
}

/** What old ledgers call a subject's kind in a word, where that means one kind alone. */
const subjectKindOf = (text: string): string | null => {
  if (/^(企业|公司|有限公司|个体|个体户|个体工商户|民营企业|私营企业|国有企业)$/.test(text))
    return 'company'
  if (/^(个人|自然人|公民)$/.test(text)) return 'individual'
  if (/^(协会|商会|社团|社会组织)$/.test(text)) return 'association'
  return /^(村委会|居委会|村民委员会|居民委员会|乡镇政府|乡镇机关|县直机关)$/.test(text)
    ? 'countyOrgan'
    : null
}

const entryOf = (
  number: SheetCell | undefined,
  registered: SheetCell | undefined,
  today: Day,
): { readonly entry: OldEntry; readonly problems: readonly RowProblem[] } => {
  const numbered = oneLine(number?.text ?? '')
  const dated = yearOrDay(oneLine(registered?.text ?? ''))
  const problems = [
    { label: oldColumnLabel('number'), message: wrongNumber(number, numbered) },
    {
      label: oldColumnLabel('registered'),
      message: registered?.wrong ? wrongCell[registered.wrong] : wrongDate(dated, today),
    },
  ]
  return {
    entry: { number: numbered, year: dated?.year ?? null, on: dated?.on ?? null },
    problems: problems.flatMap(({ label, message }) =>
      message === null ? [] : [{ label, message }],
    ),
  }
}

const wrongNumber = (cell: SheetCell | undefined, text: string): string | null => {
  if (cell?.wrong) return wrongCell[cell.wrong]
  if (Array.from(text).length > LONGEST_PAPER_NUMBER)
    return `编号最多 ${String(LONGEST_PAPER_NUMBER)} 个字`
  return personalNumbersIn(text).length > 0
    ? '这里像是证件号或手机号，请看一看是不是对错了列'
    : null
}

type Dated = { readonly year: number | null; readonly on: Day | null; readonly said: string }

/** A day as ledgers write it, or the year alone: 2018-12-20, 2018.12.20, 20181220, 2018年. */
const yearOrDay = (text: string): Dated | null => {
  if (text === '') return null
  const alone = /^(\d{4})年?$/.exec(text)?.[1]
  if (alone !== undefined) return { year: Number(alone), on: null, said: text }
  const spelled = text.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
  const day = tidied(fieldOf('metTestOn'), spelled)
  return isDay(day)
    ? { year: Number(day.slice(0, 4)), on: day, said: text }
    : { year: null, on: null, said: text }
}

const wrongDate = (dated: Dated | null, today: Day): string | null => {
  if (dated === null) return null
  const { year, on, said } = dated
  if (year === null)
    return `是「${shortened(said)}」，不是日期。请写到日，例如 2018-12-20，只知道年份的写 2018`
  const years = paperYears(today)
  if (!years.includes(year)) return `应在 ${String(years[years.length - 1])} 年到今年之间`
  return on !== null && on > today ? '不能晚于今天' : null
}

/** A row of an account that an earlier row has is bad: one account is one registration. */
const eachOnce = (rows: readonly Read[]): readonly Read[] => {
  const first = new Map<string, number>()
  return rows.map((each) => {
    if (each.problems.length > 0) return each
    const account = accountKeyText(each.answers)
    const before = first.get(account)
    if (before === undefined) first.set(account, each.row)
    const message = `与第 ${String(before)} 行是同一个账号`
    return before === undefined
      ? each
      : { ...each, problems: [{ label: oldColumnLabel('accountName'), message }] }
  })
}
