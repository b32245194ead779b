import { CITY } from '../city/city'
import { type Day, firstDayOf } from '../dates/days'
import { accountKinds, applicants, type Choice, operationsLeads, subjectKinds } from './choices'
import { checkPaperNumber, idPapers, otherPaper } from './papers/idPapers'
import type { Kind, Verdict } from './kinds'

/** The row before the first of the table: given by the system at submit. */
export const NUMBER_LABEL = '编号'
/** The last row, with the sentence that is signed. */
export const SIGNATURE_LABEL = '签名盖章确认'
export const DECLARATION = '以上信息均真实有效'
/** Version of the declaration's text, stored with each signature (C3). */
export const DECLARATION_VERSION = '2018-12-09'

/** The parts 一 to 四 of the task list; 五 are the materials, 六 the signature. */
export const sections = ['account', 'subject', 'owner', 'manager'] as const
export type FormSection = (typeof sections)[number]

/** What was filled in, as tidied text; a missing key and an empty text both mean not filled in. */
export type Answers = { readonly [Key in FieldKey]?: string }

// Rules have names above the table: one written inside it would read the keys that are inferred from it.
type When = (answers: Answers) => boolean
type Judge = (answers: Answers, today: Day) => Verdict

/** An empty one says nothing. */
type HintRule = (answers: Answers) => string

type Described = {
  readonly key: string
  /** As the annex prints it. */
  readonly label: string
  /** What it is called where that hangs on another value; the annex prints the label all the same. */
  readonly called?: HintRule
  /** What the task list calls it where the label is long; a helper field is named there only by this. */
  readonly brief?: string
  /** The heading under which the annex prints the label. */
  readonly group?: '账号所有人' | '管理员'
  readonly kind: Kind
  readonly section: FormSection
  readonly required: When
  readonly asked: When
  /** In characters. */
  readonly longest: number
  /** Who reads the value in full without an audited call. */
  readonly privacy: 'public' | 'office' | 'masked' | 'encrypted'
  /** Judges a filled-in value before its kind does. */
  readonly check?: Judge
  /** Judges it in place of its kind, where that hangs on another value. */
  readonly judge?: Judge
  readonly choices?: readonly Choice[]
  /** The choice that counts while none is made. */
  readonly unchosen?: string
  /** It corrects nothing by itself and may be changed whatever was returned: it says who fills in. */
  readonly open?: true
  /** Only who takes a form over the counter chooses it first; later it is asked where something was chosen. */
  readonly atCounter?: true
  /** Where the person finds the value, as far as it depends on the answers by a rule that tells it. */
  readonly hint?: string | HintRule
}

/** A printed row: signed, reviewed and returned by itself. */
type Row = Described & { readonly place: 'row' }

/** `part` is printed inside the row it helps, `helper` is 系统辅助项 and never printed. */
type Beside = Described & {
  readonly place: 'part' | 'helper'
  /** The rows with which it is corrected; what there is to say of it stands at the first. */
  readonly helps: readonly [string, ...string[]]
  /** It decides the office or the papers: a hand signature is bound to it although it is not printed. */
  readonly decides?:
    | true
    /** Only where it is asked, so that what was signed before the form had it stays signed. */
    | 'asked'
}

const filled = (text: string | undefined) => text !== undefined && text !== ''

const always: When = () => true
const never: When = () => false
const isOfficial: When = ({ accountKind }) => accountKind === 'official'
const isOther: When = ({ accountKind }) => accountKind === 'other'
const hasAccountId: When = ({ accountKind }) => accountKind === 'official' || accountKind === 'app'
const isBody: When = ({ subjectKind }) => filled(subjectKind) && subjectKind !== 'individual'
const isOtherPaper: When = ({ ownerIdKind }) => otherPaper(ownerIdKind) !== null
const calledByPaper: HintRule = ({ ownerIdKind }) => {
  const paper = otherPaper(ownerIdKind)
  return paper === null ? '身份证号' : `${paper.label}号码`
}
const numberOfPaper: Judge = ({ ownerIdKind, ownerIdNumber = '' }, today) =>
  checkPaperNumber(ownerIdKind, ownerIdNumber, today)
