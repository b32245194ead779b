import * as v from 'valibot'
import { type ApiAction, apiCalls } from './api'
import { inputOf } from './call'
import { documentsCalls } from './documents'
import { allCalls } from '../testing/allCalls'
import { companyAnswers } from '../testing/answers'

const id = 'abcdefgh-1234'
const token = 'a'.repeat(16)

test.each<[string, ApiAction, unknown, boolean]>([
  ['all answers', 'filing.save', { id, answers: companyAnswers }, true],
  ['some answers', 'filing.save', { id, answers: { accountName: '甲' } }, true],
  ['a field that does not exist', 'filing.save', { id, answers: { admin: '1' } }, false],
  [
    'a query operator as a value',
    'filing.save',
    { id, answers: { ownerMobile: { $ne: '' } } },
    false,
  ],
  ['a number as a value', 'filing.save', { id, answers: { followers: 3 } }, false],
  ['a very long value', 'filing.save', { id, answers: { introduction: '长'.repeat(1001) } }, false],
  ['an operator as id', 'filing.open', { id: { $ne: '' } }, false],
  ['a missing id', 'filing.open', {}, false],
  ['one key too many', 'filing.open', { id, openid: 'another' }, false],
  ['a path in an id', 'filing.open', { id: '../../etc/passwd' }, false],
  ['a file id', 'filing.photo', { id, fileID: 'cloud://env.bucket/filings/a.jpg' }, true],
  ['a web address as file id', 'filing.photo', { id, fileID: 'https://example.com/a.jpg' }, false],
  [
    'a slot that does not exist',
    'filing.addPhoto',
    { id, slot: 'x', fileID: 'cloud://a/b' },
    false,
  ],
  [
    'an undeclared submit',
    'filing.submit',
    { id, version: 1, token, toCityOffice: false, declared: false },
    false,
  ],
  ['a negative version', 'desk.claim', { id, version: -1 }, false],
  ['a version as text', 'desk.claim', { id, version: '1' }, false],
  ['no version', 'desk.claim', { id, version: null }, false],
  ['a queue that does not exist', 'desk.queue', { queue: 'all', after: null }, false],
  ['where a page ended', 'desk.queue', { queue: 'waiting', after: `1764558000000:${id}` }, true],
  ['a place without a row', 'desk.queue', { queue: 'waiting', after: '1764558000000' }, false],
  ['a place between two instants', 'desk.queue', { queue: 'waiting', after: `1.5:${id}` }, false],
  ['a place before all', 'desk.queue', { queue: 'waiting', after: `-1:${id}` }, false],
  ['a place that is a word', 'desk.queue', { queue: 'waiting', after: `last:${id}` }, false],
  [
    'a value to reveal that is neither ID number nor phone',
    'desk.reveal',
    { id, key: 'ownerName' },
    false,
  ],
  ['a phone to call', 'desk.reveal', { id, key: 'ownerMobile' }, true],
  ['a code of five digits', 'office.mailConfirm', { code: '12345' }, false],
  ['two addresses', 'office.mailCode', { address: 'a@b.cn,c@d.cn' }, false],
  ['an operator among ids', 'inbox.read', { ids: [{ $ne: '' }] }, false],
  ['an answer to no template', 'push.answered', { token, answers: { news: 'accept' } }, false],
  ['nothing at all', 'me', undefined, false],
  ['an empty input', 'me', {}, true],
])('%s', (_, action, input, accepted) => {
  expect('input' in inputOf(apiCalls[action].input, input)).toBe(accepted)
})

test.each<[string, ApiAction, unknown, readonly string[]]>([
  ['one key', 'filing.open', { id: 'x y' }, ['id']],
  ['a key deep inside', 'filing.save', { id, answers: { followers: 3 } }, ['followers']],
  ['two keys', 'desk.claim', { id: '', version: -1 }, ['id', 'version']],
  ['the whole input', 'me', null, ['']],
  ['a shape alone', 'me', [], []],
])('what is wrong is named by its last key: %s', (_, action, input, wrong) => {
  expect(inputOf(apiCalls[action].input, input)).toEqual({ wrong })
})

const replyDays = { name: 'replyDays', value: 5 }
const setting = (...set: readonly unknown[]) => ({ scope: 'city', version: 0, from: null, set })

