import * as v from 'valibot'
import { type Editable, newlyNeeded } from './returning/correction'
import { shown } from '../form/answers'
import { fieldOf, helpersOf, rowFields } from '../form/fields'
import { type Answers, type FieldKey, fields, type RowKey } from '../form/form'
import { operationsLeadName, type SlotKey, slotsOf } from '../form/materials'

/** One sort of change: what its owner ticks, and the fields that it opens. */
type ChangeRow = {
  readonly key: string
  /** What changed, as its owner would say it. */
  readonly label: string
  /** What is asked of it; the first says what it is now. */
  readonly fields: readonly [FieldKey, ...FieldKey[]]
  /** Said instead of what it is now. */
  readonly hint?: string
}

/** What counts as a change of 备案登记信息 (notice 一.3; J2). 粉丝数量 is no change, 开通日期 cannot become another. */
const table = [
  { key: 'name', label: '账号名（昵称）', fields: ['accountName'] },
  { key: 'kind', label: '账号类型', fields: ['accountKind', 'accountKindText', 'accountId'] },
  { key: 'subject', label: '账号主体', fields: ['subjectName', 'subjectKind', 'creditCode'] },
  { key: 'address', label: '地址', fields: ['address', 'area'] },
  { key: 'introduction', label: '功能简介', fields: ['introduction'] },
  {
    key: 'owner',
    label: '账号所有人',
    fields: ['ownerName', 'ownerIdKind', 'ownerIdNumber', 'ownerWechat', 'ownerMobile'],
  },
  {
    key: 'manager',
    label: '管理员',
    fields: [
      'managerName',
      'managerMobile',
      'managerWechat',
      'operationsLead',
      'operationsLeadName',
    ],
  },
  {
    key: 'migration',
    label: '账号迁移到新号',
    fields: ['accountId'],
    hint: '原始ID变了，编号不变',
  },
] as const satisfies readonly ChangeRow[]

export type ChangeKey = (typeof table)[number]['key']

export const changeKinds: readonly (ChangeRow & { readonly key: ChangeKey })[] = table

const keys = table.map(({ key }) => key)

/** What a change of a filing says: at least one sort, unless the whole form is asked, none twice. */
export const changeKeys = v.pipe(
  v.array(v.picklist(keys)),
  v.maxLength(keys.length),
  v.check((given) => new Set(given).size === given.length),
)

/** The sort of change of a key. Throws for one that is not in the table, which only a bug can pass. */
export const changeKind = (key: ChangeKey): (typeof changeKinds)[number] => {
  const found = changeKinds.find((kind) => kind.key === key)
  if (found === undefined) throw new Error(`no change ${key}`)
  return found
}

/** What a sort of change says in a form, in one line: 周广田，138 0000 0003. The answers hold the ID number hidden. */
export const changeText = (key: ChangeKey, answers: Answers): string =>
  changeKind(key)
    .fields.map(fieldOf)
    .filter((field) => field.place !== 'helper' || key === 'migration')
    .map((field) => shown(field, answers[field.key] ?? ''))
    .filter((text) => text !== '')
    .join('，')

/** As `changeText`, only the first of it: 周广田. */
export const nameOfChange = (key: ChangeKey, answers: Answers): string => {
  const [first] = changeKind(key).fields
  return shown(fieldOf(first), answers[first] ?? '')
}

const differs = (key: FieldKey, before: Answers, now: Answers) =>
  (before[key] ?? '') !== (now[key] ?? '')

/** Whether what was ticked is another than it was registered. */
export const isChanged = (key: ChangeKey, before: Answers, now: Answers): boolean =>
  changeKind(key).fields.some((field) => differs(field, before, now))

/**
 * The printed rows that say something else than what was registered, or whose helper fields do, in the annex's order.
 * Both answers hold the ID number in full, or both its keyed hash.
 */
export const changedRowsOf = (before: Answers, now: Answers): readonly RowKey[] =>
  rowFields
    .map(({ key }) => key)
    .filter((row) =>
      [row, ...helpersOf(row).flatMap((field) => (field.open ? [] : field.key))].some((key) =>
        differs(key, before, now),
      ),
    )

/** Whose ID card the papers show. */
const cardHolder = (answers: Answers) =>
  answers.subjectKind === 'individual'
    ? `${answers.ownerName ?? ''} ${answers.ownerIdNumber ?? ''}`
    : operationsLeadName(answers)

const onLicence: readonly FieldKey[] = ['subjectName', 'subjectKind', 'creditCode', 'address']

const isProof = (slot: { key: SlotKey; idCard: boolean }, before: Answers, now: Answers) =>
  slot.idCard
    ? cardHolder(before) !== cardHolder(now)
    : slot.key === 'licence' && onLicence.some((key) => differs(key, before, now))

/**
 * The slots whose photos prove what changed, in the order of the page: the licence names the subject and its address,
 * the ID card the person whom the papers show. New photos are needed where the slot is required (notice 三.1).
 */
export const provingSlots = (before: Answers, now: Answers): readonly SlotKey[] =>
  slotsOf(now).flatMap((slot) => (isProof(slot, before, now) ? slot.key : []))

/**
 * What may be changed in a change of these sorts: their fields, what they newly ask for, the proof of what they changed,
 * and other papers. `before` are the registered answers; both hold the ID number, hidden, hashed or in full.
 */
export const openedByChange = (
  kinds: readonly ChangeKey[],
  before: Answers,
  now: Answers,
): Editable => {
  const opened = new Set<FieldKey>(kinds.flatMap((key) => changeKind(key).fields))
  const proofs = provingSlots(before, now)
  return {
    fields: fields
      .filter((field) => opened.has(field.key) || newlyNeeded(field, before, now))
      .map(({ key }) => key),
    slots: slotsOf(now)
      .map(({ key }) => key)
      .filter((key) => key === 'other' || proofs.includes(key)),
  }
}

/** Beside what was ticked and still is as it was. */
export const NOT_CHANGED = '和原来一样，没有变就不用办'

/** Beside a proof that is still the registered one. */
export const provedByNew = (label: string): string => `请拍新的${label}`
