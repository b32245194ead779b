import {
  unreachedBy,
  type Channel,
  type SendFailure,
  givenUpWords,
  givesUp,
  inTurn,
  mailFailure,
  nextTry,
  pushFailure,
  timeToSend,
} from './outbox'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

test.each([
  ['a person who never subscribed', 'unsubscribed', '43101', 'unsubscribed'],
  ['WeChat took nothing for a day', 'failed', '-1', 'notDelivered'],
  ['WeChat knows nobody like that', 'failed', '40003', 'notDelivered'],
  ['a value that breaks its limit is ours to repair', 'failed', '47003', null],
  ['so is a template that is gone', 'failed', '40037', null],
] as const)('who is called: %s', (_name, state, code, reason) => {
  expect(unreachedBy(state, code)).toBe(reason)
})

test.each<[string, number, SendFailure]>([
  ['no credit left', 43101, 'refused'],
  ['unknown openid', 40003, 'refused'],
  ['a value over its limit', 47003, 'broken'],
  ['unknown template', 40037, 'broken'],
  ['unknown page', 41030, 'broken'],
  ['WeChat is busy', -1, 'retry'],
  ['too many calls', 45009, 'retry'],
  ['permission not yet in force', -604101, 'retry'],
])('push: %s', (_, errCode, expected) => {
  expect(pushFailure(errCode)).toBe(expected)
})

test.each<[string, Parameters<typeof mailFailure>[0], SendFailure]>([
  ['nobody listens', { code: 'ECONNECTION', reply: null }, 'retry'],
  ['it stalls', { code: 'ETIMEDOUT', reply: null }, 'retry'],
  ['it drops the line', { code: 'ECONNRESET', reply: null }, 'retry'],
  ['unknown', { code: null, reply: null }, 'retry'],
  ['later, please', { code: 'EENVELOPE', reply: 451 }, 'retry'],
  ['no such mailbox', { code: 'EENVELOPE', reply: 550 }, 'refused'],
  ['content refused', { code: 'EMESSAGE', reply: 554 }, 'refused'],
  ['wrong password', { code: 'EAUTH', reply: 535 }, 'broken'],
  ['sign-in wanted', { code: 'EENVELOPE', reply: 530 }, 'broken'],
])('mail: %s', (_, error, expected) => {
  expect(mailFailure(error)).toBe(expected)
})

test.each<[string, Channel, string, string]>([
  ['a value over its limit', 'push', '47003', '微信不收，内容不合它的格式（47003）'],
  ['unknown template', 'push', '40037', '微信不收，提醒的模板没有设置好（40037）'],
  ['unknown page', 'push', '41030', '微信不收，要打开的页面没有发布（41030）'],
  ['unknown person', 'push', '40003', '微信里找不到收的人（40003）'],
  ['busy for a day', 'push', '-1', '微信一天里都没有收下（-1）'],
  ['no such mailbox', 'mail', '550', '对方邮箱拒收（550）'],
  ['later, please, for ten days', 'mail', '450', '邮件服务器一直没有收下（450）'],
  ['wrong password', 'mail', '535', '发信邮箱没有设置好（535）'],
  ['no server set', 'mail', 'NOT_SET', '发信邮箱没有设置好（NOT_SET）'],
  ['nobody listens', 'mail', 'ECONNECTION', '邮件服务器一直没有回应'],
])('given up, in words: %s', (_, channel, code, words) => {
  expect(givenUpWords(channel, code)).toBe(words)
})

test.each([
  [1, 2],
  [2, 4],
  [3, 8],
  [4, 16],
  [5, 30],
  [6, 60],
  [7, 60],
  [500, 60],
])('after %i failed tries it waits %i minutes', (tries, minutes) => {
  expect(nextTry(tries, 1000, 0.5)).toBe(1000 + minutes * MINUTE)
})

test.each([
  ['the least', 0, 0.8],
  ['the middle', 0.5, 1],
  ['nearly the most', 0.999_999, 1.2],
])('chance moves the wait by a fifth: %s', (_, chance, part) => {
  expect(nextTry(5, 0, chance) / (30 * MINUTE)).toBeCloseTo(part, 4)
})

test.each<[string, Parameters<typeof givesUp>[0], boolean]>([
  ['a refused push', { channel: 'push', failure: 'refused', queuedAt: 0, now: 0 }, true],
  ['a broken push', { channel: 'push', failure: 'broken', queuedAt: 0, now: 0 }, true],
  ['a fresh push', { channel: 'push', failure: 'retry', queuedAt: 0, now: DAY - 1 }, false],
  ['a push of yesterday', { channel: 'push', failure: 'retry', queuedAt: 0, now: DAY }, true],
  [
    'a refused mail in its three days',
    { channel: 'mail', failure: 'refused', queuedAt: 0, now: 3 * DAY - 1 },
    false,
  ],
  [
    'a refused mail after them',
    { channel: 'mail', failure: 'refused', queuedAt: 0, now: 3 * DAY },
    true,
  ],
  [
    'a mail while the mailbox is not set up',
    { channel: 'mail', failure: 'broken', queuedAt: 0, now: 9 * DAY },
    false,
  ],
  [
    'a mail over a holiday week',
    { channel: 'mail', failure: 'retry', queuedAt: 5 * DAY, now: 14 * DAY },
    false,
  ],
  ['a mail at last', { channel: 'mail', failure: 'retry', queuedAt: 0, now: 10 * DAY }, true],
])('gives up: %s', (_, of, expected) => {
  expect(givesUp(of)).toBe(expected)
})

test.each<[string, number, number | null, number]>([
  ['the first goes at once', 100 * MINUTE, null, 100],
  ['one right after another waits for the end of its four minutes', 100 * MINUTE, 100, 104],
  ['one a minute later too', 101 * MINUTE, 100, 104],
  ['at their end it goes', 104 * MINUTE, 100, 104],
  ['long after it goes at once', 200 * MINUTE, 100, 200],
  ['the clock was set back by an hour since', 40 * MINUTE, 100, 40],
  ['and by a moment', 100 * MINUTE - 1 * MINUTE, 100, 99],
])('time to send: %s', (_, now, last, expected) => {
  expect(timeToSend(now, last === null ? null : last * MINUTE)).toBe(expected * MINUTE)
})

test.each<[string, string, string]>([
  ['nothing', '', ''],
  ['one recipient keeps the order', 'a1 a2 a3', 'a1 a2 a3'],
  ['many of one do not delay another', 'a1 a2 a3 a4 b1', 'a1 b1 a2 a3 a4'],
  ['three take turns in the order of their first', 'a1 a2 b1 c1 c2 b2', 'a1 b1 c1 a2 c2 b2'],
])('in turn: %s', (_, given, expected) => {
  const rows = given.split(' ').map((id) => ({ id, to: id.slice(0, 1) }))
  expect(
    inTurn(rows)
      .map(({ id }) => id)
      .join(' '),
  ).toBe(expected)
})
