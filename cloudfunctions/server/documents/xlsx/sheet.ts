import { addDays } from '../../../../src/domain/dates/days'
import type { SheetCell, SheetRow } from '../../../../src/domain/imports/sheet'
import { Refusal } from '../../../../src/domain/api/refusal'
import { cellText, LONGEST_CELL, openWorkbook, type Workbook } from './workbook'
import { wrongFile } from './wrong'
import { type Attributes, walkXml } from './xml'
import { openZip } from './zip'

/** Rows of a sheet that hold anything: as many as any table may have, with headings above them. */
const MOST_ROWS = 5000
const HEADINGS = 10
/** What stands further to the right is not read. */
const MOST_COLUMNS = 256
const MOST_MERGES = 5000
/** Excel keeps no further digits of a number. */
const EXACT = 1e15

/**
 * The rows of the first sheet of an xlsx file that hold anything, 5,000 and headings at most, with all that makes a cell doubtful. It
 * reads as a stream within 20 MB unpacked, whatever the file says of itself. Refuses with `file`.
 */
export const readSheet = (bytes: Buffer): readonly SheetRow[] => {
  const book = openWorkbook(openZip(bytes))
  const rows: Reading[] = []
  const merges: Merge[] = []
  let row: Reading | null = null
  let number = 0
  let cell: Raw | null = null
  let inside = ''
  walkXml(book.sheet, {
    open: (name, attributes) => {
      inside = name
      if (name === 'row') {
        number = rowNumber(attributes['r'], number)
        row = { number, cells: [], hidden: isTrue(attributes['hidden']) }
      }
      if (name === 'c' && row) cell = raw(attributes, row.cells.length)
      if (name === 'f' && cell) cell.formula = true
      if (name === 'mergeCell') merges.push(merge(attributes['ref'], merges.length))
    },
    close: (name) => {
      inside = ''
      if (name === 'c' && row && cell) {
        const read = cellOf(cell, book)
        if (read && cell.column < MOST_COLUMNS) row.cells[cell.column] = read
        else if (cell.column < MOST_COLUMNS)
          row.cells.length = Math.max(row.cells.length, cell.column + 1)
        cell = null
      }
      if (name === 'row' && row) {
        if (row.cells.some(Boolean)) rows.push(row)
        if (rows.length > MOST_ROWS + HEADINGS)
          throw new Refusal('file', `超过 ${MOST_ROWS.toLocaleString('en')} 行，请分成几份`)
        row = null
      }
    },
    text: (text) => {
      if (cell && (inside === 'v' || inside === 't') && cell.text.length < LONGEST_CELL)
        cell.text += text
    },
  })
  if (rows.length === 0) throw wrongFile('noRows')
  return rows.map((each) => ({
    ...each,
    merged: merges.some(({ from, to }) => from <= each.number && each.number <= to),
  }))
}

type Reading = {
  readonly number: number
  readonly cells: (SheetCell | undefined)[]
  readonly hidden: boolean
}

type Raw = {
  readonly column: number
  readonly type: string
  readonly style: number
  formula: boolean
  text: string
}

type Merge = { readonly from: number; readonly to: number }

const isTrue = (text = ''): boolean => text === '1' || text === 'true'

const rowNumber = (said: string | undefined, before: number): number => {
  const number = Number(said)
  return Number.isInteger(number) && number > before ? number : before + 1
}

/** A cell says where it stands; one that does not follows the one before. */
const raw = (attributes: Attributes, next: number): Raw => ({
  column: columnOf(attributes['r']) ?? next,
  type: attributes['t'] ?? 'n',
  style: Number(attributes['s'] ?? 0),
  formula: false,
  text: '',
})

const columnOf = (place = ''): number | null => {
  const [letters] = /^[A-Z]{1,3}/.exec(place) ?? []
  if (letters === undefined) return null
  return Array.from(letters).reduce((sum, mark) => sum * 26 + mark.charCodeAt(0) - 64, 0) - 1
}

const merge = (ref = '', already: number): Merge => {
  if (already >= MOST_MERGES) throw wrongFile('huge')
  const [, from = '0', to = from] = /^[A-Z]+(\d+)(?::[A-Z]+(\d+))?$/.exec(ref) ?? []
  return { from: Number(from), to: Number(to) }
}

/** What a cell holds; undefined for one that holds nothing. */
const cellOf = (
  { type, style, formula, text }: Raw,
  { strings, days, from1904 }: Workbook,
): SheetCell | undefined => {
  if (formula) return { text: '', wrong: 'formula' }
  if (type === 'e') return { text: '', wrong: 'error' }
  if (text === '') return undefined
  if (type === 's') return said(strings[Number(text)] ?? '')
  if (type === 'b') return { text: text === '1' ? 'TRUE' : 'FALSE' }
  if (type === 'd') return { text: text.slice(0, 10) }
  if (type === 'n') return numberOf(Number(text), days[style] === true, from1904)
  return said(cellText(text))
}

const said = (text: string): SheetCell | undefined => (text === '' ? undefined : { text })

const numberOf = (number: number, isDay: boolean, from1904: boolean): SheetCell | undefined => {
  if (!Number.isFinite(number)) return { text: '', wrong: 'error' }
  if (isDay && number >= 1 && number < LAST_DAY) return { text: dayOfNumber(number, from1904) }
  return Number.isInteger(number) && Math.abs(number) >= EXACT
    ? { text: '', wrong: 'digits' }
    : { text: String(number) }
}

/** 31 December 9999, the last day that a workbook counts. */
const LAST_DAY = 2_958_466
/** Excel takes 1900 for a leap year, so that days before March of it are one later. */
const LEAP = 60

const dayOfNumber = (number: number, from1904: boolean): string => {
  const day = Math.floor(number)
  if (from1904) return addDays('1904-01-01', day)
  return addDays('1899-12-30', day < LEAP ? day + 1 : day)
}
