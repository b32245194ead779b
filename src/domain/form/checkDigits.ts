const DIGITS = '0123456789'
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const ID_MARKS = '10X98765432'
const ORGANISATION_SYMBOLS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]
const ORGANISATION_MARKS = '0X987654321'
const CREDIT_SYMBOLS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

const weighted = (text: string, symbols: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, i) => sum + weight * symbols.indexOf(text.charAt(i)), 0)

/** Check symbol of an ID number (GB 11643-1999) from its first 17 digits. */
export const idCheck = (text: string): string =>
  ID_MARKS.charAt(weighted(text, DIGITS, ID_WEIGHTS) % 11)

/** Check symbol of an organisation code (GB 11714-1997) from its first 8 symbols. */
export const organisationCheck = (text: string): string =>
  ORGANISATION_MARKS.charAt(weighted(text, ORGANISATION_SYMBOLS, ORGANISATION_WEIGHTS) % 11)

/** Check symbol of a 统一社会信用代码 (GB 32100-2015) from its first 17 symbols. */
export const creditCheck = (text: string): string =>
  CREDIT_SYMBOLS.charAt((31 - (weighted(text, CREDIT_SYMBOLS, CREDIT_WEIGHTS) % 31)) % 31)
