import type { Review } from '../../../domain/api/desk'
import { earlierReason, upheldReason } from './earlier'

const returned: Review['returned'] = {
  at: 0,
  correctionOn: '2026-12-09',
  items: [
    {
      key: 'address',
      label: '地址',
      reason: '不完整',
      suggestion: '写到门牌号',
      upheld: '没有门牌',
    },
    { key: 'followers', label: '粉丝数', reason: '看不清', suggestion: '' },
  ],
}

test.each<[string, Review['status'], Review['returned'], string, string | null]>([
  ['back again', 'submitted', returned, 'address', '上次退回：不完整，写到门牌号'],
  ['with the applicant', 'returned', returned, 'address', '已退回：不完整，写到门牌号'],
  ['without a suggestion', 'submitted', returned, 'followers', '上次退回：看不清'],
  ['another item', 'submitted', returned, 'openedOn', null],
  ['registered since', 'registered', returned, 'address', null],
  ['never returned', 'submitted', null, 'address', null],
])('why an item was returned: %s', (_name, status, told, key, expected) => {
  expect(earlierReason({ status, returned: told }, key)).toBe(expected)
})

test.each<[string, Review['status'], string, string | null]>([
  ['left as it was', 'submitted', 'address', '没有改，说明：没有门牌'],
  ['changed', 'submitted', 'followers', null],
  ['not returned', 'submitted', 'openedOn', null],
  ['registered since', 'registered', 'address', null],
])('what its owner says to it: %s', (_name, status, key, expected) => {
  expect(upheldReason({ status, returned }, key)).toBe(expected)
})
