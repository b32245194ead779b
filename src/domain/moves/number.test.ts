import { officeLetters, officeOf, offices } from '../city/city'
import { checkNumber, filingNumber, numberOrder, LAST_SEQUENCE } from './number'

const SYMBOLS = '0123456789ABCDEFGHJKLMPQRSTWXYZ'

const samples = [
  { office: '131081', year: 2026, sequence: 1 },
  { office: '131000', year: 2018, sequence: 31 },
  { office: '131071', year: 2099, sequence: LAST_SEQUENCE },
  { office: '131025', year: 2000, sequence: 17_512_345 },
] as const

const numbers = samples.map((sample) => filingNumber(sample))

const put = (text: string, i: number, symbols: string) =>
  text.slice(0, i) + symbols + text.slice(i + symbols.length)

describe('making a number', () => {
  test.each([
    ['the first of a year', { office: '131081', year: 2026, sequence: 1 }, 'LFBZ-2600-001'],
    ['the 31st', { office: '131000', year: 2018, sequence: 31 }, 'LFLF-1800-010'],
    ['the last', { office: '131071', year: 2099, sequence: LAST_SEQUENCE }, 'LFKF-99ZZ-ZZZ'],
    ['in 2000', { office: '131025', year: 2000, sequence: 961 }, 'LFDX-0000-100'],
  ] as const)('%s', (_name, of, start) => {
    expect(filingNumber(of)).toMatch(new RegExp(`^${start}[${SYMBOLS}]$`))
  })

  test.each([0, -1, 1.5, LAST_SEQUENCE + 1, Number.NaN])('sequence %d is refused', (sequence) => {
    expect(() => filingNumber({ office: '131081', year: 2026, sequence })).toThrow(RangeError)
  })

  test('a thousand in a row are all different and all read back', () => {
    const made = Array.from({ length: 1000 }, (_, i) =>
      filingNumber({ office: '131003', year: 2026, sequence: i + 1 }),
    )
    expect(new Set(made).size).toBe(1000)
    expect(made.map(checkNumber)).toEqual(made)
  })
})

describe('every office has two letters of its own, in the alphabet', () => {
  test.each(offices.map((office) => [officeOf(office.code).name, officeLetters[office.code]]))(
    '%s',
    (_, letters) => {
      expect(letters).toMatch(new RegExp(`^[${SYMBOLS}]{2}$`))
      expect(Object.values(officeLetters).filter((other) => other === letters)).toHaveLength(1)
    },
  )
})

describe('every single error and neighbour swap is found', () => {
  test.each(numbers)('%s', (number) => {
    const plain = number.replace(/-/g, '')
    for (let i = 0; i < plain.length; i++) {
      for (const symbol of SYMBOLS)
        if (symbol !== plain[i]) expect(checkNumber(put(plain, i, symbol))).toBeNull()
      const swapped = put(
        plain,
        i,
        plain
          .slice(i, i + 2)
          .split('')
          .reverse()
          .join(''),
      )
      if (swapped !== plain) expect(checkNumber(swapped)).toBeNull()
    }
  })
})

describe('reading what a person typed', () => {
  const number = filingNumber({ office: '131081', year: 2026, sequence: 1 })
  test.each([
    ['as printed', number],
    ['small letters', number.toLowerCase()],
    ['without hyphens', number.replace(/-/g, '')],
    ['spaces for hyphens', ` ${number.replace(/-/g, ' ')} `],
    ['long hyphens', number.replace(/-/g, '—')],
    [
      'full-width',
      number.replace(/[A-Z0-9]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
    ],
    ['O for 0', number.replace(/0/g, 'O')],
    ['I for 1', number.replace(/1/g, 'i')],
  ])('%s', (_name, typed) => {
    expect(checkNumber(typed)).toBe(number)
  })

  test.each([
    ['nothing', ''],
    ['one symbol short', number.slice(0, -1)],
    ['one too many', `${number}0`],
    ['another city', number.replace('LFBZ', 'BDBZ')],
    ['a letter outside the alphabet', number.replace('00', '0U')],
    ['letters for the year', number.replace('26', 'AB')],
  ])('%s is no number', (_name, typed) => {
    expect(checkNumber(typed)).toBeNull()
  })
})

test.each([
  [
    { office: '131081', year: 2026, sequence: 1 },
    { office: '131081', year: 2026, sequence: 2 },
  ],
  [
    { office: '131081', year: 2026, sequence: 31 },
    { office: '131022', year: 2026, sequence: 32 },
  ],
  [
    { office: '131081', year: 2026, sequence: LAST_SEQUENCE },
    { office: '131081', year: 2027, sequence: 1 },
  ],
] as const)('%j stands before %j', (one, other) => {
  const [first, second] = [filingNumber(one), filingNumber(other)].map(numberOrder)
  expect(first).toBeLessThan(second ?? 0)
  expect(numberOrder(filingNumber(one)) % 31 ** 5).toBe(one.sequence)
})
