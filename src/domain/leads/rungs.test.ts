import { clause } from '../city/city'
import type { LeadSituation, Rung } from './leadMoves'
import { leadMoves } from './leadMoves'
import { rungNames, rungNeeds, rungs, type LeadDue } from './rungs'

const situation: LeadSituation = {
  status: 'urged',
  relations: ['head'],
  proposal: null,
  statementUntil: null,
  late: true,
  delivered: true,
}
const due: LeadDue = { due: '2026-10-20', late: true }

test('both sentences of the notice are quoted whole, in its order', () => {
  expect(rungNames.map((rung) => rungs[rung].quote).join('')).toBe(clause('四.3'))
  expect(rungs.platform.quote).toMatch(/^对延时不报、不履行备案手续的.*采取暂停使用或关闭等措施。$/)
  expect(rungs.referral.quote).toMatch(/^对经督促仍不履行备案义务的.*给予相应处罚。$/)
})

test.each<[string, Rung, Partial<LeadSituation>, LeadDue, string]>([
  ['all is there', 'platform', {}, due, '✓最晚提交日 10月20日已过 ✓没有未到期的说明时间'],
  [
    'nobody knows when it was opened',
    'platform',
    { late: false },
    null,
    '○还不知道开通日期，算不出最晚提交日 ✓没有未到期的说明时间',
  ],
  [
    'in time',
    'platform',
    { late: false },
    { due: '2026-12-20', late: false },
    '○最晚提交日 12月20日还没有过 ✓没有未到期的说明时间',
  ],
  [
    'who was urged may say something',
    'platform',
    { statementUntil: '2026-12-01' },
    due,
    '✓最晚提交日 10月20日已过 ○对方说明情况的时间到 12月1日',
  ],
  ['delivered', 'referral', {}, due, '✓督促已送达 ✓没有未到期的说明时间'],
  [
    'not delivered',
    'referral',
    { delivered: false },
    due,
    '○至少要有一次督促已送达 ✓没有未到期的说明时间',
  ],
])('what is missing: %s (%s)', (_name, rung, of, known, words) => {
  const needs = rungNeeds(rung, { ...situation, ...of }, known, '2026-11-24')
  expect(needs.map(({ met, text }) => `${met ? '✓' : '○'}${text}`).join(' ')).toBe(words)
})

test.each(rungNames)('%s asks for what its moves ask for', (rung) => {
  const { needs, propose, confirm } = rungs[rung]
  for (const move of [propose, confirm]) {
    const when: readonly string[] = (leadMoves[move] as { when?: readonly string[] }).when ?? []
    expect(when).toEqual(expect.arrayContaining([...needs]))
  }
})
