import type { FilingCard } from '../api/filing'
import { cityCalendar, type OfficeCode } from '../city/city'
import { deadline } from '../dates/deadline'
import { inOrder } from './lists/inOrder'
import { dueWords, officeFor, speaksOfLateness, standing } from './standing'

const holidays = cityCalendar()

const due = (openedOn: string) => deadline({ openedOn }, holidays)

const changed = deadline({ changedOn: '2026-11-05' }, holidays)
const change = { of: 'b', changedOn: '2026-11-05', handedIn: false, whole: false }

const onPaper = { deadline: null, paper: { number: '2018-17', year: 2018, confirmed: true } }

const card = (changes: Partial<FilingCard> = {}): FilingCard => ({
  id: 'a',
  status: 'draft',
  claimed: false,
  accountName: '胜芳古镇生活',
  accountKind: 'official',
  openedOn: '2026-11-10',
  deadline: due('2026-11-10'),
  number: null,
  office: null,
  doneParts: 3,
  nextPart: 'account',
  subjectName: '',
  owner: { name: '', key: '' },
  submittedAt: null,
  replyBy: null,
  decidedAt: null,
  savedAt: 0,
  change: null,
  formAsked: false,
  cancelAsked: false,
  takeoverAsked: false,
  paper: null,
  way: null,
  handedIn: null,
  goesTo: null,
  verifyAsked: null,
  returned: null,
  ...changes,
})

test.each([
  ['in time', '2026-11-10', '2026-11-24', '最晚提交日', '12月10日', '还有 16 天'],
  ['in the last week', '2026-11-10', '2026-12-03', '最晚提交日', '12月10日', '还有 7 天'],
  ['on the last day', '2026-11-10', '2026-12-10', '最晚提交日', '12月10日', '今天是最后一天'],
  ['due next year', '2026-12-10', '2026-12-11', '最晚提交日', '2027年1月9日', '还有 29 天'],
  [
    'on a rest day after the last day',
    '2026-10-22',
    '2026-11-22',
    '最晚提交日 11月21日是休息日，顺延到',
    '11月23日',
    '还有 1 天',
  ],
  [
    'on the day it was moved to',
    '2026-10-22',
    '2026-11-23',
    '最晚提交日 11月21日是休息日，顺延到',
    '11月23日',
    '今天是最后一天',
  ],
])('last day in words, %s', (_name, openedOn, today, lead, hero, left) => {
  const words = dueWords(due(openedOn), today)
  expect([words.lead, words.hero, words.left?.text]).toEqual([lead, hero, left])
})

test.each([
  ['the first late day', '2026-11-10', '2026-12-11', '最晚提交日 12月10日，已过 1 天'],
  [
    'the first late day after a move',
    '2026-10-22',
    '2026-11-24',
    '最晚提交日 11月21日，顺延到 11月23日，已过 1 天',
  ],
  ['the first round, without a count', '2017-05-01', '2026-11-24', '首轮登记时间已过，请补报'],
])('late is neutral: %s', (_name, openedOn, today, lead) => {
  const words = dueWords(due(openedOn), today)
  expect([words.lead, words.hero, words.left]).toEqual([lead, '现在仍可提交', null])
})

test('the count is marked near in the last 7 days only', () => {
  const near = (today: string) => dueWords(due('2026-11-10'), today).left?.near
  expect([near('2026-12-02'), near('2026-12-03')]).toEqual([false, true])
})

const submitted = { status: 'submitted', number: 'LFBZ-26K7-4497', replyBy: '2026-11-27' } as const
const returned = { ...submitted, status: 'returned' } as const

test('without a promise no day is shown, but the number and where it will be told', () => {
  const { words } = standing(card({ ...submitted, replyBy: null, claimed: true }), '2026-11-24')
  expect(words).toEqual({
    lead: '核对中',
    hero: 'LFBZ-26K7-4497',
    aside: null,
    left: null,
    sub: '收到后会在这里告诉您',
  })
})

