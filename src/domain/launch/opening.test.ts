import { type Basis, wrongBasis } from './basis'
import { type Opening, openingAlarm, openingOn } from './opening'

const OPERATOR = '廊坊市互联网信息办公室'
const basis: Basis = {
  title: '关于继续开展新媒体账号登记备案工作的通知',
  day: '2026-01-05',
  until: '2027-01-04',
}
const production = { stage: 'production', operator: OPERATOR, basis } as const

test.each<[string, Parameters<typeof openingOn>[0], string, Opening]>([
  [
    'a trial without anything',
    { stage: 'trial', operator: null, basis: null },
    '2026-11-29',
    'open',
  ],
  ['a trial after it', { ...production, stage: 'trial' }, '2027-01-05', 'open'],
  ['production', production, '2026-11-29', 'open'],
  ['its last day', production, '2027-01-04', 'open'],
  ['the day after', production, '2027-01-05', 'paused'],
  ['years after', production, '2036-01-01', 'paused'],
  ['without a document', { ...production, basis: null }, '2026-11-29', 'closed'],
  ['without an operating office', { ...production, operator: null }, '2026-11-29', 'closed'],
  ['without one, after the document', { ...production, operator: null }, '2027-01-05', 'closed'],
  ['with neither', { stage: 'production', operator: null, basis: null }, '2026-11-29', 'closed'],
])('%s', (_name, said, day, opening) => {
  expect(openingOn(said, day)).toBe(opening)
})

test.each<[Opening, string | null, string | null]>([
  ['open', OPERATOR, null],
  ['closed', OPERATOR, '网上填报没有开放：还没有写明办理依据'],
  ['closed', null, '网上填报没有开放：部署时没有写主办单位'],
  ['paused', OPERATOR, '办理依据已过期，新的备案暂停受理'],
])('staff of the city read of %s, with %p', (opening, operator, alarm) => {
  expect(openingAlarm(opening, { operator })).toBe(alarm)
})

test.each<[string, Basis | null, string | null]>([
  ['none', null, null],
  ['one that holds a year', basis, null],
  ['one that ends on its day', { ...basis, until: basis.day }, '有效期应晚于成文日期'],
  ['one that ends before it', { ...basis, until: '2020-01-01' }, '有效期应晚于成文日期'],
])('of a basis: %s', (_name, value, wrong) => {
  expect(wrongBasis(value)).toBe(wrong)
})
