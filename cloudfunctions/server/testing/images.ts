import { PNG } from 'pngjs'

type Drawn = (x: number, y: number) => boolean

const INK = [20, 20, 20, 255]
const WHITE = [255, 255, 255, 255]
const CLEAR = [0, 0, 0, 0]

const picture = (width: number, height: number, dark: Drawn, ground: readonly number[]): PNG => {
  const png = new PNG({ width, height })
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) png.data.set(dark(x, y) ? INK : ground, 4 * (y * width + x))
  return png
}

/** A PNG of 8 bits, grey unless another colour type is asked for; `dark` says which pixels are drawn. */
export const pngOf = (
  width: number,
  height: number,
  dark: Drawn,
  colorType: 0 | 2 | 4 | 6 = 0,
): Buffer => PNG.sync.write(picture(width, height, dark, WHITE), { colorType })

/** A drawn wave, 640 pixels wide; `seed` makes it another picture. */
export const signaturePng = (seed = 0): Buffer =>
  pngOf(640, 200, (x, y) => Math.abs(y - 100 - 60 * Math.sin(x / 40 + seed)) < 4)

export const blankPng = (): Buffer => pngOf(640, 200, () => false)

/** One stroke from corner to corner, 60 × 20 pixels on a transparent ground. */
export const strokePng = (): Buffer =>
  PNG.sync.write(picture(60, 20, (x, y) => Math.abs(x - 3 * y) < 6, CLEAR))

/** A small picture that stands for a photo; `seed` makes it another one. */
export const photoPng = (seed = 0): Buffer => pngOf(40, 30, (x, y) => (x * y + seed) % 7 < 3)

/** A few bytes whose header says 10,000 × 10,000 pixels. */
export const vastPng = (): Buffer => {
  const bytes = photoPng()
  bytes.writeUInt32BE(10_000, 16)
  bytes.writeUInt32BE(10_000, 20)
  return bytes
}
