import { PNG } from 'pngjs'

// Looked up once: where tests run, each look-up of a global takes longer than the sum it is for.
const { abs, sin } = Math

type Drawn = (x: number, y: number) => boolean

const GREY_INK = 20
const GREY_PAPER = 255
const INK = [GREY_INK, GREY_INK, GREY_INK, 255]
const WHITE = [255, 255, 255, 255]
const CLEAR = [0, 0, 0, 0]

/** Four bytes as this machine writes them at once: setting them one by one takes most of a test's time. */
const wordOf = (bytes: readonly number[]) => new Uint32Array(Uint8Array.from(bytes).buffer)[0] ?? 0

const picture = (width: number, height: number, dark: Drawn, ground: readonly number[]): PNG => {
  const png = new PNG({ width, height })
  const { buffer, byteOffset } = png.data
  const pixels = new Uint32Array(buffer, byteOffset, width * height)
  const [ink, paper] = [wordOf(INK), wordOf(ground)]
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) pixels[y * width + x] = dark(x, y) ? ink : paper
  return png
}

/** Drawn as it is written: to make grey of colours and to look for the best filter takes most of a test's time. */
const greyPng = (width: number, height: number, dark: Drawn): Buffer => {
  const data = Buffer.alloc(width * height, GREY_PAPER)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) if (dark(x, y)) data[y * width + x] = GREY_INK
  const as = { colorType: 0, inputColorType: 0, inputHasAlpha: false, filterType: 0 } as const
  return PNG.sync.write(Object.assign(new PNG({ width, height }), { data }), as)
}

/** A PNG of 8 bits, grey unless another colour type is asked for; `dark` says which pixels are drawn. */
export const pngOf = (
  width: number,
  height: number,
  dark: Drawn,
  colorType: 0 | 2 | 4 | 6 = 0,
): Buffer =>
  colorType === 0
    ? greyPng(width, height, dark)
    : PNG.sync.write(picture(width, height, dark, WHITE), { colorType })

/** A drawn wave, 640 pixels wide; `seed` makes it another picture. */
export const signaturePng = (seed = 0): Buffer =>
  pngOf(640, 200, (x, y) => abs(y - 100 - 60 * sin(x / 40 + seed)) < 4)

export const blankPng = (): Buffer => pngOf(640, 200, () => false)

/** One stroke from corner to corner, 60 × 20 pixels on a transparent ground. */
export const strokePng = (): Buffer =>
  PNG.sync.write(picture(60, 20, (x, y) => abs(x - 3 * y) < 6, CLEAR))

/** A small picture that stands for a photo; `seed` makes it another one. */
export const photoPng = (seed = 0): Buffer => pngOf(220, 200, (x, y) => (x * y + seed) % 7 < 3)
