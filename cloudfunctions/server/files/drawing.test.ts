import zlib, { crc32, deflateSync } from 'node:zlib'
import { drawingOf } from './drawing'
import { blankPng, pngOf, signaturePng } from '../testing/images'

test.each([
  ['a drawn signature', signaturePng(), { width: 640, blank: false }],
  ['an empty pad', blankPng(), { width: 640, blank: true }],
  ['one dot', pngOf(600, 3, (x, y) => x === 599 && y === 2), { width: 600, blank: false }],
  ['all dark', pngOf(600, 3, () => true), { width: 600, blank: true }],
])('%s', (_name, bytes, drawing) => {
  expect(drawingOf(bytes)).toEqual(drawing)
})

test.each([0, 2, 4, 6] as const)('colour type %i is read', (colour) => {
  const dotted = pngOf(600, 3, (x) => x === 5, colour)
  expect(drawingOf(dotted)).toEqual({ width: 600, blank: false })
  expect(drawingOf(pngOf(600, 3, () => false, colour))).toEqual({ width: 600, blank: true })
})

test.each([1, 2, 3, 4])('filter %i is undone', (filter) => {
  const png = filtered(filter)
  expect(drawingOf(png(false))).toEqual({ width: 4, blank: true })
  expect(drawingOf(png(true))).toEqual({ width: 4, blank: false })
})

test('what a reader may skip is skipped', () => {
  const [header, text] = [chunk('IHDR', head(4, 2)), chunk('tEXt', Buffer.from('Title'))]
  expect(drawingOf(png(header, text, data(10)))).toEqual({ width: 4, blank: true })
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
  ['a filter that does not exist', headed(head(4, 2), chunk('IDAT', deflateSync(lines(9))))],
  ['interlaced', headed(head(4, 2, { interlaced: 1 }), data(10))],
  ['16 bits a channel', headed(head(4, 2, { depth: 16 }), data(18))],
  ['one bit a pixel', headed(head(8, 2, { depth: 1 }), data(4))],
  ['a palette', headed(head(4, 2, { colour: 3 }), chunk('PLTE', Buffer.from([1, 2, 3])), data(10))],
  ['a palette that nothing needs', headed(head(4, 2), chunk('PLTE', Buffer.alloc(3)), data(10))],
  ['a second header', headed(head(4, 2), chunk('IHDR', head(30_000, 30_000)), data(10))],
  ['a short header', headed(head(4, 2).subarray(0, 12), data(10))],
  ['no width', headed(head(0, 2), data(2))],
])('%s is no drawing', (_name, bytes) => {
  expect(drawingOf(bytes)).toBeNull()
})

test.each([
  ['30000 × 30000', 30_000, 30_000],
  ['more pixels than a pad has', 2000, 1001],
  ['one pixel wide and very high', 1, 2_000_000],
  ['as large as numbers go', 0xffffffff, 0xffffffff],
])('%s is refused before it is inflated', (_name, width, height) => {
  const inflate = jest.spyOn(zlib, 'inflateSync')
  expect(drawingOf(headed(head(width, height), data(10)))).toBeNull()
  expect(inflate).not.toHaveBeenCalled()
})

/** A 4 × 2 PNG whose pixels are all 200, written with one filter; `dotted` spoils the last pixel. */
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
    if (dotted) last[3] = ((last[3] ?? 0) + 9) & 0xff
    const all = Buffer.from(rows.flatMap((row) => [filter, ...row]))
    return headed(head(4, 2), chunk('IDAT', deflateSync(all)))
  }
}

type Sort = { readonly depth?: number; readonly colour?: number; readonly interlaced?: number }

/** What a header holds; grey with 8 bits unless told otherwise. */
function head(width: number, height: number, sort: Sort = {}): Buffer {
  const { depth = 8, colour = 0, interlaced = 0 } = sort
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, depth, colour, 0, 0, interlaced])
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  return header
}

/** Lines of so many bytes in all, with their filter marks. */
function data(bytes: number): Buffer {
  return chunk('IDAT', deflateSync(Buffer.alloc(bytes)))
}

function lines(filter: number): Buffer {
  return Buffer.from([filter, 0, 0, 0, 0, filter, 0, 0, 0, 0])
}

function headed(header: Buffer, ...chunks: readonly Buffer[]): Buffer {
  return png(chunk('IHDR', header), ...chunks)
}

function png(...chunks: readonly Buffer[]): Buffer {
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([mark, ...chunks, chunk('IEND', Buffer.alloc(0))])
}

function chunk(type: string, body: Buffer): Buffer {
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(body.length, 0)
  frame.write(type, 4, 'latin1')
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(Buffer.concat([frame.subarray(4), body])))
  return Buffer.concat([frame, body, sum])
}

function altered(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}
