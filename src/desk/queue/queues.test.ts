import type { QueueItem } from '../../domain/api/desk'
import { addDays, instantOf, showDay } from '../../domain/dates/days'
import { moves } from '../../domain/moves/moves'
import { today } from '../../platform/wechat/clock'
import {
  awaited,
  awaitedHead,
  correctionDayWords,
  dayOrNumber,
  queueGroups,
  isFree,
  kindsOf,
  notedState,
  remarksOf,
  shownQueues,
  stateOf,
} from './queues'
import { queueItem } from './testing/queueItem'

const waiting = queueItem({ replyBy: '2001-11-27' })
const wang = { name: '王敏', mine: false }
const counts = {
  waiting: 45,
  returned: 0,
  dueSoon: 0,
  watch: 0,
  pastPromise: 0,
  deferred: 0,
  done: 0,
  attested: 0,
  onPaper: 0,
}
const firstRound = '首轮登记时间已过，请补报'

test.each<[string, Partial<QueueItem>, ReturnType<typeof stateOf>, readonly string[]]>([
  ['a waiting one', {}, { name: 'submitted' }, []],
  ['one that another office handed on', { transferred: true }, { name: 'submitted' }, ['转来']],
  [
    'one of somebody else’s ID data',
    { unconfirmed: true },
    { name: 'submitted' },
    ['未经本人确认'],
  ],
  [
    'a late one says so in its state',
    { late: '逾期补报 4 天' },
    { name: 'late', word: '逾期补报 4 天' },
    [],
  ],
  [
    'one of the first round has no day count',
    { late: firstRound },
    { name: 'submitted' },
    [firstRound],
  ],
  [
    'a claimed one names who checks it',
    { claimedBy: wang },
    { name: 'checking', word: '核对中 · 王敏' },
    [],
  ],
  [
    'one that is checked for long says so',
    { claimedBy: wang, longClaimed: 3 },
    { name: 'checking', word: '核对中 · 王敏' },
    ['第 3 个工作日'],
  ],
  [
    'one that is set aside says until when and why, and not how long it takes',
    {
      claimedBy: { ...wang, mine: true, deferred: { until: '2001-12-03', reason: '等实地核实' } },
      longClaimed: 3,
    },
    { name: 'checking', word: '暂缓 · 王敏' },
    ['到 2001年12月3日：等实地核实'],
  ],
  [
    'a claimed late one keeps its lateness as a remark',
    { claimedBy: wang, late: '逾期补报 4 天' },
    { name: 'checking', word: '核对中 · 王敏' },
    ['逾期补报 4 天'],
  ],
  [
    'the own one is for a colleague',
    { own: true },
    { name: 'submitted' },
    ['您填报的，由同事核对'],
  ],
  ['a registered one', { status: 'registered', own: true }, { name: 'registered' }, []],
  ['a change', { isChange: true }, { name: 'submitted' }, ['变更']],
  ['one keyed from paper', { nobodyTold: true }, { name: 'submitted' }, ['纸质表，没有提醒']],
  ['one that is back', { correctionBack: true }, { name: 'correctionBack' }, []],
  [
    'one that is back and was late',
    { correctionBack: true, late: '逾期补报 4 天' },
    { name: 'correctionBack' },
    ['逾期补报 4 天'],
  ],
  [
    'one that is back and claimed',
    { correctionBack: true, claimedBy: wang },
    { name: 'checking', word: '核对中 · 王敏' },
    ['补正已回'],
  ],
  ['a returned one', { status: 'returned' }, { name: 'returned' }, []],
  [
    'one of another office',
    { otherOffice: '三河市网信办' },
    { name: 'submitted' },
    ['由三河市网信办办理'],
  ],
])('%s', (_name, change, state, remarks) => {
  const item = { ...waiting, ...change }
  expect(stateOf(item)).toEqual(state)
  expect(remarksOf(item)).toEqual(remarks)
})

test('kinds are named shortly, unknown ones as they stand', () => {
  expect(kindsOf(waiting)).toBe('微信公众账号 · 公司')
  expect(kindsOf({ ...waiting, accountKind: 'app', subjectKind: 'countyOrgan' })).toBe(
    '手机APP · 县级及以下机关',
  )
  expect(kindsOf({ ...waiting, accountKind: 'video', subjectKind: '' })).toBe('video · ')
})

test('a waiting filing shows its reply day, a decided one its number', () => {
  expect(dayOrNumber(waiting)).toMatch(/^最晚 2001年11月27日，已过 \d+ 天$/)
  const soon = addDays(today(), 2)
  expect(dayOrNumber({ ...waiting, replyBy: soon })).toBe(`最晚 ${showDay(soon, today())}`)
  expect(dayOrNumber({ ...waiting, status: 'registered' })).toBe('LFBZ-26K7-4385')
})

