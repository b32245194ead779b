import * as fc from 'fast-check'
import { idCheck } from './checkDigits'
import { hidden, tidied } from './answers'
import { fields } from './form'
import { type Kind, kinds } from './kinds'
import { randomCases } from '../../../tools/test/properties'

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''))

/** What people type and paste: any characters, wide ones, blanks, marks nobody sees, halves of characters. */
const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 24 }),
  fc.string({ unit: 'grapheme', maxLength: 24 }),
  fc.string({
    unit: fc.constantFrom(
      ...'0123456789０１２３Xx 　-·李文昌𬀩㛃',
      '\u200b',
      '\u0301',
      '\ud800',
      '👨‍👩‍👧',
    ),
    maxLength: 24,
  }),
  digits(11),
  digits(18),
  digits(17).map((text) => text + idCheck(text)),
)

/** How many characters of a value each kind may show at its beginning and its end. */
const shows: Readonly<Partial<Record<Kind, (length: number) => readonly [number, number]>>> = {
  // Of another paper, which has 7 to 12, one and two.
  idCard: (length) => (length === 18 ? [6, 4] : length >= 7 && length <= 12 ? [1, 2] : [0, 0]),
  mobile: (length) => (length === 11 ? [3, 4] : [0, 0]),
  name: (length) => (length < 2 ? [0, 0] : length === 2 ? [1, 0] : [1, 1]),
  wechat: (length) => (length > 2 ? [2, 0] : [0, 0]),
}

test.each(Object.keys(shows) as (keyof typeof shows)[])(
  'a hidden %s shows its ends as far as that is said, and stars between',
  (kind) => {
    fc.assert(
      fc.property(typed, fc.boolean(), (text, tidy) => {
        const kept = tidy ? kinds[kind].tidy(text) : text
        const marks = Array.from(kept)
        const [head, tail] = shows[kind]?.(marks.length) ?? [0, 0]
        const seen = Array.from(kinds[kind].hide(kept))
        const middle = seen.slice(head, seen.length - tail)
        expect(seen.slice(0, head)).toEqual(marks.slice(0, head))
        expect(seen.slice(seen.length - tail)).toEqual(marks.slice(marks.length - tail))
        expect(middle.every((mark) => mark === '*')).toBe(true)
        if (marks.length > head + tail) expect(middle.length).toBeGreaterThan(0)
        if (marks.length === 0) expect(seen).toEqual([])
      }),
      randomCases(3000),
    )
  },
)

test('what is tidied is tidy, of every field', () => {
  fc.assert(
    fc.property(fc.constantFrom(...fields), typed, (field, text) => {
      const once = tidied(field, text)
      expect(tidied(field, once)).toBe(once)
    }),
    randomCases(4000),
  )
})

test('no list shows an ID number or a mobile that a form holds', () => {
  fc.assert(
    fc.property(fc.constantFrom(...fields), digits(17), digits(9), (field, body, rest) => {
      const text = field.kind === 'idCard' ? body + idCheck(body) : `13${rest}`
      if (field.kind !== 'idCard' && field.kind !== 'mobile') return
      expect(hidden(field, text)).toBe(
        field.kind === 'idCard'
          ? `${text.slice(0, 6)}********${text.slice(14)}`
          : `${text.slice(0, 3)}****${text.slice(7)}`,
      )
    }),
    randomCases(2000),
  )
})
