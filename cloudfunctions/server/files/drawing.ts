import { PNG } from 'pngjs'
import type { Ink } from '../../../src/domain/photos/ink'
import { pictureKind, type Picture } from './picture'
import { barePng, type Header, inflatedBytes, inflatesTo, readPng } from './png'

/** A drawn picture as it may be stored, and how much is drawn in it. */
export type Drawing = { readonly picture: Picture; readonly ink: Ink }

/** Pixels; our pad's picture has 400 000. A larger one would keep the function busy for seconds. */
const LARGEST_AREA = 2_000_000
/** Pixels; each line of a picture costs memory of its own, however narrow it is. */
const LARGEST_HEIGHT = 4_000

/** Reads a PNG of a canvas; null when it is none, damaged, moves, or holds more or less than its header says. */
export const drawingOf = async (bytes: Buffer): Promise<Drawing | null> => {
  const png = pictureKind(bytes) === 'png' ? readPng(bytes) : null
  if (png === null || png.frames || !isCanvas(png.header)) return null
  // pngjs fills up what damaged data lack with old memory: they are counted before.
  if (!(await inflatesTo(png, inflatedBytes(png.header)))) return null
  const picture = { ...barePng(png), kind: 'png' as const }
  const pixels = pixelsOf(picture.bytes)
  return pixels && { picture, ink: inkIn(pixels, picture.width) }
}

/** As canvases write: 8 bits a channel, no palette, not interlaced; and no larger than a pad. */
const isCanvas = ({ width, height, depth, colour, interlaced }: Header): boolean =>
  depth === 8 &&
  colour !== 3 &&
  !interlaced &&
  Math.min(width, height) > 0 &&
  height <= LARGEST_HEIGHT &&
  width * height <= LARGEST_AREA

/** Four bytes a pixel, or null. */
const pixelsOf = (bytes: Buffer): Buffer | null => {
  try {
    return PNG.sync.read(bytes).data
  } catch {
    return null
  }
}

/** Darker than this on white paper is ink, of 255. */
const DARK = 128

/**
 * A line crosses from paper to ink and back on each row or column it passes: over all directions 8/π times for each pixel
 * of its length (Cauchy and Crofton).
 */
const CROSSINGS_A_PIXEL = 8 / Math.PI

const inkIn = (pixels: Buffer, width: number): Ink => {
  const area = pixels.length / 4
  const dark = new Uint8Array(area)
  let inked = 0
  let crossings = 0
  for (let at = 0; at < area; at += 1) {
    dark[at] = isDark(pixels, 4 * at) ? 1 : 0
    inked += dark[at] ?? 0
    if (at % width > 0 && dark[at] !== dark[at - 1]) crossings += 1
    if (at >= width && dark[at] !== dark[at - width]) crossings += 1
  }
  const length = crossings / CROSSINGS_A_PIXEL
  return { pens: inked === 0 ? 0 : (length * length) / inked, share: inked / area }
}

/** As it looks on white paper. */
const isDark = (pixels: Buffer, at: number): boolean => {
  const grey = 0.3 * (pixels[at] ?? 0) + 0.6 * (pixels[at + 1] ?? 0) + 0.1 * (pixels[at + 2] ?? 0)
  return 255 - ((255 - grey) * (pixels[at + 3] ?? 0)) / 255 < DARK
}
