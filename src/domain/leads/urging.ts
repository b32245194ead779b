import { type Day, showClock, showDay, dayOf } from '../dates/days'
import { sameText } from '../moves/accountKey'

/** By which way an owner was urged (督促, I2), each with what may have come of it. */
export const urgeChannels = {
  call: {
    label: '电话',
    results: {
      answered: '本人接听',
      other: '别人接听',
      noAnswer: '没人接',
      wrongNumber: '号码不对',
    },
  },
  visit: {
    label: '上门',
    results: {
      signed: '送达回证已签',
      met: '见到本人，没有签',
      absent: '没有见到本人',
    },
  },
  letter: {
    label: '邮寄',
    results: { sent: '已寄出，等签回', signed: '送达回证已签回', returned: '退回了' },
  },
  message: {
    label: '短信、微信或邮件',
    results: { sent: '已发出', failed: '没有发出' },
  },
  app: { label: '小程序', results: { sent: '已发到「消息」' } },
} as const satisfies Readonly<
  Record<string, { readonly label: string; readonly results: Readonly<Record<string, string>> }>
>

export type UrgeChannel = keyof typeof urgeChannels

export const urgeChannelNames = Object.keys(urgeChannels) as readonly UrgeChannel[]

/** Every result of any channel. */
export const urgeResults = [
  ...new Set(Object.values(urgeChannels).flatMap(({ results }) => Object.keys(results))),
]

/** Whether a result is one of the channel. */
export const isResultOf = (channel: UrgeChannel, result: string): boolean =>
  Object.keys(urgeChannels[channel].results).includes(result)

export const resultWords = (channel: UrgeChannel, result: string): string =>
  (urgeChannels[channel].results as Readonly<Record<string, string>>)[result] ?? ''

/** What proves that an urge was delivered: a signed receipt, a call that the person answered, or that they opened it. */
export type DeliveredBy = 'receipt' | 'call' | 'app'

/** An urge as far as its delivery is judged. */
export type UrgeFacts = {
  readonly channel: UrgeChannel
  readonly result: string
  /** Epoch milliseconds; of a call when it was made. */
  readonly at: number
  /** A photo of the signed 送达回证 that nobody struck out. */
  readonly hasReceipt: boolean
  /** Whether the person answered whom the lead named then: nobody else's is a delivery; null where it named nobody. */
  readonly byNamed: boolean | null
  /** When its owner opened it in the program, having agreed before to be served there; null otherwise. */
  readonly openedAt: number | null
}

/**
 * By what an urge was delivered; null while it was not. That something was sent, that a push was accepted or an entry lies
 * unread, is no delivery.
 */
export const deliveredBy = ({
  channel,
  result,
  hasReceipt,
  openedAt,
  byNamed,
}: UrgeFacts): DeliveredBy | null => {
  if (channel === 'call') return result === 'answered' && byNamed === true ? 'call' : null
  if (channel === 'app') return openedAt === null ? null : 'app'
  if (channel === 'message') return null
  return result === 'signed' && hasReceipt ? 'receipt' : null
}

/** What is said of an urge's delivery: 已送达（本人接听 10:20） or why it is not delivered. */
export const deliveryWords = (urge: UrgeFacts): string => {
  const { channel, result, at, openedAt, byNamed } = urge
  switch (deliveredBy(urge)) {
    case 'call':
      return `已送达（本人接听 ${showClock(at)}）`
    case 'receipt':
      return '已送达（送达回证已签）'
    case 'app':
      return `已送达（本人 ${showDay(dayOf(openedAt ?? at), dayOf(at))} ${showClock(openedAt ?? at)} 在小程序里打开）`
    case null:
      if (channel === 'app') return '已发出，未送达：消息未读不算送达'
      if (result === 'answered')
        return byNamed === null
          ? '未送达：记下时还没有写账号所有人是谁'
          : '未送达：接听的不是账号所有人'
      if (result === 'signed') return '未送达：还没有送达回证的照片'
      return result === 'sent' ? '已发出，未送达' : '未送达'
  }
}

/** Whether who answered a call is the named owner; null where nobody is named. */
export const answeredByNamed = (ownerName: string, person: string): boolean | null =>
  sameText(ownerName) === '' ? null : sameText(person) === sameText(ownerName)

/** Who called, where it was a call, and who wrote the urge down. */
export const callerWords = ({
  caller,
  by,
}: {
  readonly caller: string
  readonly by: string
}): string => {
  if (caller === '') return `${by} 记`
  return caller === by ? `${by} 拨打并记下` : `${caller} 拨打，${by} 记`
}

/** One urge of a lead as far as the next one has to wait for it. */
type Waiting = { readonly until: Day }

/** The day up to which who was urged last may say something; null where that is over on the Beijing day `today`. */
export const statementUntil = (urges: readonly Waiting[], today: Day): Day | null => {
  const last = urges[urges.length - 1]
  return last !== undefined && last.until >= today ? last.until : null
}

/** So often who was urged may say what they say to one urge, the first time counted; each stays in the lead's timeline. */
export const MOST_STATED = 5