test.each([
  ['before it', '2026-11-24', '2 处需要补正，建议补正日期', '12月9日', '还有 15 天'],
  ['on it', '2026-12-09', '2 处需要补正，建议补正日期', '12月9日', '就是今天'],
  ['after it', '2026-12-10', '2 处需要补正，建议补正日 12月9日已过', '现在仍可提交', undefined],
])('the suggested day of a correction in words, %s', (_name, today, lead, hero, left) => {
  const of = card({ ...returned, returned: { count: 2, correctionOn: '2026-12-09' } })
  const { words } = standing(of, today)
  expect([words?.lead, words?.hero, words?.left?.text]).toEqual([lead, hero, left])
})

test.each([
  ['a new draft', card({ doneParts: 0 }), '开始填写，最晚 12月10日', '开始填写', 'apply/tasks'],
  ['a draft', card(), '继续填写，最晚 12月10日', '继续填写', 'apply/tasks'],
  [
    'a draft without an opening day',
    card({ deadline: null }),
    '继续填写，还没有填开通日期',
    '继续填写',
    'apply/tasks',
  ],
  [
    'a complete draft',
    card({ doneParts: 6, nextPart: null }),
    '核对后提交，最晚 12月10日',
    '核对后提交',
    'apply/check',
  ],
  [
    'a draft that only lacks its signature',
    card({ doneParts: 5, nextPart: 'signature' }),
    '核对和签名，最晚 12月10日',
    '核对和签名',
    'apply/check',
  ],
  [
    'a draft that is stamped and lacks a photo',
    card({ doneParts: 5, nextPart: 'materials' }),
    '继续填写，最晚 12月10日',
    '继续填写',
    'apply/tasks',
  ],
  [
    'a late draft',
    card({ deadline: due('2026-10-01') }),
    '继续填写，现在仍可提交',
    '继续填写',
    'apply/tasks',
  ],
  [
    'a draft of the first round',
    card({ deadline: due('2017-05-01') }),
    '首轮登记时间已过，请补报',
    '继续填写',
    'apply/tasks',
  ],
  [
    'withdrawn',
    card({ number: 'LFBZ-26K7-4497', doneParts: 6, nextPart: null }),
    '核对后提交，最晚 12月10日',
    '核对后提交',
    'apply/check',
  ],
  [
    'withdrawn, the last day past',
    card({ number: 'LFBZ-26K7-4497', doneParts: 5, deadline: due('2026-10-01') }),
    '已撤回，改好再提交，编号 LFBZ-26K7-4497',
    '继续填写',
    'apply/tasks',
  ],
  [
    'a change',
    card({ change, deadline: changed, number: 'LFBZ-26K7-4497' }),
    '办理变更，最晚 12月5日',
    '接着办变更',
    'apply/correction',
  ],
  [
    'a change past its last day',
    card({ change, deadline: deadline({ changedOn: '2026-10-20' }, holidays) }),
    '办理变更，现在仍可办理',
    '接着办变更',
    'apply/correction',
  ],
  [
    'a change taken back in time, its last day past',
    card({
      change: { ...change, handedIn: true },
      deadline: deadline({ changedOn: '2026-10-20' }, holidays),
    }),
    '已撤回，改好再提交',
    '改好再提交',
    'apply/correction',
  ],
  [
    'a change of what was filed on paper',
    card({ change: { ...change, whole: true }, deadline: changed, doneParts: 1 }),
    '办理变更，最晚 12月5日',
    '继续填写',
    'apply/tasks',
  ],
  [
    'said to be filed on paper',
    card({ ...onPaper, status: 'attested' }),
    '待核实，不催办',
    '查看',
    'filing/progress',
  ],
  [
    'found in the ledger',
    card({ ...onPaper, status: 'registered' }),
    '已登记（纸质台账），编号 2018-17，2018年',
    '查看',
    'filing/progress',
  ],
  ['submitted', card(submitted), '最晚 11月27日答复', '查看进度', 'filing/progress'],
  [
    'past the promise',
    card({ ...submitted, replyBy: '2026-11-20' }),
    '承诺的答复日已过，可以打电话问',
    '查看进度',
    'filing/progress',
  ],
  [
    'submitted where no day is promised',
    card({ ...submitted, replyBy: null }),
    '已收到，等待核对，收到后会在这里告诉您',
    '查看进度',
    'filing/progress',
  ],
  [
    'registered',
    card({ ...submitted, status: 'registered' }),
    'LFBZ-26K7-4497',
    '查看备案表',
    'filing/progress',
  ],
  [
    'returned',
    card({ ...returned, returned: { count: 2, correctionOn: '2026-12-09' } }),
    '补正 2 处，建议 12月9日以前（含当日）',
    '去补正',
    'apply/correction',
  ],
  [
    'returned, the suggested day past',
    card({ ...returned, returned: { count: 1, correctionOn: '2026-11-23' } }),
    '补正 1 处，建议补正日已过，现在仍可提交',
    '去补正',
    'apply/correction',
  ],
])('next step of an account: %s', (_name, of, line, label, page) => {
  const { line: said, act } = standing(of, '2026-11-24')
  expect([said, act]).toEqual([line, { label, page }])
})