test.each([
  [
    'papers of one filing twice',
    documentsCalls.papers.input,
    { ids: [id, id], of: 'paper' },
    false,
  ],
  [
    'papers of two filings',
    documentsCalls.papers.input,
    { ids: [id, `${id}5`], of: 'paper' },
    true,
  ],
  ['a setting twice', apiCalls['settings.set'].input, setting(replyDays, replyDays), false],
  [
    'two settings',
    apiCalls['settings.set'].input,
    setting(replyDays, { name: 'needsSeal', value: true }),
    true,
  ],
])('%s', (_, schema, input, accepted) => {
  expect('input' in inputOf(schema as v.GenericSchema, input)).toBe(accepted)
})

const json = (text: string): unknown => JSON.parse(text)

test.each<[string, ApiAction, unknown]>([
  ['answers', 'filing.save', { id, answers: [] }],
  ['answers of the first save', 'filing.start', { token: 'a'.repeat(16), answers: [] }],
  ['grounds', 'desk.proposeDecline', { id, version: 1, grounds: [] }],
  ['an item', 'desk.return', { id, version: 1, items: [[]] }],
  ['answers to templates', 'push.answered', { token, answers: [] }],
  ['__proto__ beside an id', 'filing.open', json(`{"id":"${id}","__proto__":{"id":"another"}}`)],
  ['__proto__ beside nothing', 'consent.withdraw', json('{"__proto__":{}}')],
  ['__proto__ in answers', 'filing.save', json(`{"id":"${id}","answers":{"__proto__":{}}}`)],
  ['constructor in answers', 'filing.save', { id, answers: { constructor: '甲' } }],
  ['prototype in answers', 'filing.save', { id, answers: { prototype: '甲' } }],
  [
    '__proto__ among answers to templates',
    'push.answered',
    json(`{"token":"${token}","answers":{"due":"accept","__proto__":"accept"}}`),
  ],
])('%s: neither an array for an object nor a key that is no own one', (_, action, input) => {
  expect(inputOf(apiCalls[action].input, input)).toHaveProperty('wrong')
})

test.each(Object.entries(allCalls))('%s takes an object and nothing else', (_, { input }) => {
  for (const other of [[], [[]], null, '', 'x', 0, true])
    expect(inputOf(input, other)).toHaveProperty('wrong')
})

type Leaf = readonly [place: string, schema: v.GenericSchema]

/** Every text that a schema takes, with its place in the input; a pipe has the parts of its first schema. */
const textsOf = (schema: v.GenericSchema, place: string): readonly Leaf[] => {
  const parts = schema as Partial<{
    wrapped: v.GenericSchema
    item: v.GenericSchema
    value: v.GenericSchema
    entries: Readonly<Record<string, v.GenericSchema>>
    options: readonly v.GenericSchema[]
  }>
  const inner = [parts.wrapped, parts.item, parts.value]
  if (schema.type === 'string') return [[place, schema]]
  return [
    ...inner.flatMap((each) => (each ? textsOf(each, `${place}[]`) : [])),
    ...Object.entries(parts.entries ?? {}).flatMap(([key, each]) =>
      textsOf(each, `${place}.${key}`),
    ),
    ...(schema.type === 'variant' ? (parts.options ?? []) : []).flatMap((each) =>
      textsOf(each, place),
    ),
  ]
}

const texts = Object.entries(allCalls).flatMap(([name, { input }]) => textsOf(input, name))

test.each(texts)('%s is refused or cleaned', (_, schema) => {
  for (const bad of [
    '\u0000',
    '\ud800',
    '\udc00',
    '\u202e',
    '\u200b',
    '\u3164',
    '\u2800',
    '\u{e0041}',
    '\uffff',
  ]) {
    for (const text of [`转给${bad}您`, `cloud://a/${bad}`, `12${bad}3456`, `a${bad}@b.cn`]) {
      const parsed = v.safeParse(schema, text)
      expect(parsed.success ? parsed.output : '').not.toContain(bad)
    }
  }
})

test('every text of a call was looked at, also those deep inside', () => {
  const places = texts.map(([place]) => place)
  expect(places.length).toBeGreaterThan(40)
  expect(places).toEqual(
    expect.arrayContaining([
      'filing.save.answers[]',
      'desk.transfer.reason',
      'settings.set.set[].value[].text',
      'desk.return.items[].explanation',
      'desk.return.items[].suggestion',
      'desk.proposeDecline.grounds.words',
      'desk.giveBack.reason[]',
      'desk.setAside.reason',
    ]),
  )
})

test.each(texts.filter(([place]) => /reason|words|suggestion/.test(place)))(
  '%s stays one line: nobody writes lines of a mail',
  (_, schema) => {
    expect(v.parse(schema, ' 不在本辖区\r\n编号：LFBZ-26K7-4385\u2028账号名称：假 ')).toBe(
      '不在本辖区 编号：LFBZ-26K7-4385 账号名称：假',
    )
  },
)
