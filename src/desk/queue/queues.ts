import type { StatusName } from '../../components/filing/StatusMark'
import type { Queue, QueueItem, QueueName } from '../../domain/api/desk'
import { type Day, dayOf, daysBetween, showDay } from '../../domain/dates/days'
import { accountKinds, shortLabel, subjectKinds } from '../../domain/form/choices'
import { moves } from '../../domain/moves/moves'
import { submittedWords } from '../../domain/moves/status'
import { UNREAD_THERE } from '../../domain/serving/reached'
import { today } from '../../platform/wechat/clock'

/** The desk's queues in the order of their tabs. */
export const queues: readonly { name: QueueName; label: string; empty: string }[] = [
  { name: 'waiting', label: '待核对', empty: '没有待核对的备案' },
  { name: 'returned', label: '补正中', empty: '没有等待补正的备案' },
  { name: 'dueSoon', label: '临期', empty: '没有临期的备案' },
  { name: 'watch', label: '关注', empty: '没有过了建议补正日期的备案' },
  { name: 'pastPromise', label: '超承诺', empty: '没有超过本办承诺的备案' },
  { name: 'deferred', label: '暂缓', empty: '没有暂缓的备案' },
  { name: 'done', label: '已办', empty: '还没有办完的备案' },
]

/** Those that there are: 超承诺 only where something is promised, 暂缓 where something is, or where one stands on it. */
export const shownQueues = (
  promises: boolean,
  counts: Queue['counts'] | null | undefined,
  here: string,
) => {
  const are: Partial<Record<QueueName, boolean>> = {
    pastPromise: promises,
    deferred: Boolean(counts?.deferred),
  }
  return queues.filter(({ name }) => (are[name] ?? true) || here === name)
}

export const accountKindOf = ({ accountKind }: Pick<QueueItem, 'accountKind'>): string =>
  shortLabel(accountKinds, accountKind)

export const subjectKindOf = ({ subjectKind }: Pick<QueueItem, 'subjectKind'>): string =>
  shortLabel(subjectKinds, subjectKind)

/** 微信公众账号 · 公司. */
export const kindsOf = (item: QueueItem): string =>
  `${accountKindOf(item)} · ${subjectKindOf(item)}`

/** How staff see a filing's state: 核对中 · 王敏, 逾期补报 4 天, 待核对. */
export const stateOf = (item: QueueItem): { name: StatusName; word?: string } => {
  if (item.claimedBy && item.status === 'submitted') {
    const word = item.claimedBy.deferred ? moves.defer.button : submittedWords.checking
    return { name: 'checking', word: `${word} · ${item.claimedBy.name}` }
  }
  if (item.cancelAskedAt !== null) return { name: 'submitted', word: moves.askToCancel.button }
  if (item.takeoverAskedAt !== null && item.status === 'registered')
    return { name: 'submitted', word: moves.askTakeover.button }
  if (item.verifyAsked) return { name: 'returned', word: moves.askToVerify.button }
  if (item.correctionBack) return { name: 'correctionBack' }
  if (item.status === 'submitted' && isDayCount(item.late)) return { name: 'late', word: item.late }
  return { name: item.status }
}

/** Said of a filing with the ID data of somebody who has not confirmed it on an own phone (C5). */
const UNCONFIRMED = '未经本人确认'

/** Said of a filing that somebody asks to take over (J4), where its state is another. */
const TAKEOVER = '有人申请接管'

/** What else is to be known: that it is a change, that its checking takes long, the lateness, where the state does not say it, and, unless the page names the office, that the caller may not check it. */
export const remarksOf = (item: QueueItem, isNamed = false): readonly string[] => [
  ...(item.isChange ? ['变更'] : []),
  ...(item.takeoverAskedAt !== null && stateOf(item).word !== moves.askTakeover.button
    ? [TAKEOVER]
    : []),
  ...(item.correctionBack && item.claimedBy ? [submittedWords.correctionBack] : []),
  ...(item.late !== null && stateOf(item).name !== 'late' ? [item.late] : []),
  ...(item.claimedBy?.deferred ? [deferredWords(item.claimedBy.deferred)] : []),
  ...(item.longClaimed === null || item.claimedBy?.deferred
    ? []
    : [`第 ${String(item.longClaimed)} 个工作日`]),
  ...(item.transferred && item.status === 'submitted' ? ['转来'] : []),
  ...(item.nobodyTold ? ['纸质表，没有提醒'] : []),
  ...(item.unconfirmed ? [UNCONFIRMED] : []),
  ...(item.own && item.status === 'submitted' ? ['您填报的，由同事核对'] : []),
  ...(item.otherOffice === null || isNamed ? [] : [`由${item.otherOffice}办理`]),
  ...(item.nobodyReads ? [UNREAD_THERE] : []),
]

const deferredWords = ({ until, reason }: { until: Day; reason: string }): string =>
  `到 ${showDay(until, today())}：${reason}`