test('what is said to be filed on paper is due on no day, and nobody is urged', () => {
  const { words, stage } = standing(card({ ...onPaper, status: 'attested' }), '2026-11-24')
  expect(words).toMatchObject({ lead: '自述已备案', hero: '待核实', sub: '不催办', left: null })
  expect(stage).toBeNull()
})

test.each([
  ['before its last day', '2026-11-24', '需要登记备案，最晚提交日', '已撤回'],
  ['after its last day', '2026-12-20', '已撤回，改好再提交', null],
])('a withdrawn one is never called late: %s', (_name, today, lead, note) => {
  const of = standing(card({ number: 'LFBZ-26K7-4497', doneParts: 6, nextPart: null }), today)
  expect([of.words?.lead, of.note]).toEqual([lead, note])
  expect(JSON.stringify(of)).not.toMatch(/逾期|已过/)
})

test('somebody who fills the form in reads that the account has to be filed', () => {
  expect(standing(card(), '2026-11-24').words?.lead).toBe('需要登记备案，最晚提交日')
})

test('who asks to take over what is filed is not reminded of a last day', () => {
  expect(standing(card({ takeoverAsked: true }), '2026-12-14')).toMatchObject({
    words: { lead: '这个账号已有备案', hero: '已申请接管', left: null },
    act: { page: 'apply/takeover' },
  })
})

const asked = { kinds: ['address', 'manager'] as const, reason: '电话打不通', on: '2026-12-09' }
const office = { code: '131081', name: '', shortName: '霸州市网信办', phone: '' } as const
const toVerify = card({
  id: 'asked',
  status: 'registered',
  number: 'LFBZ-26K7-4385',
  office,
  decidedAt: 1,
  verifyAsked: { ...asked, kinds: [...asked.kinds] },
})

test.each([
  ['asked', toVerify, '霸州市网信办请您核实 2 项', 'apply/change'],
  [
    'asked, while it is to be cancelled',
    { ...toVerify, cancelAsked: true },
    '已登记',
    'filing/progress',
  ],
])('a registered filing of which the office %s', (_name, of, lead, page) => {
  expect(standing(of, '2026-11-24')).toMatchObject({ words: { lead }, act: { page } })
})

test('what the office asks about comes with the corrections', () => {
  const cards = [
    card({ id: 'new', status: 'registered', decidedAt: 2 }),
    card({ id: 'draft' }),
    toVerify,
  ]
  expect(inOrder(cards).map(({ id }) => id)).toEqual(['asked', 'draft', 'new'])
})

