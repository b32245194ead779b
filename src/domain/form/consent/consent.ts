import { CITY_IN_FULL, CITY_OFFICE, FORM_TITLE, officeOf } from '../../city/city'
import { type DataGround, dataGround, groundOf } from './dataGround'
import type { Agreeing } from '../people'

/** Version of the text below; raise it when a sentence changes, and write it at the rows that changed. */
const TEXT = '2026-11-29/1'
/** The first version, which rows have that never changed. */
const FIRST = '2026-11-25/1'
/** Version of the separate text on ID data (PIPL 29, 30). */
const ID_TEXT = FIRST

/** The version of a text with the ground by which it was worded, as it is kept with each consent. */
const versionOf = (text: string): string => `${text}/${dataGround()}`

/** The version of the text as it is shown now. */
export const consentVersion = (): string => versionOf(TEXT)
/** The version of the separate text on ID data as it is shown now. */
export const idConsentVersion = (): string => versionOf(ID_TEXT)

const partsOf = (version: string): { readonly text: string; readonly ground: DataGround } => ({
  text: version.split('/').slice(0, 2).join('/'),
  ground: groundOf(version),
})

/** Whether what was answered to a version holds for a text now: who agreed has been told, who was only told has not agreed. */
const holdsFor = (present: string, given: string): boolean => {
  const { text, ground } = partsOf(given)
  return text === present && (ground === 'consent' || dataGround() === 'duty')
}

/** Whether a consent of this version is one to the text as it is now. */
export const isPresent = (version: string): boolean => holdsFor(TEXT, version)
/** The same of one to ID data. */
export const isPresentForId = (version: string): boolean => holdsFor(ID_TEXT, version)

export type ConsentRow = {
  readonly label: string
  readonly text: string
  /** The version of the text in which it was worded as it is. */
  readonly since: string
  /** It says something else by another ground. */
  readonly byGround?: true
}

const CALLED_OFF: Readonly<Record<DataGround, string>> = {
  consent:
    '随时查看、导出、更正，或者撤回同意。撤回后未提交的草稿会删除；已提交的，请向属地办公室提出。',
  duty: '随时查看、导出、更正，或者删除未提交的草稿；已提交的，请向属地办公室提出。',
}

const GROUND: Readonly<Record<DataGround, string>> = {
  consent: '您的同意（个人信息保护法第十三条第一款第一项）。不同意也可以到窗口办理。',
  duty: '为履行法定职责所必需（个人信息保护法第十三条第一款第三项），不需要取得同意。不想在手机上填，可以到窗口办理。',
}

/** What has to be told before the first input: PIPL 17, 21, 23, 30, 31, 35 and 49 (K1). */
export const consentRows = (): readonly ConsentRow[] => {
  const { name, phone } = officeOf(CITY_OFFICE)
  return [
    {
      label: '谁来处理',
      text: `${name}（电话 ${phone}）和您的属地办公室，属地办公室的电话在「办公室」页。受委托的微信云存放数据、发送微信通知；邮件服务商给办公室发信，信里没有证件号和手机号。`,
      since: TEXT,
    },
    {
      label: '填写哪些内容',
      text: `《${FORM_TITLE}》上的各项，以及通告三.1 所列的执照、身份证照片。其中身份证号和证件照片是敏感个人信息。`,
      since: TEXT,
    },
    {
      label: '用来做什么',
      text: `只用于${CITY_IN_FULL}新媒体账号登记备案：由属地办公室核对、登记，并把进度告诉您。缺了这些，办公室没法核对账号是谁的。`,
      since: TEXT,
    },
    { label: '依据', text: GROUND[dataGround()], since: TEXT, byGround: true },
    {
      label: '谁能看到',
      text: '您和属地办公室、市网信办的工作人员。看身份证全号和照片都会记入日志。',
      since: FIRST,
    },
    {
      label: '会不会转给别人',
      text: '不公开。通告四.3 所说的情形，由市网信办协调即时通讯工具服务提供商，或者由公安机关、相关职能部门依法处理，才会把有关内容交给他们。',
      since: TEXT,
    },
    {
      label: '怎样保存',
      text: '存放在中国境内的微信云，身份证号加密保存。通知和列表里不出现全号。',
      since: FIRST,
    },
    {
      label: '保存多久',
      text: '没有提交的草稿到期自动删除，您也可以随时删除。已提交的由属地办公室在登记期间保存；撤回后没有再提交的、终止办理的、注销备案的，按市网信办规定的期限删除，期限写在「我的信息」里。',
      since: TEXT,
    },
    { label: '您可以', text: CALLED_OFF[dataGround()], since: TEXT, byGround: true },
    {
      label: '儿童和已去世的人',
      text: '不满 14 周岁的，由监护人带监护证明到窗口办理。已去世的人，近亲属可以带关系证明到窗口查阅、复制、更正、删除。',
      since: TEXT,
    },
  ]
}

