import { type Day, showDay } from '../dates/days'
import { DECLARATION } from '../form/form'
import { blockHeight, type Face, inset, setLines } from './text'
import type { Box, TextLine } from './sheet'

const SIZE = 12
const MIDDLE = { across: 'centre', down: 'middle' } as const
/** A day to be filled in by hand. */
export const BLANK_DAY = '　　　年　　　月　　　日'

const SEE_SEAL_PAGE = '见签章页'

/** The row 签名盖章确认: the declaration, the place of the signature's image or where the signature is, and the day. */
export const signatureCell = (
  cell: Box,
  { signedOn, sealed }: { readonly signedOn: Day | null; readonly sealed?: true },
  face: Face,
): { lines: readonly TextLine[]; picture: Box | null } => {
  const room = inset(cell, 5, 4)
  const line = { ...room, height: blockHeight(1, SIZE) }
  const foot = { ...line, y: room.y + room.height - line.height }
  const place = {
    x: cell.x + (cell.width - 76) / 2,
    y: line.y + line.height + 1,
    width: 76,
    height: 23,
  }
  const day = signedOn === null ? BLANK_DAY : showDay(signedOn)
  return {
    lines: [
      ...setLines([DECLARATION], SIZE, line, { across: 'left', down: 'top' }, face),
      ...setLines([day], SIZE, foot, { across: 'right', down: 'top' }, face),
      ...(sealed ? setLines([SEE_SEAL_PAGE], SIZE, place, MIDDLE, face) : []),
    ],
    picture: sealed ? null : place,
  }
}