test('what has to be done comes first, the nearest day first; what is settled comes last, newest first', () => {
  const cards = [
    card({ id: 'old', status: 'registered', decidedAt: 1 }),
    card({ id: 'new', status: 'registered', decidedAt: 2 }),
    card({ id: 'waiting', ...submitted }),
    card({ id: 'later' }),
    card({ id: 'undated', deadline: null }),
    card({ id: 'sooner', deadline: due('2026-11-01') }),
    card({ id: 'returned later', ...returned, returned: { count: 1, correctionOn: '2026-12-09' } }),
    card({ id: 'returned', ...returned, returned: { count: 1, correctionOn: '2026-12-02' } }),
  ]
  expect(inOrder(cards).map(({ id }) => id)).toEqual([
    'returned',
    'returned later',
    'sooner',
    'later',
    'undated',
    'waiting',
    'new',
    'old',
  ])
})

describe('the office to ask', () => {
  const at = (code: OfficeCode) => ({ code, name: '', shortName: '', phone: '' })
  const to = (office: OfficeCode) =>
    ({ office, rule: 'address', reason: '', mayChooseCity: false, conflict: null }) as const

  test.each<[string, Parameters<typeof officeFor>[0], string]>([
    ['has it', { status: 'submitted', office: at('131081'), route: to('131022') }, '霸州市网信办'],
    ['gets it', { status: 'draft', office: null, route: to('131022') }, '固安县网信办'],
    [
      'gets it, although another one had it before it was taken back or changed',
      { status: 'draft', office: at('131081'), route: to('131022') },
      '固安县网信办',
    ],
    [
      'had it, where the way is open',
      { status: 'draft', office: at('131081'), route: null },
      '霸州市网信办',
    ],
    [
      'of the city, while nothing is known',
      { status: 'draft', office: null, route: null },
      '廊坊市网信办',
    ],
  ])('%s', (_, of, shortName) => {
    expect(officeFor(of).shortName).toBe(shortName)
  })
})

test.each([
  ['of the first round', '2018-06-01'],
  ['later', '2026-10-10'],
])('words of a late filing are known for that: %s', (_, openedOn) => {
  const { lead, sub } = dueWords(due(openedOn), '2026-12-14')
  expect(speaksOfLateness(`${lead}${sub ?? ''}`)).toBe(true)
  const { lead: early, sub: nothing } = dueWords(due('2026-12-01'), '2026-12-14')
  expect(speaksOfLateness(`${early}${nothing ?? ''}`)).toBe(false)
})

describe('at the counter', () => {
  const paper = { '131025': { mode: 'paper', successor: null } } as const
  const today = '2026-11-24'
  const at = (changes: Partial<FilingCard>) =>
    standing(card({ goesTo: '131025', ...changes }), today, paper)

  test('a draft of an office on paper is printed and brought there, once it is filled in', () => {
    expect(at({ doneParts: 4 })).toMatchObject({
      words: { lead: '打印送交，最晚', hero: '12月10日', left: { text: '还有 16 天' } },
      line: '打印送交，最晚 12月10日',
      act: { label: '看送交材料', page: 'apply/packet' },
      stage: 0,
    })
    expect(at({ doneParts: 2 }).act).toEqual({ label: '继续填写', page: 'apply/tasks' })
    expect(at({ doneParts: 4, deadline: null }).line).toBe('打印送交，还没有填开通日期')
    expect(at({ doneParts: 4, deadline: due('2016-01-01') }).line).toBe('打印送交，请补报')
    expect(standing(card({ goesTo: '131025' }), today).act.page).toBe('apply/tasks')
  })

  test('so is one whose owner chose so, wherever it goes', () => {
    expect(standing(card({ way: 'consent', doneParts: 2 }), today).act.page).toBe('apply/packet')
    expect(standing(card({ way: 'city', doneParts: 2 }), today).act.page).toBe('apply/tasks')
  })

  test('what was brought there waits, behind what there is to do', () => {
    expect(at({ handedIn: '2026-11-20' })).toMatchObject({
      words: { lead: '已送交', hero: '11月20日', sub: '等办公室登记', left: null },
      line: '已送交 11月20日，等办公室登记',
      act: { label: '查看进度', page: 'apply/packet' },
      stage: null,
    })
    const order = inOrder([card({ id: 'there', handedIn: '2026-11-20' }), card({ id: 'open' })])
    expect(order.map(({ id }) => id)).toEqual(['open', 'there'])
  })
})

