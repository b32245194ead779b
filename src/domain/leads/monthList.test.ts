import { leadsAddress, type LeadsWanted, monthListWords, readLeadsAddress } from './monthList'

const wanted: LeadsWanted = {
  office: '131081',
  of: { act: 'urged', month: '2026-11', accountKinds: ['app'], subjectKinds: [''] },
}

test.each<[string, LeadsWanted]>([
  ['of an office', wanted],
  ['of all', { ...wanted, office: null }],
  ['of every kind', { office: null, of: { ...wanted.of, accountKinds: [], subjectKinds: [] } }],
])('what an address says is read: %s', (_name, each) => {
  expect(readLeadsAddress(leadsAddress(each))).toEqual(each)
})

test.each([
  ['nothing', ''],
  ['cut off', leadsAddress(wanted).wanted.slice(0, 20)],
  ['no month', JSON.stringify({ ...wanted.of, month: '2026-13' })],
  ['no such line', JSON.stringify({ ...wanted.of, act: 'filed' })],
])('what is no address is none: %s', (_name, text) => {
  expect(readLeadsAddress({ office: '', wanted: text })).toBeNull()
})

test.each<[string, LeadsWanted['of']]>([
  ['督促 2026年11月，手机APP，主体不详', wanted.of],
  [
    '已移送 2026年11月，市直机关，县级及以下机关',
    {
      act: 'referral',
      month: '2026-11',
      accountKinds: [],
      subjectKinds: ['cityOrgan', 'countyOrgan'],
    },
  ],
])('%s', (words, of) => {
  expect(monthListWords(of)).toBe(words)
})
