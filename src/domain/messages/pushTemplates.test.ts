import { type PushData, pushData, templates, templateType } from './pushTemplates'

/** WeChat's limits, written out anew: a message that breaks one is refused with 47003. */
const limits: Readonly<Record<string, RegExp>> = {
  thing: /^\S.{0,19}$/,
  phrase: /^\p{Script=Han}{1,5}$/u,
  character_string: /^[!-~]{1,32}$/,
  time: /^\d{4}年\d{1,2}月\d{1,2}日 \d{2}:\d{2}$/,
  date: /^\d{4}年\d{1,2}月\d{1,2}日$/,
}

const kindOf = (key: string) => key.replace(/\d+$/, '')

const broken = (data: PushData) =>
  Object.entries(data).filter(([key, { value }]) => limits[kindOf(key)]?.test(value) !== true)

type Field = { readonly key: string; readonly kind: string; readonly title: string }

const fieldLists = Object.entries(templates).map(
  ([name, of]) => [name, Object.values<Field>(of.fields)] as const,
)

test.each(fieldLists)('%s: every field has its own key of kind and place', (_, fields) => {
  expect(fields.map(({ key }) => key)).toEqual(
    fields.map(({ kind }, index) => `${kind}${String(index + 1)}`),
  )
  expect(new Set(fields.map(({ title }) => title)).size).toBe(fields.length)
  expect(fields.length).toBeLessThanOrEqual(5)
})

const texts: readonly [string, string][] = [
  ['the longest name', '廊'.repeat(30)],
  ['rare characters', '𠅤'.repeat(30)],
  ['rare names', '㛃䶮𬀩'.repeat(10)],
  ['emoji', '🌸'.repeat(30)],
  ['joined emoji', '👨‍👩‍👧'.repeat(8)],
  ['Latin', 'a'.repeat(200)],
  ['nothing', ''],
  ['white space only', ' \n\t　 '],
  ['marks nobody sees', '\u200b\u200b\ufeff'],
  ['white space ahead', '　\n 胜芳古镇'],
  ['control characters', '\u0000\u0007胜芳'],
  ['half a character', '\ud83c胜芳'],
  ['line breaks', '胜芳\r\n古镇'],
]

test.each(texts)('no field breaks its limit: %s', (_, text) => {
  const day = '2026-12-10'
  const at = Date.UTC(2026, 11, 10, 7, 1)
  for (const data of [
    pushData('progress', { account: text, state: text, number: text, at, hint: text }),
    pushData('due', { account: text, matter: text, day, hint: text }),
    pushData('desk', { number: text, account: text, matter: text, at, hint: text }),
  ])
    expect(broken(data)).toEqual([])
})

const thing = (text: string) =>
  pushData('due', { account: text, matter: '一', day: '2026-12-10', hint: '一' })['thing1']?.value

test.each<[string, string, string]>([
  ['20 characters stay', '一二三四五六七八九十'.repeat(2), '一二三四五六七八九十'.repeat(2)],
  [
    'the 21st cuts',
    '一二三四五六七八九十'.repeat(2) + '百',
    '一二三四五六七八九十一二三四五六七八九…',
  ],
  ['rare characters are never halved', '𠅤'.repeat(11), '𠅤'.repeat(9) + '…'],
  ['nor is one that would just not fit', `一${'𠅤'.repeat(10)}`, `一${'𠅤'.repeat(9)}…`],
  ['no space before the cut', `${'一'.repeat(18)} 二三`, `${'一'.repeat(18)}…`],
  ['line breaks are spaces', '胜芳\r\n古镇', '胜芳 古镇'],
  ['nothing has words', ' ', '请点开查看'],
])('thing: %s', (_, text, expected) => {
  expect(thing(text)).toBe(expected)
})

const progress = (values: Partial<Parameters<typeof pushData<'progress'>>[1]>) =>
  pushData('progress', {
    account: '胜芳古镇生活',
    state: '已登记',
    number: 'LFBZ-26K7-4385',
    at: Date.UTC(2019, 9, 1, 7, 1),
    hint: '点开可以查看备案表',
    ...values,
  })

test.each<[string, Parameters<typeof progress>[0], string, string]>([
  ['time is Beijing time of 24 hours', {}, 'time4', '2019年10月1日 15:01'],
  [
    'midnight in Beijing is the next day',
    { at: Date.UTC(2026, 11, 31, 16, 0) },
    'time4',
    '2027年1月1日 00:00',
  ],
  ['a number stays', {}, 'character_string3', 'LFBZ-26K7-4385'],
  ['full width becomes half', { number: 'ＬＦ－２６' }, 'character_string3', 'LF-26'],
  ['Chinese falls out of a number', { number: '编号LF 26' }, 'character_string3', 'LF26'],
  [
    'a long number is cut in ASCII',
    { number: '1'.repeat(40) },
    'character_string3',
    `${'1'.repeat(29)}...`,
  ],
  ['a phrase has 5 characters', { state: '等待网信办核对' }, 'phrase2', '等待网信办'],
  ['and only Chinese ones', { state: '补正 2 处' }, 'phrase2', '补正处'],
  ['an empty phrase has words', { state: '2' }, 'phrase2', '有新进展'],
])('%s', (_, values, key, expected) => {
  expect(progress(values)[key]?.value).toBe(expected)
})

test('a date has its year', () => {
  const data = pushData('due', { account: '一', matter: '一', day: '2019-10-01', hint: '一' })
  expect(data['date3']?.value).toBe('2019年10月1日')
})

test.each([
  [null, 'oneTime'],
  ['', 'oneTime'],
  ['oneTime', 'oneTime'],
  ['longTerm', 'longTerm'],
])('a template configured as %p is %s', (configured, expected) => {
  expect(templateType(configured)).toBe(expected)
})
