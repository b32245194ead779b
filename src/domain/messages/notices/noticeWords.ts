import { shown } from '../../form/answers'
import { addDays, byDay, type Day, dayOf, showDay, showMoment } from '../../dates/days'
import { daysLeft } from '../../dates/deadline'
import { fieldOf } from '../../form/fields'
import type {
  AccountFacts,
  CorrectionDueFacts,
  DeskFacts,
  DueFacts,
  MoveFacts,
  OfficeFacts,
} from './noticeFacts'
import { masked } from '../personalNumbers'
import { dueWords } from '../../moves/standing'

/** The account's name as a notice carries it: without a full number of a person. */
export const name = ({ accountName }: Pick<AccountFacts, 'accountName'>): string =>
  masked(accountName)

/** 「胜芳古镇生活」 inside a sentence. */
export const account = (facts: AccountFacts): string =>
  facts.accountName === '' ? '您的账号' : `「${name(facts)}」`

/** The account's name as a value by itself. */
export const pushedName = (facts: AccountFacts): string =>
  facts.accountName === '' ? '还没有填账号名' : name(facts)

/** Where to ask. */
export const ask = ({ shortName, phone }: OfficeFacts): string =>
  `可以打电话问${shortName} ${phone}`

/** The last day of a draft as title and as sentence, in the words of its card. */
export const untilDue = ({
  deadline,
  today,
}: DueFacts): { readonly title: string; readonly text: string } => {
  const { lead, hero, left, sub } = dueWords(deadline, today)
  return left === null
    ? { title: lead, text: [lead, hero].join('，') + (sub === null ? '' : `。${sub}`) }
    : { title: `${lead} ${hero}`, text: `${lead} ${hero}，${left.text}` }
}

/** Short enough for a push; the first round has no day count. */
export const dueHint = ({ deadline, today }: DueFacts): string => {
  const { lead, hero, left } = dueWords(deadline, today)
  if (left !== null) return `${left.text}，点开接着填`
  return deadline.rule === 'firstRound' ? lead : `${hero}，点开接着填`
}

/** The strict last day; once it is past, the day to which it was moved past rest days, until that is past too. */
export const dueDate = ({ deadline, today }: DueFacts): Day =>
  deadline.due < today && today < deadline.overdueFrom
    ? addDays(deadline.overdueFrom, -1)
    : deadline.due

/** How near the 建议补正日期 is, as part of a sentence. */
export const untilCorrection = ({ correctionOn, today }: CorrectionDueFacts): string => {
  const left = daysLeft(correctionOn, today)
  if (left < 0) return '建议补正日已过，现在仍可提交'
  return `建议 ${byDay(correctionOn, today)}补正，${left === 0 ? '就是今天' : `还有 ${left} 天`}`
}

/** The same in a push. */
export const correctionHint = ({ correctionOn, today }: CorrectionDueFacts): string =>
  correctionOn < today ? '现在仍可提交，点开去补正' : '点开看原因和建议'

/** A kind by its label. */
export const label = (key: 'accountKind' | 'subjectKind', value: string): string =>
  shown(fieldOf(key), value)

/** One line of a filing for staff; no person is named in it. */
export const deskLine = (facts: DeskFacts): string => {
  const day = dayOf(facts.submittedAt)
  const words = [
    `${account(facts)}${facts.number}`,
    label('accountKind', facts.accountKind),
    label('subjectKind', facts.subjectKind),
    `${showMoment(facts.submittedAt, facts.submittedAt)} 提交`,
    ...(facts.replyBy === null ? [] : [`最晚 ${showDay(facts.replyBy, day)}答复`]),
  ]
  return words.join('，') + (facts.late === null ? '' : `。注明「${facts.late}」`)
}

/** What came back of a return: 已补正 2 处，说明不用改 1 处. */
export const correctedWords = ({ count, upheld }: Pick<MoveFacts, 'count' | 'upheld'>): string =>
  [
    ...(count > 0 || upheld === 0 ? [`已补正 ${String(count)} 处`] : []),
    ...(upheld > 0 ? [`说明不用改 ${String(upheld)} 处`] : []),
  ].join('，')
