import * as fc from 'fast-check'
import { randomCases } from '../../../tools/test/properties'
import { drawingOf } from './drawing'
import { exifOrientation } from './exif'
import { readJpeg } from './jpeg'
import { pictureOf } from './picture'
import { PNG_MARK, readPng } from './png'
import { photoPng, signaturePng, strokePng } from '../testing/images'
import { photoJpeg } from '../testing/photoJpeg'
import { exif, jpegOf } from '../testing/pictures'
import { changed, wellFormedPng } from '../testing/random/randomPictures'

const JPEG_MARK = Buffer.from([0xff, 0xd8, 0xff])
const faults = ['kind', 'broken', 'moving', 'small', 'large']

const real: readonly Buffer[] = [
  jpegOf(240, 320),
  jpegOf(240, 320, exif(6), exif(3, 'II')),
  Buffer.from(photoJpeg),
  photoPng(),
  signaturePng(),
  strokePng(),
]

const bytes = fc.uint8Array({ maxLength: 400 }).map((each) => Buffer.from(each))

/** What is no picture, or begins like one. */
const anything = fc
  .tuple(fc.constantFrom(Buffer.alloc(0), JPEG_MARK, PNG_MARK), bytes)
  .map(([mark, rest]) => Buffer.concat([mark, rest]))

const mutated = changed(fc.constantFrom(...real))

test('whatever is sent, it is read or refused, and what is read is read so again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(anything, mutated, wellFormedPng), async (sent) => {
      const found = await pictureOf(sent)
      if (typeof found === 'string') {
        expect(faults).toContain(found)
        return
      }
      expect(Math.min(found.width, found.height)).toBeGreaterThanOrEqual(200)
      expect(found.bytes.length).toBeLessThanOrEqual(sent.length)
      const again = await pictureOf(found.bytes)
      expect(again).toMatchObject({ kind: found.kind, width: found.width, height: found.height })
      expect(typeof again !== 'string' && again.bytes.equals(found.bytes)).toBe(true)
    }),
    randomCases(1200),
  )
})

test('of a picture that is cut off anywhere nothing is taken', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(jpegOf(240, 320), photoPng()),
      fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
      async (picture, share) => {
        const cut = picture.subarray(0, Math.floor(share * picture.length))
        expect(typeof (await pictureOf(cut))).toBe('string')
      },
    ),
    randomCases(400),
  )
})

test('whatever is sent as a signature, it is a drawing or none', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(anything, mutated, wellFormedPng), async (sent) => {
      const drawing = await drawingOf(sent)
      if (drawing === null) return
      expect(drawing.ink.share).toBeGreaterThanOrEqual(0)
      expect(drawing.ink.share).toBeLessThanOrEqual(1)
      expect(drawing.ink.pens).toBeGreaterThanOrEqual(0)
    }),
    randomCases(500),
  )
})

test('the parts read whatever bytes they get', () => {
  fc.assert(
    fc.property(bytes, fc.constantFrom('II', 'MM'), (some, order) => {
      const said = exifOrientation(Buffer.concat([Buffer.from(order), some]))
      if (said !== null) expect([1, 2, 3, 4, 5, 6, 7, 8]).toContain(said)
      exifOrientation(some)
      readJpeg(Buffer.concat([JPEG_MARK, some]))
      readPng(Buffer.concat([PNG_MARK, some]))
    }),
    randomCases(3000),
  )
})
