import { type Kind, kinds } from './kinds'
import { UNDER_14 } from '../dates/under14'

const TODAY = '2026-11-24'

const judge = (kind: Kind, typed: string) => {
  const verdict = kinds[kind].check(kinds[kind].tidy(typed), TODAY)
  return verdict === null ? null : `${verdict.level}: ${verdict.message}`
}

const LAST = 'error: 身份证号最后一位对不上，请对照证件再看一遍'
const BORN = 'error: 身份证号里的出生日期不对，请对照证件再看一遍'
const SHAPE = 'error: 身份证号应为 18 位，最后一位可以是 X'
const MOBILE = 'error: 手机号应为 11 位数字'
const SEGMENT = 'error: 手机号应以 13 至 19 开头，请再看一遍'
const NO_ID = 'error: 这里请不要写身份证号'
const WECHAT = 'warning: 微信号一般以字母开头，6 至 20 位。与微信里一致的话可以继续'
const CREDIT = 'warning: 信用代码校验位对不上。与执照一致的话可以继续'
const MONTH = (day: string) => `warning: 只记得月份，按 ${day} 算最晚提交日，工作人员会再核对`
const ORGANISATION = 'warning: 组织机构代码校验位对不上。与证件一致的话可以继续'
const CREDIT_SHAPE = 'error: 信用代码应为 18 位，组织机构代码应为 9 位'
const CREDIT_LETTER = 'error: 信用代码里没有字母 I、O、S、V、Z，请对照执照再看一遍'
const ACCOUNT_ID =
  'warning: 原始ID一般是 gh_ 加 12 位，包名一般像 com.example.app。与后台一致的话可以继续'

const CHILD = `error: ${UNDER_14}`

