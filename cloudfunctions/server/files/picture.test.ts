import { type Fault, pictureOf } from './picture'
import { photoPng, pngOf } from '../testing/images'
import { photoJpeg } from '../testing/photoJpeg'
import {
  altered,
  chunk,
  exif,
  head,
  headed,
  jpegOf,
  linesOf,
  segment,
  vastPng,
} from '../testing/pictures'

const found = async (bytes: Buffer) => {
  const picture = await pictureOf(bytes)
  if (typeof picture === 'string') throw new Error(picture)
  return picture
}

const whole = jpegOf(240, 320)
const frame = whole.indexOf(Buffer.from([0xff, 0xc0]))
const scan = whole.indexOf(Buffer.from([0xff, 0xda]))

/** The photo with other bytes at a place. */
const put = (at: number, ...bytes: readonly number[]) => {
  const copy = Buffer.from(whole)
  copy.set(bytes, at)
  return copy
}
const without = (from: number, until: number) =>
  Buffer.concat([whole.subarray(0, from), whole.subarray(until)])

/** Lines of a grey PNG of 8 bits. */
const grey = (width: number, height: number) => linesOf((width + 1) * height)

test.each<[string, Buffer, Fault]>([
  ['nothing', Buffer.alloc(0), 'kind'],
  ['a WebP', Buffer.from('RIFF0000WEBPVP8 and more'), 'kind'],
  ['a GIF', Buffer.from('GIF89a and more of it'), 'kind'],
  ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'kind'],
  ['a HEIC', Buffer.from('\0\0\0\x18ftypheic and more'), 'kind'],
  [
    'the mark of a JPEG and HTML',
    Buffer.from('\xff\xd8\xff<html><script>alert(1)</script>', 'latin1'),
    'broken',
  ],
  [
    'the mark of a JPEG and zeros',
    Buffer.concat([whole.subarray(0, 3), Buffer.alloc(2000)]),
    'broken',
  ],
  ['a JPEG cut off in its scan', whole.subarray(0, -20), 'broken'],
  ['a JPEG without its end mark', whole.subarray(0, -2), 'broken'],
  ['a JPEG cut off in a segment', whole.subarray(0, 30), 'broken'],
  ['a JPEG whose segment is longer than the file', put(4, 0xff, 0xff), 'broken'],
  ['a JPEG whose segment has no length', put(4, 0, 0), 'broken'],
  ['a JPEG without a frame', without(frame, frame + 19), 'broken'],
  ['a JPEG with two frames', jpegOf(240, 320, whole.subarray(frame, frame + 19)), 'broken'],
  ['a JPEG without a scan', without(scan, whole.length - 2), 'broken'],
  [
    'a JPEG with an empty scan',
    Buffer.concat([whole.subarray(0, scan + 14), Buffer.from([0xff, 0xd9])]),
    'broken',
  ],
  ['a JPEG without loss, which no browser shows', put(frame + 1, 0xc3), 'broken'],
  ['a JPEG of 12 bits', put(frame + 4, 12), 'broken'],
  ['a JPEG of two colours', put(frame + 9, 2), 'broken'],
  ['a JPEG within a JPEG', jpegOf(240, 320, Buffer.from([0xff, 0xd8])), 'broken'],
  ['a JPEG without a height', jpegOf(240, 0), 'small'],
  ['a JPEG that is small', Buffer.from(photoJpeg), 'small'],
  ['a JPEG of 199 lines', jpegOf(4000, 199), 'small'],
  ['a JPEG of 65,500 × 65,500', jpegOf(65_500, 65_500), 'large'],
  ['a JPEG of 4,001 × 4,000', jpegOf(4001, 4000), 'large'],
  ['a JPEG longer than 12,000', jpegOf(12_001, 200), 'large'],
  ['a few bytes that say 50,000 × 50,000', vastPng(), 'large'],
  ['a PNG of one pixel', headed(head(1, 1), grey(1, 1)), 'small'],
  ['a PNG of 40 × 30', headed(head(40, 30), grey(40, 30)), 'small'],
  [
    'an animated PNG',
    headed(head(220, 200), chunk('acTL', Buffer.alloc(8)), grey(220, 200)),
    'moving',
  ],
  [
    'the mark of a PNG and HTML',
    Buffer.concat([photoPng().subarray(0, 8), Buffer.from('<html>'.repeat(9))]),
    'broken',
  ],
  ['a PNG cut off', photoPng().subarray(0, 200), 'broken'],
  ['a PNG without its end', photoPng().subarray(0, -12), 'broken'],
  ['a PNG whose checksum is wrong', altered(photoPng(), 29), 'broken'],
  ['a PNG with fewer lines than it says', headed(head(220, 200), linesOf(100)), 'broken'],
  ['a PNG with more lines than it says', headed(head(220, 200), linesOf(50_000_000)), 'broken'],
  ['a PNG without lines', headed(head(220, 200)), 'broken'],
  [
    'a PNG with two headers',
    headed(head(220, 200), chunk('IHDR', head(9, 9)), grey(220, 200)),
    'broken',
  ],
  [
    'a PNG with something between its lines',
    headed(head(220, 200), grey(220, 100), chunk('tEXt', Buffer.from('x')), grey(220, 100)),
    'broken',
  ],
  [
    'a PNG with a critical chunk nobody knows',
    headed(head(220, 200), chunk('EVIL', Buffer.alloc(3)), grey(220, 200)),
    'broken',
  ],
  [
    'a palette picture without its palette',
    headed(head(220, 200, { colour: 3 }), grey(220, 200)),
    'broken',
  ],
  [
    'a grey picture with a palette',
    headed(head(220, 200), chunk('PLTE', Buffer.alloc(3)), grey(220, 200)),
    'broken',
  ],
  [
    'a palette of more colours than its bits',
    headed(
      head(224, 200, { colour: 3, depth: 1 }),
      chunk('PLTE', Buffer.alloc(9)),
      linesOf(29 * 200),
    ),
    'broken',
  ],
  [
    'a colour type that does not exist',
    headed(head(220, 200, { colour: 5 }), grey(220, 200)),
    'broken',
  ],
  [
    'an interlaced PNG with the lines of one that is not',
    headed(head(220, 200, { interlaced: 1 }), grey(220, 200)),
    'broken',
  ],
  [
    '16 bits a channel and 8 million pixels',
    headed(head(4000, 2100, { colour: 6, depth: 16 }), linesOf(10)),
    'large',
  ],
])('%s is refused', async (_name, bytes, fault) => {
  expect(await pictureOf(bytes)).toBe(fault)
})