test.each<[string, Partial<FilingCard>, string, string, string]>([
  [
    'nothing known yet',
    { deadline: null, openedOn: null, doneParts: 0 },
    '没有对上台账',
    '请补报一份',
    '开始填写',
  ],
  ['begun, with its day', {}, '没有对上台账，最晚提交日', '12月10日', '继续填写'],
  [
    'of the first round',
    { openedOn: '2016-01-01', deadline: due('2016-01-01') },
    '没有对上台账，首轮登记时间已过，请补报',
    '现在仍可提交',
    '继续填写',
  ],
])(
  'not found in the ledger it says what is to be done: %s',
  (_name, changes, lead, hero, label) => {
    const found = standing(card({ formAsked: true, ...changes }), '2026-11-24')
    expect(found).toMatchObject({
      words: { lead, hero },
      line: '没有对上台账，请补报一份',
      act: { label },
    })
  },
)

test('what the office asks a form of comes before other drafts', () => {
  const [soon, asked] = [
    card({ id: 'soon' }),
    card({ id: 'asked', deadline: null, formAsked: true }),
  ]
  expect(inOrder([soon, asked]).map(({ id }) => id)).toEqual(['asked', 'soon'])
})

test.each<[string, Partial<FilingCard>, string, string, string | null]>([
  [
    'on its last day, a rest day',
    { deadline: due('2026-10-22') },
    '2026-11-21',
    '最晚 11月21日',
    null,
  ],
  [
    'on the day it was moved to',
    { deadline: due('2026-10-22') },
    '2026-11-22',
    '最晚 11月23日',
    null,
  ],
  ['with some parts done', {}, '2026-11-24', '最晚 12月10日', '已完成 3/6 部分'],
  ['with all parts done', { doneParts: 6 }, '2026-11-24', '最晚 12月10日', '六部分都完成了'],
])('a draft %s', (_name, changes, today, line, note) => {
  const of = standing(card(changes), today)
  expect(of.line).toContain(line)
  if (note !== null) expect(of.note).toBe(note)
})

test('a late draft does not say once more that it has to be filed', () => {
  const { words } = standing(card({ deadline: due('2026-10-01') }), '2026-11-24')
  expect(words).toMatchObject({
    lead: expect.stringMatching(/^最晚提交日/) as string,
    sub: '提交后注明「逾期补报」',
  })
})

test('a withdrawn one whose opening day was taken out is due on no day', () => {
  const of = standing(card({ number: 'LFBZ-26K7-4497', deadline: null }), '2026-11-24')
  expect([of.words, of.line, of.note]).toEqual([null, '继续填写，还没有填开通日期', '已撤回'])
})

const moved = deadline({ changedOn: '2026-10-22' }, holidays)

test.each<[string, Partial<FilingCard>, string, string, string, string | null]>([
  [
    'in time',
    { deadline: changed },
    '2026-11-24',
    '办理变更，最晚 12月5日',
    '最晚办理变更',
    '原备案仍有效',
  ],
  [
    'on its last day, a rest day',
    { deadline: moved },
    '2026-11-21',
    '办理变更，最晚 11月21日',
    '最晚办理变更',
    '原备案仍有效',
  ],
  [
    'on the day it was moved to',
    { deadline: moved },
    '2026-11-22',
    '办理变更，最晚 11月23日',
    '最晚办理变更 11月21日是休息日，顺延到',
    '原备案仍有效',
  ],
  [
    'without a day',
    { deadline: null },
    '2026-11-24',
    '已撤回，改好再提交',
    '已撤回，改好再提交',
    '原备案仍有效',
  ],
])(
  'a change %s says until when, and that what is registered holds',
  (_name, of, today, line, lead, sub) => {
    const found = standing(card({ change, ...of }), today)
    expect([found.line, found.words?.lead, found.words?.sub]).toEqual([line, lead, sub])
  },
)

