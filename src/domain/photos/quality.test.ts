import {
  drawnSides,
  greyOf,
  type GreyPicture,
  type Sides,
  type Weakness,
  weaknessOf,
} from './quality'

const LARGE: Sides = { width: 1600, height: 1200 }

/** A picture of 241 by 241, so that ten tiles stand in each line. */
const drawn = (toneAt: (x: number, y: number) => number): GreyPicture => {
  const side = 242
  const data = Uint8ClampedArray.from({ length: side * side }, (_, at) =>
    toneAt(at % side, Math.floor(at / side)),
  )
  return { width: side, height: side, data }
}

/** Text as lines of strokes one pixel wide, in the upper half of the page; the lower is empty. */
const page = (paper: number, ink: number) =>
  drawn((x, y) => (y < 121 && x % 4 === 0 && y % 24 < 12 ? ink : paper))

/** The same text out of focus: ink flows over many pixels. */
const washed = (paper: number, ink: number) =>
  drawn((x, y) =>
    y < 121 ? paper - ((paper - ink) * (1 + Math.sin((x * Math.PI) / 24))) / 2 : paper,
  )

/** A page of which a part is burnt out. */
const lit = (part: number, paper = 200) => {
  const { width, data } = page(paper, 40)
  return drawn((x, y) => (y >= 242 * (1 - part) ? 255 : (data[y * width + x] ?? 0)))
}

test.each<[string, Sides, GreyPicture, Weakness | null]>([
  ['sharp text on white paper', LARGE, page(230, 30), null],
  ['as small as can be', { width: 800, height: 480 }, page(230, 30), null],
  ['upright', { width: 480, height: 800 }, page(230, 30), null],
  ['too short', { width: 799, height: 480 }, page(230, 30), 'small'],
  ['too narrow', { width: 800, height: 479 }, page(230, 30), 'small'],
  ['a strip', { width: 479, height: 2000 }, page(230, 30), 'small'],
  ['in little light', LARGE, page(90, 10), null],
  ['in too little', LARGE, page(89, 10), 'dark'],
  ['pale ink', LARGE, page(230, 165), null],
  ['ink that is washed out', LARGE, page(230, 166), 'bright'],
  ['a reflection on a line or two', LARGE, lit(0.02), null],
  ['a reflection on more', LARGE, lit(0.05), 'bright'],
  ['a scan, white by itself', LARGE, lit(0.05, 245), null],
  ['out of focus', LARGE, washed(230, 30), 'blurred'],
  ['nothing on it', LARGE, page(230, 230), 'bright'],
  ['dark and out of focus, of which the light is said', LARGE, washed(80, 10), 'dark'],
])('a photo of a paper: %s', (_name, sides, grey, weakness) => {
  expect(weaknessOf(sides, grey)).toBe(weakness)
})

test.each<[string, Sides, Sides]>([
  ['a large one', { width: 1280, height: 960 }, { width: 1280, height: 960 }],
  ['a larger one', { width: 4000, height: 3000 }, { width: 1280, height: 960 }],
  ['upright', { width: 3000, height: 4000 }, { width: 960, height: 1280 }],
  ['a small one, as it is', { width: 320, height: 200 }, { width: 640, height: 400 }],
  ['a line', { width: 10_000, height: 1 }, { width: 1280, height: 2 }],
])('is drawn twice as large as it is judged: %s', (_name, sides, larger) => {
  expect(drawnSides(sides)).toEqual(larger)
})

test('four pixels become one, by how light their colours are', () => {
  const pixels: readonly (readonly [number, number, number])[] = [
    ...([
      [255, 0, 0],
      [255, 0, 0],
      [0, 255, 0],
      [0, 255, 0],
    ] as const),
    ...([
      [255, 0, 0],
      [255, 0, 0],
      [0, 0, 255],
      [0, 0, 255],
    ] as const),
    ...([
      [0, 0, 0],
      [100, 100, 100],
      [255, 255, 255],
      [255, 255, 255],
    ] as const),
    ...([
      [100, 100, 100],
      [200, 200, 200],
      [255, 255, 255],
      [255, 255, 255],
    ] as const),
  ]
  const rgba = Uint8ClampedArray.from(pixels.flatMap((pixel) => [...pixel, 255]))
  expect(greyOf({ width: 4, height: 4 }, rgba)).toEqual({
    width: 2,
    height: 2,
    data: Uint8ClampedArray.from([76, 89, 100, 255]),
  })
})
