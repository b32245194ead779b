import {
  type Decisions,
  withDecision,
  decisionOn,
  decisionsIn,
  type KeptDecisions,
  MOST_FILINGS,
  returnedItem,
  withDecisions,
  withReason,
  writingOn,
  withWriting,
} from './decisions'

const none: Decisions = { right: [], writings: {} }

const kept = (id: string, version: number, ...right: string[]): KeptDecisions => ({
  id,
  version,
  right,
  writings: {},
})

test.each<[string, readonly KeptDecisions[], readonly string[]]>([
  ['decisions on this version are found', [kept('a', 3, 'address')], ['address']],
  ['decisions on an earlier version do not count', [kept('a', 2, 'address')], []],
  ['decisions on another filing do not count', [kept('b', 3, 'address')], []],
  ['nothing kept is nothing decided', [], []],
])('%s', (_name, all, expected) => {
  expect(decisionsIn(all, 'a', 3).right).toEqual(expected)
})

test.each<[string, KeptDecisions, readonly KeptDecisions[]]>([
  [
    'new decisions take the place of the earlier version',
    kept('a', 3, 'address'),
    [kept('a', 3, 'address'), kept('b', 1, 'openedOn')],
  ],
  ['a filing without decisions is forgotten', kept('a', 3), [kept('b', 1, 'openedOn')]],
])('%s', (_name, mine, expected) => {
  const before = [kept('b', 1, 'openedOn'), kept('a', 2, 'followers')]
  expect(withDecisions(before, mine)).toEqual(expected)
})

test('a return alone is kept', () => {
  const mine = { ...kept('a', 3), ...withDecision(none, 'address', 'return') }
  expect(withDecisions([], mine)).toEqual([mine])
})

test('the phone remembers the latest filings only', () => {
  let all: readonly KeptDecisions[] = []
  for (let n = 0; n <= MOST_FILINGS; n++)
    all = withDecisions(all, kept(`filing-${String(n)}`, 1, 'address'))
  expect(all).toHaveLength(MOST_FILINGS)
  expect(decisionsIn(all, 'filing-0', 1).right).toEqual([])
  expect(decisionsIn(all, `filing-${String(MOST_FILINGS)}`, 1).right).toEqual(['address'])
})

const returned = withReason(none, 'address', '与证件不一致', 'company')

test.each<[string, Decisions, ReturnType<typeof decisionOn>, string]>([
  ['nothing yet', none, null, ''],
  ['right', withDecision(none, 'address', 'right'), 'right', ''],
  ['returned without a reason yet', withDecision(none, 'address', 'return'), 'return', ''],
  ['returned', returned, 'return', '请填营业执照上的住所'],
  [
    'right after all: the words wait',
    withDecision(returned, 'address', 'right'),
    'right',
    '请填营业执照上的住所',
  ],
  [
    'that was a slip: the words are back',
    withDecision(withDecision(returned, 'address', 'right'), 'address', 'return'),
    'return',
    '请填营业执照上的住所',
  ],
  [
    'taken back: the words are gone',
    withDecision(withDecision(returned, 'address', 'right'), 'address', null),
    null,
    '',
  ],
])('a decision, %s', (_name, decisions, decision, suggestion) => {
  expect(decisionOn(decisions, 'address')).toBe(decision)
  expect(writingOn(decisions, 'address').suggestion).toBe(suggestion)
})

test('a suggestion follows the reason until the reviewer writes an own one', () => {
  const other = withReason(returned, 'address', '不完整', 'company')
  expect(writingOn(other, 'address').suggestion).toBe('写到门牌号')
  const own = withWriting(other, 'address', { suggestion: '补上门牌 18 号' })
  const again = withReason(own, 'address', '看不清', 'company')
  expect(writingOn(again, 'address')).toEqual({
    reason: '看不清',
    words: '',
    suggestion: '补上门牌 18 号',
  })
})

test.each<[string, Decisions, ReturnType<typeof returnedItem>]>([
  ['no reason yet', withDecision(none, 'address', 'return'), null],
  ['其他 without words', withReason(none, 'address', '其他', 'company'), null],
  [
    '其他 in words, trimmed',
    withWriting(withReason(none, 'address', '其他', 'company'), 'address', { words: ' 街名有误 ' }),
    { key: 'address', reason: '街名有误', suggestion: '' },
  ],
  [
    'a reason to choose',
    returned,
    { key: 'address', reason: '与证件不一致', suggestion: '请填营业执照上的住所' },
  ],
])('what goes back: %s', (_name, decisions, item) => {
  expect(returnedItem(decisions, 'address')).toEqual(item)
})
