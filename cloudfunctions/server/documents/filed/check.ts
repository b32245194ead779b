import { type Office, officeOf } from '../../../../src/domain/city/city'
import { CENTRE } from '../../../../src/domain/paper/frame'
import type { TextLine } from '../../../../src/domain/paper/sheet'
import {
  blockHeight,
  brokenLines,
  type Face,
  printable,
  setLines,
} from '../../../../src/domain/paper/text'
import type { Context } from '../../app'
import { pictureOf } from '../../files/picture'
import type { Filing } from '../../store/filings/filing'
import { paperToken } from '../../filing/scanned/code'
import { logLine } from '../../secrets/log'
import type { MarkedSheet, PaperPicture } from '../draw'

/** The page that the code opens. */
const SCANNED_PAGE = 'filing/scanned/index'

/** How somebody who is shown a paper finds out whether it holds (H5): by its code, or by phone where there is none. */
export type Check = {
  readonly code: PaperPicture | null
  readonly office: Pick<Office, 'shortName' | 'phone'>
}

/**
 * The check of the papers of what is registered; null of everything else. A change bears the code of what it changed: that one
 * says what holds. Where WeChat draws none, the paper is made without.
 */
export const checkOf = async (context: Context, filing: Filing): Promise<Check | null> => {
  if (filing.status !== 'registered') return null
  const { ports } = context
  const base = filing.change ? await ports.filings.get(filing.change.of) : filing
  if (base?.status !== 'registered' || base.office === null) return null
  // With the key of a filing its code is gone, too.
  if (base.dataKey === null) return { code: null, office: officeOf(base.office) }
  const drawn = await ports.pageCode(SCANNED_PAGE, await paperToken(context, base))
  const code = Buffer.isBuffer(drawn) ? await pictureOf(drawn) : null
  if (code !== null && typeof code !== 'string') return { code, office: officeOf(base.office) }
  logLine({ call: 'page code', outcome: code ?? drawn })
  return { code: null, office: officeOf(base.office) }
}

/** A corner of a page that holds nothing else: its upper right end and the side of a code in it, in millimetres. */
export type Corner = { readonly right: number; readonly top: number; readonly side: number }

/** Points, and millimetres: no line reaches the title beside it. */
const SIZE = 7
const WIDE = 28
const GAP = 0.6

/** The pages with the check in a corner of the first, outside of what the paper itself says. */
export const withCheck = (
  sheets: readonly MarkedSheet[],
  check: Check | null,
  corner: Corner,
  face: Face,
): readonly MarkedSheet[] => {
  const [first, ...more] = sheets
  if (first === undefined || check === null) return sheets
  const { lines, aside } = cornerOf(check, corner, face)
  const soft = lines.map((line) => ({ ...line, soft: true as const }))
  return [{ ...first, lines: [...first.lines, ...soft], ...(aside && { aside }) }, ...more]
}

const cornerOf = (
  { code, office }: Check,
  { right, top, side }: Corner,
  face: Face,
): { lines: readonly TextLine[]; aside: MarkedSheet['aside'] | null } => {
  if (code === null) {
    const text = printable(`核实请打电话，报编号\n${office.shortName}\n${office.phone}`, face)
    const lines = brokenLines(text, WIDE, SIZE, face).map((line) => line.text)
    const box = { x: right - WIDE, y: top, width: WIDE, height: blockHeight(lines.length, SIZE) }
    return {
      lines: setLines(lines, SIZE, box, { across: 'right', down: 'top' }, face),
      aside: null,
    }
  }
  const box = { x: right - side, y: top, width: side, height: side }
  const below = { ...box, y: top + side + GAP, height: blockHeight(1, SIZE) }
  return {
    lines: setLines(['微信扫码核实'], SIZE, below, CENTRE, face),
    aside: { box, picture: code },
  }
}
