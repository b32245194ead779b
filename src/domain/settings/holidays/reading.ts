import { addDays, type Day, daysBetween, isDay, weekday } from '../../dates/days'
import { type Feast, type FeastName, feasts, LONGEST, wrongIn, type YearTable } from './table'

/** A line that was not understood, counted from 1, and what stands in it. */
export type Unread = { readonly line: number; readonly text: string }

/** What was read of a notice. `year` is the one its text names; null where it names none. */
export type Reading = {
  readonly year: number | null
  readonly table: YearTable
  readonly unread: readonly Unread[]
  /** Why it cannot be saved, in a sentence; null where nothing was pasted or all is well. */
  readonly wrong: string | null
}

type Item = { readonly line: number; readonly text: string }

const NAMES = feasts.map(({ name }) => name)
const NAMED = '元旦|春节|清明|(?:国际)?劳动节|五一|端午|中秋|国庆'
const NUMBER =
  '(?:[一二三四五六七八九十]{1,2}[、.]|\\d{1,2}[、.]|[(][一二三四五六七八九十]{1,2}[)])'
/** 一、元旦 or 2.春节. */
const NUMBERED_NAME = new RegExp(`^${NUMBER}(?:${NAMED})`)
/** A number or a name with a day behind it. */
const WITH_DAY = new RegExp(`^(?:${NUMBER}|${NAMED}).*\\d日`)
/** Several holidays pasted into one line. */
const NEXT = new RegExp(`(?=[一二三四五六七八九十]{1,2}、(?:${NAMED}))`)
const SIGNED_ON = /^(?:国务院办公厅)?\d{4}年\d{1,2}月\d{1,2}日(?:印发)?$/

/** Widths, blanks and the many hyphens are no difference. */
const plain = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u200b]+/g, '')
    .replace(/[〔〈【[]/g, '(')
    .replace(/[〕〉】\]]/g, ')')
    .replace(/[–—−~～〜]+/g, '-')

const linesOf = (text: string): readonly string[] => text.split(/\r\n|\r|\n/)

const itemsOf = (text: string): { readonly head: string; readonly items: readonly Item[] } => {
  const items: { line: number; text: string }[] = []
  let head = ''
  for (const [index, written] of linesOf(text).entries())
    for (const part of plain(written).split(NEXT)) {
      const last = items.slice(-1)[0]
      if (NUMBERED_NAME.test(part) || WITH_DAY.test(part))
        items.push({ line: index + 1, text: part })
      else if (last === undefined) head += part
      // The day on which the notice was signed is none of a holiday.
      else if (!SIGNED_ON.test(part)) last.text += part
    }
  return { head, items }
}

/** 2027年2月5日(星期五) and what joins it to the next one; year, month and what is in brackets may be missing. */
const DAY = '(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})日(\\([^()]*\\))?(至|到|-)?'
const DAYS = `((?:${DAY.replace(/\((?=[\\至])/g, '(?:')}[、和及,]?)+)`

/** The days of a list; null where one is no day, or not on the weekday that stands beside it. */
const daysOf = (list: string, year: number): readonly Day[] | null => {
  const days: Day[] = []
  let month = 0
  let range = false
  for (const [, ofYear, ofMonth, of = '', beside = '', to] of list.matchAll(new RegExp(DAY, 'g'))) {
    month = Number(ofMonth ?? month)
    // The New Year begins in December; no other holiday of a year lies there.
    const its = Number(ofYear ?? (month === 12 ? year - 1 : year))
    const day = `${String(its)}-${String(month).padStart(2, '0')}-${of.padStart(2, '0')}`
    if (!isDay(day) || !fits(day, beside)) return null
    const before = days.slice(-1)[0]
    const gap = range && before !== undefined ? daysBetween(before, day) : 1
    if (gap < 1 || gap > LONGEST) return null
    for (let n = gap - 1; n >= 0; n -= 1) days.push(addDays(day, -n))
    range = to !== undefined
  }
  return days
}

const WEEKDAYS = '日一二三四五六'

/** Whether a day is on the weekday that is written beside it, where one is. */
const fits = (day: Day, beside: string): boolean => {
  const [, said] = /(?:周|星期)([日天一二三四五六])/.exec(beside) ?? []
  return said === undefined || WEEKDAYS.indexOf(said.replace('天', '日')) === weekday(day)
}

const namesOf = (label: string): readonly FeastName[] =>
  NAMES.filter((name) => {
    const short = name === '元旦' || name === '春节' ? name : name.slice(0, 2)
    return label.includes(short) || (name === '劳动节' && label.includes('五一'))
  })

/** Asks employers for more, and is no holiday. */
const WISH = /鼓励[^。;]*/g

/** One holiday; null where something in it was not understood. */
const feastOf = (text: string, year: number): Feast | null => {
  const start = text.search(/\d{4}年|\d{1,2}月/)
  const names = namesOf(start < 0 ? text : text.slice(0, start))
  if (start < 0 || names.length === 0) return null
  const said = text.slice(start).replace(WISH, '')
  const act = new RegExp(`${DAYS}(放假|休息|(?:调休)?上班)`, 'g')
  const acts = [...said.matchAll(act)].map((found) => ({
    days: daysOf(found[1] ?? '', year),
    works: found[0].endsWith('上班'),
  }))
  const of = (works: boolean) =>
    acts.flatMap((each) => (each.works === works ? (each.days ?? []) : []))
  const feast = { names, rest: of(false), work: of(true) }
  const left = said.replace(act, (found) => found.slice(-2))
  const [, counted] = /(?:共|放假)(\d{1,2})天/.exec(left) ?? []
  const isCounted = counted === undefined || Number(counted) === feast.rest.length
  const isRead = acts.every(({ days }) => days !== null) && !/\d日/.test(left)
  return isRead && isCounted && feast.rest.length > 0 ? feast : null
}

const yearNamed = (head: string, items: readonly Item[]): number | null => {
  const [, inHead] = /(\d{4})年(?:部分)?(?:节假日|元旦|放假)/.exec(head) ?? []
  if (inHead !== undefined) return Number(inHead)
  // The New Year may begin in the year before: its last day is the year's.
  const [first] = items
  const named = [...(first?.text ?? '').matchAll(/(\d{4})年/g)].map(([, year]) => Number(year))
  return named.length === 0 ? null : Math.max(...named)
}

/**
 * Reads the State Council's notice (国务院办公厅关于某年部分节假日安排的通知) as it is pasted, for a year: the text may say no
 * year. What asks for nothing (head, closing words) is passed over; what names a day and is not understood is told of.
 */
export const readHolidays = (text: string, year: number): Reading => {
  const { head, items } = itemsOf(text)
  const named = yearNamed(head, items)
  const of = named ?? year
  const read = items.map(({ line, text: item }) => ({ line, feast: feastOf(item, of) }))
  const lines = linesOf(text)
  const table = { year: of, feasts: read.flatMap(({ feast }) => (feast === null ? [] : [feast])) }
  // The weekdays of another year would all be wrong.
  const unread = (of === year ? read : []).flatMap(({ line, feast }) =>
    feast === null ? [{ line, text: (lines[line - 1] ?? '').trim() }] : [],
  )
  const wrong = text.trim() === '' ? null : wrongWith(of === year, table, unread)
  return { year: named, table, unread, wrong }
}

const wrongWith = (
  isWanted: boolean,
  table: YearTable,
  unread: readonly Unread[],
): string | null => {
  if (!isWanted) return `文字里是 ${String(table.year)} 年`
  if (unread.length > 0) return `还有 ${String(unread.length)} 行没有读懂`
  return wrongIn(table)
}