test.each<[string, Buffer, readonly [number, number]]>([
  ['a photo', whole, [240, 320]],
  ['as large as allowed', jpegOf(4000, 4000), [4000, 4000]],
  ['as long as allowed', jpegOf(12_000, 1333), [12_000, 1333]],
  ['as small as allowed', jpegOf(200, 200), [200, 200]],
  ['a PNG', photoPng(), [220, 200]],
  [
    'a palette',
    headed(head(220, 200, { colour: 3 }), chunk('PLTE', Buffer.alloc(6)), grey(220, 200)),
    [220, 200],
  ],
  ['one bit a pixel', headed(head(220, 200, { depth: 1 }), linesOf(29 * 200)), [220, 200]],
  [
    '16 bits a channel',
    headed(head(220, 200, { colour: 2, depth: 16 }), linesOf(1321 * 200)),
    [220, 200],
  ],
  // Passes of 28 × 25, 27 × 25, 55 × 25, 55 × 50, 110 × 50, 110 × 100 and 220 × 100.
  [
    'an interlaced PNG',
    headed(
      head(220, 200, { interlaced: 1 }),
      linesOf(29 * 25 + 28 * 25 + 56 * 25 + 56 * 50 + 111 * 50 + 111 * 100 + 221 * 100),
    ),
    [220, 200],
  ],
])('%s is taken', async (_name, bytes, size) => {
  const { width, height, orientation } = await found(bytes)
  expect([width, height, orientation]).toEqual([...size, 1])
})

