import type { Orientation } from '../../../../src/domain/form/orientation'
import { type Pixels, shrunk, stoodUpright } from './pixels'

/** A picture of letters, each a grey of its own. */
const picture = (...lines: readonly string[]): Pixels => {
  const text = lines.join('')
  const data = new Uint8ClampedArray(4 * text.length)
  ;[...text].forEach((letter, i) => {
    data.fill(letter.charCodeAt(0), 4 * i, 4 * i + 3)
    data[4 * i + 3] = 255
  })
  return { width: lines[0]?.length ?? 0, height: lines.length, data }
}
const read = ({ width, height, data }: Pixels) =>
  Array.from({ length: height }, (_line, y) =>
    Array.from({ length: width }, (_pixel, x) =>
      String.fromCharCode(data[4 * (y * width + x)] ?? 0),
    ).join(''),
  )

test.each<[Orientation, readonly string[]]>([
  [1, ['abc', 'def']],
  [2, ['cba', 'fed']],
  [3, ['fed', 'cba']],
  [4, ['def', 'abc']],
  [5, ['ad', 'be', 'cf']],
  [6, ['da', 'eb', 'fc']],
  [7, ['fc', 'eb', 'da']],
  [8, ['cf', 'be', 'ad']],
])('orientation %i stands upright', (orientation, lines) => {
  expect(read(stoodUpright(picture('abc', 'def'), orientation))).toEqual(lines)
})

test.each([
  ['as large as it may be', 4, 2, 4, 4, 2],
  ['larger', 8, 4, 4, 4, 2],
  ['high', 3, 9, 3, 1, 3],
  ['very narrow', 900, 1, 30, 30, 1],
])('a picture that is %s', (_name, width, height, most, wide, high) => {
  const data = new Uint8ClampedArray(4 * width * height).fill(255)
  const small = shrunk({ width, height, data }, most)
  expect([small.width, small.height]).toEqual([wide, high])
})

test('a pixel is the mean of those it stands for, and what is transparent lies on white', () => {
  const data = Uint8ClampedArray.from([0, 0, 0, 255, 200, 200, 200, 255, 0, 0, 0, 0, 0, 0, 0, 128])
  const { data: small } = shrunk({ width: 4, height: 1, data }, 2)
  expect([small[0], small[3], small[4], small[7]]).toEqual([100, 255, 191, 255])
})
