import { clause, CITY_OFFICE, officeOf, type OfficeCode } from '../city/city'
import { byDay, type Day, dayOf, showClock, showDay } from '../dates/days'
import { shown } from '../form/answers'
import { fieldOf } from '../form/fields'
import type { Answers } from '../form/form'
import type { Letter } from '../paper/letterSheets'
import { leadFields, leadLabel } from './account'
import type { Rung } from './leadMoves'
import { rungs } from './rungs'
import { callerWords, resultWords, type UrgeChannel, urgeChannels } from './urging'

/** The papers of a lead. */
export const leadPapers = {
  notice: '督促通知书',
  receipt: '送达回证',
  proof: '证明单',
  coordination: '协调处置函',
  transfer: '移送函',
  restore: '恢复使用函',
} as const

export type LeadPaper = keyof typeof leadPapers

export const leadPaperNames = Object.keys(leadPapers) as readonly LeadPaper[]

/** An urge as papers print it. */
export type PrintedUrge = {
  readonly n: number
  readonly at: number
  readonly channel: UrgeChannel
  readonly result: string
  readonly person: string
  readonly caller: string
  readonly by: string
  readonly deliveryWords: string
  readonly evidence: readonly {
    readonly word: string
    readonly hash: string
    readonly struck: string | null
  }[]
  /** What who was urged said to it, each wording, the last one last. */
  readonly statements: readonly { readonly at: number; readonly text: string }[]
  /** The photos that go with it. */
  readonly photos: readonly { readonly at: number; readonly hash: string }[]
}

/** What the papers of a lead are printed from. */
export type LetterFacts = {
  readonly today: Day
  readonly office: OfficeCode
  readonly answers: Answers
  /** The filing that it is about, or by which it was filed; empty without one. */
  readonly number: string
  readonly returned: boolean
  readonly due: { readonly due: Day; readonly late: boolean } | null
  /** Which urge the notice is for, and up to when who is urged may say something. */
  readonly n: number
  readonly until: Day
  readonly urges: readonly PrintedUrge[]
  readonly acts: readonly {
    readonly rung: Rung
    readonly proposedBy: string | null
    readonly reason: string
    readonly confirmedBy: string | null
    readonly at: number
  }[]
}

const accountWords = ({ answers }: LetterFacts): string => {
  const { accountName = '', accountKind = '' } = answers
  return `${shown(fieldOf('accountKind'), accountKind)}「${accountName}」`
}

const accountRows = ({ answers, number }: LetterFacts): Letter['rows'] => [
  ...leadFields.flatMap((key): Letter['rows'] => {
    const text = answers[key] ?? ''
    return text === '' ? [] : [[leadLabel(key), shown(fieldOf(key), text)]]
  }),
  ...(number === '' ? [] : ([['编号', number]] as const)),
]

const contact = (office: OfficeCode): string => {
  const { name, address, phone } = officeOf(office)
  return `${name}，地址：${address}，电话：${phone}`
}

const quoted = (id: '一.2' | '四.2' | '四.3'): string => `通告${id}：“${clause(id)}”`

const moment = (at: number, today: Day): string => `${showDay(dayOf(at), today)} ${showClock(at)}`

const dueWords = ({ due }: LetterFacts): string =>
  due?.late === true ? `最晚提交日 ${showDay(due.due)}已过。` : ''

const notice = (facts: LetterFacts): Letter => ({
  title: leadPapers.notice,
  to: `${facts.answers.ownerName ?? ''}（${accountWords(facts)}账号所有人）：`,
  paragraphs: [
    facts.returned
      ? `您的${accountWords(facts)}编号 ${facts.number}，退回补正以后还没有重新提交，登记备案没有办完。`
      : `没有查到您的${accountWords(facts)}的登记备案。${dueWords(facts)}`,
    quoted('一.2'),
    quoted('四.2'),
    quoted('四.3'),
    `请办理登记备案。已经办理，或有情况要说明的，可以在${byDay(facts.until)}告诉本办。`,
    `${contact(facts.office)}。`,
  ],
  rows: [],
  closing: [],
  office: officeOf(facts.office).name,
})

const receipt = (facts: LetterFacts): Letter => ({
  title: leadPapers.receipt,
  to: '',
  paragraphs: [],
  rows: [
    ['送达的文书', `${leadPapers.notice}（第 ${String(facts.n)} 次）`],
    ['账号', accountWords(facts)],
    ['受送达人', facts.answers.ownerName ?? ''],
    ['送达地点', ''],
    ['送达方式', ''],
    ['收到时间', ''],
    ['受送达人签名', ''],
    ['代收人签名和代收原因', ''],
    ['送达人签名', ''],
    ['备注', ''],
  ],
  closing: [],
  office: officeOf(facts.office).name,
})

