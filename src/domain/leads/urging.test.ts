import { instantOf } from '../dates/days'
import {
  answeredByNamed,
  callerWords,
  deliveredBy,
  deliveryWords,
  isResultOf,
  resultWords,
  statementUntil,
  urgeChannelNames,
  urgeChannels,
  type UrgeFacts,
} from './urging'

const at = instantOf('2026-11-10') + (10 * 60 + 20) * 60_000
const call: UrgeFacts = {
  channel: 'call',
  result: 'answered',
  at,
  hasReceipt: false,
  openedAt: null,
  byNamed: true,
}

test.each<[string, Partial<UrgeFacts>, ReturnType<typeof deliveredBy>, string]>([
  ['a call that the person answered', {}, 'call', '已送达（本人接听 10:20）'],
  [
    'a call that somebody answered who is not named',
    { byNamed: false },
    null,
    '未送达：接听的不是账号所有人',
  ],
  [
    'a call that was answered while nobody had said whose the account is',
    { byNamed: null },
    null,
    '未送达：记下时还没有写账号所有人是谁',
  ],
  ['a call that somebody else answered', { result: 'other' }, null, '未送达'],
  ['a call that nobody answered', { result: 'noAnswer' }, null, '未送达'],
  ['a wrong number', { result: 'wrongNumber' }, null, '未送达'],
  [
    'a signed receipt with its photo',
    { channel: 'visit', result: 'signed', hasReceipt: true },
    'receipt',
    '已送达（送达回证已签）',
  ],
  [
    'a signed receipt without its photo',
    { channel: 'visit', result: 'signed' },
    null,
    '未送达：还没有送达回证的照片',
  ],
  [
    'a photo, but not signed',
    { channel: 'visit', result: 'met', hasReceipt: true },
    null,
    '未送达',
  ],
  [
    'a letter that is on its way',
    { channel: 'letter', result: 'sent', hasReceipt: true },
    null,
    '已发出，未送达',
  ],
  [
    'a letter whose receipt came back',
    { channel: 'letter', result: 'signed', hasReceipt: true },
    'receipt',
    '已送达（送达回证已签）',
  ],
  [
    'a text message',
    { channel: 'message', result: 'sent', hasReceipt: true, openedAt: at },
    null,
    '已发出，未送达',
  ],
  [
    'an entry in the inbox that lies unread',
    { channel: 'app', result: 'sent' },
    null,
    '已发出，未送达：消息未读不算送达',
  ],
  [
    'one that its owner opened, having agreed',
    { channel: 'app', result: 'sent', openedAt: at + 86_400_000 },
    'app',
    '已送达（本人 11月11日 10:20 在小程序里打开）',
  ],
])('%s', (_name, of, by, words) => {
  expect(deliveredBy({ ...call, ...of })).toBe(by)
  expect(deliveryWords({ ...call, ...of })).toBe(words)
})

test.each(urgeChannelNames)(
  'every result of %s has words, and none of another channel fits',
  (channel) => {
    const own = Object.keys(urgeChannels[channel].results)
    for (const result of own) {
      expect(isResultOf(channel, result)).toBe(true)
      expect(resultWords(channel, result)).not.toBe('')
    }
    expect(isResultOf(channel, 'toString')).toBe(false)
    expect(resultWords(channel, 'nothing')).toBe('')
  },
)

test.each<[string, string, string, string]>([
  ['no call', '', '王敏', '王敏 记'],
  ['who called wrote it down', '王敏', '王敏', '王敏 拨打并记下'],
  ['a colleague called', '张工', '王敏', '张工 拨打，王敏 记'],
])('who called and who wrote it down: %s', (_name, caller, by, words) => {
  expect(callerWords({ caller, by })).toBe(words)
})

test.each<[string, string, string, boolean | null]>([
  ['the named one', '李文昌', '李文昌', true],
  ['written with a space', '李文昌', ' 李 文昌', true],
  ['somebody else', '李文昌', '他的同事', false],
  ['nobody is named', '', '李文昌', null],
  ['nobody is named, and nobody said who', ' ', '', null],
])('who answered: %s', (_name, ownerName, person, by) => {
  expect(answeredByNamed(ownerName, person)).toBe(by)
})

test.each<[string, readonly string[], string | null]>([
  ['no urge', [], null],
  ['on its last day', ['2026-11-24'], '2026-11-24'],
  ['the day after', ['2026-11-23'], null],
  ['the last one alone counts', ['2026-12-01', '2026-11-20'], null],
])('time to say something: %s', (_name, untils, found) => {
  expect(
    statementUntil(
      untils.map((until) => ({ until })),
      '2026-11-24',
    ),
  ).toBe(found)
})

test('the words hold no threat, and no duty beside the notice', () => {
  const words = Object.values(urgeChannels).flatMap(({ label, results }) => [
    label,
    ...Object.values(results),
  ])
  expect(words.join()).not.toMatch(/催办|处罚|违规|限期|责令|整改|必须|否则/)
})
