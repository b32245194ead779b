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
import type { LedgerStatus } from './filter'
import { partLabels, sortWords } from './words'

/** A filing as far as a row of the exported ledger says it; the ID number in `answers` is hidden unless it may be read. */
export type LedgerFacts = {
  readonly number: string
  readonly answers: Answers
  readonly status: LedgerStatus
  readonly office: OfficeCode
  readonly place: string
  /** Instants; null where there is none. */
  readonly submittedAt: number
  readonly registeredAt: number | null
  readonly due: Day | null
  readonly late: string | null
  readonly signedBy: 'hand' | 'sealPage'
  readonly signedAt: number
}

/** What stands in a cell: a text, a Beijing day, a count, or nothing. */
export type LedgerCell = string | { readonly day: Day } | { readonly count: number } | null

type LedgerColumn = {
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

const ofHelper = (key: FieldKey): LedgerColumn => {
  const field = fieldOf(key)
  return {
    heading: field.label,
    width: 22,
    holds: 'text',
    cell: ({ answers }, full) => said(full)(field, answers[key] ?? '') || null,
  }
}

const text = (
  heading: string,
  width: number,
  cell: (facts: LedgerFacts) => string | null,
): LedgerColumn => ({ heading, width, holds: 'text', cell })

const day = (heading: string, of: (facts: LedgerFacts) => Day | null): LedgerColumn => ({
  heading,
  width: 12,
  holds: 'day',
  cell: (facts) => {
    const found = of(facts)
    return found === null ? null : { day: found }
  },
})

const signedBy = { hand: '手写签名', sealPage: '签章页' } as const

/**
 * The columns of the exported ledger: the rows of the annex by their labels and in their order, from 编号 to 签名盖章确认, and
 * behind them what the office needs beside it.
 */
export const ledgerColumns: readonly LedgerColumn[] = [
  text(NUMBER_LABEL, 17, ({ number }) => number),
  ...rowFields.map(ofRow),
  text(SIGNATURE_LABEL, 14, (facts) => signedBy[facts.signedBy]),
  day('签名日期', ({ signedAt }) => dayOf(signedAt)),
  ofHelper('subjectKind'),
  ofHelper('accountId'),
  ofHelper('creditCode'),
  text(partLabels.places, 12, ({ place }) => place || null),
  text(partLabels.office, 12, ({ office }) => areaName(office) || officeOf(office).shortName),
  text(partLabels.statuses, 12, ({ status }) => statusWords[status].word),
  day(sortWords.submitted.label, ({ submittedAt }) => dayOf(submittedAt)),
  day(sortWords.registered.label, ({ registeredAt }) =>
    registeredAt === null ? null : dayOf(registeredAt),
  ),
  day(sortWords.due.label, ({ due }) => due),
  text(partLabels.late, 16, ({ late }) => late),
]
