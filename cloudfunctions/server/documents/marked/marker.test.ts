import { deflateSync } from 'node:zlib'
import { codecFiles, paperJpeg, testCodec } from '../testing/jpegs'
import { chunk, head, headed } from '../../testing/pictures'
import { photoPng, strokePng } from '../../testing/images'
import { paperFont } from '../testing/paperFont'
import { type Marker, markerOf } from './marker'
import type { Pixels } from './pixels'

const TEXT = '仅供廊坊市新媒体账号登记备案使用 2026-11-24 王敏'
let mark: Marker['mark']
let opens: Marker['opens']
beforeAll(async () => {
  ;({ mark, opens } = await markerOf(paperFont, codecFiles()))
})

const seen = async (copy: Buffer): Promise<Pixels> => (await testCodec()).decode(copy, 'jpeg')
const at = ({ width, data }: Pixels, x: number, y: number) => [
  ...data.subarray(4 * (y * width + x), 4 * (y * width + x) + 3),
]
/** The share of pixels of a part of a copy that another text changes. */
const touched = (one: Pixels, other: Pixels, [left, top]: readonly [number, number]) => {
  let count = 0
  const [wide, high] = [Math.floor(one.width / 4), Math.floor(one.height / 4)]
  for (let y = top * high; y < (top + 1) * high; y += 1)
    for (let x = left * wide; x < (left + 1) * wide; x += 1)
      if (Math.abs((at(one, x, y)[0] ?? 0) - (at(other, x, y)[0] ?? 0)) > 40) count += 1
  return count / (wide * high)
}

test.each([
  [2000, 1500, 2000, 1500],
  [1200, 900, 1200, 900],
  [4600, 3450, 2000, 1500],
  [900, 3600, 500, 2000],
])('a photo of %i × %i', async (width, height, wide, high) => {
  const picture = await seen(await mark(await paperJpeg(width, height), 1, TEXT))
  expect([picture.width, picture.height]).toEqual([wide, high])
})

test('the text lies over every part of it, thin enough to read what is below', async () => {
  const bytes = await paperJpeg(2000, 1500)
  const copy = await mark(bytes, 1, TEXT)
  const [one, plain] = [await seen(copy), await seen(await mark(bytes, 1, ' '))]
  for (const left of [0, 1, 2, 3])
    for (const top of [0, 1, 2, 3]) {
      const share = touched(one, plain, [left, top])
      expect(share).toBeGreaterThan(0.004)
      expect(share).toBeLessThan(0.25)
    }
})

test.each([
  [1, 'left', 'top'],
  [3, 'right', 'bottom'],
  [6, 'right', 'top'],
  [8, 'left', 'bottom'],
] as const)(
  'orientation %i stands upright: what was first is %s, %s',
  async (orientation, x, y) => {
    const picture = await seen(await mark(await paperJpeg(800, 600), orientation, ' '))
    expect([picture.width, picture.height]).toEqual(orientation > 4 ? [600, 800] : [800, 600])
    const [red = 0, green = 255] = at(
      picture,
      x === 'left' ? 50 : picture.width - 50,
      y === 'top' ? 50 : picture.height - 50,
    )
    expect(red - green).toBeGreaterThan(120)
  },
)

test('a PNG becomes a JPEG, and ink on a transparent ground stands on white', async () => {
  expect((await mark(photoPng(), 1, TEXT)).subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]))
  const picture = await seen(await mark(strokePng(), 1, ' '))
  expect(at(picture, 2, picture.height - 3)).toEqual([255, 255, 255])
})

test.each<[string, () => Promise<Buffer> | Buffer]>([
  ['neither JPEG nor PNG', () => Buffer.from('<html></html>')],
  [
    'a JPEG whose tables are nonsense',
    async () => {
      const bytes = Buffer.from(await paperJpeg(400, 300))
      bytes.fill(
        0xff,
        bytes.indexOf(Buffer.from([0xff, 0xc4])) + 5,
        bytes.indexOf(Buffer.from([0xff, 0xc4])) + 21,
      )
      return bytes
    },
  ],
  [
    'a PNG whose lines have a filter that does not exist',
    () =>
      headed(head(4, 2), chunk('IDAT', deflateSync(Buffer.from([9, 0, 0, 0, 0, 9, 0, 0, 0, 0])))),
  ],
])('%s is refused, and the next is made', async (_name, bytes) => {
  await expect(mark(await bytes(), 1, TEXT)).rejects.toBeDefined()
  expect((await mark(await paperJpeg(400, 300), 1, TEXT)).length).toBeGreaterThan(1000)
})

test.each<[string, () => Promise<Buffer>, boolean]>([
  ['a photo', () => paperJpeg(240, 200), true],
  ['a PNG', () => Promise.resolve(photoPng()), true],
  ['a JPEG whose tables are broken', brokenJpeg, false],
  ['a PNG whose lines have no filter that there is', () => Promise.resolve(brokenPng()), false],
  ['no picture', () => Promise.resolve(Buffer.from('no picture')), false],
])('whether %s opens', async (_name, bytes, expected) => {
  expect(await opens(await bytes())).toBe(expected)
})

/** Whole by its structure, and nothing can be made of it. */
async function brokenJpeg(): Promise<Buffer> {
  const bytes = Buffer.from(await paperJpeg(240, 200))
  const tables = bytes.indexOf(Buffer.from([0xff, 0xc4]))
  return bytes.fill(0xff, tables + 5, tables + 21)
}

function brokenPng(): Buffer {
  const lines = deflateSync(Buffer.alloc(221 * 200, 9))
  return headed(head(220, 200), chunk('IDAT', lines))
}
