import type { CellStyle, WriteSheet } from 'hucre/xlsx'
import { type Issuer, NOT_OFFICIAL, TRIAL } from '../marks'

export const FONT = { name: '宋体', size: 11 } as const

const TOP = { vertical: 'top' } as const

/** Excel never makes a number or a day of what stands in, or is typed into, a cell of this format. */
export const TEXT: CellStyle = { numFmt: '@', alignment: { ...TOP, wrapText: true } }
export const DAY: CellStyle = { numFmt: 'yyyy-mm-dd', alignment: TOP }
export const COUNT: CellStyle = { numFmt: '0', alignment: TOP }
export const HEADING: CellStyle = {
  ...TEXT,
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'D9E8ED' } },
}

/**
 * The text as a cell is to say it: a workbook takes _x000D_ for a line's end, and what writes it #N/A for an error, so the
 * first character of either is written as its code.
 */
export const literal = (text: string): string =>
  text.replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_').replace(/^#(?=[A-Z0-9/_]+[!?]?$)/, '_x0023_')

/** As wide as a sheet of paper, and as long as it gets. */
export const PAGE = {
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
} as const

/** Where it comes from, on each printed page (M8). */
export const marks = ({ production, operator }: Issuer): Pick<WriteSheet, 'headerFooter'> => ({
  headerFooter: {
    ...(production ? {} : { oddHeader: `&C${TRIAL}` }),
    oddFooter: `&C${operator ?? NOT_OFFICIAL}`,
  },
})
