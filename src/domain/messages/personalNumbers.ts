import { creditCheck, idCheck } from '../form/checkDigits'

/** An ID number, or a mobile; an office's line is neither. */
export type PersonalNumber = 'idNumber' | 'mobile'

/**
 * A text as it is searched: one symbol a character of its NFKC form. Digits of every script are 0 to 9, 〇 to 九 a to j,
 * what looks like one is O or I, what ends an ID number X, any other letter a gap, a unit of an amount ¤; marks that
 * nobody sees are left out. `at` says where in the text each symbol comes from.
 */
type Symbols = {
  readonly text: string
  readonly at: readonly (readonly [from: number, to: number])[]
}

const GAP = '|'
const WORDS = 'abcdefghij'
const NUMERALS = [
  '零〇○◯⭕',
  '一壹幺',
  '二贰',
  '三叁',
  '四肆',
  '五伍',
  '六陆',
  '七柒',
  '八捌',
  '九玖',
]

/** Digits that have no narrow form: the first of a row, its value, and how many there are. */
const ROWS: readonly (readonly [first: number, value: number, count: number])[] = [
  [0x24f5, 1, 10],
  [0x2776, 1, 10],
  [0x2780, 1, 10],
  [0x278a, 1, 10],
  [0x24eb, 11, 10],
  [0x24ff, 0, 1],
  [0x3021, 1, 9],
  [0x1f10b, 0, 1],
  [0x1f10c, 0, 1],
  [0x1f51f, 10, 1],
]

const isDecimal = (code: number) => /^\p{Nd}$/u.test(String.fromCodePoint(code))

/** Every script has its ten digits in a row. */
const decimalOf = (code: number): string => {
  let first = code
  while (code - first < 60 && isDecimal(first - 1)) first -= 1
  return String((code - first) % 10)
}

const symbolOf = (char: string): string => {
  if (/[0-9:.,()/年月日号时分-]/.test(char)) return char
  const code = char.codePointAt(0) ?? 0
  if (isDecimal(code)) return decimalOf(code)
  const row = ROWS.find(([first, , count]) => code >= first && code < first + count)
  if (row) return String(row[1] + code - row[0])
  const numeral = NUMERALS.findIndex((each) => each.includes(char))
  if (numeral >= 0) return WORDS.charAt(numeral)
  if (/[xX×хХχΧ✕✖╳]/.test(char)) return 'X'
  if (/[oOоОοΟ]/.test(char)) return 'O'
  if (/[lI|ǀ∣]/.test(char)) return 'I'
  if (/[元万亿人次个粉]/.test(char)) return '¤'
  if (/[\p{M}\p{Cf}\p{Cc}\u115f\u1160]/u.test(char)) return ''
  if (/[‐-―−~～〜﹣－_]/.test(char)) return '-'
  return /[杠点秒]|\P{L}/u.test(char) ? ' ' : GAP
}

const symbolsOf = (text: string): Symbols => {
  const at: (readonly [number, number])[] = []
  let symbols = ''
  let from = 0
  for (const char of text) {
    const to = from + char.length
    for (const symbol of Array.from(char.normalize('NFKC'), symbolOf).join('')) {
      symbols += symbol
      at.push([from, to])
    }
    from = to
  }
  return { text: symbols, at }
}

/** Digits in a row, from one symbol to before another. */
type Group = { readonly digits: string; readonly from: number; readonly to: number }

/** The groups of a run: 二 behind a number is one of its own, and so is what only looks like digits beside one. */
const groupsOf = (run: string, start: number): readonly Group[] =>
  [...run.matchAll(/([OI]*)(\d(?:[\dOI]*\d)?)([OI]*)|([a-j]+)/g)].flatMap((found) => {
    let from = start + found.index
    return found.slice(1).flatMap((part: string | undefined) => {
      if (!part) return []
      const group = { digits: Array.from(part, digitOf).join(''), from, to: from + part.length }
      from = group.to
      return [group]
    })
  })

const digitOf = (symbol: string): string => {
  if (symbol === 'O' || symbol === 'I') return symbol === 'O' ? '0' : '1'
  return WORDS.includes(symbol) ? String(WORDS.indexOf(symbol)) : symbol
}

const DAY = '(?:3[01]|[12]\\d|0?[1-9])'
const MONTH = '(?:1[0-2]|0?[1-9])'
const YEAR = '(?:19|20)\\d\\d'
const IN_256 = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)'

/** What is written in digits and no number of a person, as symbols. */
const OTHERS = [
  `${YEAR}[年./-]${MONTH}(?:[月./-]${DAY})?[日号]?`,
  `(?:${YEAR}年)?${MONTH}月(?:${DAY}[日号]?)?`,
  `${YEAR}年|${DAY}[日号]`,
  `(?:1[0-2]|0[1-9])[./-]${DAY}|${MONTH}[./-](?:3[01]|[12]\\d|0[1-9])`,
  '(?:2[0-4]|[01]?\\d)[:时](?:[0-5]\\d分?)?(?::[0-5]\\d)?',
  '\\(?0\\d{2,3}\\)?[ -]*[2-9]\\d{6,7}',
  '(?:1[0-2]\\d{9}|\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?)(?= *¤)',
]
const MACHINE = new RegExp(`(^|[^\\d.])(?=\\d\\d)${IN_256}(?:\\.${IN_256}){3}(?![\\d.])`, 'g')
const OTHER = new RegExp(`(^|\\D)(?:${OTHERS.join('|')})(?!\\d)`, 'g')

