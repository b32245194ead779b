import { JPG } from 'image-size/types/jpg'
import { imageKind } from '../files/images'

/** How a unit square is turned and mirrored into itself: a, b, c, d, e, f of x' = ax + cy + e, y' = bx + dy + f. */
export type Turn = readonly [number, number, number, number, number, number]

const AS_STORED: Turn = [1, 0, 0, 1, 0, 0]

/** By EXIF tag 274 (Exif 2.3, 4.6.4 A): on which side the first row and the first column of pixels appear. */
const turns: Readonly<Record<number, Turn>> = {
  2: [-1, 0, 0, 1, 1, 0],
  3: [-1, 0, 0, -1, 1, 1],
  4: [1, 0, 0, -1, 0, 1],
  5: [0, -1, -1, 0, 1, 1],
  6: [0, -1, 1, 0, 0, 1],
  7: [0, 1, 1, 0, 0, 0],
  8: [0, 1, -1, 0, 1, 0],
}

/** The turn that shows an image upright: phones store the pixels as the sensor lay and say so in a tag. */
export const uprightTurn = (bytes: Buffer): Turn => {
  if (imageKind(bytes) !== 'jpeg') return AS_STORED
  try {
    return turns[JPG.calculate(bytes).orientation ?? 1] ?? AS_STORED
  } catch {
    // A damaged tag must not keep the form from being printed.
    return AS_STORED
  }
}
