import { matchOf, searchedPattern, searchedText, searchKeys } from './searched'
import { searchable } from './searchable'

const filing = {
  number: 'LFBZ-2600-182Z',
  answers: {
    accountName: '勝芳古镇 ＡＰＰ生活',
    subjectName: '霸州市胜芳镇文昌阁（民俗）服务部',
    accountId: 'com.shengfang.life',
    ownerName: '李文昌',
    ownerMobile: '13900000027',
    managerName: '赵敏',
    managerMobile: '13700000031',
  },
}

test.each([
  ['full width, blanks and hyphens', ' ＬＦＢＺ－2600 182z', 'lfbz2600182z'],
  ['traditional', '勝芳鎮廣陽區開發區', '胜芳镇广阳区开发区'],
  ['a rare character of a name', '𠮷祥號', '𠮷祥号'],
])('%s', (_name, typed, text) => {
  expect(searchable(typed)).toBe(text)
})

/** What is typed, where it is found, and the part of the text that is marked. */
const cases: readonly (readonly [
  name: string,
  typed: string,
  part: string | null,
  found: string,
])[] = [
  ['a whole number', 'lfbz 2600 182z', 'number', 'LFBZ-2600-182Z'],
  ['its last five', '0182Z', 'number', '0-182Z'],
  ['its last group', '182z', 'number', '182Z'],
  ['its beginning', 'LFBZ-26', 'number', 'LFBZ-26'],
  ['the middle of a number', '600182', null, ''],
  ['a part of a name, traditional in the form', '胜芳古', 'accountName', '勝芳古'],
  ['traditional as it is typed', '勝芳古', 'accountName', '勝芳古'],
  ['over the blank of a name', '古镇app', 'accountName', '古镇 ＡＰＰ'],
  ['a part of the subject, in other brackets', '(民俗)', 'subjectName', '（民俗）'],
  ['the end of the subject', '服务部', 'subjectName', '服务部'],
  ['a package', 'com.sheng', 'accountId', 'com.sheng'],
  ['a package from one of its parts', 'shengfang', 'accountId', 'shengfang'],
  ['the middle of a part of it', 'fang.life', null, ''],
  ['a given name', '文昌', 'subjectName', '文昌'],
  ['the owner', '李文昌', 'ownerName', '李文昌'],
  ['the end of a phone', '0027', 'mobileEnd', '0027'],
  ['another part of a phone', '9000', null, ''],
  ['the manager', '赵敏', 'managerName', '赵敏'],
  ['the end of the manager’s phone', '0031', 'managerMobileEnd', '0031'],
  ['what a pattern would find everywhere', '.*', null, ''],
  ['two texts in a row', '生活霸州', null, ''],
]

test.each(cases)('%s', (_name, typed, part, found) => {
  const match = matchOf(filing, typed)
  expect([match?.in ?? null, match?.found ?? '']).toEqual([part, found])
  if (match !== null) {
    const text = `${match.before}${match.found}${match.behind}`
    const ends = { mobileEnd: '0027', managerMobileEnd: '0031' }
    const whole = { ...filing.answers, ...filing, ...ends, paperNumber: '' }[match.in]
    expect(text).toBe(whole)
  }
  // The index and the ledger's filter find the same.
  const keyed = searchKeys(filing).some((key) => key.startsWith(searchable(typed)))
  const filtered = new RegExp(searchedPattern(typed)).test(searchedText(filing))
  expect([keyed, filtered]).toEqual([part !== null, part !== null])
})

test.each<[string, string, string | null]>([
  ['its new name', '新街坊', 'accountName'],
  ['a part that both have', '生活', null],
  ['what it leaves', '李文昌', null],
  ['its number, which is that of what it changes', '0182z', null],
  ['its new manager', '钱多', 'managerName'],
])('a change is found by what is new alone: %s', (_name, typed, part) => {
  const answers = { ...filing.answers, accountName: '胜芳新街坊生活', managerName: '钱多多' }
  const change = { ...filing, answers, than: filing }
  expect(matchOf(change, typed)?.in ?? null).toBe(part)
  expect(searchKeys(change).some((key) => key.startsWith(searchable(typed)))).toBe(part !== null)
})

test.each(['霸备〔2018〕17', '2018〕17', '〔2018', '17号'])(
  'a number on paper by any part: %s',
  (typed) => {
    const paper = {
      number: '',
      answers: { accountName: '霸州老戏台' },
      paperNumber: '霸备〔2018〕17号',
    }
    expect(matchOf(paper, typed)).toMatchObject({ in: 'paperNumber', found: typed })
  },
)

test('a number of a person in a name is hidden, and so is what was found in it', () => {
  const named = { ...filing, answers: { ...filing.answers, accountName: '买菜13912345678群' } }
  expect(matchOf(named, '3912345678')).toEqual({
    in: 'accountName',
    before: '买菜139***群',
    found: '',
    behind: '',
  })
})

test('no key is longer than what can be typed, and none is a single character', () => {
  const long = { ...filing, answers: { ...filing.answers, subjectName: '胜芳镇'.repeat(30) } }
  const lengths = searchKeys(long).map((key) => Array.from(key).length)
  expect([Math.min(...lengths), Math.max(...lengths)]).toEqual([2, 40])
})
