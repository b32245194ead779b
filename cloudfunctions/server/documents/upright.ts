import { type Orientation, turningOf } from '../../../src/domain/form/orientation'

/** How a unit square is turned and mirrored into itself: a, b, c, d, e, f of x' = ax + cy + e, y' = bx + dy + f. */
export type Turn = readonly [number, number, number, number, number, number]

/** A quarter clockwise around the middle of the unit square, in a PDF, which counts upwards. */
const quarter = ([a, b, c, d, e, f]: Turn): Turn => [b, -a, d, -c, f, 1 - e]

/** The turn that shows a stored picture upright. */
export const uprightTurn = (orientation: Orientation): Turn => {
  const { mirrored, quarters } = turningOf(orientation)
  let turn: Turn = mirrored ? [-1, 0, 0, 1, 1, 0] : [1, 0, 0, 1, 0, 0]
  for (let i = 0; i < quarters; i += 1) turn = quarter(turn)
  return turn
}
