import * as v from 'valibot'
import { fields } from '../form/form'
import { kinds } from '../form/kinds'
import { compact, oneLine, severalLines, words } from './cleaning'

/** What must never be kept: halves, controls but the line feed, bidi, zero-width, fillers, tags, non-characters. */
const isBad = (char: string): boolean =>
  (char !== '\n' &&
    /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u2800\ufffc]/u.test(char)) ||
  (/[\p{Default_Ignorable_Code_Point}\p{Cf}]/u.test(char) &&
    !/[\u200c\u200d\p{M}\u0600-\u08e2]/u.test(char))

test.each<[name: string, text: string]>([
  ['nothing', ''],
  ['blanks', ' \t\u00a0\u3000'],
  ['a Hangul filler', '\u3164'],
  ['Hangul fillers of every kind', '\u115f\u1160\uffa0'],
  ['an empty Braille pattern', '\u2800\u2800'],
  ['tags', '\u{e0001}\u{e0041}\u{e007f}'],
  ['joiners', '\u200d\u200c\u200d'],
  ['joiners and blanks', ' \u200d \u2800\u200c'],
  ['variation selectors', '\ufe0f\ufe0e\u{e0100}\u180b'],
  ['zero-width marks', '\u200b\u2060\ufeff'],
  ['marks of direction', '\u200e\u200f\u202e\u2066\u2069\u061c'],
  ['NUL and other controls', '\u0000\u0001\u001b\u007f\u0085'],
  ['line breaks', '\r\n\u2028\u2029\v\f'],
  ['lone surrogates', '\udc00\ud800 \udfff'],
  ['non-characters', '\uffff\u{10ffff}\ufdd0'],
  ['marks without a letter', '\u0301\u20e3'],
  ['marks behind a blank', ' \u0301'],
  ['an empty note of music', '\u{1d159}'],
  ['place-holders of rich text', '\ufff9\ufffa\ufffb\ufffc'],
  ['soft hyphens', '\u00ad\u034f'],
])('nothing is left of %s, in a field of any kind', (_name, text) => {
  expect(oneLine(text)).toBe('')
  expect(severalLines(text)).toBe('')
  for (const { kind } of fields) expect(kinds[kind].tidy(text)).toBe('')
})

test.each<[name: string, text: string, cleaned: string]>([
  ['a name stays', '胜芳古镇生活', '胜芳古镇生活'],
  ['blanks become one', '  Lang\u3000 fang\t生活 ', 'Lang fang 生活'],
  ['a line break becomes a blank', '转给您\r\n编号：LFBZ-26K7-4385', '转给您 编号：LFBZ-26K7-4385'],
  ['so does every other', 'a\u2028b\u2029c\vd\fe\u0085f\rg', 'a b c d e f g'],
  ['NUL becomes a blank', '胜\u0000芳', '胜 芳'],
  ['half a character goes', '胜\ud83c芳', '胜芳'],
  ['what turns the direction goes', '\u202e芳胜\u202c', '芳胜'],
  ['zero-width goes', '胜\u200b芳\u2060古\ufeff镇', '胜芳古镇'],
  ['a joiner between ideographs goes', '胜\u200d芳', '胜芳'],
  ['a joiner between letters of a link goes', 'b\u200da\u200cd.cn', 'bad.cn'],
  ['joiners without end before the end go', 'é' + '\u200d'.repeat(100_000), 'é'],
  ['joiners before a letter of others stay', 'é\u200c\u200dक', 'é\u200c\u200dक'],
  ['so they do without end', `é${'\u200d'.repeat(100_000)}é`, `é${'\u200d'.repeat(100_000)}é`],
  ['a joiner before a blank goes', '🌸\u200d 花', '🌸 花'],
  ['a family stays', '👨\u200d👩\u200d👧 一家', '👨\u200d👩\u200d👧 一家'],
  ['a coloured heart stays', '\u2764\ufe0f', '\u2764\ufe0f'],
  ['a key cap stays', '1\ufe0f\u20e3', '1\ufe0f\u20e3'],
  ['a flag of two letters stays', '🇨🇳', '🇨🇳'],
  ['a variant of an ideograph stays', '葛\u{e0100}城', '葛\u{e0100}城'],
  ['rare characters stay', '䶮㛃𬀩𬱖𠅤𪚥', '䶮㛃𬀩𬱖𠅤𪚥'],
  ['a point in a name stays', '买买提·阿卜杜热合曼', '买买提·阿卜杜热合曼'],
  ['accents stay', 'Cafe\u0301 Zo\u00eb', 'Cafe\u0301 Zo\u00eb'],
  ['full-width stays: only comparing makes it narrow', '（ＬＦ）１２', '（ＬＦ）１２'],
  ['an unassigned or private character stays', '\ue863\u{323b0}', '\ue863\u{323b0}'],
])('one line: %s', (_name, text, cleaned) => {
  expect(oneLine(text)).toBe(cleaned)
  expect(oneLine(cleaned)).toBe(cleaned)
})

test.each<[name: string, text: string, cleaned: string]>([
  ['line breaks become line feeds', 'a\r\nb\rc\u2028d\u2029e\u0085f\vg', 'a\nb\nc\nd\ne\nf\ng'],
  ['empty lines between stay, around go', '\n\na\n\nb \n\n', 'a\n\nb'],
  ['a line of nothing visible is empty', 'a\n\u3164\u200d\u2800\nb', 'a\n\nb'],
  ['controls and direction go', 'a\tb\u0000c\u202ed', 'a b cd'],
])('several lines: %s', (_name, text, cleaned) => {
  expect(severalLines(text)).toBe(cleaned)
  expect(severalLines(cleaned)).toBe(cleaned)
})

test('a number is kept without blanks and joiners, in narrow characters', () => {
  expect(compact(' １３８\u200d\ufe0f００13\u20608000 ')).toBe('13800138000')
})

test('of all characters nothing is kept that nobody sees', () => {
  const codes = [
    ...Array.from({ length: 0x10000 }, (_, code) => code),
    ...[0x1bca0, 0x1d159, 0x1d173, 0x1d17a, 0x1fffe, 0xe0001, 0xe007f, 0xe0fff, 0x10ffff],
  ]
  const text = codes.map((code) => `甲${String.fromCodePoint(code)}乙`).join('')
  const tidies = [oneLine, severalLines, ...new Set(fields.map(({ kind }) => kinds[kind].tidy))]
  const kept = tidies.flatMap((tidy) => Array.from(tidy(text)).filter(isBad))
  expect(kept.map((char) => char.codePointAt(0)?.toString(16))).toEqual([])
})

test.each<[name: string, text: string, cleaned: string | null]>([
  ['cleaned', ' 主体\r\n地址\u200b不在 ', '主体 地址不在'],
  ['too short once cleaned', 'a\u200b\u3164', null],
  ['only invisible', '\u3164\u2800\u200d', null],
  ['as long as may be, in characters', '𬱖'.repeat(10), '𬱖'.repeat(10)],
  ['one longer', '𬱖'.repeat(11), null],
  ['endless', ' '.repeat(1000) + '甲乙', null],
])('words in a call: %s', (_name, text, cleaned) => {
  const parsed = v.safeParse(words(2, 10), text)
  expect(parsed.success ? parsed.output : null).toBe(cleaned)
})
