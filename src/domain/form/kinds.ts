import { creditCheck, idCheck, organisationCheck } from './checkDigits'
import { firstRound } from '../city/city'
import { type Day, isDay, isMonth, showDay, showMonth } from '../dates/days'
import { personalNumbersIn } from '../messages/personalNumbers'
import { compact, oneLine, severalLines } from '../text/cleaning'
import { isUnder14, UNDER_14 } from '../dates/under14'

export type Kind =
  | 'text'
  | 'title'
  | 'longText'
  | 'name'
  | 'choice'
  | 'day'
  | 'dayOrMonth'
  | 'count'
  | 'idCard'
  | 'mobile'
  | 'wechat'
  | 'creditCode'
  | 'accountId'
  | 'area'

/** `error` stops the submit, `warning` only asks for a second look; null is fine. */
export type Verdict = { level: 'error' | 'warning'; message: string } | null

type KindRules = {
  /** The stored form of what was typed or pasted. */
  tidy: (text: string) => string
  /** Judges tidied, non-empty text; required, length and choices are checked by the form. */
  check: (text: string, today: Day) => Verdict
  /** For readers who may see the whole value. */
  show: (text: string) => string
  /** For everyone else. */
  hide: (text: string) => string
}

const error = (message: string): Verdict => ({ level: 'error', message })
const warning = (message: string): Verdict => ({ level: 'warning', message })
const unless = (fits: boolean, verdict: Verdict): Verdict => (fits ? null : verdict)
const same = (text: string) => text
const fine = () => null

/** Large letters first: some are a letter and a mark then, which goes. */
const upperCompact = (text: string) => compact(text.toUpperCase())

const stars = (n: number) => '*'.repeat(n)

/** By code points, as all that hides: half of a character is no text, and rare ones of names have two. */
const star = (text: string, head: number, tail: number) => {
  const marks = Array.from(text)
  const between = Math.max(0, marks.length - head - tail)
  return between === 0
    ? stars(marks.length)
    : [...marks.slice(0, head), stars(between), ...marks.slice(head + between)].join('')
}

/** Both ends of a value of its right length; of any other one nothing. */
const starOf = (length: number, head: number, tail: number) => (text: string) =>
  Array.from(text).length === length ? star(text, head, tail) : star(text, 0, 0)

/** The ends of the number of another paper (D8), which is so long; of what is no number nothing. */
const PAPER_LENGTHS = [7, 12] as const

const starOfPaper = (text: string) => {
  const [least, most] = PAPER_LENGTHS
  const { length } = Array.from(text)
  return length < least || length > most ? star(text, 0, 0) : star(text, 1, 2)
}

const plain: KindRules = { tidy: oneLine, check: fine, show: same, hide: same }

export const NO_ID_NUMBER = '这里请不要写身份证号'

/** Nobody needs an ID number where it is not asked for (K2). */
const checkText = (text: string): Verdict =>
  unless(!personalNumbersIn(text).includes('idNumber'), error(NO_ID_NUMBER))

/** An account is called what it is called: lists and messages cut such a number. */
const checkTitle = (text: string): Verdict =>
  unless(personalNumbersIn(text).length === 0, warning('里面像有证件号或手机号，请再看一遍'))

/** An ID number of which its reader may not even see the end: it came with a hand-over (J4). */
export const WHOLLY_HIDDEN = stars(18)

const tidyName = (text: string) => oneLine(text).replace(/[‧・•･∙⋅]/g, '·')

