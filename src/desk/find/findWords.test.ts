import type { FoundFilings, FoundItem } from '../../domain/api/ledger'
import { foundWords, matchedIn } from './findWords'

const item = (match: FoundItem['match'], accountKind = 'official'): FoundItem =>
  ({ match, accountKind }) as FoundItem
const found = (count: number, rest: Partial<FoundFilings> = {}): FoundFilings => ({
  items: Array.from({ length: count }, () => item(null)),
  unreadable: 0,
  more: false,
  by: null,
  only: null,
  ...rest,
})

test.each([
  ['none', '胜芳', found(0), '没有找到「胜芳」。可以试编号后五位、名称里的一段、手机后四位。'],
  ['one', '胜芳', found(1), '「胜芳」找到 1 件'],
  [
    'more than are shown',
    '胜芳',
    found(100, { more: true }),
    '「胜芳」超过 100 件，先列最近的，请多写几个字',
  ],
  [
    'by a number',
    '131081199001011234',
    found(2, { by: 'idNumber' }),
    '按身份证号找到 2 件，号码不保存',
  ],
  [
    'by a number of nobody',
    '13900000000',
    found(0, { by: 'mobile' }),
    '按手机号没有找到。号码不保存',
  ],
] as const)('%s', (_name, text, answer, words) => {
  expect(foundWords(text, answer)).toBe(words)
})

test.each([
  ['an original id', 'official', '原始ID'],
  ['a package', 'app', '包名'],
  ['another id', 'other', '账号ID'],
])('found in %s', (_name, kind, words) => {
  const match = { in: 'accountId', before: '', found: 'gh', behind: '' } as const
  expect(matchedIn(item(match, kind), null)).toBe(words)
  expect(matchedIn(item(null, kind), 'mobile')).toBe('手机号')
})
