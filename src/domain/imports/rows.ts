import type { Day } from '../dates/days'
import { mostTyped, tidied, tooLong, verdict } from '../form/answers'
import { type Answers, type Field, type FieldKey } from '../form/form'
import { noManager, ownerAsManager } from '../form/following'
import { NO_ID_NUMBER } from '../form/kinds'
import { accountKeyText } from '../moves/accountKey'
import { areaOfAddress } from '../places/addressArea'
import { compact } from '../text/cleaning'
import { choicesOf, columns, headingOf, isNeeded, MOST_ROWS, namesInTemplate } from './columns'
import { holdsIdNumber, keptText, LONGEST_LABEL, shortened } from './said'
import type { SheetCell, SheetRow } from './sheet'

/** What is wrong in one row; `label` is the column's heading, empty where it is the row itself. */
export type RowProblem = { readonly label: string; readonly message: string }

/** A row that becomes a draft. */
export type GoodRow = { readonly row: number; readonly answers: Answers }

/** A row that has to be put right; `texts` are what it says, without ID numbers. */
export type BadRow = {
  readonly row: number
  readonly name: string
  readonly problems: readonly RowProblem[]
  readonly texts: Answers
}

/** A table as it was read: each row of it is good or bad as a whole. */
export type ReadTable = {
  readonly good: readonly GoodRow[]
  readonly bad: readonly BadRow[]
  /** Rows that are hidden, which nobody looked at: they are not read. */
  readonly hidden: readonly number[]
  /** Headings of columns that no account has. */
  readonly ignored: readonly string[]
}

/** The heading stands in one of the first rows: somebody may have written a title above it. */
const HEADING_WITHIN = 10

/** Reads the rows of a table on the Beijing day `today`; a sentence where the whole of it cannot be read. */
export const readTable = (
  rows: readonly SheetRow[],
  today: Day,
): ReadTable | { readonly refused: string } => {
  const first = rows.slice(0, HEADING_WITHIN).findIndex(isHeading)
  const heading = rows[first]
  if (heading === undefined) return { refused: '没有找到表头。请用这里的模板' }
  const places = placesOf(heading)
  const lacking = columns.filter((field) => isNeeded(field) && !places.has(field.key))
  if (lacking.length > 0)
    return { refused: `表头里没有：${lacking.map(headingOf).join('、')}。请用这里的模板` }
  const ofTemplate = namesInTemplate()
  const written = rows
    .slice(first + 1)
    .map((row) => ({ row, cells: cellsOf(row, places) }))
    .filter(({ cells }) => cells.size > 0 && !ofTemplate.has(cells.get('accountName')?.text ?? ''))
  const seen = written.filter(({ row }) => !row.hidden)
  if (seen.length === 0) return { refused: '没有读到行。请从示例下面一行开始填' }
  if (seen.length > MOST_ROWS)
    return {
      refused: `一次最多导入 ${String(MOST_ROWS)} 行，这份表格有 ${String(seen.length)} 行。请分成几份`,
    }
  const read = eachOnce(seen.map(({ row, cells }) => readRow(row, cells, today)))
  return {
    good: read
      .filter(({ problems }) => problems.length === 0)
      .map(({ row, answers }) => ({ row, answers })),
    bad: read
      .filter(({ problems }) => problems.length > 0)
      .map(({ row, name, problems, texts }) => ({ row, name, problems, texts })),
    hidden: written.filter(({ row }) => row.hidden).map(({ row }) => row.number),
    ignored: ignoredOf(heading, places),
  }
}

const plain = (text: string): string => compact(text.slice(0, LONGEST_LABEL)).replace(/\*/g, '')

const headings = new Map(columns.map((field) => [plain(headingOf(field)), field.key]))

const isHeading = ({ cells }: SheetRow): boolean =>
  cells.some((cell) => headings.get(plain(cell?.text ?? '')) === 'accountName')

/** In which column each field stands; the first of two. */
const placesOf = ({ cells }: SheetRow): ReadonlyMap<FieldKey, number> => {
  const places = new Map<FieldKey, number>()
  cells.forEach((cell, column) => {
    const key = headings.get(plain(cell?.text ?? ''))
    if (key !== undefined && !places.has(key)) places.set(key, column)
  })
  return places
}

const ignoredOf = ({ cells }: SheetRow, places: ReadonlyMap<FieldKey, number>): string[] => {
  const used = new Set(places.values())
  return cells.flatMap((cell, column) => (cell && !used.has(column) ? [shortened(cell.text)] : []))
}

type Cells = ReadonlyMap<FieldKey, SheetCell>

const cellsOf = ({ cells }: SheetRow, places: ReadonlyMap<FieldKey, number>): Cells =>
  new Map(
    [...places].flatMap(([key, column]) => {
      const cell = cells[column]
      return cell === undefined ? [] : [[key, cell] as const]
    }),
  )

