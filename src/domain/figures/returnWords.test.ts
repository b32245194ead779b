import { codeWords, correctionWords, officeWords, stateWords } from './returnWords'

const at = Date.parse('2026-11-01T00:11:00+08:00')

test.each([
  ['running', null, '本月还没有结束，数到今天'],
  ['open', null, '还没有定稿，按现在的台账数'],
  ['closed', at, '2026年11月1日 00:11 生成，已定稿'],
] as const)('a %s month', (state, closedAt, words) => {
  expect(stateWords({ state, closedAt })).toBe(words)
})

test('a correction says its day, line, kinds, filing and why', () => {
  const line = {
    at,
    item: 'registered',
    delta: -1,
    columns: ['all', 'official', 'company'],
    number: 'LFBZ-2600-16CL',
    words: '恢复办理',
  } as const
  expect(correctionWords(line)).toBe(
    '2026年11月1日 新登记 −1（公众账号、公司） LFBZ-2600-16CL 恢复办理',
  )
  expect(correctionWords({ ...line, at: null, delta: 1, words: '' })).toBe(
    '新登记 +1（公众账号、公司） LFBZ-2600-16CL',
  )
  expect(
    correctionWords({
      ...line,
      item: 'platform',
      columns: ['all', 'app', 'unknown'],
      number: '「霸州板材圈」',
      words: '撤回提请平台处置',
    }),
  ).toBe('2026年11月1日 已提请平台处置 −1（手机APP、主体不详） 「霸州板材圈」 撤回提请平台处置')
  expect(correctionWords({ ...line, at: null, item: 'urged', number: '', words: '' })).toBe(
    '督促 −1（公众账号、公司）',
  )
})

test('a code is read in groups', () => {
  expect(codeWords('3f9a27c4'.repeat(8))).toBe('3F9A 27C4 3F9A 27C4 3F9A 27C4 3F9A 27C4')
  expect([officeWords('131081'), officeWords(null)]).toEqual(['霸州市网信办', '全市'])
})
