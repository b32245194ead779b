import { alikeNames, coreName, type NameLikeness } from './alikeNames'

test.each([
  ['胜芳古镇生活', '胜芳古镇生活'],
  ['勝芳　古鎮生活 ＡＰＰ', '胜芳古镇生活'],
  ['官方胜芳古镇生活（微信公众号）', '胜芳古镇生活'],
  ['微信·胜芳官方发布', '胜芳'],
  ['霸州官方旅游', '霸州旅游'],
  ['服务号', '服务号'],
  ['发布', '发布'],
  ['WeSnapp', 'wesnapp'],
  ['☆☆', '☆☆'],
])('of %s there is left %s', (name, core) => {
  expect(coreName(name)).toBe(core)
})

test.each<[string, string, string, NameLikeness | null]>([
  ['width and case', '胜芳古镇ABC', '胜芳古镇ａｂｃ', 'same'],
  ['blanks and hyphens', '胜芳 古镇-生活', '胜芳古镇生活', 'same'],
  ['traditional characters', '勝芳古鎮生活', '胜芳古镇生活', 'same'],
  ['marks', '【胜芳】古镇·生活！', '胜芳古镇生活', 'same'],
  ['a word behind', '胜芳古镇生活', '胜芳古镇生活官方', 'added'],
  ['two words', '胜芳古镇生活发布', '官方胜芳古镇生活公众号', 'added'],
  ['one character more', '胜芳古镇生活', '胜芳古镇的生活', 'slip'],
  ['one less, at the end', '胜芳古镇生活', '胜芳古镇生', 'slip'],
  ['one less, at the beginning', '胜芳古镇生活', '芳古镇生活', 'slip'],
  ['another one', '胜芳古镇生活', '胜方古镇生活', 'slip'],
  ['another one, with a word', '胜芳古镇生活', '胜方古镇生活公众号', 'slip'],
  ['an area in full', '霸州妇女联合会', '霸州市妇女联合会', 'slip'],
  ['two others', '胜芳古镇生活', '胜方古阵生活', null],
  ['two more', '胜芳古镇生活', '胜芳古镇生活分店', null],
  ['three characters', '老街坊', '老街房', null],
  ['ordinals', '霸州市第一中学', '霸州市第二中学', null],
  ['short ordinals', '霸州一中', '霸州二中', null],
  ['directions', '北关小学', '南关小学', null],
  ['a direction more', '胜芳关小学', '胜芳东关小学', null],
  ['classes', '阳光幼儿园大班', '阳光幼儿园小班', null],
  ['grades', '实验小学三年级', '实验小学四年级', null],
  ['years', '胜芳庙会2025', '胜芳庙会2026', null],
  ['a digit more', '菜篮子1号店', '菜篮子12号店', null],
  ['branches', '信安宠物之家总店', '信安宠物之家分店', null],
  ['a newer one', '胜芳健身圈', '新胜芳健身圈', null],
  ['letters', '龙河小区A区', '龙河小区B区', null],
  ['letters of a word', 'langfang life', 'langfang lide', 'slip'],
  ['villages of other families', '霸州王庄村委会', '霸州李庄村委会', null],
  ['other areas', '大城县融媒体中心', '大厂县融媒体中心', null],
  ['other towns', '胜芳板材市场', '信安板材市场', null],
  ['another name', '胜芳古镇生活', '信安老街坊', null],
])('%s', (_name, one, other, expected) => {
  expect(alikeNames(one, other)).toBe(expected)
  expect(alikeNames(other, one)).toBe(expected)
})

test.each<[string, string, string, NameLikeness | null]>([
  ['four characters, one of them another', '胜芳板材', '胜方板材', 'slip'],
  ['two characters once more', '胜芳美食街坊', '胜芳美食美食街坊', null],
  ['a letter inside a word', 'ab胜芳板材', 'ac胜芳板材', 'slip'],
  ['a letter alone, and a character', '胜芳a板材', '胜芳古板材', 'slip'],
  ['one of a series, and another character', '胜芳大院板材', '胜芳古院板材', 'slip'],
])('one slip or none: %s', (_name, one, other, alike) => {
  expect(alikeNames(one, other)).toBe(alike)
  expect(alikeNames(other, one)).toBe(alike)
})