const isSaid: When = ({ filledBy }) => filled(filledBy)
const isOpened: When = ({ openedOn }) => filled(openedOn)
const hasTwoPeople: When = (answers) => isBody(answers) && answers.managerName !== answers.ownerName

const isThirdPerson: When = (answers) => hasTwoPeople(answers) && answers.operationsLead === 'other'

const openedByToday: Judge = ({ openedOn = '' }, today) =>
  (firstDayOf(openedOn) ?? '') > today ? { level: 'error', message: '开通日期不能晚于今天' } : null
const metOnceOpened: Judge = ({ metTestOn = '', openedOn = '' }, today) => {
  if (metTestOn > today) return { level: 'error', message: '这一天不能晚于今天' }
  return metTestOn < openedOn ? { level: 'error', message: '不会早于开通日期' } : null
}

/** Credit codes that begin with 91, 92 and 93 are of 企业, 个体工商户 and 农民专业合作社 (GB 32100-2015). */
const companyCodeOfCompany: Judge = ({ creditCode = '', subjectKind }) =>
  subjectKind !== 'company' && /^9[123].{16}$/.test(creditCode)
    ? {
        level: 'error',
        message: '91、92、93 开头的是企业的代码，主体类别请选「公司（企业、个体工商户）」',
      }
    : null

/** Names what the subject's kind has: a company its licence, a person the own card, a body its certificate. */
const ofSubject =
  (company: string, individual: string, body: string, unknown: string): HintRule =>
  ({ subjectKind }) => {
    if (!filled(subjectKind)) return unknown
    if (subjectKind === 'company') return company
    return subjectKind === 'individual' ? individual : body
  }

const subjectHint: HintRule = ofSubject(
  '写营业执照上的全称',
  '写本人姓名，与身份证一致',
  '写证书上的全称',
  '单位写全称，个人写姓名',
)
const OWNER_OF_BODY = '写法定代表人，或单位指定的负责人'
const ownerHint: HintRule = ofSubject(OWNER_OF_BODY, '', OWNER_OF_BODY, '')
const followersHint: HintRule = ({ accountKind }) =>
  accountKind === 'app'
    ? '下载量或注册用户数，约数也可以'
    : '公众号后台首页的「总用户数」，约数也可以'
const accountIdHint: HintRule = ({ accountKind }) =>
  accountKind === 'app' ? '安装包的包名，例如 com.example.app' : 'gh_ 开头的原始ID'

const row = { place: 'row', required: always, asked: always } as const
const part = { place: 'part', required: always } as const
const helper = { place: 'helper', required: never, asked: always } as const

/**
 * The annex of the notice as one table, its rows in the annex's order; a helper field follows the row it helps.
 * Input, check, masking, task list, review, return, signature, snapshot, facsimile and ledger read it, by `fields.ts`.
 * A change of it is a new row of `versions.ts`.
 */