describe('checking', () => {
  test.each<[Kind, string, string, string | null]>([
    ['idCard', 'a published sample', '11010519491231002X', null],
    ['idCard', 'a person of 1880', '440524188001010014', null],
    ['idCard', 'a man', '110101199003070011', null],
    ['idCard', 'a woman', '320102198512310029', null],
    ['idCard', 'a small x, spaces', ' 110101 19900307 002x ', null],
    ['idCard', 'full-width digits', '１１０１０１１９９００３０７００１１', null],
    ['idCard', 'a residence permit of Hong Kong', '810000199408230021', null],
    ['idCard', 'a residence permit of Macao', '820000199109130049', null],
    ['idCard', 'a residence permit of Taiwan', '830000199507150039', null],
    ['idCard', 'a wrong check digit', '110101199003070012', LAST],
    ['idCard', 'swapped digits', '110101199003071001', LAST],
    ['idCard', '29 February 2001', '440305200102290034', BORN],
    ['idCard', 'fourteen today', '110101201211240011', null],
    ['idCard', 'fourteen tomorrow', '110101201211250017', CHILD],
    ['idCard', 'born on 29 February 2012', '110101201202290017', null],
    ['idCard', 'born today', '110101202611240015', CHILD],
    ['idCard', 'month 13', '110101199013010019', BORN],
    ['idCard', 'born tomorrow', '110101202611250011', BORN],
    ['idCard', '17 digits', '11010119900307001', SHAPE],
    ['idCard', '15 digits of the old cards', '110101900307001', SHAPE],
    ['idCard', 'an X in the middle', '1101011990030X0011', SHAPE],
    ['mobile', 'plain', '13900004567', null],
    ['mobile', 'with +86 and spaces', '+86 139 0000 4567', null],
    ['mobile', 'with 0086', '008613900004567', null],
    ['mobile', 'with 86', '8613900004567', null],
    ['mobile', 'with hyphens', '139-0000-4567', null],
    ['mobile', 'full-width', '１３９００００４５６７', null],
    ['mobile', 'a new segment', '19200004567', null],
    ['mobile', 'ten digits', '1390000456', MOBILE],
    ['mobile', 'thirteen digits of a machine', '1440000456789', MOBILE],
    ['mobile', 'letters', '1390000456a', MOBILE],
    ['mobile', 'a landline', '03167860501', SEGMENT],
    ['mobile', 'no such segment', '12900004567', SEGMENT],
    ['wechat', 'plain', 'li_wenchang', null],
    ['wechat', 'six signs', 'abc-12', null],
    ['wechat', 'twenty signs', 'abcdefghij0123456789', null],
    ['wechat', 'full-width', 'ｗｘ＿１２３４５６', null],
    ['wechat', 'five signs', 'abc12', WECHAT],
    ['wechat', 'twenty-one signs', 'abcdefghij01234567890', WECHAT],
    ['wechat', 'an ID number', '131081190001010015', NO_ID],
    ['wechat', 'a phone number', '13900004567', WECHAT],
    ['wechat', 'a name in characters', '霸州老街坊们好', WECHAT],
    ['creditCode', 'a company', '9144030071526726XG', null],
    ['creditCode', 'small letters and spaces', '9144 0300 7152 6726xg', null],
    ['creditCode', 'an organ', '111101010000012300', null],
    ['creditCode', 'an institution', '123201024660000107', null],
    ['creditCode', 'a social group', '51440305MJ00000188', null],
    ['creditCode', 'an individual business', '92510104MA000TT19L', null],
    ['creditCode', 'a remainder of 0', '91110101MA00002340', null],
    ['creditCode', 'a remainder of 1', '91110101MA0000111Y', null],
    ['creditCode', 'a wrong check digit (9)', '91440300713555564J', CREDIT],
    ['creditCode', 'a wrong check digit (7)', '91310115MA1H8R7C6D', CREDIT],
    ['creditCode', 'said to be issued, fails', '91350211M0000XUF46', CREDIT],
    ['creditCode', 'an I for a 1', '9144030071526726XI', CREDIT_LETTER],
    ['creditCode', '17 symbols', '9144030071526726X', CREDIT_SHAPE],
    ['creditCode', 'a licence number of 15 digits', '440301103448669', CREDIT_SHAPE],
    ['creditCode', 'an organisation code', '71526726-X', null],
    ['creditCode', 'an organisation code, no hyphen', '71526726x', null],
    ['creditCode', 'an organisation code, long hyphen', '79965505－8', null],
    ['creditCode', 'an organisation code', '19220382-1', null],
    ['creditCode', 'an organisation code with X', '10000018-X', null],
    ['creditCode', 'an organisation code with 0', '10000004-0', null],
    ['creditCode', 'a wrong organisation code', '10000004-1', ORGANISATION],
    ['accountId', 'an original id', 'gh_123456789abc', null],
    ['accountId', 'an ID number', 'gh_131081190001010015', NO_ID],
    ['accountId', 'a package name', 'com.lf.bazhou_news', null],
    ['accountId', 'a short original id', 'gh_12345', ACCOUNT_ID],
    ['accountId', 'one word', 'bazhou', ACCOUNT_ID],
    ['dayOrMonth', 'a day', '2026-11-24', null],
    ['dayOrMonth', 'tomorrow', '2026-11-25', 'error: 这一天不能晚于今天'],
    ['dayOrMonth', 'this month', '2026-11', MONTH('2026年11月1日')],
    ['dayOrMonth', 'the next month', '2026-12', 'error: 这个月不能晚于今天'],
    ['dayOrMonth', 'a month after the first round', '2019-01', MONTH('2019年1月1日')],
    ['dayOrMonth', 'the last month of the first round', '2018-12', null],
    ['dayOrMonth', 'no such month', '2020-13', 'error: 没有这一天，请再看一遍，例如 2026-11-10'],
    ['dayOrMonth', 'a year', '2020', 'error: 没有这一天，请再看一遍，例如 2026-11-10'],
    ['day', 'a month alone', '2020-03', 'error: 没有这一天，请再看一遍，例如 2026-11-10'],
    ['day', 'today', '2026-11-24', null],
    ['day', 'tomorrow', '2026-11-25', 'error: 这一天不能晚于今天'],
    ['day', 'a leap day', '2024-02-29', null],
    ['day', 'no such day', '2023-02-29', 'error: 没有这一天，请再看一遍，例如 2026-11-10'],
    ['day', 'in words', '2018年1月2日', null],
    ['day', 'no day at all', '去年', 'error: 没有这一天，请再看一遍，例如 2026-11-10'],
    ['count', 'nobody yet', '0', null],
    ['count', 'with commas', '12,800', null],
    ['count', 'full-width', '１２８００', null],
    ['count', 'in words', '1.2万', 'error: 请填整数，没有就填 0'],
    ['count', 'negative', '-1', 'error: 请填整数，没有就填 0'],
    ['name', 'three characters', '李文昌', null],
    ['name', 'rare characters', '䶮㛃𬀩', null],
    ['name', 'with a dot', '阿布都·买买提', null],
    ['name', 'Latin letters', "Mary O'Neil-Smith Jr.", null],
    ['name', 'digits', '李文昌1', 'error: 姓名里不应有数字'],
    ['name', 'circled digits', '李文昌①', 'error: 姓名里不应有数字'],
    ['name', 'Arabic digits', '李文昌١', 'error: 姓名里不应有数字'],
    ['name', 'a mobile in words', '李一三八〇〇一三八〇〇〇', 'error: 姓名里不应有数字'],
    ['name', 'numerals of a name', '李〇一', null],
    ['name', 'brackets', '李文昌(站长)', 'warning: 姓名里有不常见的符号，请对照证件再看一遍'],
    ['text', 'anything', '霸州老街坊 2026!', null],
    ['longText', 'anything', '一行\n两行', null],
    ['choice', 'checked by the form', 'nonsense', null],
    ['area', 'checked by the form', 'nonsense', null],
  ])('%s, %s: %s', (kind, _name, typed, expected) => {
    expect(judge(kind, typed)).toBe(expected)
  })
})

