import { CITY } from '../city/city'
import type { Kind } from './kinds'

/** Version of this table; a filing keeps the one it was made with. Raise it when a label, rule or order changes. */
export const FORM_VERSION = '2018-12-09/1'

export type AccountKind = 'official' | 'app' | 'other'
export type SubjectKind =
  'company' | 'individual' | 'cityOrgan' | 'countyOrgan' | 'institution' | 'association'

/** The parts 一 to 四 of the task list; 五 are the materials, 六 the signature. */
export type FormSection = 'account' | 'subject' | 'owner' | 'manager'

export type FieldKey =
  | 'accountName'
  | 'accountKind'
  | 'accountKindText'
  | 'accountId'
  | 'subjectKind'
  | 'subjectName'
  | 'creditCode'
  | 'address'
  | 'area'
  | 'introduction'
  | 'openedOn'
  | 'metTestOn'
  | 'followers'
  | 'ownerName'
  | 'ownerIdNumber'
  | 'ownerWechat'
  | 'ownerMobile'
  | 'managerName'
  | 'managerMobile'
  | 'managerWechat'
  | 'operationsLead'

/** What was filled in, as tidied text; a missing key and an empty text both mean not filled in. */
export type Answers = Readonly<Partial<Record<FieldKey, string>>>

export type Choice = { readonly value: string; readonly label: string }

export type Field = {
  readonly key: FieldKey
  /** As the annex prints it. */
  readonly label: string
  /** The heading under which the annex prints the label. */
  readonly group?: '账号所有人' | '管理员'
  readonly kind: Kind
  readonly section: FormSection
  /** `row` is a printed row, `part` is printed inside the row of another field, `helper` is 系统辅助项 and never printed. */
  readonly place: 'row' | 'part' | 'helper'
  readonly required: (answers: Answers) => boolean
  readonly asked: (answers: Answers) => boolean
  /** In characters. */
  readonly longest: number
  /** Who reads the value in full without an audited call. */
  readonly privacy: 'public' | 'office' | 'masked' | 'encrypted'
  readonly choices?: readonly Choice[]
  /** Where the person finds the value. */
  readonly hint?: string
}

export const accountKinds = [
  { value: 'official', label: '微信公众账号' },
  { value: 'app', label: '手机APP' },
  { value: 'other', label: '其他' },
] as const satisfies readonly { value: AccountKind; label: string }[]

export const subjectKinds = [
  { value: 'company', label: '公司（含个体工商户）' },
  { value: 'individual', label: '个人' },
  { value: 'cityOrgan', label: '市直机关' },
  { value: 'countyOrgan', label: '县级及以下机关（含村民、居民委员会）' },
  { value: 'institution', label: '企事业单位' },
  { value: 'association', label: '社会团体' },
] as const satisfies readonly { value: SubjectKind; label: string }[]

/** 运维负责人 of notice 三.1; the manager when nothing is chosen. */
const operationsLeads = [
  { value: 'manager', label: '管理员' },
  { value: 'owner', label: '账号所有人' },
] as const

const always = () => true
const never = () => false
const isOfficial = (answers: Answers) => answers.accountKind === 'official'
const isBody = (answers: Answers) =>
  filled(answers.subjectKind) && answers.subjectKind !== 'individual'
const filled = (text: string | undefined) => text !== undefined && text !== ''

const row = { place: 'row', required: always, asked: always } as const
const helper = { place: 'helper', required: never, asked: always } as const

/**
 * The annex of the notice as one table, its rows in the annex's order; a helper field follows the row it helps.
 * Input, check, masking, snapshot, task list, facsimile and ledger read it.
 */