const table = [
  {
    ...row,
    key: 'accountName',
    label: '账号名（昵称）',
    brief: '名称',
    kind: 'title',
    section: 'account',
    longest: 30,
    privacy: 'public',
    hint: '与账号后台设置里的名称一致',
  },
  {
    ...row,
    key: 'accountKind',
    label: '账号类型',
    brief: '类型',
    kind: 'choice',
    section: 'account',
    longest: 8,
    privacy: 'public',
    choices: accountKinds,
  },
  {
    ...part,
    key: 'accountKindText',
    helps: ['accountKind'],
    label: '其他类型的名称',
    kind: 'text',
    section: 'account',
    asked: isOther,
    longest: 20,
    privacy: 'public',
    hint: '例如视频号、微博，印在「其他」后面',
  },
  {
    ...helper,
    key: 'accountId',
    helps: ['accountName', 'accountKind'],
    label: '原始ID或包名',
    kind: 'accountId',
    section: 'account',
    asked: hasAccountId,
    longest: 80,
    privacy: 'office',
    hint: accountIdHint,
  },
  {
    ...helper,
    key: 'subjectKind',
    helps: ['subjectName'],
    decides: true,
    label: '主体类别',
    brief: '主体类别',
    kind: 'choice',
    section: 'subject',
    required: always,
    longest: 20,
    privacy: 'office',
    choices: subjectKinds,
  },
  {
    ...row,
    key: 'subjectName',
    label: '账号主体',
    brief: '名称',
    kind: 'title',
    section: 'subject',
    longest: 60,
    privacy: 'office',
    hint: subjectHint,
  },
  {
    ...helper,
    key: 'creditCode',
    helps: ['subjectName'],
    label: '统一社会信用代码',
    kind: 'creditCode',
    section: 'subject',
    asked: isBody,
    check: companyCodeOfCompany,
    longest: 20,
    privacy: 'office',
    hint: '执照或证书上的 18 位代码，可以不填',
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
    helps: ['address'],
    decides: true,
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
    kind: 'dayOrMonth',
    section: 'account',
    check: openedByToday,
    longest: 10,
    privacy: 'office',
    hint: '账号注册成功的那一天',
  },
  {
    ...helper,
    key: 'metTestOn',
    helps: ['openedOn'],
    label: '符合备案范围的日期',
    kind: 'day',
    section: 'account',
    asked: isOpened,
    check: metOnceOpened,
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
    hint: followersHint,
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
    hint: ownerHint,
  },
  {
    ...helper,
    key: 'filledBy',
    helps: ['ownerName', 'managerName'],
    open: true,
    label: '填报人是哪一位',
    brief: '填报人',
    kind: 'choice',
    section: 'owner',
    // Said with the first consent to ID data, which nothing is submitted without; then it can be changed, not emptied.
    required: isSaid,
    asked: isSaid,
    longest: 8,
    privacy: 'office',
    choices: applicants,
  },
  {
    ...part,
    key: 'ownerIdKind',
    helps: ['ownerIdNumber'],
    label: '证件种类',
    kind: 'choice',
    section: 'owner',
    // Of an ID card the annex has the label.
    asked: isOtherPaper,
    atCounter: true,
    longest: 20,
    privacy: 'office',
    choices: idPapers,
    unchosen: 'idCard',
  },
  {
    ...row,
    key: 'ownerIdNumber',
    label: '身份证号',
    group: '账号所有人',
    kind: 'idCard',
    judge: numberOfPaper,
    called: calledByPaper,
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
    brief: '姓名',
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
    brief: '微信号',
    kind: 'wechat',
    section: 'manager',
    required: isOfficial,
    longest: 20,
    privacy: 'masked',
  },
  {
    ...helper,
    key: 'operationsLead',
    helps: ['managerName', 'ownerName'],
    decides: true,
    label: '运维负责人是哪一位',
    kind: 'choice',
    section: 'manager',
    asked: hasTwoPeople,
    longest: 8,
    privacy: 'office',
    choices: operationsLeads,
    unchosen: 'manager',
    hint: '管账号日常运行的人。通告三.1 要这一位的身份证照片',
  },
  {
    ...helper,
    key: 'operationsLeadName',
    helps: ['managerName', 'ownerName'],
    decides: 'asked',
    label: '运维负责人姓名',
    kind: 'name',
    section: 'manager',
    asked: isThirdPerson,
    required: isThirdPerson,
    longest: 40,
    privacy: 'masked',
    hint: '与身份证一致',
  },
] as const satisfies readonly (Row | Beside)[]

type Entry = (typeof table)[number]

export type FieldKey = Entry['key']
/** The fields that are printed as rows: what a reviewer looks at one by one. */
export type RowKey = Extract<Entry, { readonly place: 'row' }>['key']

export type RowField = Row & { readonly key: RowKey }
/** What is printed inside a row or never printed. */
export type HelperField = Beside & {
  readonly key: Exclude<FieldKey, RowKey>
  readonly helps: readonly [RowKey, ...RowKey[]]
}
export type Field = RowField | HelperField

export const fields: readonly Field[] = table