test.each<[string, Partial<FilingCard>, string, object]>([
  [
    'in time',
    {},
    '2026-11-24',
    {
      lead: '已收到，等待核对，最晚答复日',
      hero: '11月27日',
      aside: '本办承诺',
      left: null,
      sub: null,
    },
  ],
  [
    'on the promised day',
    {},
    '2026-11-27',
    {
      lead: '已收到，等待核对，最晚答复日',
      hero: '11月27日',
      aside: '本办承诺',
      left: null,
      sub: null,
    },
  ],
  [
    'the day after',
    { claimed: true },
    '2026-11-28',
    {
      lead: '核对中，承诺的答复日已过',
      hero: '11月27日',
      aside: '本办承诺',
      left: null,
      sub: '可以打电话问一问',
    },
  ],
])('what was submitted says when it is answered: %s', (_name, of, today, words) => {
  expect(standing(card({ ...submitted, ...of }), today).words).toEqual(words)
})

test('the days to correct in are near in the last 7 only', () => {
  const near = (today: string) =>
    standing(card({ ...returned, returned: { count: 2, correctionOn: '2026-12-09' } }), today).words
      ?.left?.near
  expect([near('2026-12-01'), near('2026-12-02'), near('2026-12-09')]).toEqual([false, true, true])
})

test('what went back without a word yet is to be corrected all the same', () => {
  expect(standing(card({ ...returned, returned: null }), '2026-11-24')).toMatchObject({
    words: null,
    line: '需要补正',
    act: { label: '去补正', page: 'apply/correction' },
    note: null,
  })
})

test('of what is erased nothing is left but its line', () => {
  const gone = standing(card({ accountName: 'LFBZ-26K7-4497', erased: true }), '2026-11-24')
  expect(gone).toEqual({
    words: { lead: gone.line, hero: 'LFBZ-26K7-4497', aside: null, left: null, sub: null },
    line: '这件备案已按保存期限删除',
    act: { label: '查看进度', page: 'filing/progress' },
    stage: null,
    note: null,
  })
})

test.each<[string, number | null, string]>([
  ['while it is filled in', null, '填写中'],
  ['once it was walked through', 1, '填报已走完'],
])('a draft of WeChat’s reviewers reaches no office: %s', (_name, submittedAt, hero) => {
  const of = standing(card({ forReview: { submittedAt, until: '2026-12-01' } }), '2026-11-24')
  expect(of).toMatchObject({
    words: { hero, aside: null, left: null, sub: '不会送到办公室，12月1日以后自动删除' },
    line: `${of.words?.lead ?? ''}，${hero}`,
    note: null,
    stage: 0,
  })
})

describe('the order of accounts', () => {
  const ids = (...cards: readonly FilingCard[]) => inOrder(cards).map(({ id }) => id)

  test('of the same day what was saved last comes first', () => {
    const [old, late] = [card({ id: 'old', savedAt: 1 }), card({ id: 'late', savedAt: 2 })]
    expect([ids(old, late), ids(late, old)]).toEqual([
      ['late', 'old'],
      ['late', 'old'],
    ])
  })

  test('of what waits the day of the answer decides', () => {
    const [soon, far] = [
      card({ id: 'soon', ...submitted, savedAt: 1 }),
      card({ id: 'far', ...submitted, replyBy: '2026-12-30', savedAt: 2 }),
    ]
    expect([ids(soon, far), ids(far, soon)]).toEqual([
      ['soon', 'far'],
      ['soon', 'far'],
    ])
  })

  test('what is asked about and was registered long ago is not ordered by that', () => {
    const verify = (id: string, on: string, decidedAt: number) =>
      card({ ...toVerify, id, decidedAt, verifyAsked: { ...asked, kinds: ['address'], on } })
    const [soon, far] = [verify('soon', '2026-12-01', 1), verify('far', '2026-12-09', 2)]
    expect([ids(soon, far), ids(far, soon)]).toEqual([
      ['soon', 'far'],
      ['soon', 'far'],
    ])
  })
})