export const fields: readonly Field[] = [
  {
    ...row,
    key: 'accountName',
    label: '账号名（昵称）',
    kind: 'text',
    section: 'account',
    longest: 30,
    privacy: 'public',
    hint: '与账号后台设置里的名称一致',
  },
  {
    ...row,
    key: 'accountKind',
    label: '账号类型',
    kind: 'choice',
    section: 'account',
    longest: 8,
    privacy: 'public',
    choices: accountKinds,
  },
  {
    ...row,
    place: 'part',
    key: 'accountKindText',
    label: '其他类型的名称',
    kind: 'text',
    section: 'account',
    asked: (answers) => answers.accountKind === 'other',
    longest: 20,
    privacy: 'public',
    hint: '例如视频号、微博，印在「其他」后面',
  },
  {
    ...helper,
    key: 'accountId',
    label: '原始ID或包名',
    kind: 'accountId',
    section: 'account',
    asked: (answers) => answers.accountKind === 'official' || answers.accountKind === 'app',
    longest: 80,
    privacy: 'office',
    hint: '公众号为 gh_ 开头的原始ID，手机APP为包名',
  },
  {
    ...helper,
    key: 'subjectKind',
    label: '主体类别',
    kind: 'choice',
    section: 'subject',
    required: always,
    longest: 12,
    privacy: 'office',
    choices: subjectKinds,
  },
  {
    ...row,
    key: 'subjectName',
    label: '账号主体',
    kind: 'text',
    section: 'subject',
    longest: 60,
    privacy: 'office',
    hint: '单位写全称，个人写姓名',
  },
  {
    ...helper,
    key: 'creditCode',
    label: '统一社会信用代码',
    kind: 'creditCode',
    section: 'subject',
    required: (answers) => answers.subjectKind === 'company',
    asked: isBody,
    longest: 20,
    privacy: 'office',
    hint: '执照上的 18 位代码，没有时填组织机构代码',
  },
  {
    ...row,
    key: 'address',
    label: '地址',
    kind: 'text',
    section: 'subject',
    longest: 100,
    privacy: 'office',
    hint: '写到门牌号，用来确定由哪个办公室办理',
  },
  {
    ...helper,
    key: 'area',
    label: '地址在哪个县（市、区）',
    kind: 'area',
    section: 'subject',
    required: always,
    longest: 8,
    privacy: 'office',
  },
  {
    ...row,
    key: 'introduction',
    label: '功能简介',
    kind: 'longText',
    section: 'account',
    longest: 300,
    privacy: 'office',
    hint: '一两句话，写明发布什么、提供什么服务',
  },
  {
    ...row,
    key: 'openedOn',
    label: '开通日期',
    kind: 'day',
    section: 'account',
    longest: 10,
    privacy: 'office',
    hint: '账号注册成功的那一天',
  },
  {
    ...helper,
    key: 'metTestOn',
    label: '符合备案范围的日期',
    kind: 'day',
    section: 'account',
    asked: (answers) => filled(answers.openedOn),
    longest: 10,
    privacy: 'office',
    hint: `与开通日期不同时才填，例如后来改名或迁入${CITY}`,
  },
  {
    ...row,
    key: 'followers',
    label: '粉丝数量',
    kind: 'count',
    section: 'account',
    longest: 10,
    privacy: 'office',
    hint: '手机APP填下载量或用户数',
  },
  {
    ...row,
    key: 'ownerName',
    label: '姓名',
    group: '账号所有人',
    kind: 'name',
    section: 'owner',
    longest: 40,
    privacy: 'masked',
  },
  {
    ...row,
    key: 'ownerIdNumber',
    label: '身份证号',
    group: '账号所有人',
    kind: 'idCard',
    section: 'owner',
    longest: 18,
    privacy: 'encrypted',
    hint: '加密保存，列表和通知里都不显示全号',
  },
  {
    ...row,
    key: 'ownerWechat',
    label: '微信号',
    group: '账号所有人',
    kind: 'wechat',
    section: 'owner',
    required: isOfficial,
    longest: 20,
    privacy: 'masked',
    hint: '在微信「我」的页面，名字下面',
  },
  {
    ...row,
    key: 'ownerMobile',
    label: '手机',
    group: '账号所有人',
    kind: 'mobile',
    section: 'owner',
    longest: 11,
    privacy: 'masked',
  },
  {
    ...row,
    key: 'managerName',
    label: '管理员姓名',
    kind: 'name',
    section: 'manager',
    longest: 40,
    privacy: 'masked',
  },
  {
    ...row,
    key: 'managerMobile',
    label: '手机',
    group: '管理员',
    kind: 'mobile',
    section: 'manager',
    longest: 11,
    privacy: 'masked',
  },
  {
    ...row,
    key: 'managerWechat',
    label: '管理员微信号',
    kind: 'wechat',
    section: 'manager',
    required: isOfficial,
    longest: 20,
    privacy: 'masked',
  },
  {
    ...helper,
    key: 'operationsLead',
    label: '运维负责人是哪一位',
    kind: 'choice',
    section: 'manager',
    asked: (answers) => isBody(answers) && answers.managerName !== answers.ownerName,
    longest: 8,
    privacy: 'office',
    choices: operationsLeads,
    hint: '材料里要这一位的身份证照片',
  },
]

/** The row before `accountName`: given by the system at submit. */
export const NUMBER_LABEL = '编号'
/** The last row, with the sentence that is signed. */
export const SIGNATURE_LABEL = '签名盖章确认'
export const DECLARATION = '以上信息均真实有效'
/** Version of the declaration's text, stored with each signature (C3). */
export const DECLARATION_VERSION = '2018-12-09'

const byKey = new Map(fields.map((field) => [field.key, field]))

/** The field of a key. Throws for a key that is not in the table, which only a bug can pass. */
export const fieldOf = (key: FieldKey): Field => {
  const field = byKey.get(key)
  if (field === undefined) throw new Error(`no field ${key}`)
  return field
}

/** True for a text that is one of the form's keys. */
export const isFieldKey = (text: string): text is FieldKey => byKey.has(text as FieldKey)

/** The label a person reads outside the printed table, where the group is not above it. */
export const fullLabel = (field: Field): string =>
  field.group === undefined ? field.label : `${field.group}${field.label}`

export type PrintedRow = {
  readonly key: FieldKey
  readonly label: string
  readonly group?: '账号所有人' | '管理员'
  /** Shown text; empty when not filled in. */
  readonly text: string
}

/**
 * The 14 printed rows from 账号名 to 管理员微信号 in the annex's order, values as `show` gives them.
 * What is signed, checked, reviewed and printed is this list.
 */
export const printedRows = (
  answers: Answers,
  show: (field: Field, text: string) => string,
): readonly PrintedRow[] =>
  fields
    .filter((field) => field.place === 'row')
    .map((field) => ({
      key: field.key,
      label: field.label,
      ...(field.group === undefined ? {} : { group: field.group }),
      text: show(field, answers[field.key] ?? '') + partOf(field.key, answers),
    }))

const partOf = (key: FieldKey, answers: Answers): string =>
  key === 'accountKind' && answers.accountKind === 'other' && filled(answers.accountKindText)
    ? `（${answers.accountKindText ?? ''}）`
    : ''
