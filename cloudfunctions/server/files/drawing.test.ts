import { deflateSync } from 'node:zlib'
import { inkFinding, type InkFinding } from '../../../src/domain/photos/ink'
import { drawingOf } from './drawing'
import { blankPng, photoPng, pngOf, signaturePng, strokePng } from '../testing/images'
import { altered, chunk, head, headed, linesOf as data, png } from '../testing/pictures'

/** What is found of a picture, null for none. */
const found = async (bytes: Buffer): Promise<InkFinding | null> => {
  const drawing = await drawingOf(bytes)
  return drawing && inkFinding(drawing.ink)
}

/** Thick lines from point to point, as the pad writes them, on a picture of 600 × 240. */
const lines = (...points: readonly (readonly [number, number])[]) =>
  pngOf(600, 240, (x, y) =>
    points.slice(1).some(([x2, y2], i) => {
      const [x1, y1] = points[i] ?? [x2, y2]
      const along = Math.max(
        0,
        Math.min(
          1,
          ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / (Math.hypot(x2 - x1, y2 - y1) ** 2 || 1),
        ),
      )
      return Math.hypot(x - x1 - along * (x2 - x1), y - y1 - along * (y2 - y1)) < 3
    }),
  )

test.each<[string, Buffer, InkFinding]>([
  ['a drawn signature', signaturePng(), 'signed'],
  ['a zigzag over the whole pad', lines([20, 20], [200, 220], [380, 20], [560, 220]), 'signed'],
  ['an empty pad', blankPng(), 'none'],
  ['one pixel', pngOf(600, 30, (x, y) => x === 599 && y === 2), 'none'],
  ['a dot', lines([300, 100], [300, 100]), 'none'],
  ['a blot', pngOf(600, 240, (x, y) => Math.hypot(x - 300, y - 120) < 60), 'none'],
  ['一', lines([200, 120], [380, 120]), 'simple'],
  ['丁 written small', lines([220, 60], [360, 60], [290, 60], [290, 190]), 'simple'],
  ['all dark', pngOf(600, 30, () => true), 'filled'],
  ['a photo', photoPng(), 'filled'],
  ['a photo as large as a pad', pngOf(1000, 400, (x, y) => (x * y) % 7 < 3), 'filled'],
  ['hatched all over', pngOf(1000, 400, (x, y) => (x + 2 * y) % 4 === 0), 'filled'],
])('the ink of %s', async (_name, bytes, finding) => {
  expect(await found(bytes)).toBe(finding)
})

test.each([0, 2, 4, 6] as const)('colour type %i is read', async (colour) => {
  const half = pngOf(600, 30, (x) => x < 300, colour)
  expect((await drawingOf(half))?.ink.share).toBe(0.5)
  expect((await drawingOf(pngOf(600, 30, () => false, colour)))?.ink).toEqual({ pens: 0, share: 0 })
})

test('ink on a transparent ground is ink on paper', async () => {
  const clear = await drawingOf(strokePng())
  expect(clear?.ink.share).toBeGreaterThan(0)
  expect(clear?.ink.share).toBeLessThan(0.3)
})

test.each([1, 2, 3, 4])('filter %i is undone', async (filter) => {
  const png = filtered(filter)
  expect((await drawingOf(png(false)))?.ink.share).toBe(0)
  expect((await drawingOf(png(true)))?.ink.share).toBe(1 / 8)
})

test('what a reader may skip is not kept', async () => {
  const [header, text] = [chunk('IHDR', head(4, 2)), chunk('tEXt', Buffer.from('Title'))]
  const drawing = await drawingOf(png(header, text, data(10)))
  expect(drawing?.picture).toEqual({
    kind: 'png',
    width: 4,
    height: 2,
    orientation: 1,
    bytes: png(header, data(10)),
  })
})

test.each([
  ['no PNG', Buffer.from('not a picture at all, only text')],
  ['cut off', signaturePng().subarray(0, 200)],
  ['cut off before its end mark', signaturePng().subarray(0, -12)],
  ['only a header', signaturePng().subarray(0, 33)],
  ['empty', Buffer.alloc(0)],
  ['more lines than it says', headed(head(4, 2), data(15))],
  ['fewer lines than it says', headed(head(4, 2), data(5))],
  ['far more than it says', headed(head(640, 200), data(50_000_000))],
  ['no lines at all', headed(head(4, 2))],
  ['a broken checksum of the header', altered(signaturePng(), 29)],
  ['a broken checksum of the lines', altered(signaturePng(), signaturePng().length - 13)],
  ['lines that do not inflate', headed(head(640, 200), chunk('IDAT', Buffer.from('no lines')))],
  [
    'a filter that does not exist',
    headed(head(4, 2), chunk('IDAT', deflateSync(Buffer.from([9, 0, 0, 0, 0, 9, 0, 0, 0, 0])))),
  ],
  ['interlaced', headed(head(4, 2, { interlaced: 1 }), data(10))],
  ['16 bits a channel', headed(head(4, 2, { depth: 16 }), data(18))],
  ['one bit a pixel', headed(head(8, 2, { depth: 1 }), data(4))],
  ['a palette', headed(head(4, 2, { colour: 3 }), chunk('PLTE', Buffer.from([1, 2, 3])), data(10))],
  ['a palette that nothing needs', headed(head(4, 2), chunk('PLTE', Buffer.alloc(3)), data(10))],
  ['a second header', headed(head(4, 2), chunk('IHDR', head(30_000, 30_000)), data(10))],
  ['a short header', headed(head(4, 2).subarray(0, 12), data(10))],
  ['no width', headed(head(0, 2), data(2))],
  ['an animated one', headed(head(4, 2), chunk('acTL', Buffer.alloc(8)), data(10))],
  [
    'HTML behind the mark',
    Buffer.concat([signaturePng().subarray(0, 8), Buffer.from('<html>'.repeat(9))]),
  ],
])('%s is no drawing', async (_name, bytes) => {
  expect(await drawingOf(bytes)).toBeNull()
})

test.each([
  ['more pixels than a pad has', 2000, 1001],
  ['one pixel wide and very high', 1, 4001],
])('%s is refused, though it is whole', async (_name, width, height) => {
  const bytes = headed(head(width, height), data((width + 1) * height))
  expect(await drawingOf(bytes)).toBeNull()
})

test.each([
  ['30000 × 30000', 30_000],
  ['as large as numbers go', 0xffffffff],
])('%s is refused by its header', async (_name, side) => {
  expect(await drawingOf(headed(head(side, side), data(10)))).toBeNull()
})

/** A 4 × 2 PNG whose pixels are all 200, written with one filter; `dotted` makes the last pixel dark. */
function filtered(filter: number): (dotted: boolean) => Buffer {
  const first = {
    1: [200, 0, 0, 0],
    2: [200, 200, 200, 200],
    3: [200, 100, 100, 100],
    4: [200, 0, 0, 0],
  }
  const second = { 1: [200, 0, 0, 0], 2: [0, 0, 0, 0], 3: [100, 0, 0, 0], 4: [0, 0, 0, 0] }
  return (dotted) => {
    const rows = [first, second].map((by) => by[filter as 1 | 2 | 3 | 4])
    const last = rows[1] ?? []
    if (dotted) last[3] = ((last[3] ?? 0) + 100) & 0xff
    const all = Buffer.from(rows.flatMap((row) => [filter, ...row]))
    return headed(head(4, 2), chunk('IDAT', deflateSync(all)))
  }
}
