import {
  type Answers,
  type Field,
  type FieldKey,
  fields,
  type HelperField,
  type RowField,
  type RowKey,
} from './form'

const byKey = new Map<string, Field>(fields.map((field) => [field.key, field]))

/** The field of a key. Throws for a key that is not in the table, which only a bug can pass. */
export const fieldOf = (key: FieldKey): Field => {
  const field = byKey.get(key)
  if (field === undefined) throw new Error(`no field ${key}`)
  return field
}

/** True for a text that is one of the form's keys. */
export const isFieldKey = (text: string): text is FieldKey => byKey.has(text)

/** What a field is called by the other answers. */
export const calledIn = (field: Field, answers: Answers): string =>
  field.called?.(answers) ?? field.label

/** The label a person reads outside the printed table, where the group is not above it. */
export const fullLabel = (field: Pick<Field, 'group' | 'label'>): string =>
  `${field.group ?? ''}${field.label}`

/** The fields that are printed as rows, in the annex's order. */
export const rowFields: readonly RowField[] = fields.filter((field) => field.place === 'row')

/** The fields that are corrected with a row, in the form's order: what is printed inside it and what helps it. */
export const helpersOf = (row: RowKey): readonly HelperField[] =>
  fields.filter((field): field is HelperField => field.place !== 'row' && field.helps.includes(row))

/** What a helper field is called where its value stands beside its row; of an account's id the one that its kind has. */
export const besideLabel = ({ key, label, brief = label }: Field, answers: Answers): string => {
  if (key !== 'accountId') return brief
  return answers.accountKind === 'app' ? '包名' : '原始ID'
}

/** The row at which there is something to say of a field: its own, or the first that it helps. */
export const helpedRow = (key: FieldKey): RowKey => {
  const field = fieldOf(key)
  return field.place === 'row' ? field.key : field.helps[0]
}

type Show = (field: Field, text: string) => string

/**
 * What is printed in a row, values as `show` gives them: its own, and behind it in brackets the parts that are asked for
 * and filled in. Empty when not filled in.
 */
export const rowText = (row: RowKey, answers: Answers, show: Show): string => {
  const text = (field: Field) => show(field, answers[field.key] ?? '')
  const parts = helpersOf(row)
    .filter((field) => field.place === 'part' && field.asked(answers) && text(field) !== '')
    .map((field) => `（${text(field)}）`)
  return text(fieldOf(row)) + parts.join('')
}

type PrintedRow = Pick<RowField, 'key' | 'label' | 'group'> & { readonly text: string }

/**
 * The printed rows from 账号名 to 管理员微信号 in the annex's order, values as `show` gives them.
 * What is signed, checked, reviewed and printed is this list.
 */
export const printedRows = (answers: Answers, show: Show): readonly PrintedRow[] =>
  rowFields.map(({ key, label, group }) => ({
    key,
    label,
    ...(group === undefined ? {} : { group }),
    text: rowText(key, answers, show),
  }))
