import { areaName, type OfficeCode, officeOf } from '../city/city'
import { type Day, dayOf, isDay } from '../dates/days'
import { hidden, shown } from '../form/answers'
import { fieldOf, fullLabel, rowFields, rowText } from '../form/fields'
import {
  type Answers,
  type Field,
  type FieldKey,
  NUMBER_LABEL,
  type RowField,
  SIGNATURE_LABEL,
} from '../form/form'
import { masked } from '../messages/personalNumbers'
import { statusWords } from '../moves/status'
import type { ColumnName, LedgerTemplate } from '../settings/ledgerTemplate'
import type { LedgerStatus } from './filter'
import { FROM_PAPER, OLD_LEDGER, partLabels, sortWords } from './words'

/** A filing as far as a row of the exported ledger says it; the ID number in `answers` is hidden unless it may be read. */
export type LedgerFacts = {
  readonly number: string
  readonly answers: Answers
  readonly status: LedgerStatus
  readonly office: OfficeCode
  readonly place: string
  /** Instants; null where there is none. */
  readonly submittedAt: number | null
  readonly registeredAt: number | null
  readonly due: Day | null
  readonly late: string | null
  /** Of what came from an old ledger nobody has signed anything. */
  readonly signedBy: 'hand' | 'sealPage' | 'paper' | 'oldLedger'
  readonly signedAt: number | null
}

/** What stands in a cell: a text, a Beijing day, a count, or nothing. */
export type LedgerCell = string | { readonly day: Day } | { readonly count: number } | null

type LedgerColumn = {
  /** Null of a column that a template leaves empty. */
  readonly name: ColumnName | null
  readonly heading: string
  /** In characters of Latin letters. */
  readonly width: number
  readonly holds: 'text' | 'day' | 'count'
  /** With `full` the values of people as they are, else hidden as lists hide them (K2). */
  readonly cell: (facts: LedgerFacts, full: boolean) => LedgerCell
}

const widths: Partial<Record<Field['kind'], number>> = {
  title: 26,
  text: 32,
  longText: 44,
  count: 11,
  dayOrMonth: 12,
  idCard: 21,
  mobile: 14,
}

/** What somebody wrote themselves may hold a number of a person, too. */
const isFree = ({ kind }: Field): boolean =>
  kind === 'title' || kind === 'text' || kind === 'longText'

const said = (full: boolean) => (field: Field, text: string) => {
  if (full) return shown(field, text)
  return isFree(field) ? masked(shown(field, text)) : hidden(field, text)
}

const ofRow = (field: RowField): LedgerColumn => ({
  name: field.key,
  heading: fullLabel(field),
  width: widths[field.kind] ?? 16,
  holds: field.kind === 'count' ? 'count' : field.kind === 'dayOrMonth' ? 'day' : 'text',
  cell: ({ answers }, full) => {
    const text = answers[field.key] ?? ''
    if (field.kind === 'dayOrMonth' && isDay(text)) return { day: text }
    if (field.kind === 'count' && /^\d{1,15}$/.test(text)) return { count: Number(text) }
    return rowText(field.key, answers, said(full)) || null
  },
})

const ofHelper = (key: Extract<ColumnName, FieldKey>): LedgerColumn => {
  const field = fieldOf(key)
  return {
    name: key,
    heading: field.label,
    width: 22,
    holds: 'text',
    cell: ({ answers }, full) => said(full)(field, answers[key] ?? '') || null,
  }
}

const text = (
  name: ColumnName,
  heading: string,
  width: number,
  cell: (facts: LedgerFacts) => string | null,
): LedgerColumn => ({ name, heading, width, holds: 'text', cell })

const day = (
  name: ColumnName,
  heading: string,
  of: (facts: LedgerFacts) => Day | null,
): LedgerColumn => ({
  name,
  heading,
  width: 12,
  holds: 'day',
  cell: (facts) => {
    const found = of(facts)
    return found === null ? null : { day: found }
  },
})

const dayOrNull = (at: number | null): Day | null => (at === null ? null : dayOf(at))

const signedBy = {
  hand: '手写签名',
  sealPage: '签章页',
  paper: FROM_PAPER,
  oldLedger: OLD_LEDGER,
} as const

/**
 * The columns of the exported ledger: the rows of the annex by their labels and in their order, from 编号 to 签名盖章确认, and
 * behind them what the office needs beside it.
 */
export const ledgerColumns: readonly LedgerColumn[] = [
  text('number', NUMBER_LABEL, 17, ({ number }) => number),
  ...rowFields.map(ofRow),
  text('signature', SIGNATURE_LABEL, 14, (facts) => signedBy[facts.signedBy]),
  day('signedOn', '签名日期', ({ signedAt }) => dayOrNull(signedAt)),
  ofHelper('subjectKind'),
  ofHelper('accountId'),
  ofHelper('creditCode'),
  text('place', partLabels.places, 12, ({ place }) => place || null),
  text(
    'office',
    partLabels.office,
    12,
    ({ office }) => areaName(office) || officeOf(office).shortName,
  ),
  text('status', partLabels.statuses, 12, ({ status }) => statusWords[status].word),
  day('submitted', sortWords.submitted.label, ({ submittedAt }) => dayOrNull(submittedAt)),
  day('registered', sortWords.registered.label, ({ registeredAt }) => dayOrNull(registeredAt)),
  day('due', sortWords.due.label, ({ due }) => due),
  text('late', partLabels.late, 16, ({ late }) => late),
]

/** 序号: which row of the file it is, known once all are in their order. */
const ordinal: LedgerColumn = {
  name: 'ordinal',
  heading: '序号',
  width: 7,
  holds: 'count',
  cell: () => null,
}

/** What a column of the province's table can hold. */
export const choosableColumns: readonly LedgerColumn[] = [ordinal, ...ledgerColumns]

/** As wide as its heading at least, which is written in wide characters. */
const wide = (heading: string, width: number): number =>
  Math.min(44, Math.max(width, 2 * Array.from(heading).length + 2))

/** The columns of a file: the usual ones, or after a template its headings in its order, each with what it holds. */
export const columnsOf = (template: LedgerTemplate | null): readonly LedgerColumn[] =>
  template === null
    ? ledgerColumns
    : template.map(({ heading, column }) => {
        const held = choosableColumns.find(({ name }) => name === column)
        return held === undefined
          ? { name: null, heading, width: wide(heading, 12), holds: 'text', cell: () => null }
          : { ...held, heading, width: wide(heading, held.width) }
      })
