import type * as form from '../form/form'

/** One field more of each sort; a test asks every reader of the form's table for them. */
export const added = {
  row: 'motto' as form.RowKey,
  part: 'branch' as form.FieldKey,
  helper: 'department' as form.FieldKey,
}

const common = {
  kind: 'text',
  longest: 20,
  privacy: 'office',
  required: () => true,
  asked: () => true,
} as const

const after = {
  subjectName: {
    ...common,
    key: added.part,
    place: 'part',
    helps: ['subjectName'],
    label: '分支机构',
    section: 'subject',
  },
  followers: {
    ...common,
    key: added.row,
    place: 'row',
    label: '账号口号',
    section: 'account',
  },
  ownerMobile: {
    ...common,
    key: added.helper,
    place: 'helper',
    helps: [added.row],
    decides: true,
    label: '所在部门',
    section: 'owner',
  },
} as Readonly<Partial<Record<form.FieldKey, form.Field>>>

/** A copy of the form whose table has the added fields, each behind another field of its section. */
export const widerForm = (real: typeof form): typeof form => ({
  ...real,
  fields: real.fields.flatMap((field) => [field, ...[after[field.key] ?? []].flat()]),
})

/** The added fields filled in. */
export const addedAnswers = {
  [added.row]: '古镇的一天',
  [added.part]: '胜芳分社',
  [added.helper]: '编辑部',
} as form.Answers