const checkName = (text: string): Verdict =>
  /[\p{Nd}\p{No}]/u.test(text) || personalNumbersIn(text).length > 0
    ? error('姓名里不应有数字')
    : unless(
        /^[\p{L}\p{M}〇· .'-]+$/u.test(text),
        warning('姓名里有不常见的符号，请对照证件再看一遍'),
      )

const hideName = (text: string) => {
  const { length } = Array.from(text)
  return star(text, length > 1 ? 1 : 0, length > 2 ? 1 : 0)
}

const tidyDay = (text: string) => {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(compact(text))
  if (parts === null) return compact(text)
  const [, year = '', month = '', date = ''] = parts
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
}

const checkDay = (text: string, today: Day): Verdict =>
  isDay(text)
    ? unless(text <= today, error('这一天不能晚于今天'))
    : error('没有这一天，请再看一遍，例如 2026-11-10')

const tidyDayOrMonth = (text: string) => {
  const parts = /^(\d{4})[-/.年](\d{1,2})月?$/.exec(compact(text))
  if (parts === null) return tidyDay(text)
  const [, year = '', month = ''] = parts
  return `${year}-${month.padStart(2, '0')}`
}

/** For an account of the first round its month is as good as its day: the last day is the same. */
const isEnough = (month: string) => `${month}-31` <= firstRound.end

const checkDayOrMonth = (text: string, today: Day): Verdict => {
  if (!isMonth(text)) return checkDay(text, today)
  if (`${text}-01` > today) return error('这个月不能晚于今天')
  return unless(
    isEnough(text),
    warning(`只记得月份，按 ${showDay(`${text}-01`)} 算最晚提交日，工作人员会再核对`),
  )
}

const showDayOrMonth = (text: string): string => {
  if (!isMonth(text)) return kinds.day.show(text)
  return isEnough(text) ? showMonth(text) : `${showMonth(text)}（只记得月份）`
}

const birthDay = (text: string) =>
  `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`

/** The day of birth in a number of an ID card, or what is wrong with the number. */
const bornIn = (text: string, today: Day): Day | Verdict => {
  if (!/^\d{17}[\dX]$/.test(text)) return error('身份证号应为 18 位，最后一位可以是 X')
  const born = birthDay(text)
  if (!isDay(born) || born > today) return error('身份证号里的出生日期不对，请对照证件再看一遍')
  if (idCheck(text) !== text.charAt(17)) return error('身份证号最后一位对不上，请对照证件再看一遍')
  return born
}

const checkIdCard = (text: string, today: Day): Verdict => {
  const born = bornIn(text, today)
  if (typeof born !== 'string') return born
  return unless(!isUnder14(born, today), error(UNDER_14))
}

/** What is wrong with the number of a child's ID card or of its page of the household register, on the Beijing day `today`. */
export const checkChildNumber = (text: string, today: Day): Verdict => {
  const born = bornIn(text, today)
  if (typeof born !== 'string') return born
  return unless(isUnder14(born, today), error('已满 14 周岁，证件种类请选居民身份证'))
}

const tidyMobile = (text: string) =>
  compact(text)
    .replace(/[-()]/g, '')
    .replace(/^(?:\+86|0086|86(?=1\d{10}$))/, '')

const checkMobile = (text: string): Verdict =>
  /^\d{11}$/.test(text)
    ? unless(/^1[3-9]/.test(text), error('手机号应以 13 至 19 开头，请再看一遍'))
    : error('手机号应为 11 位数字')

const checkWechat = (text: string): Verdict =>
  checkText(text) ??
  unless(
    /^[A-Za-z_][A-Za-z0-9_-]{5,19}$/.test(text),
    warning('微信号一般以字母开头，6 至 20 位。与微信里一致的话可以继续'),
  )

const tidyCreditCode = (text: string) =>
  upperCompact(text)
    .replace(/[-—–]/g, '')
    .replace(/^([0-9A-Z]{8})([0-9A-Z])$/, '$1-$2')

const MISMATCH = '信用代码校验位对不上。与执照一致的话可以继续'
const ORGANISATION_MISMATCH = '组织机构代码校验位对不上。与证件一致的话可以继续'

const checkCreditCode = (text: string): Verdict => {
  if (/^[0-9A-Z]{8}-[0-9X]$/.test(text))
    return unless(organisationCheck(text) === text.charAt(9), warning(ORGANISATION_MISMATCH))
  if (!/^[0-9A-Z]{18}$/.test(text)) return error('信用代码应为 18 位，组织机构代码应为 9 位')
  if (/[IOSVZ]/.test(text)) return error('信用代码里没有字母 I、O、S、V、Z，请对照执照再看一遍')
  return unless(creditCheck(text) === text.charAt(17), warning(MISMATCH))
}

const checkAccountId = (text: string): Verdict =>
  checkText(text) ??
  unless(
    /^gh_[0-9a-z]{12}$/.test(text) || /^[A-Za-z]\w*(\.[A-Za-z]\w*)+$/.test(text),
    warning('原始ID一般是 gh_ 加 12 位，包名一般像 com.example.app。与后台一致的话可以继续'),
  )

/**
 * How each kind of value is tidied, checked, shown and hidden. Days are Beijing days.
 * ID numbers after GB 11643-1999, credit codes after GB 32100-2015 (or an organisation code after
 * GB 11714-1997). Some issued credit codes fail their own check digit, so that only warns.
 */
export const kinds: Record<Kind, KindRules> = {
  text: { ...plain, check: checkText },
  title: { ...plain, check: checkTitle },
  longText: { ...plain, tidy: severalLines, check: checkText },
  name: { tidy: tidyName, check: checkName, show: same, hide: hideName },
  choice: plain,
  day: {
    tidy: tidyDay,
    check: checkDay,
    show: (text) => (isDay(text) ? showDay(text) : text),
    hide: same,
  },
  dayOrMonth: {
    tidy: tidyDayOrMonth,
    check: checkDayOrMonth,
    show: showDayOrMonth,
    hide: same,
  },
  count: {
    tidy: (text) => compact(text).replace(/,/g, ''),
    check: (text) => unless(/^\d+$/.test(text), error('请填整数，没有就填 0')),
    show: same,
    hide: same,
  },
  idCard: {
    // As it is compared: it is found by the hash of what is stored.
    tidy: (text) => upperCompact(text).replace(/-/g, ''),
    check: checkIdCard,
    show: same,
    hide: (text) => (Array.from(text).length === 18 ? star(text, 6, 4) : starOfPaper(text)),
  },
  mobile: {
    tidy: tidyMobile,
    check: checkMobile,
    show: same,
    hide: starOf(11, 3, 4),
  },
  wechat: {
    tidy: compact,
    check: checkWechat,
    show: same,
    hide: (text) => {
      const [first = '', second = '', third] = Array.from(text)
      return third === undefined ? star(text, 0, 0) : `${first}${second}***`
    },
  },
  creditCode: { tidy: tidyCreditCode, check: checkCreditCode, show: same, hide: same },
  accountId: { tidy: compact, check: checkAccountId, show: same, hide: same },
  area: plain,
}
