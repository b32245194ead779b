import type { Day } from '../dates/days'
import { type PushData, pushData, type TemplateName } from './pushTemplates'
import { isOfOwnFiling, newestOfEach, asOnePush } from './together'

type Each = { readonly template: TemplateName; readonly page: string; readonly data: PushData }

const due = (account: string, day: Day): Each => ({
  template: 'due',
  page: 'apply/tasks/index?id=a',
  data: pushData('due', { account, matter: '最晚提交日', day, hint: '还剩 3 天，点开接着填' }),
})

const stands = (account: string, state: string, clock = '09:00'): Each => ({
  template: 'progress',
  page: 'filing/progress/index?id=a',
  data: pushData('progress', {
    account,
    state,
    number: `N-${account.length}`,
    at: Date.parse(`2026-11-24T${clock}:00+08:00`),
    hint: '点开可以查看备案表',
  }),
})

const LONG = '霸州市胜芳镇文昌阁文化传播有限公司的官方账号第一矩阵'
const eighty = Array.from({ length: 80 }, (_each, i) =>
  due(`号${String(i)}`, i === 79 ? '2026-12-01' : '2026-12-10'),
)

type Values = readonly (readonly [key: string, value: string])[]

const cases: readonly [name: string, pushes: readonly Each[], page: string, values: Values][] = [
  [
    'one alone stays as it is',
    [due('胜芳古镇生活', '2026-12-10')],
    'apply/tasks/index?id=a',
    [
      ['thing1', '胜芳古镇生活'],
      ['thing4', '还剩 3 天，点开接着填'],
    ],
  ],
  [
    'two dates: the earlier one speaks',
    [due('胜芳古镇生活', '2026-12-10'), due('霸州早知道', '2026-12-09')],
    'pages/mine/index',
    [
      ['thing1', '霸州早知道等2件'],
      ['thing2', '最晚提交日'],
      ['date3', '2026年12月9日'],
      ['thing4', '这是最早的日期，点开逐件看'],
    ],
  ],
  [
    'October before September of the next year, and the ninth before the tenth',
    [due('丙', '2027-09-01'), due('乙', '2026-10-10'), due('甲', '2026-10-09')],
    'pages/mine/index',
    [
      ['thing1', '甲等3件'],
      ['date3', '2026年10月9日'],
    ],
  ],
  [
    'the same date: who waits longest speaks',
    [due('甲', '2026-12-10'), due('乙', '2026-12-10')],
    'pages/mine/index',
    [['thing1', '甲等2件']],
  ],
  [
    'a date and how things stand: the date speaks',
    [stands('甲', '已登记'), due('乙', '2026-12-10')],
    'pages/mine/index',
    [
      ['thing1', '乙等2件'],
      ['date3', '2026年12月10日'],
    ],
  ],
  [
    'all in one state',
    [stands('甲', '已登记', '08:00'), stands('乙乙', '已登记')],
    'pages/mine/index',
    [
      ['thing1', '甲等2件'],
      ['phrase2', '已登记'],
      ['character_string3', 'N-1'],
      ['time4', '2026年11月24日 08:00'],
      ['thing5', '点开看各件的进度'],
    ],
  ],
  [
    'in several states',
    [stands('甲', '已登记'), stands('乙', '待补正')],
    'pages/mine/index',
    [['phrase2', '有新进展']],
  ],
  [
    'eighty accounts of an agency',
    eighty,
    'pages/mine/index',
    [
      ['thing1', '号79等80件'],
      ['date3', '2026年12月1日'],
    ],
  ],
  [
    'a long name leaves the count whole',
    [due(LONG, '2026-12-09'), due('乙', '2026-12-10')],
    'pages/mine/index',
    [['thing1', '霸州市胜芳镇文昌阁文化传播有限公…等2件']],
  ],
  [
    'a name of pairs is cut between them',
    [due('𠅤'.repeat(30), '2026-12-09'), due('乙', '2026-12-10')],
    'pages/mine/index',
    [['thing1', `${'𠅤'.repeat(8)}…等2件`]],
  ],
]
test.each(cases)('as one: %s', (_name, pushes, page, values) => {
  const one = asOnePush(pushes)
  expect(one.page).toBe(page)
  for (const [key, value] of values) expect([key, one.data[key]?.value]).toEqual([key, value])
  // WeChat's limit of a `thing`: a longer one is refused with 47003.
  for (const [key, { value }] of Object.entries(one.data))
    if (key.startsWith('thing')) expect(value).toMatch(/^\S.{0,19}$/)
})

test('of nothing there is no push', () => {
  expect(() => asOnePush([])).toThrow(RangeError)
})

const row = (id: string, filing: string, queuedAt: number) => ({ row: { id, filing, queuedAt } })
type Rows = readonly ReturnType<typeof row>[]

const superseding: readonly [name: string, waiting: Rows, told: string, superseded: string][] = [
  ['nothing', [], '', ''],
  ['one of each filing', [row('b', 'B', 2), row('a', 'A', 1)], 'a b', ''],
  ['two of one filing', [row('late', 'A', 2), row('early', 'A', 1)], 'late', 'early'],
  [
    'three of one filing beside another',
    [row('1', 'A', 1), row('2', 'B', 2), row('3', 'A', 3), row('4', 'A', 4)],
    '2 4',
    '1 3',
  ],
  [
    'told in the same moment: in the order of their keys',
    [row('y', 'A', 1), row('x', 'A', 1)],
    'y',
    'x',
  ],
]
test.each(superseding)('newest of each filing: %s', (_name, waiting, told, superseded) => {
  const found = newestOfEach(waiting)
  const ids = (rows: Rows) => rows.map((each) => each.row.id).join(' ')
  expect([ids(found.told), ids(found.superseded)]).toEqual([told, superseded])
})

const openings: readonly [name: string, template: TemplateName, page: string, is: boolean][] = [
  ['a draft', 'due', 'apply/tasks/index?id=a', true],
  ['a correction', 'progress', 'apply/correction/index?id=a', true],
  ['how a filing stands', 'progress', 'filing/progress/index?id=a', true],
  ['a filing that somebody else files', 'progress', 'card/follow/index?id=a', false],
  [
    'a filing handed away, which is on no list any more',
    'progress',
    'filing/inbox/index?id=a',
    false,
  ],
  ['a table of accounts', 'progress', 'apply/import/index?id=a', false],
  ['staff', 'desk', 'desk/review/index?id=a', false],
  ['an urge, which waits for working hours', 'progress', 'filing/urge/index?id=a', false],
]
test.each(openings)('of an own filing: %s', (_name, template, page, is) => {
  expect(isOfOwnFiling({ template, page, data: {} })).toBe(is)
})
