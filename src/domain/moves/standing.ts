import type { FilingCard, FilingDetail } from '../api/filing'
import { CITY_OFFICE, type Office, officeOf } from '../city/city'
import { addDays, byDay, type Day, showDay, showWeekday } from '../dates/days'
import { daysLeft, type Deadline, FIRST_ROUND_OVER, lateDays } from '../dates/deadline'
import { LAST_DAY } from '../dates/lastDay'
import { GONE } from '../keeping/keeping'
import { FOR_REVIEW, type PlatformReview } from '../launch/forReview'
import { atCounter } from '../serving/counter'
import { type Servings, TOLD_HERE } from '../serving/serving'
import { formAsked, inLedger, saidOnPaper } from './attesting/standing'
import type { Status } from './moves'
import { type Details, type DueWords, type Standing, statusWords, HANDED_IN } from './status'
import { askedToVerify, isToVerify } from './verifying/asked'

/** All that is said of filing late: beside it the notice's own words are one tap away. */
const LATE_NOTED = '提交后注明「逾期补报」'

/** Whether words call a filing late: the notice's own are then one tap away (E4). */
export const speaksOfLateness = (text: string): boolean =>
  text.includes(LATE_NOTED) || text.includes(FIRST_ROUND_OVER)

const NEAR = 7

const leftOf = (days: number): DueWords['left'] => ({
  text: days === 0 ? '今天是最后一天' : `还有 ${days} 天`,
  near: days <= NEAR,
})

const onDay = (lead: string, last: Day, today: Day): DueWords => ({
  lead,
  hero: showDay(last, today),
  aside: showWeekday(last),
  left: leftOf(daysLeft(last, today)),
  sub: null,
})

const STILL = { filing: '现在仍可提交', change: '现在仍可办理' } as const

const late = (lead: string, sub: string | null, hero: string = STILL.filing): DueWords => ({
  lead,
  hero,
  aside: null,
  left: null,
  sub,
})

/**
 * The last day in words on the Beijing day `today`. It counts to the strict day, then to the day moved past rest days,
 * so that nobody reads 已过 before 逾期 (E3, E4). The first round shows no count.
 */
export const dueWords = (deadline: Deadline, today: Day): DueWords => {
  const days = lateDays(deadline, today)
  const last = addDays(deadline.overdueFrom, -1)
  const day = (of: Day) => showDay(of, today)
  const of = deadline.rule === 'changed' ? 'change' : 'filing'
  const lastDay = LAST_DAY[of]
  if (days > 0)
    return deadline.rule === 'firstRound'
      ? late(FIRST_ROUND_OVER, null)
      : late(
          `${lastDay} ${day(deadline.due)}${last === deadline.due ? '' : `，顺延到 ${day(last)}`}，已过 ${days} 天`,
          LATE_NOTED,
          STILL[of],
        )
  return deadline.due < today
    ? onDay(`${lastDay} ${day(deadline.due)}是休息日，顺延到`, last, today)
    : onDay(lastDay, deadline.due, today)
}

const PARTS = 6
const progress = (label: string) => ({ label, page: 'filing/progress' }) as const

const draftAct = ({ doneParts, nextPart }: FilingCard): Standing['act'] => {
  if (nextPart === null) return { label: '核对后提交', page: 'apply/check' }
  // It is looked at and signed on one page.
  if (nextPart === 'signature') return { label: '核对和签名', page: 'apply/check' }
  return { label: doneParts === 0 ? '开始填写' : '继续填写', page: 'apply/tasks' }
}

const draftLine = (act: string, deadline: Deadline | null, today: Day): string => {
  if (deadline === null) return `${act}，还没有填开通日期`
  if (lateDays(deadline, today) === 0)
    return `${act}，最晚 ${showDay(deadline.due < today ? addDays(deadline.overdueFrom, -1) : deadline.due, today)}`
  return deadline.rule === 'firstRound' ? FIRST_ROUND_OVER : `${act}，现在仍可提交`
}

/** Adds that the account has to be filed, for who fills the form in; who only asks for a date is not told so. */
const inScope = (words: DueWords): DueWords =>
  words.left === null ? words : { ...words, lead: `需要登记备案，${words.lead}` }

export const WITHDRAWN = '已撤回，改好再提交'

const draftNote = ({ number, doneParts }: FilingCard): string => {
  if (number !== null) return '已撤回'
  return doneParts === PARTS ? '六部分都完成了' : `已完成 ${doneParts}/${PARTS} 部分`
}

const HOLDS = '原备案仍有效'

