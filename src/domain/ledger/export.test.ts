import type { OfficeCode } from '../city/city'
import { failureWords, scopeWords } from './export'
import { type LedgerFilter, wholeLedger } from './filter'

const sort = { by: 'submitted', descending: true } as const

test.each<[string, OfficeCode | null, LedgerFilter, string, string]>([
  ['everything of the city', null, wholeLedger, '全市', '全部'],
  ['everything of an office', '131081', wholeLedger, '霸州市网信办', '全部'],
  [
    'an office that was chosen is said once',
    '131081',
    { ...wholeLedger, office: '131081', late: true },
    '霸州市网信办',
    '逾期补报',
  ],
  [
    'days with their year, whatever day it is read',
    '131081',
    {
      ...wholeLedger,
      statuses: ['registered'],
      registered: { from: '2026-11-01', to: '2026-11-24' },
    },
    '霸州市网信办',
    '状态 已登记；登记 2026年11月1日至24日',
  ],
  [
    'who is checking, by name',
    '131081',
    { ...wholeLedger, claimant: 'me' },
    '霸州市网信办',
    '谁在核对 王敏',
  ],
])('a scope in words: %s', (_name, office, filter, named, parts) => {
  expect(scopeWords({ office, filter, sort, claimant: '王敏' })).toEqual({
    office: named,
    parts,
    sort: '后提交的在前',
  })
})

test('what could not be made says what to do', () => {
  expect(failureWords('tooMany', false)).toBe('没有生成。一次最多 10,000 行，请缩小时间')
  expect(failureWords('tooMany', true)).toBe('没有生成。完整号码一次最多 1,000 行，请缩小范围')
})
