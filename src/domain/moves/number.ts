import { NUMBER_PREFIX, type OfficeCode, officeLetters } from '../city/city'
import { halfWidth } from '../text/halfWidth'

/** 31 symbols, a prime number of them, without I O U V N, which are misread or misheard. */
const SYMBOLS = '0123456789ABCDEFGHJKLMPQRSTWXYZ'
const BASE = 31
const SEQUENCE_SYMBOLS = 5
const SHAPE = new RegExp(`^${NUMBER_PREFIX}[A-Z]{2}[0-9]{2}[${SYMBOLS}]{6}$`)

/** 1 to 28 629 150: what five symbols hold, without 0. */
export const LAST_SEQUENCE = BASE ** SEQUENCE_SYMBOLS - 1

/**
 * Weights are powers of 3 mod 31. They are all different and none is 0, and 31 is prime, so one wrong
 * symbol or two swapped neighbours always change the sum.
 */
const sum = (symbols: string): number => {
  let weight = 1
  let total = 0
  for (const symbol of symbols) {
    total += weight * SYMBOLS.indexOf(symbol)
    weight = (weight * 3) % BASE
  }
  return total % BASE
}

const checkSymbol = (body: string): string =>
  Array.from(SYMBOLS).find((symbol) => sum(body + symbol) === 0) ?? ''

const inBase31 = (sequence: number): string =>
  Array.from({ length: SEQUENCE_SYMBOLS }, (_, i) =>
    SYMBOLS.charAt(Math.floor(sequence / BASE ** (SEQUENCE_SYMBOLS - 1 - i)) % BASE),
  ).join('')

const hyphenated = (symbols: string): string =>
  `${symbols.slice(0, 4)}-${symbols.slice(4, 8)}-${symbols.slice(8)}`

/**
 * The number of a filing, 'LFBZ-26K7-4385': city, office, Beijing year, five symbols of sequence, check
 * symbol. `year` has four digits; `sequence` counts from 1 within office and year. Throws a RangeError
 * when the sequence does not fit. The office of a filing is looked up, never read from its number.
 */
export const filingNumber = (of: {
  office: OfficeCode
  year: number
  sequence: number
}): string => {
  if (!Number.isInteger(of.sequence) || of.sequence < 1 || of.sequence > LAST_SEQUENCE)
    throw new RangeError(`sequence ${of.sequence} does not fit a filing number`)
  const year = String(of.year % 100).padStart(2, '0')
  const body = NUMBER_PREFIX + officeLetters[of.office] + year + inBase31(of.sequence)
  return hyphenated(body + checkSymbol(body))
}

/** The number as it is printed from what a person typed or dictated; null when it cannot be one. */
export const checkNumber = (text: string): string | null => {
  const symbols = halfWidth(text)
    .toUpperCase()
    .replace(/[\s\-‐-―−]/g, '')
    .replace(/O/g, '0')
    .replace(/I/g, '1')
  return SHAPE.test(symbols) && sum(symbols) === 0 ? hyphenated(symbols) : null
}

/** The place of a filing's number among all numbers: by year, then by sequence, whichever office gave it. */
export const numberOrder = (number: string): number => {
  const symbols = number.replace(/-/g, '').slice(NUMBER_PREFIX.length + 2)
  const sequence = Array.from(symbols.slice(2, 2 + SEQUENCE_SYMBOLS)).reduce(
    (total, symbol) => total * BASE + SYMBOLS.indexOf(symbol),
    0,
  )
  return Number(symbols.slice(0, 2)) * BASE ** SEQUENCE_SYMBOLS + sequence
}