test.each([
  ['before it', '2026-12-09', '建议 12月9日，还有 15 天'],
  ['on it', '2026-11-24', '建议 11月24日，就是今天'],
  ['after it', '2026-11-20', '建议 11月20日，已过 4 天'],
])('the suggested day of a correction, %s', (_name, day, expected) => {
  expect(correctionDayWords(day, '2026-11-24')).toBe(expected)
})

test('a returned filing shows the day its correction is suggested by', () => {
  const item = { ...waiting, status: 'returned', correctionOn: '2001-12-09' } as const
  expect(dayOrNumber(item)).toMatch(/^建议 2001年12月9日，已过 \d+ 天$/)
})

const DAY = 86_400_000

test.each([
  ['today', 0, '今天收到'],
  ['three days ago', 3, '已等 3 天'],
])('without a promise the desk counts the days it waits: %s', (_, days, words) => {
  const submittedAt = instantOf(today()) - days * DAY
  const item = { ...waiting, replyBy: null, submittedAt }
  expect([dayOrNumber(item), awaited(item, 'waiting')]).toEqual([words, { text: words, left: '' }])
  expect(awaitedHead('waiting', [item])).toBe('已等')
  expect(awaitedHead('waiting', [item, waiting])).toBe('本办承诺')
})

test.each<[string, Partial<QueueItem>, string]>([
  ['our own day is ahead', { replyBy: addDays(today(), 2) }, ''],
  ['our own day has come', { replyBy: today() }, '就是今天'],
  ['our own day is past', { replyBy: addDays(today(), -1) }, '已过 1 天'],
  [
    'a correction is ahead',
    { status: 'returned', correctionOn: addDays(today(), 15) },
    '还有 15 天',
  ],
  [
    'a correction is past its day',
    { status: 'returned', correctionOn: addDays(today(), -4) },
    '已过 4 天',
  ],
  ['it is decided', { status: 'registered', replyBy: addDays(today(), -1) }, ''],
])('how far the awaited day is when %s', (_name, change, left) => {
  expect(awaited({ ...waiting, ...change }, 'waiting').left).toBe(left)
})

test.each<[string, Partial<QueueItem>, boolean]>([
  ['unclaimed', {}, true],
  ['claimed', { claimedBy: wang }, false],
  ['my own claim', { claimedBy: { ...wang, mine: true } }, false],
  ['my own filing', { own: true }, false],
  ['of another office', { otherOffice: '三河市网信办' }, false],
])('free to claim: %s', (_name, change, free) => {
  expect(isFree({ ...waiting, ...change })).toBe(free)
})

test.each<[string, Partial<QueueItem>, ReturnType<typeof notedState>]>([
  ['waits', {}, null],
  ['is corrected', { status: 'returned' }, null],
  ['is mine', { claimedBy: { ...wang, mine: true } }, { name: 'checking', word: '我在核对' }],
  ['is a colleague’s', { claimedBy: wang }, { name: 'checking', word: '核对中 · 王敏' }],
  ['is back', { correctionBack: true }, { name: 'correctionBack' }],
  [
    'is asked about',
    { status: 'registered', verifyAsked: true },
    { name: 'returned', word: moves.askToVerify.button },
  ],
  ['is registered', { status: 'registered' }, { name: 'registered' }],
])('in columns the ordinary is silent: one that %s', (_name, change, noted) => {
  expect(notedState({ ...waiting, ...change })).toEqual(noted)
})

const own = { ...waiting, id: 'own', claimedBy: { name: '张工', mine: true } }
const theirs = { ...waiting, id: 'theirs', claimedBy: wang }

test.each<
  [string, Parameters<typeof queueGroups>[0], readonly QueueItem[], readonly (readonly unknown[])[]]
>([
  ['nothing is claimed', 'waiting', [waiting], [[null, 1]]],
  ['a colleague checks one', 'waiting', [waiting, theirs], [[null, 2]]],
  [
    'the caller checks one',
    'waiting',
    [own, waiting, theirs],
    [
      ['我在核对 1 件', 1],
      ['其余 44 件', 2],
    ],
  ],
  ['the caller checks all there is', 'waiting', [own], [['我在核对 1 件', 1]]],
  ['another queue', 'pastPromise', [own, waiting], [[null, 2]]],
  ['an empty one', 'waiting', [], [[null, 0]]],
])('rows under their heads: %s', (_case, name, items, heads) => {
  const groups = queueGroups(name, { items, counts })
  expect(groups.map((group) => [group.head, group.items.length])).toEqual(heads)
})

test('暂缓 is a queue where something is set aside, or where one stands on it', () => {
  const shown = (deferred: number, here: string) =>
    shownQueues(false, { ...counts, deferred }, here).map(({ name }) => name)
  expect(shown(0, 'waiting')).not.toContain('deferred')
  expect(shown(0, 'deferred')).toContain('deferred')
  expect(shown(2, 'waiting')).toContain('deferred')
  expect(awaitedHead('deferred', [])).toBe('暂缓到')
})