test('of a JPEG stays what draws it: no place, no time, no thumbnail, no comment, nothing behind its end', async () => {
  const thumbnail = segment(0xe0, 'JFIF\0\x01\x02\0\0\x01\0\x01\x02\x02thumbnailRGB')
  const bytes = jpegOf(
    240,
    320,
    thumbnail,
    exif(1),
    segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>secret</x:xmpmeta>'),
    segment(0xe2, 'MPF\0secret'),
    segment(0xed, 'Photoshop 3.0\0secret'),
    segment(0xee, 'Adobe\0d\0\0\0\0\x01secret'),
    segment(0xfe, 'secret comment'),
  )
  const behind = Buffer.concat([bytes, Buffer.from('\xff\xd8\xff secret second picture', 'latin1')])
  const kept = await found(behind)
  expect(kept.bytes.toString('latin1')).not.toMatch(/secret|Exif|N39|thumbnail|MPF|Photoshop/)
  expect(kept.bytes.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]))
  expect(kept.bytes.toString('latin1')).toMatch(/JFIF[^]*Adobe[^]*ICC_PROFILE/)
  // Without recompression: from the tables on it is the same, byte for byte.
  const tables = (from: Buffer) => from.subarray(from.indexOf(Buffer.from([0xff, 0xdb])))
  expect(tables(kept.bytes).equals(tables(bytes))).toBe(true)
  expect((await found(kept.bytes)).bytes.equals(kept.bytes)).toBe(true)
})

test('of a PNG stay its critical chunks', async () => {
  const text = chunk('tEXt', Buffer.from('Location\0N39.0842'))
  const bytes = headed(head(220, 200), text, grey(220, 200), chunk('eXIf', Buffer.from('MM')))
  const behind = Buffer.concat([bytes, Buffer.from('<html>')])
  expect((await found(behind)).bytes.equals(headed(head(220, 200), grey(220, 200)))).toBe(true)
})

test.each([1, 2, 3, 4, 5, 6, 7, 8] as const)(
  'orientation %i is kept as a field',
  async (orientation) => {
    for (const order of ['II', 'MM'] as const) {
      const photo = await found(jpegOf(240, 320, exif(orientation, order)))
      expect(photo.orientation).toBe(orientation)
      expect(photo.bytes.includes('Exif')).toBe(false)
    }
  },
)

test.each<[string, Buffer]>([
  ['an orientation that does not exist', exif(9)],
  ['none', exif(0)],
  ['a directory behind the end', segment(0xe1, 'Exif\0\0MM\0*\xff\xff\xff\xff')],
  ['more entries than there are', segment(0xe1, 'Exif\0\0II*\0\x08\0\0\0\xff\xff')],
  ['another order of bytes', segment(0xe1, 'Exif\0\0XX\0*\0\0\0\x08\0\0')],
  ['nothing', segment(0xe1, 'Exif\0\0')],
])('EXIF with %s says that it is upright', async (_name, data) => {
  expect((await found(jpegOf(240, 320, data))).orientation).toBe(1)
})

test('a photo with many markers and scans takes a moment', async () => {
  const many = Array.from({ length: 40_000 }, () => segment(0xfe, ''.padEnd(60)))
  const started = performance.now()
  expect((await found(jpegOf(240, 320, ...many))).bytes.length).toBeLessThan(2000)
  expect(performance.now() - started).toBeLessThan(1500)
})

test('a PNG as large as allowed is counted without being held', async () => {
  const vast = headed(head(4000, 4000, { colour: 6 }), linesOf(4000 * 16_001))
  const before = process.memoryUsage().arrayBuffers
  expect(await pictureOf(vast)).toMatchObject({ width: 4000, height: 4000 })
  // What went through may lie about still; held whole it would be twice that.
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100e6)
})

test('an opaque canvas of a browser is taken', async () => {
  expect(await found(pngOf(220, 200, (x) => x < 9, 6))).toMatchObject({ kind: 'png' })
})
