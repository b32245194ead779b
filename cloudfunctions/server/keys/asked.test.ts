import { isUnderWay, type KeyMoveState } from '../../../src/domain/keys/keyMove'
import { KEY_MOVE, type KeyMove } from '../store/keys/keyMoves'
import { askedMove, BEGINNING, restingMove } from './asked'

const HEAD = { openid: 'city-staff', name: '周正', office: '131000' } as const
const OTHER = { openid: 'city-chen', name: '陈立', office: '131000' } as const

const stood = (state: KeyMoveState, to: string | null = 'aaaaaaaa'): KeyMove => ({
  ...BEGINNING,
  id: KEY_MOVE,
  who: OTHER,
  at: 1,
  to,
  state,
  part: 2,
  after: 'row-9',
  moved: 7,
})

const begun = { ...BEGINNING, id: KEY_MOVE, who: HEAD, at: 5, to: null, state: 'asked' }

test.each<[string, KeyMove | null, string | null, object | null]>([
  ['the first of all', null, 'aaaaaaaa', begun],
  ['one that is over', stood('done'), 'aaaaaaaa', begun],
  ['one that is asked for', stood('asked', null), 'aaaaaaaa', null],
  ['one under way', stood('moving'), 'aaaaaaaa', null],
  ['one that is counting', stood('checking'), 'aaaaaaaa', null],
  ['one that rests', stood('stopped'), 'aaaaaaaa', { ...stood('stopped'), state: 'moving' }],
  ['one that rests before it began', stood('stopped', null), 'aaaaaaaa', begun],
  ['one to another key that rests', stood('stopped'), 'bbbbbbbb', begun],
  [
    'one that rests, of whatever key',
    stood('stopped'),
    null,
    { ...stood('stopped'), state: 'moving' },
  ],
])('asked for: %s', (_name, move, current, next) => {
  expect(askedMove(move, { who: HEAD, at: 5, current })).toEqual(next)
})

test.each<[KeyMoveState, object | null]>([
  ['asked', { ...stood('asked'), state: 'stopped' }],
  ['moving', { ...stood('moving'), state: 'stopped' }],
  ['checking', { ...stood('checking'), ...BEGINNING, state: 'stopped' }],
  ['stopped', null],
  ['done', null],
])('stopped while %s', (state, next) => {
  expect(restingMove(stood(state))).toEqual(next)
  expect(isUnderWay(state)).toBe(next !== null)
})

test('where there is none nothing rests', () => {
  expect(restingMove(null)).toBeNull()
})
