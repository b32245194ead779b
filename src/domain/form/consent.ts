import { CITY_IN_FULL, FORM_TITLE } from '../city/city'
import type { Agreeing } from './people'

/** Version of the text below, stored with each consent; raise it when a sentence changes. */
export const CONSENT_VERSION = '2026-11-25/1'
/** Version of the separate consent to ID data (PIPL 29, 30). */
export const ID_CONSENT_VERSION = '2026-11-25/1'

export type ConsentRow = { readonly label: string; readonly text: string }

/** What has to be told before the first input: PIPL 17, 30 and 35 (K1). */
export const consentRows: readonly ConsentRow[] = [
  {
    label: '填写哪些内容',
    text: `《${FORM_TITLE}》上的各项，以及通告三.1 所列的执照、身份证照片。`,
  },
  {
    label: '用来做什么',
    text: `只用于${CITY_IN_FULL}新媒体账号登记备案：由属地办公室核对、登记，并把进度告诉您。`,
  },
  {
    label: '谁能看到',
    text: '您和属地办公室、市网信办的工作人员。看身份证全号和照片都会记入日志。',
  },
  {
    label: '怎样保存',
    text: '存放在中国境内的微信云，身份证号加密保存。通知和列表里不出现全号。',
  },
  {
    label: '保存多久',
    text: '没有提交的草稿到期自动删除，您也可以随时删除。已提交的由属地办公室在登记期间保存，注销备案后留存备查。',
  },
  {
    label: '您可以',
    text: '随时查看、更正，或者撤回同意。撤回后未提交的草稿会删除；已提交的，请向属地办公室提出。',
  },
]

const FOR_FILING = '只用于新媒体账号登记备案，不公开；加密保存，工作人员查看会记入日志。'

/** What is told before the first ID data of one person: why it is needed and what it means for that person (PIPL 30). */
export const idConsent = (name: string) => ({
  title: `${name}的身份证信息，单独征求同意`,
  text: `备案表要填账号所有人的身份证号，通告三.1 要身份证照片。证件信息泄露可能被人冒用，所以${FOR_FILING}不同意，可以到窗口办理。`,
})

/** The answers that agree, by whose agreement it is. */
export const idConsentAnswer: Readonly<Record<Agreeing, (name: string) => string>> = {
  self: (name) => `我就是${name}，同意`,
  declared: (name) => `已征得${name}本人同意，由我代办`,
}

/** What was shown and answered, line by line, as the consent keeps it. */
export const idConsentSaid = (name: string, as: Agreeing): readonly string[] => {
  const { title, text } = idConsent(name)
  return [title, text, idConsentAnswer[as](name)]
}
