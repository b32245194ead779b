import { instantOf } from '../../dates/days'
import { registered } from '../../testing/situations'
import { hindrance } from '../hindrance'
import { moves, type Situation } from '../moves'
import { verifyWords } from '../../messages/ofMoves/verifyWords'
import { isQuestionDue, type LastRight } from './yearly'

/** 23:30 of the Beijing day. */
const late = (day: string) => instantOf(day) + 23.5 * 60 * 60 * 1000
const of = (right: Partial<LastRight>): LastRight => ({
  submissions: 1,
  decidedAt: late('2026-11-24'),
  ...right,
})

test.each<[string, LastRight, string, boolean]>([
  ['the day it is registered', of({}), '2026-11-24', false],
  ['on the 364th day after it', of({}), '2027-11-23', false],
  ['on the 365th day after it, though not by the hour', of({}), '2027-11-24', true],
  ['a leap day between is a day', of({ decidedAt: late('2027-11-24') }), '2028-11-23', true],
  ['long after it', of({}), '2036-11-24', true],
  [
    '364 days after a change or an answer',
    of({ affirmedAt: late('2027-06-01') }),
    '2028-05-30',
    false,
  ],
  [
    '365 days after a change or an answer',
    of({ affirmedAt: late('2027-06-01') }),
    '2028-05-31',
    true,
  ],
  [
    'registered anew after an answer',
    of({ decidedAt: late('2027-12-01'), affirmedAt: late('2027-11-24') }),
    '2028-11-29',
    false,
  ],
  ['an answer that was undone', of({ affirmedAt: null }), '2027-11-24', true],
  ['not decided', of({ decidedAt: null }), '2036-11-24', false],
  ['filed on paper alone', of({ submissions: 0 }), '2036-11-24', false],
])('due %s', (_name, right, today, due) => {
  expect(isQuestionDue(right, today)).toBe(due)
})

const asked: Situation = { ...registered, questionOpen: true, relations: ['applicant'] }

test.each<[string, Partial<Situation>, ReturnType<typeof hindrance>]>([
  ['its owner answers', {}, null],
  ['while somebody asks to take it over', { takeoverAsked: true }, null],
  ['the city does not ask, or a year is not over', { questionOpen: false }, 'questionOpen'],
  ['a change is open', { changing: true }, 'unchanging'],
  ['it is a change that was registered', { isChange: true }, 'unchanging'],
  ['its owner asks to cancel it', { cancelAsked: true }, 'cancelUnasked'],
  ['the office asks by itself', { verifyAsked: true }, 'verifyUnasked'],
  ['a reviewer answers', { relations: ['reviewer'] }, 'relation'],
  ['it is checked anew', { status: 'submitted' }, 'status'],
  ['it was cancelled', { status: 'cancelled' }, 'status'],
])('%s', (_name, situation, expected) => {
  expect(hindrance('affirm', { ...asked, ...situation })).toBe(expected)
})

test('the answer leaves the state, tells nobody, and its words know no duty', () => {
  const { to, button, refusal } = moves.affirm
  expect([to, verifyWords.affirm.told]).toEqual(['same', []])
  const words = [button, refusal().message, verifyWords.affirm.what(), verifyWords.affirm.happened]
  expect(words.join()).not.toMatch(/必须|应当|须|逾期|否则|将被|失效|提醒/)
})
