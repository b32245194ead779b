import {
  greyOf,
  type GreyPicture,
  drawnSides,
  type Weakness,
  weaknesses,
  weaknessOf,
} from '../../src/domain/photos/quality'
import { labelledSet, OF_A_SORT, seeds, type Sort } from './set'

/** What the gate should find in each sort; a glare is what makes a photo too bright. */
const wanted: Readonly<Record<Sort, Weakness | null>> = {
  sharp: null,
  dark: 'dark',
  blurred: 'blurred',
  small: 'small',
  glare: 'bright',
  rotated: null,
  photocopy: null,
}

/** The copy of a photo that a canvas makes: the mean of the pixels that become one. */
const judged = (photo: GreyPicture): GreyPicture => {
  const drawn = drawnSides(photo)
  const [width, height] = [drawn.width / 2, drawn.height / 2]
  const data = new Uint8ClampedArray(width * height)
  const [across, down] = [photo.width / width, photo.height / height]
  const { floor, max } = Math
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [left, top] = [floor(x * across), floor(y * down)]
      const right = max(left + 1, floor((x + 1) * across))
      const bottom = max(top + 1, floor((y + 1) * down))
      let sum = 0
      for (let py = top; py < bottom; py += 1)
        for (let px = left; px < right; px += 1) sum += photo.data[py * photo.width + px] ?? 0
      data[y * width + x] = sum / ((right - left) * (bottom - top))
    }
  return { width, height, data }
}

type Found = { readonly name: string; readonly sort: Sort; readonly weakness: Weakness | null }

let found: readonly Found[] = []

beforeAll(() => {
  found = [...labelledSet(seeds.heldOut)].map(({ sort, index, photo }) => ({
    name: `${sort} ${String(index)}`,
    sort,
    weakness: weaknessOf(photo, judged(photo)),
  }))
})

const rated = (weakness: Weakness) => {
  const said = found.filter((each) => each.weakness === weakness)
  const right = said.filter(({ sort }) => wanted[sort] === weakness).length
  const there = found.filter(({ sort }) => wanted[sort] === weakness).length
  return { precision: right / said.length, recall: right / there }
}

test('of the half that no bound was chosen with, 95 of 100 are found and are what is found', () => {
  expect(found).toHaveLength(140)
  const rates = Object.fromEntries(weaknesses.map((each) => [each, rated(each)]))
  const lines = Object.entries(rates).map(
    ([name, { precision, recall }]) =>
      `photos ${name}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
  )
  process.stdout.write(`${lines.join('\n')}\n`)
  for (const name of ['dark', 'small', 'blurred', 'bright'] as const) {
    expect(rates[name]?.precision).toBeGreaterThanOrEqual(0.95)
    expect(rates[name]?.recall).toBeGreaterThanOrEqual(0.95)
  }
})

test.each(['sharp', 'rotated', 'photocopy'] as const)(
  'at most one of %s photos is held up without need',
  (sort) => {
    const held = found.filter((each) => each.sort === sort && each.weakness !== null)
    expect(found.filter((each) => each.sort === sort)).toHaveLength(OF_A_SORT)
    expect(held.length).toBeLessThanOrEqual(1)
  },
)

const plain = (width: number, height: number, tone: number): GreyPicture => ({
  width,
  height,
  data: new Uint8ClampedArray(width * height).fill(tone),
})

test.each([
  ['a picture of one pixel', { width: 1, height: 1 }, 'small'],
  ['a strip', { width: 4000, height: 300 }, 'small'],
  ['a lens that was covered', { width: 4000, height: 3000, tone: 3 }, 'dark'],
  ['an empty sheet', { width: 4000, height: 3000, tone: 255 }, 'bright'],
  ['a wall', { width: 4000, height: 3000, tone: 140 }, 'blurred'],
])('%s', (_, { tone = 128, ...sides }: { width: number; height: number; tone?: number }, said) => {
  const { width, height } = drawnSides(sides)
  expect(weaknessOf(sides, plain(width / 2, height / 2, tone))).toBe(said)
})

test('a copy has the proportions of its photo; its grey is the weight of the colours of four pixels', () => {
  expect(drawnSides({ width: 4000, height: 3000 })).toEqual({ width: 1280, height: 960 })
  expect(drawnSides({ width: 300, height: 600 })).toEqual({ width: 600, height: 1200 })
  const [white, red, black] = [
    [255, 255, 255, 255],
    [255, 0, 0, 255],
    [0, 0, 0, 255],
  ]
  const rows = [white, white, red, red, white, black, red, red].flat()
  const grey = greyOf({ width: 4, height: 2 }, new Uint8ClampedArray(rows))
  expect([grey.width, grey.height, ...grey.data]).toEqual([2, 1, 191, 76])
})
