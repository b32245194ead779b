import type { ReasonKind } from '../../../domain/moves/returning/correctionReasons'
import { suggestionFor } from '../../../domain/moves/returning/suggestions'
import { companyAnswers } from '../../../domain/testing/answers'
import {
  type Decisions,
  withDecision,
  decisionOn,
  decisionsIn,
  type KeptDecisions,
  MOST_FILINGS,
  itemToReturn,
  unseenIn,
  withDecisions,
  withoutDecisions,
  withReason,
  withRestRight,
  withSeen,
  writingOn,
  withWriting,
} from './decisions'

const none: Decisions = { right: [], writings: {}, seen: [] }

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
  expect(decisionsIn(all, { id: 'a', version: 3, items: [] }).right).toEqual(expected)
})

test.each<[string, KeptDecisions, readonly KeptDecisions[]]>([
  [
    'new decisions take the place of the earlier version',
    kept('a', 3, 'address'),
    [kept('a', 3, 'address'), kept('b', 1, 'openedOn')],
  ],
  [
    'that nothing is right any more is kept too',
    kept('a', 3),
    [kept('a', 3), kept('b', 1, 'openedOn')],
  ],
])('%s', (_name, mine, expected) => {
  const before = [kept('b', 1, 'openedOn'), kept('a', 2, 'followers')]
  expect(withDecisions(before, mine)).toEqual(expected)
})

test('what is decided on a filing is forgotten with it', () => {
  const [a, b] = [kept('a', 3, 'address'), kept('b', 1)]
  expect(withoutDecisions([a, b], 'a')).toEqual([b])
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
  const right = (id: string) => decisionsIn(all, { id, version: 1, items: [] }).right
  expect(right('filing-0')).toEqual([])
  expect(right(`filing-${String(MOST_FILINGS)}`)).toEqual(['address'])
})

const suggested = (kind: ReasonKind): string => suggestionFor('address', kind, companyAnswers, [])
const returned = withReason(none, 'address', 'unlikePaper', suggested)

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
  const other = withReason(returned, 'address', 'missing', suggested)
  expect(writingOn(other, 'address').suggestion).toBe('写到门牌号')
  const own = withWriting(other, 'address', { suggestion: '补上门牌 18 号' })
  const again = withReason(own, 'address', 'contradictory', suggested)
  expect(writingOn(again, 'address')).toEqual({
    reason: 'contradictory',
    words: '',
    suggestion: '补上门牌 18 号',
    late: '',
  })
})

const goesBack = {
  key: 'address',
  kind: 'unlikePaper',
  explanation: '',
  suggestion: '请填营业执照上的住所',
  late: '',
} as const

test.each<[string, Decisions, ReturnType<typeof itemToReturn>]>([
  ['no reason yet', withDecision(none, 'address', 'return'), null],
  ['a reason', returned, goesBack],
  [
    'a reason with what explains it, trimmed',
    withWriting(returned, 'address', { words: ' 街名有误 ' }),
    { ...goesBack, explanation: '街名有误' },
  ],
  [
    'why it is raised only now, trimmed',
    withWriting(returned, 'address', { late: ' 执照换了 ' }),
    { ...goesBack, late: '执照换了' },
  ],
])('what goes back: %s', (_name, decisions, item) => {
  expect(itemToReturn(decisions, 'address')).toEqual(item)
})

test.each([
  ['one that is none any more asks for another', '不完整', null],
  ['one of today stays', 'missing', 'missing'],
])('of reasons that a phone kept, %s', (_name, reason, expected) => {
  const writings = { address: { reason, words: '街名有误', suggestion: '写到门牌号' } }
  const all = [{ id: 'a', version: 3, right: [], writings }]
  const found = decisionsIn(all, { id: 'a', version: 3, items: [] })
  expect(writingOn(found, 'address')).toEqual({ ...writings.address, reason: expected, late: '' })
})

const item = (key: string, files: readonly string[] = [], wasRight = false) => ({
  key,
  files: files.map((fileID) => ({ fileID, addedAt: 0, isNew: false })),
  wasRight,
})
const form = [
  item('address'),
  item('slot:licence', ['one', 'two']),
  item('slot:idFront', ['front']),
  item('signature', ['drawn']),
]
const seen = (...files: string[]) => files.reduce(withSeen, none)

test.each<[string, Decisions, readonly string[], readonly string[]]>([
  ['nothing was looked at', none, ['address'], ['one', 'two', 'front', 'drawn']],
  ['one of two photos was', seen('one'), ['address'], ['two', 'front', 'drawn']],
  ['both were', seen('one', 'two'), ['address', 'slot:licence'], ['front', 'drawn']],
  [
    'all were',
    seen('drawn', 'front', 'two', 'one'),
    ['address', 'slot:licence', 'slot:idFront', 'signature'],
    [],
  ],
  [
    'what goes back need not be looked at',
    withDecision(seen('one', 'two', 'drawn'), 'slot:idFront', 'return'),
    ['address', 'slot:licence', 'signature'],
    [],
  ],
  [
    'what was right before need not be either',
    withDecision(seen('one', 'two', 'drawn'), 'slot:idFront', 'right'),
    ['slot:idFront', 'address', 'slot:licence', 'signature'],
    [],
  ],
])('其余都无误 when %s', (_name, decisions, right, left) => {
  const after = withRestRight(decisions, form)
  expect(after.right).toEqual(right)
  expect(unseenIn(after, form)).toEqual(left)
})

test('what the last return found right is ticked until somebody decides otherwise', () => {
  const items = [item('address'), item('followers', [], true)]
  const first = decisionsIn([], { id: 'a', version: 3, items })
  expect(first.right).toEqual(['followers'])
  const all = withDecisions([], { id: 'a', version: 3, ...withDecision(first, 'followers', null) })
  expect(decisionsIn(all, { id: 'a', version: 3, items }).right).toEqual([])
  expect(decisionsIn(all, { id: 'a', version: 4, items }).right).toEqual(['followers'])
})

test('what a phone kept before it noted what was seen still counts', () => {
  const all = [{ id: 'a', version: 3, right: ['address'], writings: {} }]
  const { right, seen: looked } = decisionsIn(all, { id: 'a', version: 3, items: form })
  expect([right, looked]).toEqual([['address'], []])
})