test.each<[Kind, string, string]>([
  ['text', '  霸州\n 老街坊　', '霸州 老街坊'],
  ['longText', ' 一行\r\n两行 \n', '一行\n两行'],
  ['name', ' 阿布都•买买提 ', '阿布都·买买提'],
  ['dayOrMonth', '2018/1/2', '2018-01-02'],
  ['dayOrMonth', '２０１８．３', '2018-03'],
  ['dayOrMonth', '2018年12月', '2018-12'],
  ['day', '2018/1/2', '2018-01-02'],
  ['day', '２０１８．１２．３０', '2018-12-30'],
  ['day', '2018年12月3日', '2018-12-03'],
  ['count', '12，800', '12800'],
  ['idCard', '11010119900307002x', '11010119900307002X'],
  ['creditCode', 'ΐ144030071526726XG', 'Ι144030071526726XG'],
  ['mobile', '+86 139-0000-4567', '13900004567'],
  ['wechat', ' ab_12345 ', 'ab_12345'],
  ['creditCode', '9144 0300 7152 6726xg', '9144030071526726XG'],
  ['creditCode', '71526726x', '71526726-X'],
  ['accountId', 'ｇｈ_123456789abc ', 'gh_123456789abc'],
])('tidying %s: "%s"', (kind, typed, stored) => {
  expect(kinds[kind].tidy(typed)).toBe(stored)
  expect(kinds[kind].tidy(stored)).toBe(stored)
})

test.each<[Kind, string, string]>([
  ['idCard', '131081199003070018', '131081********0018'],
  ['idCard', '1310811990', '1*******90'],
  ['idCard', 'E12345678', 'E******78'],
  ['idCard', '', ''],
  ['idCard', 'E12', '***'],
  ['mobile', '13900004567', '139****4567'],
  ['mobile', '1390000', '*******'],
  ['name', '李文昌', '李*昌'],
  ['name', '李昌', '李*'],
  ['name', '李', '*'],
  ['name', '𬀩文㛃', '𬀩*㛃'],
  ['name', '阿布都·买买提', '阿*****提'],
  ['wechat', 'ab_12345', 'ab***'],
  ['wechat', 'ab', '**'],
  ['wechat', '𬀩b', '**'],
  ['mobile', '1390000𬀩𬀩', '*********'],
  ['idCard', '𬀩1081199003070018', '*****************'],
  ['text', '霸州老街坊', '霸州老街坊'],
  ['creditCode', '71526726-X', '71526726-X'],
])('hiding %s %s', (kind, text, hidden) => {
  expect(kinds[kind].hide(text)).toBe(hidden)
})