/** Whether a row says something else than it did in the version that somebody was shown last. */
export const isChangedSince = ({ since, byGround }: ConsentRow, seen: string): boolean => {
  const { text, ground } = partsOf(seen)
  return since > text || (byGround === true && ground !== dataGround())
}

/** What is asked and answered where a text stands. */
type ConsentWords = {
  /** Above the separate text on the ID data of somebody. */
  readonly idTitle: (name: string) => string
  /** How the separate text ends. */
  readonly idOtherwise: string
  /** The answers that agree, by whose agreement it is. */
  readonly idAnswers: Readonly<Record<Agreeing, (name: string) => string>>
  readonly start: string
  readonly remind: string
  readonly goOn: string
  readonly refuse: string
  /** The way to the counter beneath an answer. */
  readonly counter: string
  /** What lacks before anything is filled in. */
  readonly lacking: string
  /** What lacks before ID data of somebody are. */
  readonly idLacking: (name: string) => string
}

const words: Readonly<Record<DataGround, ConsentWords>> = {
  consent: {
    idTitle: (name) => `${name}的身份证信息，单独征求同意`,
    idOtherwise: '不同意，可以到窗口办理。',
    idAnswers: {
      self: (name) => `我就是${name}，同意`,
      declared: (name) => `已征得${name}本人同意，由我代办`,
    },
    start: '同意并开始',
    remind: '同意并提醒我',
    goOn: '同意并继续',
    refuse: '不同意',
    counter: '不同意，改为到窗口办理',
    lacking: '请先阅读并同意填写说明',
    idLacking: (name) => `${name}的身份证信息还没有单独同意`,
  },
  duty: {
    idTitle: (name) => `${name}的身份证信息，单独告知`,
    idOtherwise: '不想在手机上填，可以到窗口办理。',
    idAnswers: {
      self: (name) => `我就是${name}，已看过`,
      declared: (name) => `已告知${name}本人，由我代办`,
    },
    start: '看过了，开始',
    remind: '看过了，提醒我',
    goOn: '看过了，继续',
    refuse: '先不填',
    counter: '不在手机上填，改为到窗口办理',
    lacking: '请先阅读填写说明',
    idLacking: (name) => `还没有确认已告知${name}本人`,
  },
}

/** The words by the present ground. */
export const consentWords = (): ConsentWords => words[dataGround()]

const FOR_FILING = '只用于新媒体账号登记备案，不公开；加密保存，工作人员查看会记入日志。'

/** What is told before the first ID data of one person: why it is needed and what it means for that person (PIPL 30). */
export const idConsent = (name: string) => ({
  title: consentWords().idTitle(name),
  text: `备案表要填账号所有人的身份证号，通告三.1 要身份证照片。证件信息泄露可能被人冒用，所以${FOR_FILING}${consentWords().idOtherwise}`,
})

/** What was shown and answered, line by line, as the consent keeps it. */
export const idConsentSaid = (name: string, as: Agreeing): readonly string[] => {
  const { title, text } = idConsent(name)
  return [title, text, consentWords().idAnswers[as](name)]
}
