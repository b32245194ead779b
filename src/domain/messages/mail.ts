import { dayOf, showDay, showMoment } from '../dates/days'
import { verifyRows } from '../moves/verifying/verifying'
import type { AccountFacts, DeskFacts } from './notices/noticeFacts'
import { correctedWords, label, name } from './notices/noticeWords'
import { masked } from './personalNumbers'
import { type NoticeFacts, noticeOf } from './notices/notices'
import type { TemplateName } from './pushTemplates'
import { refusedTemplateWords } from './refusedTemplate'
import { type MorningFacts, morningCounts, morningLines } from './notices/morningNotice'
import { type OfficesFacts, pastPromiseWords, remindingWords } from './notices/officeNotices'

/** What an office is mailed of. */
export type MailKind =
  | 'submitted'
  | 'resubmitted'
  | 'received'
  | 'withdrawn'
  | 'movedAway'
  | 'cancelAsked'
  | 'cancelTakenBack'
  | 'takeoverAsked'
  | 'takeoverTakenBack'
  | 'attested'
  | 'paperReceived'
  | 'stillRight'
  | 'pastPromise'
  | 'officeReminded'

export type Mail = { readonly subject: string; readonly text: string }

const TRIAL = '样张·试用'

/** What a mail starts with outside production (M8). */
const trialMark = (
  stage: 'trial' | 'production',
): { readonly subject: string; readonly lines: readonly string[] } =>
  stage === 'trial'
    ? { subject: `【${TRIAL}】`, lines: [`${TRIAL}，不是真实的备案`, ''] }
    : { subject: '', lines: [] }

/** What mail programs make a link of: an address of mail, of a page, of a site, or a site's name in Chinese. */
const LINKS = [
  String.raw`[\w.+-]*@[\w.-]+`,
  String.raw`[a-z][\w+.-]*:\/\/[!-~]*`,
  String.raw`[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}(?:[/:?#][!-~]*)?`,
  String.raw`[\p{L}\d-]+\.(?:com|cn|net|org|top|xyz|vip|cc|中国|公司|网络|网址|商城|在线|集团)(?:[/:?#][!-~]*)?`,
]
const LINK = new RegExp(LINKS.join('|'), 'giu')

/** The account's name without links: nobody may have us send one. */
const plainName = (facts: Pick<AccountFacts, 'accountName'>): string => {
  const text = name(facts)
  const compared = text.normalize('NFKC').replace(/([a-z\d])[。｡](?=[a-z\d])/gi, '$1.')
  const cut = compared.replace(LINK, '（链接）')
  return cut === compared ? text : cut
}

const filingLines = (facts: DeskFacts) => [
  `编号：${facts.number}`,
  `账号名称：${plainName(facts)}`,
  `账号类型：${label('accountKind', facts.accountKind)}`,
  `主体类别：${label('subjectKind', facts.subjectKind)}`,
  `提交时间：${showMoment(facts.submittedAt)}`,
]

const toCheck = (facts: DeskFacts, more: readonly string[]) => [
  ...filingLines(facts),
  ...(facts.replyBy === null
    ? []
    : [`最晚答复：${showDay(facts.replyBy, dayOf(facts.submittedAt))}（本办承诺）`]),
  ...(facts.late === null ? [] : [`注明：${facts.late}`]),
  ...more,
  '',
  '请打开微信小程序，在「办公室」里按编号找到这件备案，领取并核对。',
]

const toLookUp = (facts: AccountFacts & { readonly paper: string }, more: readonly string[]) => [
  `账号名称：${plainName(facts)}`,
  `填报人说的登记：${facts.paper === '' ? '编号和年份不清楚' : masked(facts.paper)}`,
  ...more,
  '',
  '请打开微信小程序，在「办公室」的「自述待核实」里对一对台账，确认，或请填报人补报。',
]

const mail = (
  title: string,
  facts: (AccountFacts & Pick<DeskFacts, 'number'>) | null,
  lines: readonly string[],
  stage: 'trial' | 'production',
): Mail => {
  const trial = trialMark(stage)
  const of = facts === null ? [] : [facts.number, plainName(facts)]
  return {
    subject: [`${trial.subject}${title}`, ...of].filter(Boolean).join(' '),
    text: [...trial.lines, ...lines, '这封邮件由系统发出，不含证件号和手机号，不用回复。', ''].join(
      '\n',
    ),
  }
}

/** Of no filing of its own: what is said of the office, and where to find them. */
const ofOffice = (kind: 'pastPromise' | 'officeReminded', words: (facts: OfficesFacts) => string) =>
  ((facts, stage) => {
    const where = '请打开微信小程序，在「办公室」的「台账」里看「超承诺」。'
    return mail(noticeOf(kind, facts).title, null, [words(facts), '', where], stage)
  }) satisfies (facts: OfficesFacts, stage: 'trial' | 'production') => Mail

