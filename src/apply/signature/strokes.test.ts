import type { InkFinding } from '../../domain/photos/ink'
import {
  findingOf,
  fittedStrokes,
  PICTURE,
  pictureFrame,
  type Stroke,
  upright,
  uprightSize,
} from './strokes'

const pad = { width: 600, height: 240 }
const line = (...points: [number, number][]): Stroke => points

test.each([
  ['the top left of an upright phone is the lower left of the writing', 0, 0, true, [0, 300]],
  ['the top right is where the writing begins', 300, 0, true, [0, 0]],
  ['down the screen is along the writing', 300, 700, true, [700, 0]],
  ['a phone held across is not turned', 20, 30, false, [20, 30]],
])('upright: %s', (_name, x, y, turned, point) => {
  expect(upright(x, y, { width: 300, height: 700, turned })).toEqual(point)
})

test('the size of a turned pad is its size as read', () => {
  expect(uprightSize({ width: 300, height: 700, turned: true })).toEqual({
    width: 700,
    height: 300,
  })
})

test('strokes of another pad are laid into the middle, whole', () => {
  const moved = fittedStrokes([line([0, 0], [600, 240])], pad, { width: 300, height: 300 })
  expect(moved).toEqual([
    [
      [0, 90],
      [300, 210],
    ],
  ])
})

test.each([
  ['across the pad', [line([0, 0], [600, 240])]],
  ['a small one', [line([10, 10], [40, 30])]],
  ['a dot', [line([10, 10])]],
  ['tall', [line([5, 0], [6, 240])]],
])('the exported picture holds all ink: %s', (_name, strokes) => {
  const { scale, left, top } = pictureFrame(strokes)
  for (const [x, y] of strokes.flat()) {
    expect(x * scale + left).toBeGreaterThanOrEqual(39)
    expect(x * scale + left).toBeLessThanOrEqual(PICTURE.width - 39)
    expect(y * scale + top).toBeGreaterThanOrEqual(39)
    expect(y * scale + top).toBeLessThanOrEqual(PICTURE.height - 39)
  }
})

test.each<[string, readonly Stroke[], InkFinding]>([
  ['nothing', [], 'none'],
  ['a dot', [line([10, 10])], 'none'],
  ['three dots', [line([1, 1]), line([5, 5]), line([9, 9])], 'none'],
  ['一: one line', [line([10, 10], [100, 10])], 'simple'],
  ['丁 written small', [line([10, 10], [90, 10]), line([50, 10], [50, 90])], 'simple'],
  [
    '工: three strokes',
    [line([10, 10], [90, 10]), line([50, 10], [50, 90]), line([10, 90], [90, 90])],
    'signed',
  ],
  [
    'a running hand in one stroke',
    [line([0, 0], [150, 100], [300, 0], [450, 100], [600, 0])],
    'signed',
  ],
])('too simple: %s', (_name, strokes, found) => {
  expect(findingOf(strokes)).toBe(found)
})
