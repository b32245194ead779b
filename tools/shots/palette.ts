import { deflateSync } from 'node:zlib'
import { PNG } from 'pngjs'
import { chunk, head, headed } from '../../cloudfunctions/server/testing/pictures'

const COLOURS = 256

type Colour = readonly [red: number, green: number, blue: number]

const coloursIn = (data: Buffer): readonly number[] =>
  Array.from({ length: data.length / 4 }, (_, pixel) => data.readUIntBE(pixel * 4, 3))

const partsOf = (colour: number): Colour => [colour >> 16, (colour >> 8) & 255, colour & 255]

const between = ([r, g, b]: Colour, [red, green, blue]: Colour): number =>
  (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2

/** The same picture with a palette, a third of its size: its 256 commonest colours stay, any other becomes the nearest. */
export const withPalette = (bytes: Buffer): Buffer => {
  const { width, height, data } = PNG.sync.read(bytes)
  const colours = coloursIn(data)
  const counts = new Map<number, number>()
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const common = [...counts].sort(([, one], [, other]) => other - one).slice(0, COLOURS)
  const palette = common.map(([colour]) => partsOf(colour))
  const nearest = new Map<number, number>()
  for (const colour of counts.keys()) {
    const distances = palette.map((each) => between(each, partsOf(colour)))
    nearest.set(colour, distances.indexOf(Math.min(...distances)))
  }
  const pixels = Buffer.from(colours.map((colour) => nearest.get(colour) ?? 0))
  const lines = Array.from({ length: height }, (_, y) =>
    Buffer.concat([Buffer.from([0]), pixels.subarray(y * width, (y + 1) * width)]),
  )
  return headed(
    head(width, height, { colour: 3 }),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(Buffer.concat(lines), { level: 9 })),
  )
}
