import { type Orientation, type Quarters, turnedBy, turningOf } from './orientation'

const all: readonly Orientation[] = [1, 2, 3, 4, 5, 6, 7, 8]
const quarters: readonly Quarters[] = [0, 1, 2, 3]

test.each(all)(
  'orientation %i, turned by hand, is turned so much more and mirrored as before',
  (orientation) => {
    const { mirrored, quarters: so } = turningOf(orientation)
    for (const more of quarters)
      expect(turningOf(turnedBy(orientation, more))).toEqual({
        mirrored,
        quarters: (so + more) % 4,
      })
  },
)
