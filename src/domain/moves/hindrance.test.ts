import type { RefusalFacts } from './conditions'
import { isUnsettled } from './conditions'
import { type Hindrance, refusalWords, statusAfter } from './hindrance'
import { isUndoable, type MoveName, moves, type Status } from './moves'

const facts: RefusalFacts = {
  status: 'submitted',
  office: { shortName: '霸州市办公室', phone: '7860501' },
  claim: { name: '王敏', at: '15:20' },
}

test.each<[string, MoveName, Hindrance, Partial<RefusalFacts>, string | null]>([
  [
    'whose name is known who checks it',
    'claim',
    'unclaimed',
    {},
    '王敏 15:20 已开始核对，这件由王敏办理。',
  ],
  ['who checks it is not known', 'claim', 'unclaimed', { claim: null }, '这件已有同事在核对'],
  ['an own one', 'claim', 'notOwn', {}, '这是您自己填报的，请由其他同事核对'],
  ['a state alone', 'claim', 'status', {}, null],
  ['a stranger', 'claim', 'relation', {}, null],
  [
    'taken back while it is checked, which names nobody',
    'withdraw',
    'unclaimed',
    {},
    '霸州市办公室 15:20 已开始核对，不能撤回。需要改动请打电话 7860501',
  ],
  [
    'taken back too late',
    'withdraw',
    'status',
    { status: 'registered', claim: null },
    '霸州市办公室已办结，不能撤回。需要改动请打电话 7860501',
  ],
  [
    'taken back when it is back',
    'withdraw',
    'status',
    { status: 'returned' },
    '已退回补正，直接补正就可以',
  ],
  ['taken back as a draft', 'withdraw', 'status', { status: 'draft' }, null],
])('what is said of a hindrance: %s', (_name, move, found, of, message) => {
  expect(refusalWords(move, found, { ...facts, ...of })?.message ?? null).toBe(message)
})

test.each<[string, Hindrance, Partial<RefusalFacts>, string]>([
  [
    'registered from paper',
    'onceSubmitted',
    { status: 'registered' },
    '这件按纸质台账登记，要注销备案请打电话给霸州市办公室 7860501',
  ],
  ['never submitted', 'onceSubmitted', { status: 'draft' }, '这件还没有提交'],
])('what a condition says by itself: %s', (_name, found, of, message) => {
  expect(refusalWords('save', found, { ...facts, ...of })).toEqual({ code: 'not-allowed', message })
})

test('that a colleague checks it is said with a code of its own', () => {
  expect(refusalWords('claim', 'unclaimed', facts)?.code).toBe('claimed')
  expect(refusalWords('withdraw', 'unclaimed', facts)?.code).toBe('claimed')
  expect(refusalWords('withdraw', 'status', { ...facts, status: 'returned' })?.code).toBe(
    'not-allowed',
  )
})

test.each<[Status, boolean]>([
  ['draft', true],
  ['submitted', true],
  ['returned', true],
  ['attested', false],
  ['registered', false],
  ['declined', false],
  ['cancelled', false],
])('a filing that is %s is still to be decided: %s', (status, unsettled) => {
  expect(isUnsettled(status)).toBe(unsettled)
})

test('what can be undone is what an office decided, and nothing that an applicant does', () => {
  const undoable = (Object.keys(moves) as MoveName[]).filter(isUndoable)
  expect(undoable).toContain('register')
  expect(undoable).not.toContain('save')
  expect(undoable.filter((name) => moves[name].by.some((by) => by === 'applicant'))).toEqual([])
})

test('a move leads to no state but its own', () => {
  expect(statusAfter('save', 'returned')).toBe('returned')
  expect(() => statusAfter('save', 'returned', 'draft')).toThrow(RangeError)
  expect(statusAfter('start', 'draft')).toBe('draft')
  expect(() => statusAfter('start', 'draft', 'registered')).toThrow('start does not lead there')
})
