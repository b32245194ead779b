import { type Day, isDay } from '../dates/days'
import { tidied } from '../form/answers'
import { fieldOf } from '../form/fields'
import type { Answers, Field } from '../form/form'
import { type RowProblem, wrongCell } from '../imports/rows'
import { shortened } from '../imports/said'
import type { SheetCell } from '../imports/sheet'
import { personalNumbersIn } from '../messages/personalNumbers'
import { accountKeyText } from '../moves/accountKey'
import { LONGEST_PAPER_NUMBER, paperYears } from '../moves/attesting/attested'
import type { PaperEntry } from '../moves/attesting/entry'
import { fieldText, kindNamed, subjectKindText, wrongInRow } from '../tables/cells'
import type { OwnRow, RowKind } from '../tables/rows'
import { oneLine } from '../text/cleaning'
import {
  oldColumnLabel,
  oldColumns,
  type OldColumn,
  oldFields,
  oldNeeded,
  proposedColumns,
} from './columns'

/** What an old ledger has of a registration, its own number as it stands there; null where it has none. */
export type OldEntry = PaperEntry & { readonly on: Day | null }

type Said = { readonly answers: Answers; readonly entry: OldEntry }

/** A row that becomes a registered filing. */
export type OldRow = OwnRow<Said>

/**
 * The earlier ledger of an office (D10). What it does not have stays open; what it has is judged as the form judges it. One
 * account is one registration.
 */
export const oldRows: RowKind<OldColumn, Said> = {
  columns: oldColumns,
  labelOf: oldColumnLabel,
  needed: oldNeeded,
  proposed: proposedColumns,
  nameOf: ({ answers }) => answers.accountName ?? '',
  keysOf: ({ answers }) => [accountKeyText(answers)],
  isSame: () => true,
  read: (cellOf, today) => {
    const values = oldFields.map((key) => valueOf(fieldOf(key), cellOf(key)))
    const said: Answers = Object.fromEntries(
      values.flatMap(({ key, text }) => (text === '' ? [] : [[key, text]])),
    )
    const answers = { ...said, ...kindNamed(said.accountKind ?? '') }
    const { entry, problems } = entryOf(cellOf('number'), cellOf('registered'), today)
    return {
      said: { answers, entry },
      problems: [
        ...values.flatMap(({ key, wrong }) => {
          const message = wrong ?? wrongInRow(fieldOf(key), answers, today)
          return message === null ? [] : [{ label: oldColumnLabel(key), message }]
        }),
        ...problems,
      ],
    }
  },
}

type Value = {
  readonly key: (typeof oldFields)[number]
  readonly text: string
  readonly wrong: string | null
}

const valueOf = (field: Field, cell: SheetCell | undefined): Value => {
  const key = field.key as Value['key']
  const read = fieldText(field, cell)
  // What is not one of the kinds is 其他, and its name is judged.
  if (key === 'accountKind' && read.text !== '') return { key, text: read.text, wrong: null }
  return { key, ...(key === 'subjectKind' ? subjectKindText(read) : read) }
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
