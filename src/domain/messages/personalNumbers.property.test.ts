import * as fc from 'fast-check'
import { masked, personalNumbersIn, refusedNumbers } from './personalNumbers'
import { idCheck } from '../form/checkDigits'
import { randomCases } from '../../../tools/test/properties'

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''))
const two = (n: number) => String(n).padStart(2, '0')

const idNumber = fc
  .record({
    place: fc.integer({ min: 110000, max: 830000 }),
    year: fc.integer({ min: 1900, max: 2026 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    order: digits(3),
  })
  .map(({ place, year, month, day, order }) => {
    const body = `${String(place)}${String(year)}${two(month)}${two(day)}${order}`
    return body + idCheck(body)
  })
const mobile = fc
  .tuple(fc.integer({ min: 13, max: 19 }), digits(9))
  .map(([head, rest]) => `${String(head)}${rest}`)

/** Ways to write each digit; an X stays one. */
const scripts: readonly (readonly string[])[] = [
  Array.from('0123456789'),
  Array.from('０１２３４５６７８９'),
  Array.from('〇一二三四五六七八九'),
  Array.from('零壹贰叁肆伍陆柒捌玖'),
  Array.from('⓪①②③④⑤⑥⑦⑧⑨'),
  Array.from('٠١٢٣٤٥٦٧٨٩'),
  Array.from('𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗'),
]
/** Numbers below 100 that only rise are a list: what is written so is no mobile. */
const isList = (text: string): boolean => {
  const parts = Array.from(text.normalize('NFKC').matchAll(/[0-9]+/g), ([part]) => part)
  return parts.every(
    (part, i) => part.length < 3 && (i === 0 || Number(part) > Number(parts[i - 1])),
  )
}

/** Anything between digits; hyphens and the like only where nobody writes a date. */
const between = fc.constantFrom('', '', '', ' ', '　', '·', '\u200b', '…', '🌸', '\n', '【', '、')
const hyphen = fc.constantFrom('-', '—', '_', '－', ' - ', '.', '/')

type Written = { readonly script: readonly string[]; readonly gaps: readonly string[] }

const written = (text: string, { script, gaps }: Written): string =>
  Array.from(
    text,
    (mark, i) => (script[Number(mark)] ?? mark) + (i + 1 < text.length ? (gaps[i] ?? '') : ''),
  ).join('')

/** A number as somebody hides it: in one script, something between some of its digits, or hyphens between its parts. */
const disguised = (number: fc.Arbitrary<string>, splits: readonly (readonly number[])[]) =>
  fc
    .tuple(
      number,
      fc.constantFrom(...scripts),
      fc.oneof(
        fc.array(between, { minLength: 18, maxLength: 18 }),
        fc
          .tuple(fc.constantFrom(...splits), hyphen)
          .map(([split, mark]) =>
            Array.from({ length: 18 }, (_, i) => (split.includes(i + 1) ? mark : '')),
          ),
      ),
    )
    .map(([text, script, gaps]) => written(text, { script, gaps }))
    .filter((text) => !isList(text))

const disguisedId = disguised(idNumber, [[6, 14], [6], [14], [4, 8, 12, 16], [6, 10, 14]])
const disguisedMobile = disguised(mobile, [[3, 7], [3, 6], [3], [7], [4]])

/** Words around a number, without numerals and units of amounts. */
const words = fc.string({ unit: fc.constantFrom(...'请联系我吧胜芳生活店铺，。！'), maxLength: 8 })

test.each([
  ['idNumber' as const, disguisedId],
  ['mobile' as const, disguisedMobile],
])(
  'every %s is found, in whatever script and with whatever between, and is cut',
  (kind, number) => {
    fc.assert(
      fc.property(words, number, words, (before, text, after) => {
        const whole = before + text + after
        expect(personalNumbersIn(whole)).toContain(kind)
        expect(refusedNumbers(whole)).not.toBeNull()
        expect(personalNumbersIn(masked(whole))).toEqual([])
      }),
      randomCases(2000),
    )
  },
)

test('no text without such a number is refused or cut', () => {
  /** A run of digits that is none: too short, too long, or with another beginning or check digit. */
  const harmless = fc.oneof(
    fc.integer({ min: 1, max: 10 }).chain(digits),
    digits(10).map((text) => `2${text}`),
    digits(10).map((text) => `9${text}`),
    digits(14),
    fc
      .tuple(idNumber, fc.integer({ min: 1, max: 9 }))
      .map(([text, more]) => {
        const last = text.endsWith('X') ? 0 : Number(text.slice(17))
        return `${text.slice(0, 17)}${String((last + more) % 10)}`
      })
      .filter((text) => idCheck(text) !== text.slice(17)),
  )
  const word = fc.string({
    unit: fc.constantFrom(...'请联系我吧胜芳生活店铺'),
    minLength: 1,
    maxLength: 8,
  })
  fc.assert(
    fc.property(fc.array(fc.tuple(word, harmless), { maxLength: 6 }), word, (parts, end) => {
      const text = parts.flat().join('') + end
      expect(personalNumbersIn(text)).toEqual([])
      expect(refusedNumbers(text)).toBeNull()
      expect(masked(text)).toBe(text)
    }),
    randomCases(2000),
  )
})

test('whatever the text, what is cut is shorter or the same, and holds none any more', () => {
  const piece = fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 13 }).chain(digits) },
    { weight: 2, arbitrary: fc.oneof(idNumber, mobile) },
    { weight: 1, arbitrary: fc.oneof(disguisedId, disguisedMobile) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        ' ',
        '-',
        '、',
        '，',
        '年',
        '月',
        '日',
        ':',
        'O',
        'l',
        'X',
        '元',
        '一',
        '＋86',
        '(',
        ')',
      ),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (parts) => {
      const text = parts.join('')
      expect(personalNumbersIn(masked(text))).toEqual([])
    }),
    randomCases(3000),
  )
})
