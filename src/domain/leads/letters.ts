import { clause, type ClauseId, CITY_OFFICE, officeOf, type OfficeCode } from '../city/city'
import { byDay, type Day, dayOf, showClock, showDay } from '../dates/days'
import { shown } from '../form/answers'
import { fieldOf } from '../form/fields'
import type { Answers } from '../form/form'
import type { Letter } from '../paper/letterSheets'
import { leadFields, leadLabel } from './account'
import type { Rung } from './leadMoves'
import { rungs } from './rungs'
import { filledText, supervisionTexts as texts } from './supervisionTexts'
import { callerWords, resultWords, type UrgeChannel, urgeChannels } from './urging'

/** The papers of a lead. */
export const leadPapers = texts.titles

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
  return filledText(texts.contact, { name, address, phone })
}

const quoted = (id: ClauseId, text = clause(id)): string =>
  filledText(texts.quoted, { clause: id, text })

const moment = (at: number, today: Day): string => `${showDay(dayOf(at), today)} ${showClock(at)}`

const dueWords = ({ due }: LetterFacts): string =>
  due?.late === true ? filledText(texts.overdue, { day: showDay(due.due) }) : ''

const notice = (facts: LetterFacts): Letter => {
  const { to, returned, unfiled, asks } = texts.notice
  const { number } = facts
  const account = accountWords(facts)
  return {
    title: leadPapers.notice,
    to: filledText(to, { owner: facts.answers.ownerName ?? '', account }),
    paragraphs: [
      filledText(facts.returned ? returned : unfiled, {
        account,
        number,
        overdue: dueWords(facts),
      }),
      quoted('一.2'),
      quoted('四.2'),
      quoted('四.3'),
      filledText(asks, { until: byDay(facts.until) }),
      contact(facts.office),
    ],
    rows: [],
    closing: [],
    office: officeOf(facts.office).name,
  }
}

const receipt = (facts: LetterFacts): Letter => {
  const { what, paper, account, person, ...byHand } = texts.receipt
  return {
    title: leadPapers.receipt,
    to: '',
    paragraphs: [],
    rows: [
      [what, filledText(paper, { notice: leadPapers.notice, n: String(facts.n) })],
      [account, accountWords(facts)],
      [person, facts.answers.ownerName ?? ''],
      ...Object.values(byHand).map((label): readonly [string, string] => [label, '']),
    ],
    closing: [],
    office: officeOf(facts.office).name,
  }
}

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

const ATTACHED = filledText(texts.attached, { proof: leadPapers.proof })

const coordination = (facts: LetterFacts): Letter => ({
  title: leadPapers.coordination,
  to: texts.toPlatform,
  paragraphs: [
    filledText(texts.coordination.unfiled, { overdue: dueWords(facts) }),
    quoted('四.3', rungs.platform.quote),
    texts.coordination.asks,
  ],
  rows: accountRows(facts),
  closing: [ATTACHED],
  office: officeOf(CITY_OFFICE).name,
})

const transfer = (facts: LetterFacts): Letter => ({
  title: leadPapers.transfer,
  to: texts.transfer.to,
  paragraphs: [texts.transfer.unfiled, quoted('四.3', rungs.referral.quote), texts.transfer.hands],
  rows: accountRows(facts),
  closing: [ATTACHED],
  office: officeOf(facts.office).name,
})

const restore = (facts: LetterFacts): Letter => ({
  title: leadPapers.restore,
  to: texts.toPlatform,
  paragraphs: [
    filledText(texts.restore.filed, {
      number: facts.number,
      coordination: leadPapers.coordination,
    }),
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