/** A change says until when; one that was handed in before in time is not called late (E5). */
const changeDraft = (
  { handedIn, whole }: NonNullable<FilingCard['change']>,
  card: FilingCard,
  today: Day,
): Details => {
  const { deadline } = card
  const act = whole
    ? draftAct(card)
    : ({ label: handedIn ? '改好再提交' : '接着办变更', page: 'apply/correction' } as const)
  const past = deadline !== null && lateDays(deadline, today) > 0
  if (deadline === null || (handedIn && past))
    return { words: late(WITHDRAWN, HOLDS, STILL.change), line: WITHDRAWN, act, note: null }
  const words = dueWords(deadline, today)
  const last = deadline.due < today ? addDays(deadline.overdueFrom, -1) : deadline.due
  return {
    words: { ...words, sub: words.sub ?? HOLDS },
    line: past ? `办理变更，${STILL.change}` : `办理变更，最晚 ${showDay(last, today)}`,
    act,
    note: null,
  }
}

/** What a draft says by which its applicant asks to take over what is filed already: no last day, since it need not be filed. */
const askedToTakeOver = {
  words: {
    lead: '这个账号已有备案',
    hero: '已申请接管',
    aside: null,
    left: null,
    sub: '由办公室核实后告诉您',
  },
  line: '已申请接管，等办公室核实',
  act: { label: '看申请', page: 'apply/takeover' },
  note: null,
} as const

/** A draft with a number was submitted before: taken back in time it is not called late (E5). */
const draft = (card: FilingCard, today: Day): Details => {
  if (card.change) return changeDraft(card.change, card, today)
  if (card.takeoverAsked) return askedToTakeOver
  const { deadline, number } = card
  const act = draftAct(card)
  const past = number !== null && deadline !== null && lateDays(deadline, today) > 0
  if (card.formAsked)
    return { ...formAsked(deadline && dueWords(deadline, today)), act, note: draftNote(card) }
  const words = past ? late(WITHDRAWN, null) : deadline && inScope(dueWords(deadline, today))
  const line = past ? `${WITHDRAWN}，编号 ${number}` : draftLine(act.label, deadline, today)
  return { words, line, act, note: past ? null : draftNote(card) }
}

const submitted = ({ claimed, number, replyBy, change }: FilingCard, today: Day): Details => {
  const doing = `${change ? '变更' : ''}${claimed ? '核对中' : '已收到，等待核对'}`
  const rest = { act: progress('查看进度'), note: change ? HOLDS : null }
  if (replyBy === null) {
    const hero = number ?? statusWords.submitted.word
    const words = { lead: doing, hero, aside: null, left: null, sub: TOLD_HERE }
    return { ...rest, words, line: `${doing}，${TOLD_HERE}` }
  }
  const past = replyBy < today
  const day = showDay(replyBy, today)
  return {
    ...rest,
    words: {
      lead: past ? `${doing}，承诺的答复日已过` : `${doing}，最晚答复日`,
      hero: day,
      aside: '本办承诺',
      left: null,
      sub: past ? '可以打电话问一问' : null,
    },
    line: past ? '承诺的答复日已过，可以打电话问' : `最晚 ${day}答复`,
  }
}

/** The days left until a suggested day, worded as a wish; null after it. */
export const correctionLeft = (correctionOn: Day, today: Day): DueWords['left'] => {
  const days = daysLeft(correctionOn, today)
  if (days < 0) return null
  return { text: days === 0 ? '就是今天' : `还有 ${days} 天`, near: days <= NEAR }
}

export const CORRECTION_PAST = '建议补正日已过，现在仍可提交'

const returned = ({ returned: told, change }: FilingCard, today: Day): Details => {
  const act = { label: '去补正', page: 'apply/correction' } as const
  if (told === null) return { words: null, line: '需要补正', act, note: null }
  const { count, correctionOn } = told
  const left = correctionLeft(correctionOn, today)
  const day = showDay(correctionOn, today)
  return {
    words:
      left === null
        ? late(`${count} 处需要补正，建议补正日 ${day}已过`, null)
        : { ...onDay(`${count} 处需要补正，建议补正日期`, correctionOn, today), left },
    line:
      left === null
        ? `补正 ${count} 处，${CORRECTION_PAST}`
        : `补正 ${count} 处，建议 ${byDay(correctionOn, today)}`,
    act,
    note: change ? HOLDS : null,
  }
}

/** Said while its owner asks to cancel it; the office knows it. */
export const CANCEL_ASKED = '已申请注销备案，等办公室确认'

