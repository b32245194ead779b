import type { Sides } from '../../domain/photos/quality'
import { fitPhoto, type Measured } from './fitting'

type Drawn = Measured & { readonly quality: number }

const MB = 1024 * 1024

const photo = (width: number, height: number, bytes: number, sendable = true): Drawn => ({
  width,
  height,
  bytes,
  sendable,
  quality: 1,
})

/** A platform that makes so many bytes of a pixel at full quality. */
const platform = (bytesAPixel: number, obeys = true) => {
  const drawn: Sides[] = []
  return {
    drawn,
    measure: (picture: Drawn) => Promise.resolve(picture),
    draw: (picture: Drawn, sides: Sides, quality: number) => {
      drawn.push(sides)
      const { width, height } = obeys ? sides : picture
      return Promise.resolve({
        ...photo(width, height, width * height * bytesAPixel * quality),
        quality,
      })
    },
  }
}

test.each<[string, Drawn, number, number, number | null]>([
  ['small enough is sent as it is', photo(2400, 1800, 2 * MB), 1, 0, 2400],
  ['of another kind is drawn once', photo(800, 600, 0.1 * MB, false), 0.3, 1, 800],
  ['one pixel too wide', photo(2401, 1800, 1 * MB), 0.3, 1, 2400],
  ['one byte too large', photo(2000, 1500, 2 * MB + 1), 0.3, 1, 2000],
  ['of twelve megapixels', photo(4000, 3000, 5 * MB), 0.3, 1, 2400],
  ['upright', photo(3000, 4000, 5 * MB), 0.3, 1, 2400],
  ['that hardly compresses goes on in steps', photo(4000, 3000, 40 * MB), 0.95, 3, 2000],
  ['of noise alone ends small', photo(4000, 3000, 40 * MB), 1.6, 4, 1600],
  ['that never gets small is none', photo(4000, 3000, 40 * MB), 9, 5, null],
])('a photo %s', async (_, original, bytesAPixel, times, longest) => {
  const ways = platform(bytesAPixel)
  const found = await fitPhoto(original, ways)
  expect(ways.drawn).toHaveLength(times)
  expect(found && Math.max(found.measured.width, found.measured.height)).toBe(longest)
  expect((found?.measured.bytes ?? 0) <= 2 * MB).toBe(true)
  const [first] = ways.drawn
  if (first) expect(first.width / first.height).toBeCloseTo(original.width / original.height, 2)
})

test('a platform that takes the sides for a hint is not believed', async () => {
  expect(await fitPhoto(photo(4000, 3000, 5 * MB), platform(0.1, false))).toBeNull()
})
