import { paperYears, wrongEntry } from './attested'
import { entryWords } from './entry'
import { type PaperClaim, tidiedSaid, wrongSaid } from './said'

const TODAY = '2026-11-24'

test('the years run from that of the notice to this one, the newest first', () => {
  expect(paperYears(TODAY)).toEqual([2026, 2025, 2024, 2023, 2022, 2021, 2020, 2019, 2018])
  expect(paperYears('2018-12-31')).toEqual([2018])
})

test.each<[string, Parameters<typeof wrongEntry>[0], ReturnType<typeof wrongEntry>]>([
  ['nothing known', { number: '', year: null }, {}],
  ['number and year', { number: '霸新媒备2018-017', year: 2018 }, {}],
  ['this year', { number: '', year: 2026 }, {}],
  ['a year to come', { number: '', year: 2027 }, { year: '请选 2018 年到今年的一年' }],
  ['a year before the notice', { number: '', year: 2017 }, { year: '请选 2018 年到今年的一年' }],
])('an entry of a paper ledger: %s', (_name, entry, wrong) => {
  expect(wrongEntry(entry, TODAY)).toEqual(wrong)
})

test.each<[string, Parameters<typeof entryWords>[0], string]>([
  ['both', { number: '2018-17', year: 2018 }, '编号 2018-17，2018年'],
  ['the year alone', { number: '', year: 2019 }, '2019年'],
  ['neither', { number: '', year: null }, ''],
])('an entry in one line: %s', (_name, entry, words) => {
  expect(entryWords(entry)).toBe(words)
})

const said: PaperClaim = {
  answers: {
    accountName: '霸州老戏台',
    accountKind: 'official',
    accountKindText: '',
    accountId: '',
  },
  number: '',
  year: null,
  phone: '',
}
const named = (answers: Partial<PaperClaim['answers']>): PaperClaim => ({
  ...said,
  answers: { ...said.answers, ...answers },
})

test.each<[string, PaperClaim, Readonly<Record<string, string>>]>([
  ['name and kind are enough', said, {}],
  ['no name', named({ accountName: ' ' }), { accountName: '请填写账号名（昵称）' }],
  ['no kind', named({ accountKind: '' }), { accountKind: '请选择账号类型' }],
  ['a kind that is none', named({ accountKind: 'video' }), { accountKind: '请选择账号类型' }],
  [
    'another kind without its name',
    named({ accountKind: 'other' }),
    { accountKindText: '请填写其他类型的名称' },
  ],
  [
    'an endless name',
    named({ accountName: '戏'.repeat(31) }),
    { accountName: '账号名（昵称）最多 30 个字' },
  ],
  ['a phone that is none', { ...said, phone: '1380000' }, { phone: '手机号应为 11 位数字' }],
  ['a year to come', { ...said, year: 2099 }, { year: '请选 2018 年到今年的一年' }],
])('what is said of a paper filing: %s', (_name, of, wrong) => {
  expect(wrongSaid(tidiedSaid(of), TODAY)).toEqual(wrong)
})

test('what belongs to another kind stays behind, blanks and width are tidied', () => {
  const tidy = tidiedSaid({
    ...named({ accountName: '  霸州老戏台 ', accountKindText: '视频号' }),
    phone: '138 0000 0001',
  })
  expect(tidy.answers).toEqual({ ...said.answers, accountKindText: '' })
  expect(tidy.phone).toBe('13800000001')
})