/** The e-mails to the office (F8), plain text without personal data. Outside production they say so (M8). */
export const mailOf: {
  readonly [Kind in MailKind]: (facts: NoticeFacts[Kind], stage: 'trial' | 'production') => Mail
} = {
  submitted: (facts, stage) =>
    mail(noticeOf('submitted', facts).title, facts, toCheck(facts, []), stage),
  resubmitted: (facts, stage) => {
    const corrected = [correctedWords(facts)]
    return mail(noticeOf('resubmitted', facts).title, facts, toCheck(facts, corrected), stage)
  },
  received: (facts, stage) => {
    const whence = [`转来单位：${facts.from}`, `转办原因：${facts.reason}`]
    const lines = facts.registered
      ? [...filingLines(facts), ...whence, '', '这件已登记，不用再核对。']
      : toCheck(facts, whence)
    return mail(noticeOf('received', facts).title, facts, lines, stage)
  },
  movedAway: (facts, stage) => {
    const lines = [
      ...filingLines(facts),
      `现在管理的单位：${facts.movedTo}`,
      '',
      '信息变更后不在本地，编号不变，不用再办。',
    ]
    return mail(noticeOf('movedAway', facts).title, facts, lines, stage)
  },
  withdrawn: (facts, stage) => {
    const lines = [
      ...filingLines(facts),
      `撤回时间：${showMoment(facts.at)}`,
      '',
      '现在不用核对。填报人改好再提交时，会再发邮件。',
    ]
    return mail(noticeOf('withdrawn', facts).title, facts, lines, stage)
  },
  cancelAsked: (facts, stage) => {
    const lines = [
      ...filingLines(facts),
      `申请注销备案的原因：${facts.reason}`,
      '',
      '请打开微信小程序，在「办公室」里按编号找到这件备案，确认注销备案，或说明为什么不同意。',
    ]
    return mail(noticeOf('cancelAsked', facts).title, facts, lines, stage)
  },
  cancelTakenBack: (facts, stage) => {
    const lines = [...filingLines(facts), '', '填报人已收回注销备案的申请，不用办理。']
    return mail(noticeOf('cancelTakenBack', facts).title, facts, lines, stage)
  },
  takeoverAsked: (facts, stage) => {
    const lines = [
      ...filingLines(facts),
      `申请接管的原因：${facts.reason}`,
      '',
      '请打开微信小程序，在「办公室」里按编号找到这件备案，看申请和证明材料，核实后移交或说明为什么不移交。',
    ]
    return mail(noticeOf('takeoverAsked', facts).title, facts, lines, stage)
  },
  takeoverTakenBack: (facts, stage) => {
    const lines = [...filingLines(facts), '', '接管的申请已收回，不用核实。']
    return mail(noticeOf('takeoverTakenBack', facts).title, facts, lines, stage)
  },
  attested: (facts, stage) =>
    mail(noticeOf('attested', facts).title, facts, toLookUp(facts, []), stage),
  paperReceived: (facts, stage) => {
    const whence = [`转来单位：${facts.from}`, `转办原因：${facts.reason}`]
    return mail(noticeOf('paperReceived', facts).title, facts, toLookUp(facts, whence), stage)
  },
  stillRight: (facts, stage) => {
    const asked = `请核实的：${verifyRows(facts.verify.kinds)}`
    const lines = [...filingLines(facts), asked, '', '填报人答复没有变化，不用再办。']
    return mail(noticeOf('stillRight', facts).title, facts, lines, stage)
  },
  pastPromise: ofOffice('pastPromise', pastPromiseWords),
  officeReminded: ofOffice('officeReminded', remindingWords),
}

/** The mail of a morning's digest (F9): which filings wait for what. */
export const morningMail = (facts: MorningFacts, stage: 'trial' | 'production'): Mail => {
  const lines = morningLines(facts, (accountName) => plainName({ accountName }))
  const where = '请打开微信小程序，在「办公室」里办理。'
  return mail(`今日待办 ${morningCounts(facts)}`, null, [...lines, '', where], stage)
}

/** The mail to the city that WeChat refused what a message says (F5). */
export const refusedTemplateMail = (
  template: TemplateName,
  stage: 'trial' | 'production',
): Mail => {
  const { title, text } = refusedTemplateWords(template)
  return mail(title, null, [text, '', '在「办公室」的「运行状况」里能看到没有发出的。'], stage)
}

/** Several mails of one filing, the oldest first, as one: under the newest subject, the newest first. Needs one at least. */
export const joinedMail = (mails: readonly Mail[]): Mail => {
  const [newest, ...older] = [...mails].reverse()
  if (newest === undefined) throw new RangeError('no mail to join')
  if (older.length === 0) return newest
  return {
    subject: `${newest.subject}（含之前 ${older.length} 条）`,
    text: [newest, ...older].map(({ subject, text }) => `${subject}\n\n${text}`).join('\n\n'),
  }
}

export const MINUTES_A_CODE_WORKS = 30

/** The mail by which an office confirms its address (F8). */
export const codeMail = (of: {
  code: string
  office: string
  stage: 'trial' | 'production'
}): Mail => {
  const { subject, lines } = trialMark(of.stage)
  return {
    subject: `${subject}确认收件邮箱`,
    text: [
      ...lines,
      `${of.office}正在把这个邮箱设为新媒体账号备案的收件邮箱。`,
      `验证码：${of.code}`,
      `${String(MINUTES_A_CODE_WORKS)} 分钟内有效。请由负责人在小程序「办公室」里填写。`,
      '',
      '如果不是您单位在设置，不用理会这封邮件，以后也不会再收到。',
      '',
    ].join('\n'),
  }
}

/** An address for readers who need not know it in full: `ba***@126.com`. */
export const hiddenAddress = (address: string): string =>
  address.replace(/^(.{1,2}).*(?=@)/u, '$1***')
