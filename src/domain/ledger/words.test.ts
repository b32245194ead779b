import { type DayRange, type LedgerFilter, setParts, wholeLedger } from './filter'
import { filterOfView, ledgerViewNames } from './views'
import { partWords, rangeWords } from './words'
import { accountKinds, shortLabel, subjectKinds } from '../form/choices'

const today = '2026-11-24'
const about = { today, claimant: '张工' }

test.each<[DayRange, string]>([
  [{ from: null, to: null }, ''],
  [{ from: '2026-11-01', to: null }, '11月1日起'],
  [{ from: null, to: '2026-11-24' }, '到11月24日'],
  [{ from: '2026-11-01', to: '2026-11-24' }, '11月1日至24日'],
  [{ from: '2026-11-24', to: '2026-11-24' }, '11月24日'],
  [{ from: '2026-10-31', to: '2026-11-24' }, '10月31日至11月24日'],
  [{ from: '2025-12-01', to: '2026-11-24' }, '2025年12月1日至11月24日'],
  [{ from: '2025-12-01', to: '2025-12-31' }, '2025年12月1日至31日'],
])('%j reads %s', (range, words) => {
  expect(rangeWords(range, today)).toBe(words)
})

test.each<[Partial<LedgerFilter>, string]>([
  [{ text: '胜芳' }, '查找 「胜芳」'],
  [{ statuses: ['registered', 'returned'] }, '状态 已登记、待补正'],
  [{ accountKinds: ['app'] }, '账号类型 手机APP'],
  [{ subjectKinds: ['company', 'countyOrgan'] }, '账号主体 公司、县级及以下机关'],
  [{ places: ['胜芳镇', '南孟镇'] }, '属地 胜芳镇、南孟镇'],
  [{ office: '131081' }, '办公室 霸州市'],
  [{ office: '131000' }, '办公室 廊坊市网信办'],
  [{ submitted: { from: '2026-11-01', to: null } }, '提交 11月1日起'],
  [{ registered: { from: null, to: '2026-11-02' } }, '登记 到11月2日'],
  [{ due: { from: '2026-12-01', to: '2026-12-31' } }, '到期 12月1日至31日'],
  [{ late: true }, '逾期补报'],
  [{ pastPromise: true }, '超过本办承诺'],
  [{ watch: true }, '过了建议补正日期'],
  [{ act: { of: 'changed', month: '2026-11' } }, '办理 变更 2026年11月'],
  [{ source: 'online' }, '来源 网上'],
  [{ source: 'counter' }, '来源 柜台（纸质）'],
  [{ source: 'oldLedger' }, '来源 历史台账'],
  [{ claimant: 'me' }, '谁在核对 张工'],
])('%j reads %s', (part, words) => {
  const filter = { ...wholeLedger, ...part }
  const set = setParts(filter)
  expect(set.map((each) => partWords(each, filter, about))).toEqual([words])
})

test('a filter with every part has words for every part', () => {
  expect(Object.keys(wholeLedger)).toHaveLength(15)
  expect(setParts(wholeLedger)).toEqual([])
})

test('this month is the month of the day', () => {
  expect(filterOfView('thisMonth', '2026-02-10')).toMatchObject({
    statuses: ['registered'],
    registered: { from: '2026-02-01', to: '2026-02-28' },
  })
})

test('each view but the first asks something of its own', () => {
  const asked = ledgerViewNames.map((name) => JSON.stringify(filterOfView(name, today)))
  expect(new Set(asked).size).toBe(ledgerViewNames.length)
  expect(asked[0]).toBe(JSON.stringify(wholeLedger))
})

test.each([
  [accountKinds, 'official', '微信公众账号'],
  [subjectKinds, 'company', '公司'],
  [subjectKinds, 'unknown', 'unknown'],
] as const)('the short label', (choices, value, label) => {
  expect(shortLabel(choices, value)).toBe(label)
})