const settled = (card: FilingCard, today: Day): Details => {
  const { status, number, cancelAsked, paper } = card
  if (paper && status === 'registered')
    return { ...inLedger(paper), act: progress('查看'), note: null }
  if (isToVerify(card))
    return {
      ...askedToVerify(card, today),
      act: { label: '去核实', page: 'apply/change' },
      note: null,
    }
  const { word } = statusWords[status]
  return {
    words: {
      lead: word,
      hero: number ?? word,
      aside: null,
      left: null,
      sub: cancelAsked ? CANCEL_ASKED : null,
    },
    line: cancelAsked ? CANCEL_ASKED : (number ?? word),
    act: progress(status === 'registered' ? '查看备案表' : '查看进度'),
    note: null,
  }
}

const details: Readonly<Record<Status, (card: FilingCard, today: Day) => Details>> = {
  draft,
  submitted,
  returned,
  registered: settled,
  attested: () => ({ ...saidOnPaper, act: progress('查看'), note: null }),
  declined: settled,
  cancelled: settled,
}

/** Where a draft stands that its applicant brought to the counter: here nothing is left to do (M7). */
const broughtThere = (on: Day, today: Day): Details => ({
  words: {
    lead: HANDED_IN,
    hero: showDay(on, today),
    aside: null,
    left: null,
    sub: '等办公室登记',
  },
  line: `${HANDED_IN} ${showDay(on, today)}，等办公室登记`,
  act: { label: '查看进度', page: 'apply/packet' },
  note: null,
})

/** Parts that are filled in before a draft can be printed. */
const PRINTED_PARTS = 4
const BRING = '打印送交'

/** Where a draft stands that is printed and brought to the counter; `online` is what would be said of it otherwise. */
const bringing = (
  { way, doneParts }: Pick<FilingCard, 'way' | 'doneParts'>,
  online: Details,
  due: DueWords | null,
): Details => {
  const ready = way !== null || doneParts >= PRINTED_PARTS
  const comma = online.line.indexOf('，')
  return {
    words: due?.left ? { ...due, lead: `${BRING}，${due.lead.replace(/提交日$/, '')}` } : due,
    line: `${BRING}${comma < 0 ? '' : online.line.slice(comma)}`,
    act: ready ? { label: '看送交材料', page: 'apply/packet' } : online.act,
    note: online.note,
  }
}

/** Where an account stands whose period is over: there is nothing to look at any more (K6). */
const goneStanding = ({ accountName: number }: Pick<FilingCard, 'accountName'>): Standing => ({
  words: { lead: GONE, hero: number, aside: null, left: null, sub: null },
  line: GONE,
  act: { label: '查看进度', page: 'filing/progress' },
  stage: null,
  note: null,
})

/** Where a draft stands that is filled in for WeChat's review: it reaches no office (M8). */
const reviewedStanding = (
  { submittedAt, until }: PlatformReview,
  act: Standing['act'],
  today: Day,
): Standing => {
  const hero = submittedAt === null ? statusWords.draft.word : '填报已走完'
  const sub = `不会送到办公室，${showDay(until, today)}以后自动删除`
  return {
    words: { lead: FOR_REVIEW, hero, aside: null, left: null, sub },
    line: `${FOR_REVIEW}，${hero}`,
    act,
    note: null,
    stage: 0,
  }
}

/** Where an account stands on the Beijing day `today`, with the offices taking filings as `servings` says. */
export const standing = (card: FilingCard, today: Day, servings: Servings = {}): Standing => {
  if (card.erased) return goneStanding(card)
  if (card.forReview) return reviewedStanding(card.forReview, draftAct(card), today)
  const stage = { stage: statusWords[card.status].stage }
  if (card.status !== 'draft') return { ...details[card.status](card, today), ...stage }
  const { deadline, handedIn } = card
  if (handedIn !== null) return { ...broughtThere(handedIn, today), stage: null }
  const online = draft(card, today)
  return atCounter(servings, card) === null
    ? { ...online, ...stage }
    : { ...bringing(card, online, deadline && dueWords(deadline, today)), ...stage }
}

/** The account's name, or words for a draft that has none yet. */
export const nameOf = ({ accountName }: Pick<FilingCard, 'accountName'>): string =>
  accountName === '' ? '还没有填账号名' : accountName

/**
 * The office to ask about a filing: the one that has it; of a draft the one it goes to, also where another one had it before;
 * the city office while that is open.
 */
export const officeFor = ({
  status,
  office,
  route,
}: Pick<FilingDetail, 'status' | 'office' | 'route'>): Office => {
  const [had, goesTo] = [office?.code, route?.office]
  return officeOf((status === 'draft' ? (goesTo ?? had) : (had ?? goesTo)) ?? CITY_OFFICE)
}
