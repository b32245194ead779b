import { deflateSync } from 'node:zlib'
import { imageKind } from './images'
import { drawingOf } from './images'
import { blankPng, photoPng, pngOf, signaturePng } from '../testing/images'

test.each([
  ['a drawn signature', signaturePng(), { width: 640, blank: false }],
  ['an empty pad', blankPng(), { width: 640, blank: true }],
  ['one dot', pngOf(600, 3, (x, y) => x === 599 && y === 2), { width: 600, blank: false }],
  ['all dark', pngOf(600, 3, () => true), { width: 600, blank: true }],
])('%s', (_name, bytes, drawing) => {
  expect(drawingOf(bytes)).toEqual(drawing)
})

test.each([1, 2, 3, 4])('filter %i is undone', (filter) => {
  const png = filtered(filter)
  expect(drawingOf(png(false))).toEqual({ width: 4, blank: true })
  expect(drawingOf(png(true))).toEqual({ width: 4, blank: false })
})

test.each([
  ['no PNG', Buffer.from('not a picture at all, only text')],
  ['cut off', signaturePng().subarray(0, 200)],
  ['only a header', signaturePng().subarray(0, 33)],
  ['empty', Buffer.alloc(0)],
  ['more lines than it says', heightened(2)],
])('%s is no drawing', (_name, bytes) => {
  expect(drawingOf(bytes)).toBeNull()
})

test.each([
  ['png', photoPng(), 'png'],
  ['jpeg', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(20)]), 'jpeg'],
  ['webp', Buffer.from('RIFF0000WEBPVP8 and more'), 'webp'],
  ['svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), null],
  ['a short file', Buffer.from([0xff, 0xd8, 0xff]), null],
])('%s by its first bytes', (_name, bytes, kind) => {
  expect(imageKind(bytes)).toBe(kind)
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
    const lines = [first, second].map((by) => by[filter as 1 | 2 | 3 | 4])
    const last = lines[1] ?? []
    if (dotted) last[3] = ((last[3] ?? 0) + 9) & 0xff
    const data = deflateSync(Buffer.from(lines.flatMap((line) => [filter, ...line])))
    return withData(
      pngOf(4, 2, () => false),
      data,
    )
  }
}

function heightened(by: number): Buffer {
  const png = Buffer.from(signaturePng())
  png.writeUInt32BE(png.readUInt32BE(20) - by, 20)
  return png
}

/** The PNG with other image data; drawingOf does not read checksums. */
function withData(png: Buffer, data: Buffer): Buffer {
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.write('IDAT', 4, 'latin1')
  return Buffer.concat([png.subarray(0, 33), frame, data, Buffer.alloc(4)])
}
