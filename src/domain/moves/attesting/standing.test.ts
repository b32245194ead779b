import { formAsked, inLedger } from './standing'

test.each<[string, string, number | null, string, string | null, string]>([
  [
    'all of it',
    '2018-17',
    2018,
    '2018-17',
    '2018年登记',
    '已登记（纸质台账），编号 2018-17，2018年',
  ],
  ['the number alone', '2018-17', null, '2018-17', null, '已登记（纸质台账），编号 2018-17'],
  ['the year alone', '', 2018, '已登记', '2018年登记', '已登记（纸质台账），2018年'],
  ['neither', '', null, '已登记', null, '已登记（纸质台账）'],
])('what the office found in its ledger: %s', (_name, number, year, hero, sub, line) => {
  expect(inLedger({ number, year })).toEqual({
    words: { lead: '已登记（纸质台账）', hero, aside: null, left: null, sub },
    line,
  })
})

test('what is not found has no day while none is known', () => {
  expect(formAsked(null).words).toEqual({
    lead: '没有对上台账',
    hero: '请补报一份',
    aside: null,
    left: null,
    sub: null,
  })
})
