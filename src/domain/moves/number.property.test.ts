import * as fc from 'fast-check'
import { offices } from '../city/city'
import { checkNumber, filingNumber, LAST_SEQUENCE, numberOrder } from './number'
import { randomCases } from '../../../tools/test/properties'

const SYMBOLS = '0123456789ABCDEFGHJKLMPQRSTWXYZ'

const given = fc.record({
  office: fc.constantFrom(...offices.map(({ code }) => code)),
  year: fc.integer({ min: 2018, max: 2099 }),
  sequence: fc.oneof(
    fc.integer({ min: 1, max: 2000 }),
    fc.integer({ min: 1, max: LAST_SEQUENCE }),
    fc.constantFrom(1, LAST_SEQUENCE),
  ),
})
const number = given.map(filingNumber)
const plain = (text: string) => text.replace(/-/g, '')

test('every number that is given reads back as it is, and says its place', () => {
  fc.assert(
    fc.property(given, (of) => {
      const made = filingNumber(of)
      expect(checkNumber(made)).toBe(made)
      expect(numberOrder(made)).toBe((of.year % 100) * 31 ** 5 + of.sequence)
    }),
    randomCases(3000),
  )
})

test('two numbers are the same only where office, year and sequence are', () => {
  fc.assert(
    fc.property(given, given, (one, other) => {
      const same = JSON.stringify(one) === JSON.stringify(other)
      expect(filingNumber(one) === filingNumber(other)).toBe(same)
    }),
    randomCases(3000),
  )
  fc.assert(
    fc.property(given, fc.integer({ min: 1, max: 40 }), (of, more) => {
      const next = Math.min(LAST_SEQUENCE, of.sequence + more)
      if (next !== of.sequence)
        expect(filingNumber({ ...of, sequence: next })).not.toBe(filingNumber(of))
    }),
    randomCases(2000),
  )
})

test('one wrong symbol is found, wherever it stands', () => {
  fc.assert(
    fc.property(number, fc.nat(), fc.constantFrom(...SYMBOLS), (made, where, symbol) => {
      const text = plain(made)
      const at = where % text.length
      if (text[at] === symbol) return
      expect(checkNumber(text.slice(0, at) + symbol + text.slice(at + 1))).toBeNull()
    }),
    randomCases(5000),
  )
})

test('two swapped neighbours are found', () => {
  fc.assert(
    fc.property(number, fc.nat(), (made, where) => {
      const text = plain(made)
      const at = where % (text.length - 1)
      const [one = '', other = ''] = text.slice(at, at + 2)
      if (one === other) return
      expect(checkNumber(text.slice(0, at) + other + one + text.slice(at + 2))).toBeNull()
    }),
    randomCases(5000),
  )
})

test('a symbol left out or put in is no number', () => {
  fc.assert(
    fc.property(number, fc.nat(), fc.constantFrom(...SYMBOLS), (made, where, symbol) => {
      const text = plain(made)
      const at = where % text.length
      expect(checkNumber(text.slice(0, at) + text.slice(at + 1))).toBeNull()
      expect(checkNumber(text.slice(0, at) + symbol + text.slice(at))).toBeNull()
    }),
    randomCases(2000),
  )
})

test('however it is typed it is the same', () => {
  const typed = fc.record({
    small: fc.boolean(),
    wide: fc.boolean(),
    between: fc.constantFrom('', ' ', '-', '—', '－', '　', ' - '),
  })
  fc.assert(
    fc.property(number, fc.array(typed, { minLength: 12, maxLength: 12 }), (made, ways) => {
      const text = Array.from(plain(made), (symbol, i) => {
        const { small = false, wide = false, between = '' } = ways[i] ?? {}
        const cased = small ? symbol.toLowerCase() : symbol
        const width = wide ? String.fromCharCode(cased.charCodeAt(0) + 0xfee0) : cased
        return width + between
      }).join('')
      expect(checkNumber(text)).toBe(made)
    }),
    randomCases(2000),
  )
})

test('whatever is typed, what is taken for a number is one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
      const read = checkNumber(text)
      if (read !== null) expect(checkNumber(read)).toBe(read)
    }),
    randomCases(2000),
  )
})
