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

/** Quarters clockwise by which somebody turned a photo that its own orientation does not show upright. */
export type Quarters = 0 | 1 | 2 | 3

/** The orientation of a photo that was turned by so many quarters more. */
export const turnedBy = (orientation: Orientation, quarters: Quarters): Orientation => {
  const { mirrored, quarters: so } = turnings[orientation]
  const turned = (Object.keys(turnings).map(Number) as Orientation[]).find(
    (each) =>
      turnings[each].mirrored === mirrored && turnings[each].quarters === (so + quarters) % 4,
  )
  return turned ?? orientation
}