/** The caller's office has it, so that there is something to say of claiming it; the city office sees those of all. */
const isOurs = (item: QueueItem): boolean => item.otherOffice === null

/** It waits to be checked by the caller's office. */
export const canBeChecked = (item: QueueItem): boolean =>
  item.status === 'submitted' && isOurs(item)

/** The caller may claim it. */
export const isFree = (item: QueueItem): boolean =>
  item.status === 'submitted' && item.claimedBy === null && !item.own && isOurs(item)

/** Rows of 待核对 under their heads: what the caller checks, which comes first, then all else; without a head where that is nothing. */
export const queueGroups = (
  name: QueueName,
  { items, counts }: Pick<Queue, 'items' | 'counts'>,
): readonly { readonly head: string | null; readonly items: readonly QueueItem[] }[] => {
  const mine = name === 'waiting' ? items.filter(isMine) : []
  if (mine.length === 0) return [{ head: null, items }]
  const rest = items.filter((item) => !isMine(item))
  const groups = [
    { head: `我在核对 ${String(mine.length)} 件`, items: mine },
    { head: `其余 ${String(Math.max(counts.waiting - mine.length, rest.length))} 件`, items: rest },
  ]
  return groups.filter((group) => group.items.length > 0)
}

const isMine = ({ status, claimedBy }: QueueItem): boolean =>
  status === 'submitted' && claimedBy?.mine === true

/** How far a day is: 就是今天, 已过 4 天, or null while it is ahead. */
const reached = (day: Day, now: Day): string | null => {
  const days = daysBetween(now, day)
  if (days > 0) return null
  return days === 0 ? '就是今天' : `已过 ${String(-days)} 天`
}

const ahead = (day: Day, now: Day) => `还有 ${String(daysBetween(now, day))} 天`

/** The suggested day of a correction and how far it is: 建议 12月9日，还有 15 天; 建议 12月9日，已过 4 天. */
export const correctionDayWords = (day: Day, now: Day): string =>
  `建议 ${showDay(day, now)}，${reached(day, now) ?? ahead(day, now)}`

/** The day an answer is promised or a correction suggested by; the number once there is nothing left to wait for. */
export const dayOrNumber = (item: QueueItem): string => {
  if (item.correctionOn !== null) return correctionDayWords(item.correctionOn, today())
  if (item.cancelAskedAt !== null) return waitedWords(item.cancelAskedAt)
  if (item.takeoverAskedAt !== null && item.status === 'registered')
    return waitedWords(item.takeoverAskedAt)
  return item.status === 'submitted' ? promiseWords(item) : item.number
}

/** Until when the office promised to answer, and how far past that is; where it promised nothing, for how long it has waited. */
export const promiseWords = ({ replyBy, submittedAt }: QueueItem): string =>
  replyBy === null
    ? waitedWords(submittedAt)
    : [`最晚 ${showDay(replyBy, today())}`, reached(replyBy, today())].filter(Boolean).join('，')

const waitedWords = (submittedAt: number): string => {
  const days = daysBetween(dayOf(submittedAt), today())
  return days === 0 ? '今天收到' : `已等 ${String(days)} 天`
}

/** What `dayOrNumber` says, in the column under `awaitedHead`: the day and how far it is, our own only once it has come. Of what is set aside its day. */
export const awaited = (item: QueueItem, name: QueueName): { text: string; left: string } => {
  const deferred = name === 'deferred' ? item.claimedBy?.deferred : undefined
  if (deferred) return { text: showDay(deferred.until, today()), left: '' }
  const day = item.correctionOn ?? (item.status === 'submitted' ? item.replyBy : null)
  if (day === null) return { text: dayOrNumber(item), left: '' }
  const left = item.correctionOn === null ? '' : ahead(day, today())
  return { text: showDay(day, today()), left: reached(day, today()) ?? left }
}

/** Head of the column of what a queue waits for; null where nothing is awaited any more. */
export const awaitedHead = (name: QueueName, items: readonly QueueItem[]): string | null => {
  if (name === 'done') return null
  if (name === 'pastPromise') return '本办承诺'
  if (name === 'deferred') return '暂缓到'
  if (name !== 'waiting') return '建议补正'
  return items.some(({ replyBy }) => replyBy !== null) ? '本办承诺' : '已等'
}

/** How a row of a queue is out of the ordinary; null where it is not. */
export const notedState = (item: QueueItem): ReturnType<typeof stateOf> | null => {
  const state = stateOf(item)
  if (item.claimedBy?.mine === true && state.name === 'checking' && !item.claimedBy.deferred)
    return { name: 'checking', word: '我在核对' }
  const plain = state.name === 'submitted' || state.name === 'returned'
  return plain && state.word === undefined ? null : state
}

// Accounts of the first round carry a sentence instead of a count, too long for a state.
const isDayCount = (late: string | null): late is string =>
  late?.startsWith(submittedWords.late) ?? false
