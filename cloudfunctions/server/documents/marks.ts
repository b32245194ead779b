import { blockHeight, type Face, POINT, setLines, textWidth } from '../../../src/domain/paper/text'
import type { TextLine, Rule, PaperSheet } from '../../../src/domain/paper/sheet'
import type { Ports } from '../store/ports'
import type { MarkedSheet, PaperPicture } from './draw'

/** Where and for whom the functions run (M8). */
export type Issuer = {
  readonly production: boolean
  /** The operating office's name, null when none is set. */
  readonly operator: string | null
}

export const issuerOf = ({ stage, operator }: Pick<Ports, 'stage' | 'operator'>): Issuer => ({
  production: stage === 'production',
  operator,
})

export const TRIAL = '样张·试用'
export const NOT_OFFICIAL = '非官方发布，以属地网信办答复为准'

const SIDE = 0.12
const TRIAL_SIZE = 13
const SMALL = 8.5

/**
 * Adds to each page where it comes from: outside production 样张·试用 at the top and pale under the text, at the foot
 * the note, the operating office or that nobody official runs it, and the page number. `shown` stands where a sheet has a
 * place for a picture.
 */
export const marked = (
  sheets: readonly PaperSheet[],
  note: string,
  issuer: Issuer,
  face: Face,
  shown: PaperPicture | null = null,
): readonly MarkedSheet[] =>
  sheets.map((sheet, index) => {
    const pages = sheets.length > 1 ? `第 ${index + 1} 页，共 ${sheets.length} 页` : ''
    const foot = [note, issuer.operator ?? NOT_OFFICIAL, pages].filter((text) => text !== '')
    const trial = issuer.production ? null : trialHead(sheet, face)
    return {
      ...sheet,
      lines: [...sheet.lines, ...footLines(foot, sheet, face), ...(trial?.lines ?? [])],
      rules: [...sheet.rules, ...(trial?.rules ?? [])],
      under: trial === null ? null : TRIAL,
      shown,
    }
  })

const footLines = (
  texts: readonly string[],
  sheet: PaperSheet,
  face: Face,
): readonly TextLine[] => {
  const x = sheet.width * SIDE
  const height = blockHeight(texts.length, SMALL)
  const box = { x, y: sheet.height - 10 - height, width: sheet.width - 2 * x, height }
  return setLines(texts, SMALL, box, { across: 'centre', down: 'top' }, face).map((line) => ({
    ...line,
    soft: true,
  }))
}

/** The words between two thin lines, at the top in the middle. */
const trialHead = (
  sheet: PaperSheet,
  face: Face,
): { lines: readonly TextLine[]; rules: readonly Rule[] } => {
  const y = 15
  const spacing = 1.2
  const width = textWidth(TRIAL, TRIAL_SIZE, face) + spacing * (Array.from(TRIAL).length - 1)
  const x = (sheet.width - width) / 2
  const rule = { y: y - 0.36 * TRIAL_SIZE * POINT, width: 22 }
  return {
    lines: [{ x, y, text: TRIAL, size: TRIAL_SIZE, spacing, bold: true }],
    rules: [
      { ...rule, x: x - 4 - rule.width },
      { ...rule, x: x + width + 4 },
    ],
  }
}