const urgeRows = (urge: PrintedUrge, today: Day): Letter['rows'] => [
  [
    `督促 ${String(urge.n)}`,
    [
      `${moment(urge.at, today)}，${urgeChannels[urge.channel].label}，${resultWords(urge.channel, urge.result)}`,
      ...(urge.person === '' ? [] : [urge.person]),
      callerWords(urge),
      urge.deliveryWords,
    ].join('；'),
  ],
  ...urge.evidence.map(({ word, hash, struck }): readonly [string, string] => [
    word,
    `SHA-256 ${hash}${struck === null ? '' : `；${struck}`}`,
  ]),
  ...urge.statements.map(({ at, text }, place): readonly [string, string] => [
    place === urge.statements.length - 1 ? '对方说明' : '对方说明（改写前）',
    `${moment(at, today)}：${text}`,
  ]),
  ...urge.photos.map(({ at, hash }): readonly [string, string] => [
    '对方说明的照片',
    `${moment(at, today)}，SHA-256 ${hash}`,
  ]),
]

const proof = (facts: LetterFacts): Letter => ({
  title: leadPapers.proof,
  to: '',
  paragraphs: [],
  rows: [
    ...accountRows(facts),
    ...(facts.due === null
      ? []
      : ([
          ['最晚提交日', `${showDay(facts.due.due)}${facts.due.late ? '，已过' : '，还没有过'}`],
        ] as const)),
    ...(facts.urges.length === 0 ? ([['督促', '还没有督促']] as const) : []),
    ...facts.urges.flatMap((urge) => urgeRows(urge, facts.today)),
    ...facts.acts.flatMap(({ rung, proposedBy, reason, confirmedBy, at }): Letter['rows'] => [
      [
        rungs[rung].label,
        [
          ...(proposedBy === null ? [] : [`${proposedBy} 建议：${reason}`]),
          ...(confirmedBy === null
            ? ['还没有确认']
            : [`${moment(at, facts.today)} ${confirmedBy} 确认`]),
        ].join('；'),
      ],
    ]),
  ],
  closing: [quoted('四.3')],
  office: officeOf(facts.office).name,
})

const ATTACHED = `附：${leadPapers.proof}。`

const coordination = (facts: LetterFacts): Letter => ({
  title: leadPapers.coordination,
  to: '________________（即时通讯工具服务提供商）：',
  paragraphs: [
    `下列账号没有办理登记备案。${dueWords(facts)}`,
    `通告四.3：“${rungs.platform.quote}”`,
    '请予协调处置。',
  ],
  rows: accountRows(facts),
  closing: [ATTACHED],
  office: officeOf(CITY_OFFICE).name,
})

const transfer = (facts: LetterFacts): Letter => ({
  title: leadPapers.transfer,
  to: '________________（公安机关或相关职能部门）：',
  paragraphs: [
    '下列账号经督促没有办理登记备案。',
    `通告四.3：“${rungs.referral.quote}”`,
    '现将有关材料移送你单位。',
  ],
  rows: accountRows(facts),
  closing: [ATTACHED],
  office: officeOf(facts.office).name,
})

const restore = (facts: LetterFacts): Letter => ({
  title: leadPapers.restore,
  to: '________________（即时通讯工具服务提供商）：',
  paragraphs: [
    `下列账号已提交登记备案，编号 ${facts.number}。前次${leadPapers.coordination}所说的情况已经没有，请恢复使用。`,
  ],
  rows: accountRows(facts),
  closing: [],
  office: officeOf(CITY_OFFICE).name,
})

const letters: Readonly<Record<LeadPaper, (facts: LetterFacts) => Letter>> = {
  notice,
  receipt,
  proof,
  coordination,
  transfer,
  restore,
}

/** A paper of a lead, without a seal: it holds once it is stamped (I2, I3). Nothing but the notice's own words names a consequence. */
export const leadLetter = (paper: LeadPaper, facts: LetterFacts): Letter => letters[paper](facts)

/** What of a lead says which of its papers there are. */
export type LeadPaperFacts = {
  readonly pending: boolean
  readonly filed: boolean
  readonly platform: boolean
  readonly referral: boolean
}

/** The papers that a lead has now: drafts for a rung once it was proposed or confirmed, one to undo it once the account is filed. */
export const leadPapersOf = ({
  pending,
  filed,
  platform,
  referral,
}: LeadPaperFacts): readonly LeadPaper[] => {
  const has: Readonly<Record<LeadPaper, boolean>> = {
    notice: pending,
    receipt: pending,
    proof: true,
    coordination: platform && !filed,
    transfer: referral && !filed,
    restore: platform && filed,
  }
  return leadPaperNames.filter((paper) => has[paper])
}