test.each<[Kind, string, string]>([
  ['dayOrMonth', '2026-11-10', '2026年11月10日'],
  ['dayOrMonth', '2021-03', '2021年3月（只记得月份）'],
  ['dayOrMonth', '2018-12', '2018年12月'],
  ['day', '2026-11-10', '2026年11月10日'],
  ['day', '去年', '去年'],
  ['idCard', '131081199003070018', '131081199003070018'],
  ['count', '12800', '12800'],
])('showing %s %s', (kind, text, shown) => {
  expect(kinds[kind].show(text)).toBe(shown)
})

describe('what nobody sees', () => {
  test.each<[Kind, string, string, string]>([
    ['text', 'a turned direction', '廊坊\u202egpj.exe', '廊坊gpj.exe'],
    ['text', 'only zero-width marks', '\u200b\ufeff', ''],
    ['text', 'half a character', '廊\ud800坊', '廊坊'],
    ['text', 'a zero byte and an escape', 'a\u0000\u001b[31mb', 'a [31mb'],
    ['text', 'a line break', '主题\r\nBcc: a@b.cn', '主题 Bcc: a@b.cn'],
    ['text', 'a joined emoji stays', '👨\u200d👩\u200d👧', '👨\u200d👩\u200d👧'],
    ['text', 'a character beyond the first plane stays', '𠮷', '𠮷'],
    ['name', 'a non-character', '李\uffff文昌', '李文昌'],
    ['mobile', 'a turned direction', '\u202d13900004567\u202c', '13900004567'],
    ['longText', 'lines stay, other marks go', '一\r\n二\u2028三\u0007', '一\n二\n三'],
  ])('%s: %s', (kind, _name, typed, kept) => {
    expect(kinds[kind].tidy(typed)).toBe(kept)
  })
})

test.each<[Kind, string, string | null]>([
  ['text', '我 11010519491231002x 的号', 'error: 这里请不要写身份证号'],
  ['longText', '110101199003070011', 'error: 这里请不要写身份证号'],
  ['text', '号码 110101199003070012', null],
  ['text', '①①⓪①⓪①1990 0307 0011', 'error: 这里请不要写身份证号'],
  ['longText', '爆料热线 13800138000，0316-2339541', null],
  ['title', '胜芳二手车13800138000', 'warning: 里面像有证件号或手机号，请再看一遍'],
  ['title', '110101199003070011的店', 'warning: 里面像有证件号或手机号，请再看一遍'],
  ['title', '胜芳1958', null],
])('%s %s in a text', (kind, typed, found) => {
  expect(judge(kind, typed)).toBe(found)
})

describe('only the whole of what was typed counts', () => {
  const ID_WARNING = ACCOUNT_ID
  test.each<[Kind, string, string | null]>([
    ['idCard', '9911010119900307001X', SHAPE],
    ['idCard', '110101199003070011XX', SHAPE],
    ['idCard', 'A110101199003070011', SHAPE],
    ['creditCode', '9991131081MA00000151', CREDIT_SHAPE],
    ['creditCode', '91131081MA0000015199', CREDIT_SHAPE],
    ['accountId', 'xgh_0123456789ab', ID_WARNING],
    ['accountId', 'gh_0123456789abc', ID_WARNING],
    ['accountId', '1com.example.app', ID_WARNING],
    ['accountId', 'com.example.app!', ID_WARNING],
    ['name', '☆李文昌', 'warning: 姓名里有不常见的符号，请对照证件再看一遍'],
  ])('%s: %s', (kind, typed, verdict) => {
    expect(judge(kind, typed)).toBe(verdict)
  })

  test.each<[Kind, string, string]>([
    ['day', '第2026.11.10', '第2026.11.10'],
    ['day', '2026.11.10日起', '2026.11.10日起'],
    ['dayOrMonth', '第2026.11', '第2026.11'],
    ['mobile', '1+8613900004567', '1+8613900004567'],
    ['mobile', '86139000045678', '86139000045678'],
  ])('%s stays as it was typed: %s', (kind, typed, tidy) => {
    expect(kinds[kind].tidy(typed)).toBe(tidy)
  })

  test('the first day of this month is no day to come', () => {
    expect(kinds.dayOrMonth.check('2026-11', '2026-11-01')?.level).toBe('warning')
  })
})
