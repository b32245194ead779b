import { posix } from 'node:path'
import { wrongFile } from './wrong'
import { type Attributes, walkXml } from './xml'
import type { Zip } from './zip'

/** As much as a cell can hold. */
export const LONGEST_CELL = 32_767

/** What the cells of the first sheet that is seen are read with. */
export type Workbook = {
  readonly sheet: Buffer
  /** As `cellText` says: cleaned once each, however many cells share one. */
  readonly strings: readonly string[]
  /** By a cell's style: whether its number is a day. */
  readonly days: readonly boolean[]
  /** Days are counted from 1904, as old Macs did. */
  readonly from1904: boolean
}

type Related = { readonly id: string; readonly type: string; readonly path: string }

/** Opens a workbook's parts. Refuses with `file` what holds macros, or is another kind of file. */
export const openWorkbook = (zip: Zip): Workbook => {
  if (zip.names.some((name) => /vbaProject/i.test(name))) throw wrongFile('macros')
  const root = related(zip, '').find(({ type }) => type === 'officeDocument')?.path
  const book = zip.read(root ?? 'xl/workbook.xml')
  if (book === null) throw wrongFile('noTable')
  const parts = related(zip, root ?? 'xl/workbook.xml')
  const { sheetId, from1904 } = sheetsOf(book)
  const part = (wanted: (each: Related) => boolean): Buffer | null => {
    const path = parts.find(wanted)?.path
    return path === undefined ? null : zip.read(path)
  }
  const sheet = part(({ id, type }) => id === sheetId && type === 'worksheet')
  if (sheet === null) throw wrongFile('noTable')
  const strings = part(({ type }) => type === 'sharedStrings')
  const styles = part(({ type }) => type === 'styles')
  return {
    sheet,
    strings: strings === null ? [] : stringsOf(strings),
    days: styles === null ? [] : daysOf(styles),
    from1904,
  }
}

/** The parts that a part names; of the whole file with an empty path. */
const related = (zip: Zip, path: string): readonly Related[] => {
  const folder = posix.dirname(path)
  const part = zip.read(posix.join(folder, '_rels', `${posix.basename(path)}.rels`))
  const found: Related[] = []
  if (part === null) return found
  walkXml(part, {
    open: (name, { Id = '', Type = '', Target = '' }) => {
      if (name !== 'Relationship') return
      const to = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target)
      found.push({ id: Id, type: posix.basename(Type), path: to })
    },
  })
  return found
}

const isTrue = (text = ''): boolean => text === '1' || text === 'true'

/** The first sheet that is not hidden. */
const sheetsOf = (book: Buffer): { readonly sheetId: string; readonly from1904: boolean } => {
  let sheetId = ''
  let from1904 = false
  walkXml(book, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = isTrue(attributes['date1904'])
      if (name !== 'sheet' || sheetId !== '' || /hidden/i.test(attributes['state'] ?? '')) return
      sheetId = relation(attributes)
    },
  })
  return { sheetId, from1904 }
}

/** `r:id`, whatever the prefix of its namespace is. */
const relation = (attributes: Attributes): string =>
  Object.entries(attributes).find(([name]) => /:id$/.test(name))?.[1] ?? ''

/** What a text of a workbook says, as long as a cell can be; empty when it is blank. */
export const cellText = (text: string): string => {
  const said = unescaped(text.slice(0, LONGEST_CELL))
  return said.trim() === '' ? '' : said
}

/** Carriage returns and the like, as a workbook writes them. */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )

/** Shared texts in their order; how a character is pronounced is no part of them. */
const stringsOf = (part: Buffer): readonly string[] => {
  const found: string[] = []
  let text = ''
  let inText = false
  let sound = false
  walkXml(part, {
    open: (name) => {
      if (name === 'si') text = ''
      if (name === 'rPh') sound = true
      inText = name === 't' && !sound
    },
    close: (name) => {
      inText = false
      if (name === 'rPh') sound = false
      if (name === 'si') found.push(cellText(text))
    },
    text: (piece) => {
      if (inText && text.length < LONGEST_CELL) text += piece
    },
  })
  return found
}

/** The numbers of the formats with year, month and day that no file spells out; some are of East Asian Excels. */
const isBuiltInDay = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)

/** Whether a format shows a day: y or d outside quotes, brackets and escapes. */
const showsDay = (code: string): boolean =>
  /[yd]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, ''))

const daysOf = (part: Buffer): readonly boolean[] => {
  const own = new Map<number, string>()
  const found: boolean[] = []
  let inCells = false
  walkXml(part, {
    open: (name, { numFmtId = '', formatCode = '' }) => {
      const id = Number(numFmtId)
      if (name === 'numFmt') own.set(id, formatCode)
      if (name === 'cellXfs') inCells = true
      const code = own.get(id)
      if (name === 'xf' && inCells)
        found.push(code === undefined ? isBuiltInDay(id) : showsDay(code))
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return found
}