/** What is wrong with a cell of which nobody knows what it says. */
export const wrongCell: Readonly<Record<NonNullable<SheetCell['wrong']>, string>> = {
  formula: '这一格是公式，请改成数值',
  error: '这一格是错误值，请改正',
  digits: '数字太长，后几位已经丢了。请把这一格改成文本格式，再填一遍',
}

export const MERGED = '这一行有合并的单元格，请先拆开'

/** A row with what it says, in words and as answers, and what is wrong with it. */
type Row = BadRow & GoodRow

const readRow = ({ number: row, merged }: SheetRow, cells: Cells, today: Day): Row => {
  const values = columns.map((field) => valueOf(field, cells.get(field.key)))
  const answers = completed(
    Object.fromEntries(values.flatMap(({ key, text }) => (text ? [[key, text]] : []))),
  )
  const problems = values.flatMap(({ key, wrong }) => {
    const field = fieldNamed(key)
    // What follows from other cells is wrong there.
    const follows = !cells.has(key) && answers[key] !== undefined
    const found = follows ? null : verdict(field, answers, today)
    const message = wrong ?? (found?.level === 'error' ? found.message : idNumberIn(field, answers))
    return message === null ? [] : [{ label: headingOf(field), message }]
  })
  return {
    row,
    name: shortened(answers.accountName ?? ''),
    texts: Object.fromEntries(
      [...cells].map(([key, { text }]) => [key, keptText(fieldNamed(key), text)]),
    ),
    answers,
    problems: merged ? [{ label: '', message: MERGED }] : problems,
  }
}

/** No consent was asked for it, and nobody sees a warning at a row that is taken. A name is what it is called. */
const idNumberIn = (field: Field, answers: Answers): string | null =>
  field.kind !== 'title' && holdsIdNumber(field, answers[field.key] ?? '') ? NO_ID_NUMBER : null

const fieldNamed = (key: FieldKey): Field => {
  const field = columns.find((each) => each.key === key)
  if (field === undefined) throw new Error(`no column ${key}`)
  return field
}

type Value = { readonly key: FieldKey; readonly text: string; readonly wrong: string | null }

const valueOf = (field: Field, cell: SheetCell | undefined): Value => {
  const { key } = field
  if (cell?.wrong) return { key, text: '', wrong: wrongCell[cell.wrong] }
  const typed = (cell?.text ?? '').trim()
  const text = tidied(field, typed.slice(0, mostTyped(field)))
  // What was cut may look right.
  const isCut = typed.length > mostTyped(field)
  const choices = choicesOf(field)
  if (choices.length === 0) return { key, text, wrong: isCut ? tooLong(field) : null }
  if (text === '') return { key, text, wrong: null }
  const chosen = isCut ? null : choiceNamed(text, choices)
  const wrong = `请从下拉里选一项，没有「${shortened(tidied(field, typed.slice(0, LONGEST_LABEL)))}」`
  return { key, text: chosen ?? '', wrong: chosen === null ? wrong : null }
}

/** The choice of this label, or the only one that begins so: 公司, 霸州. */
export const choiceNamed = (text: string, choices: ReturnType<typeof choicesOf>): string | null => {
  const named = (fits: (label: string) => boolean) =>
    choices.filter(({ label }) => fits(plain(label)))
  const [exact] = named((label) => label === plain(text))
  const [only, second] = named((label) => label.startsWith(plain(text)))
  return exact?.value ?? (second === undefined ? (only?.value ?? null) : null)
}

/** With what follows from the rest: where the address lies, whose a person's account is, and who is the manager. */
const completed = (answers: Answers): Answers => {
  const area = answers.area ?? areaOfAddress(answers.address ?? '')
  const ownerName =
    answers.ownerName ?? (answers.subjectKind === 'individual' ? answers.subjectName : undefined)
  const owned = {
    ...answers,
    ...(area === null ? {} : { area }),
    ...(ownerName === undefined ? {} : { ownerName }),
  }
  const hasManager = Object.keys(noManager).some((key) => key in owned)
  return hasManager ? owned : { ...owned, ...ownerAsManager(owned) }
}

/** A row of an account that an earlier row has is bad: two drafts of one account cannot both be submitted. */
const eachOnce = (rows: readonly Row[]): readonly Row[] => {
  const first = new Map<string, number>()
  return rows.map((each) => {
    if (each.problems.length > 0) return each
    const account = accountKeyText(each.answers)
    const before = first.get(account)
    if (before === undefined) first.set(account, each.row)
    const message = `与第 ${String(before)} 行是同一个账号`
    return before === undefined
      ? each
      : { ...each, problems: [{ label: headingOf(fieldNamed('accountName')), message }] }
  })
}