/** So few digits hide nobody's number. */
const FEW = 3

/** Whether a run, with the symbol behind it, is dates, times, lines of offices, addresses of machines or a list. */
const isOther = (run: string, groups: readonly Group[]): boolean => {
  const left = run
    .replace(MACHINE, '$1 ')
    .replace(OTHER, '$1 ')
    .replace(/[^\da-j]/g, '')
  if (left.length <= FEW) return true
  const list = groups.map(({ digits }) => digits)
  return list.every(
    (digits, i) => digits.length < 3 && (i === 0 || Number(digits) > Number(list[i - 1])),
  )
}

const PLACE_AND_BIRTH = /^[1-9]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/

const isIdNumber = (text: string, whole: boolean): boolean => {
  if (!/^\d{17}[\dX]$/.test(text) || idCheck(text) !== text.charAt(17)) return false
  // A 统一社会信用代码 of digits alone begins with 9, with its own check digit.
  return whole
    ? !(text.startsWith('9') && creditCheck(text) === text.charAt(17))
    : PLACE_AND_BIRTH.test(text)
}

const isMobile = (text: string, whole: boolean): boolean =>
  whole
    ? /^(?:(?:00)?86)?1\d{10}$|^01[3-9]\d{9}$/.test(text)
    : /^(?:(?:00)?86|0)?1[3-9]\d{9}$/.test(text)

/** The digits of neighbouring groups that make a number: `whole` when it is one group, `to` is where it ends. */
type Fits = (digits: string, whole: boolean, to: number) => number | null

type Span = {
  readonly kind: PersonalNumber
  readonly from: number
  readonly to: number
  readonly head: string
}

/** The number of one kind that begins with a group, and the group behind it; null where none does. */
const spanFrom = (
  kind: PersonalNumber,
  groups: readonly Group[],
  at: number,
  fits: Fits,
): { readonly span: Span; readonly next: number } | null => {
  let digits = ''
  for (let i = at; i < groups.length; i += 1) {
    const { digits: more, to } = groups[i] as Group
    digits += more
    if (digits.length > 18) return null
    const end = fits(digits, i === at, to)
    if (end === null) continue
    const span = { kind, from: (groups[at] as Group).from, to: end, head: digits.slice(0, 3) }
    return { span, next: i + 1 }
  }
  return null
}

/** The numbers of one kind among the groups of a run, which may be thousands; each group belongs to one at most. */
const spansOf = (kind: PersonalNumber, groups: readonly Group[], fits: Fits): readonly Span[] => {
  const spans: Span[] = []
  for (let at = 0; at < groups.length;) {
    const found = spanFrom(kind, groups, at, fits)
    if (found !== null) spans.push(found.span)
    at = found?.next ?? at + 1
  }
  return spans
}

/** The numbers of persons in symbols, in their order, none over another: an ID number before a mobile inside it. */
const spansIn = (symbols: string): readonly Span[] =>
  [...symbols.matchAll(/[^|¤]*[\da-j][^|¤]*/g)].flatMap(({ 0: run, index: start }) => {
    const groups = groupsOf(run, start)
    const ids = spansOf('idNumber', groups, (digits, whole, to) => {
      if (isIdNumber(digits, whole)) return to
      if (!isIdNumber(`${digits}X`, whole)) return null
      const end = /^[^|¤\da-jOI]*?X/.exec(symbols.slice(to))?.[0].length
      return end === undefined ? null : to + end
    })
    const behind = run + symbols.slice(start + run.length, start + run.length + 1)
    const mobiles = isOther(behind, groups)
      ? []
      : spansOf('mobile', groups, (digits, whole, to) => (isMobile(digits, whole) ? to : null))
    const free = mobiles.filter(({ from, to }) => !ids.some((id) => from < id.to && id.from < to))
    return [...ids, ...free].sort((a, b) => a.from - b.from)
  })

/**
 * The numbers of persons that a text holds (K2, F8). After NFKC and without what stands between digits, a mobile is a run
 * of 11 digits beginning with 1, or of 13 with 86, an ID number one of 18 with a right check digit. Digits of every
 * script count, 〇 to 九, circled ones, and O and l beside digits. Dates, times, amounts, lines of offices and lists do not.
 */
export const personalNumbersIn = (text: string): readonly PersonalNumber[] => [
  ...new Set(spansIn(symbolsOf(text).text).map(({ kind }) => kind)),
]

/** The text with the numbers of persons cut to their first three digits: 131***, for whatever leaves and the audit. */
export const masked = (text: string): string => {
  const { text: symbols, at } = symbolsOf(text)
  let end = 0
  const parts = spansIn(symbols).map(({ from, to, head }) => {
    const before = text.slice(end, at[from]?.[0])
    end = at[to - 1]?.[1] ?? text.length
    return `${before}${head}***`
  })
  // The three digits that stay could make a number with what follows.
  return parts.length === 0 ? text : masked(parts.join('') + text.slice(end))
}

/** What stands at a reason that holds such a number; null when it holds none. */
export const refusedNumbers = (text: string): string | null =>
  personalNumbersIn(text).length > 0 ? '请不要写证件号或手机号' : null

/** The name of a person as the audit holds it: 张**, by its first character. */
export const hiddenName = (name: string): string => {
  const [first = '', ...others] = name
  return first + '*'.repeat(others.length)
}
