/**
 * How the pixels of a stored photo lie, as EXIF numbers it (Exif 2.3, 4.6.4 A): cameras store them as the sensor lay. 1 is
 * upright.
 */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

/** What shows a photo upright: mirrored from left to right first, then turned clockwise by quarters. */
export type Turning = { readonly mirrored: boolean; readonly quarters: number }

const turnings: Readonly<Record<Orientation, Turning>> = {
  1: { mirrored: false, quarters: 0 },
  2: { mirrored: true, quarters: 0 },
  3: { mirrored: false, quarters: 2 },
  4: { mirrored: true, quarters: 2 },
  5: { mirrored: true, quarters: 3 },
  6: { mirrored: false, quarters: 1 },
  7: { mirrored: true, quarters: 1 },
  8: { mirrored: false, quarters: 3 },
}

export const turningOf = (orientation: Orientation): Turning => turnings[orientation]
