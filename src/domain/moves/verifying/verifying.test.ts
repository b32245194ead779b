import * as v from 'valibot'
import { registered } from '../../testing/situations'
import { hindrance } from '../hindrance'
import type { MoveName, Situation } from '../moves'
import { verifyLines, verifyRequest } from './verifying'

const schema = v.strictObject(verifyRequest)

test.each<[string, unknown, boolean]>([
  ['two sorts and a reason', { kinds: ['address', 'manager'], reason: '电话打不通' }, true],
  ['no sort', { kinds: [], reason: '电话打不通' }, false],
  ['a sort twice', { kinds: ['address', 'address'], reason: '电话打不通' }, false],
  ['a sort of our own', { kinds: ['followers'], reason: '电话打不通' }, false],
  ['no reason', { kinds: ['address'], reason: ' ' }, false],
  ['a reason too long', { kinds: ['address'], reason: '长'.repeat(101) }, false],
  ['a day of one’s own', { kinds: ['address'], reason: '电话打不通', on: '2026-12-01' }, false],
])('%s', (_name, given, fits) => {
  expect(v.is(schema, given)).toBe(fits)
})

test('the owner reads what, why, and a wish; no duty and no consequence', () => {
  const asked = { kinds: ['address', 'manager'], reason: '电话打不通', on: '2026-12-09' } as const
  const lines = verifyLines({ ...asked, kinds: [...asked.kinds] }, '2026-11-24')
  expect(lines).toEqual([
    '请核实：地址、管理员',
    '原因：电话打不通',
    '建议 12月9日以前（含当日）答复。有变化的办理变更，没有变化的点「信息仍准确」。',
  ])
  expect(lines.join()).not.toMatch(/必须|应当|逾期|否则|将被|失效/)
})

test.each<[string, MoveName, Partial<Situation>, ReturnType<typeof hindrance>]>([
  ['a reviewer asks', 'askToVerify', {}, null],
  [
    'a head asks while a change is open',
    'askToVerify',
    { changing: true, relations: ['head'] },
    null,
  ],
  ['twice', 'askToVerify', { verifyAsked: true }, 'verifyUnasked'],
  ['of the own filing', 'askToVerify', { relations: ['reviewer', 'applicant'] }, 'notOwn'],
  ['of what is not registered', 'askToVerify', { status: 'submitted' }, 'status'],
  ['of a change that was registered', 'askToVerify', { isChange: true }, 'standsAlone'],
  ['the city asks another office’s owner', 'askToVerify', { relations: ['city'] }, 'relation'],
  ['its owner answers', 'stillRight', { verifyAsked: true, relations: ['applicant'] }, null],
  ['nobody asked', 'stillRight', { relations: ['applicant'] }, 'verifyAsked'],
  ['a reviewer answers', 'stillRight', { verifyAsked: true }, 'relation'],
  [
    'once it was cancelled',
    'stillRight',
    { status: 'cancelled', verifyAsked: true, relations: ['applicant'] },
    'status',
  ],
])('%s', (_name, move, situation, expected) => {
  expect(hindrance(move, { ...registered, ...situation })).toBe(expected)
})
