import * as v from 'valibot'
import { registered } from '../../testing/situations'
import { hindrance } from '../hindrance'
import type { MoveName, Situation } from '../moves'
import { takeoverGrounds, takeoverLine } from './takeover'

test.each<[string, unknown, boolean]>([
  ['a reason alone', { reason: 'left', words: '' }, true],
  ['a reason with words', { reason: 'acquired', words: '10月签的转让协议' }, true],
  ['a WeChat that is lost', { reason: 'newWechat', words: '' }, true],
  ['no reason', { words: '接手了' }, false],
  ['a reason of our own', { reason: 'mine', words: '' }, false],
  ['words too long', { reason: 'left', words: '长'.repeat(101) }, false],
  ['more than is asked', { reason: 'left', words: '', at: 1 }, false],
])('%s', (_name, given, fits) => {
  expect(v.is(takeoverGrounds, given)).toBe(fits)
})

test('the office reads why in one line', () => {
  expect(takeoverLine({ reason: 'left', words: '' })).toBe('原填报人离职')
  expect(takeoverLine({ reason: 'ownerDied', words: '我是他的女儿' })).toBe(
    '所有人去世。我是他的女儿',
  )
})

const asked: Situation = { ...registered, takeoverAsked: true }

test.each<[string, MoveName, Partial<Situation>, ReturnType<typeof hindrance>]>([
  ['somebody else asks', 'askTakeover', { relations: ['asker'] }, null],
  ['its own applicant asks', 'askTakeover', { relations: ['asker', 'applicant'] }, 'notOwn'],
  [
    'of what is not with an office',
    'askTakeover',
    { status: 'draft', relations: ['asker'] },
    'status',
  ],
  [
    'of a change that was registered',
    'askTakeover',
    { isChange: true, relations: ['asker'] },
    'standsAlone',
  ],
  ['a reviewer confirms', 'giveToAsker', {}, null],
  [
    'a head confirms what was returned',
    'giveToAsker',
    { status: 'returned', relations: ['head'] },
    null,
  ],
  [
    'a reviewer confirms what nobody asked',
    'giveToAsker',
    { takeoverAsked: false },
    'takeoverAsked',
  ],
  [
    'a reviewer confirms for the own filing',
    'giveToAsker',
    { relations: ['reviewer', 'applicant'] },
    'notOwn',
  ],
  ['who asks confirms', 'giveToAsker', { relations: ['asker'] }, 'relation'],
  ['the city confirms for another office', 'giveToAsker', { relations: ['city'] }, 'relation'],
  ['a reviewer refuses', 'refuseTakeover', {}, null],
  ['once it ended', 'refuseTakeover', { status: 'cancelled' }, 'status'],
])('%s', (_name, move, situation, expected) => {
  expect(hindrance(move, { ...asked, ...situation })).toBe(expected)
})
