const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/**
 * Why a delivery failed. `retry`: it may pass later. `refused`: the receiver does not take it. `broken`: our fault,
 * which a person has to repair; it is worth an alert.
 */
export type SendFailure = 'retry' | 'refused' | 'broken'

export type Channel = 'push' | 'mail'

/** errcode of subscribeMessage.send; one not listed may pass later. */
const pushFailures: ReadonlyMap<number, SendFailure> = new Map([
  [43101, 'refused'], // refused, unsubscribed, or no credit left
  [40003, 'refused'], // no such openid
  [47003, 'broken'], // a value breaks its limit
  [40037, 'broken'], // no such template
  [41030, 'broken'], // no such page in the published version
])

/** Why a push did not reach a person, as far as that is not for us to repair. */
export type Unreached = 'unsubscribed' | 'notDelivered'

/** Why a person was not reached, as who calls them reads it (F5). */
export const unreachedWords: Readonly<Record<Unreached, string>> = {
  unsubscribed: '没有订阅微信提醒',
  notDelivered: '微信没有送到',
}

/** Why a person has to be called by what became of a push: `code` is the last errcode; null for what is not theirs. */
export const unreachedBy = (state: 'unsubscribed' | 'failed', code: string): Unreached | null => {
  if (state === 'unsubscribed') return 'unsubscribed'
  return pushFailure(Number(code)) === 'broken' ? null : 'notDelivered'
}

/** By WeChat's errcode. A push without an answer is none of these: it may have arrived, so it is not sent again. */
export const pushFailure = (errCode: number): SendFailure => pushFailures.get(errCode) ?? 'retry'

/** Replies to a sign-in: the mailbox that sends is not set up rightly. */
const signInReplies: readonly number[] = [530, 534, 535, 538]

/** What an SMTP reply (null when none came) and nodemailer's error code mean. */
export const mailFailure = ({
  code,
  reply,
}: {
  code: string | null
  reply: number | null
}): SendFailure => {
  if (code === 'EAUTH' || (reply !== null && signInReplies.includes(reply))) return 'broken'
  return reply !== null && reply >= 500 ? 'refused' : 'retry'
}

/** Why a message was given up, in words, by its last errcode, SMTP reply or error. */
export const givenUpWords = (channel: Channel, code: string): string => {
  if (channel === 'push') return pushWords.get(Number(code)) ?? `微信一天里都没有收下（${code}）`
  const reply = /^\d{3}$/.test(code) ? Number(code) : null
  const failure = mailFailure({ code, reply })
  if (failure === 'broken' || code === 'NOT_SET') return `发信邮箱没有设置好（${code}）`
  if (reply === null) return '邮件服务器一直没有回应'
  return failure === 'refused' ? `对方邮箱拒收（${code}）` : `邮件服务器一直没有收下（${code}）`
}

const pushWords: ReadonlyMap<number, string> = new Map([
  [40003, '微信里找不到收的人（40003）'],
  [47003, '微信不收，内容不合它的格式（47003）'],
  [40037, '微信不收，提醒的模板没有设置好（40037）'],
  [41030, '微信不收，要打开的页面没有发布（41030）'],
])

/** Minutes to wait after the first, second … failed try; the last one holds for all further tries. */
const waits: readonly number[] = [2, 4, 8, 16, 30, 60]
const LONGEST_WAIT = 60
const JITTER = 0.2

/**
 * The instant of the next try after `tries` failed ones (1 or more). `now` is in epoch milliseconds, `chance` from 0
 * to below 1 moves it by up to a fifth either way, so that what failed together does not come back together.
 */
export const nextTry = (tries: number, now: number, chance: number): number => {
  const minutes = waits[tries - 1] ?? LONGEST_WAIT
  return now + Math.round(minutes * MINUTE * (1 + JITTER * (2 * chance - 1)))
}

/** A push a day late tells nothing that the inbox does not. */
const PUSH_KEPT = DAY
/** A server says 550 for "too many today" too, so a refusal is not believed at once. */
const REFUSED_MAIL_KEPT = 3 * DAY
/** A mail server may be down over a holiday week. */
const MAIL_KEPT = 10 * DAY

/** Whether to stop trying: `queuedAt` is when the message was put into the outbox, both in epoch milliseconds. */
export const givesUp = (of: {
  channel: Channel
  failure: SendFailure
  queuedAt: number
  now: number
}): boolean => {
  const age = of.now - of.queuedAt
  if (of.channel === 'push') return of.failure !== 'retry' || age >= PUSH_KEPT
  return age >= (of.failure === 'refused' ? REFUSED_MAIL_KEPT : MAIL_KEPT)
}

/** Further messages of one filing to one reader wait so long after one that went out, and become one (F8). */
export const JOINED_FOR = 4 * MINUTE

/**
 * The instant from which a message may go out, when the last one of its filing to its reader went at `lastAt`. One that went
 * later than now went before the clock was set back, and delays nothing.
 */
export const timeToSend = (now: number, lastAt: number | null): number =>
  lastAt === null || lastAt > now ? now : Math.max(now, lastAt + JOINED_FOR)

/** The first of each recipient in their order, then the second of each, so that nobody's many delay another's one. */
export const inTurn = <Row extends { readonly to: string }>(
  rows: readonly Row[],
): readonly Row[] => {
  const seen = new Map<string, number>()
  const turns: Row[][] = []
  for (const row of rows) {
    const turn = seen.get(row.to) ?? 0
    seen.set(row.to, turn + 1)
    ;(turns[turn] ??= []).push(row)
  }
  return turns.flat()
}
