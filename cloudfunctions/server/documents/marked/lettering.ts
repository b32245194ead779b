import type { Font } from '@pdf-lib/fontkit'
import type { Pixels } from './pixels'

/** The outlines of a line of text at a height of 1, its baseline at 0 and upwards negative, as pictures count. */
type Lettering = { readonly outlines: readonly Outline[]; readonly width: number }

type Point = readonly [x: number, y: number]
type Outline = readonly Point[]

/** A curve is drawn as so many straight lines. */
const STEPS = 4

/** The outlines of a text; a character that the font has not leaves its room. */
export const lettering = (font: Font, text: string): Lettering => {
  const outlines: Outline[] = []
  let width = 0
  for (const char of text) {
    const glyph = font.glyphForCodePoint(char.codePointAt(0) ?? 0)
    const place = ([x, y]: Point): Point => [width + x / font.unitsPerEm, -y / font.unitsPerEm]
    for (const outline of outlinesOf((glyph.path as unknown as Drawn).commands))
      outlines.push(outline.map(place))
    width += glyph.advanceWidth / font.unitsPerEm
  }
  return { outlines, width }
}

// Its types leave out what a path is made of.
type Drawn = { readonly commands: readonly Command[] }

type Command = { readonly command: string; readonly args: readonly number[] }

const outlinesOf = (commands: readonly Command[]): readonly Outline[] => {
  const outlines: Point[][] = []
  for (const { command, args } of commands) {
    const points = args.flatMap((x, i): Point[] => (i % 2 === 0 ? [[x, args[i + 1] ?? 0]] : []))
    const [first = [0, 0]] = points
    const outline = outlines[outlines.length - 1]
    if (command === 'moveTo' || outline === undefined) outlines.push([first])
    else outline.push(...curve([outline[outline.length - 1] ?? first, ...points]))
  }
  return outlines
}

/** The points after the first of a line, or of a Bézier curve of any degree. */
const curve = (points: readonly Point[]): readonly Point[] =>
  points.length <= 2
    ? points.slice(1)
    : Array.from({ length: STEPS }, (_step, i) => bezier(points, (i + 1) / STEPS))

const bezier = (points: readonly Point[], at: number): Point => {
  const [first = [0, 0], ...rest] = points
  if (rest.length === 0) return first
  const nearer = rest.map(([x, y], i): Point => {
    const [beforeX, beforeY] = points[i] ?? [x, y]
    return [beforeX + (x - beforeX) * at, beforeY + (y - beforeY) * at]
  })
  return bezier(nearer, at)
}

// No token of a theme: it lies on a photograph.
const INK = [0x3d, 0x84, 0x99] as const
const OPACITY = 0.5
/** Clockwise, in radians. */
const SLANT = -Math.PI / 9
/** A line of text is so much of the longer side high, so that it can be read and values under it too. */
const HEIGHT = 1 / 62
/** From line to line, in heights; half of it is less than any value worth cutting out. */
const APART = 6
/** Between two texts of one line, in heights. */
const GAP = 3

/** Burns a text into a picture, slanted, line below line over all of it. */
export const burn = (picture: Pixels, { outlines, width }: Lettering): void => {
  const size = Math.max(12, Math.max(picture.width, picture.height) * HEIGHT)
  const [cos, sin] = [Math.cos(SLANT), Math.sin(SLANT)]
  const step = (width + GAP) * size
  const reach = picture.width + picture.height
  const cover = new Float32Array(picture.width * picture.height)
  for (let line = 0, v = -reach; v < reach; line += 1, v += APART * size)
    for (let u = -reach - (line % 2) * (step / 2); u < reach; u += step) {
      const place = ([x, y]: Point): Point => [
        (u + x * size) * cos - (v + y * size) * sin,
        (u + x * size) * sin + (v + y * size) * cos,
      ]
      if (isBeside(picture, [place([0, 0]), place([width, -1])], size)) continue
      fill(
        cover,
        picture,
        outlines.map((outline) => outline.map(place)),
      )
    }
  blend(picture.data, cover)
}

/** Lays ink on each pixel as far as it is covered. */
const blend = (data: Uint8ClampedArray, cover: Float32Array): void => {
  for (let i = 0; i < cover.length; i += 1) {
    const share = cover[i] ?? 0
    if (share === 0) continue
    const ink = Math.min(1, share) * OPACITY
    for (let channel = 0; channel < 3; channel += 1) {
      const at = 4 * i + channel
      data[at] = (data[at] ?? 0) * (1 - ink) + (INK[channel] ?? 0) * ink
    }
  }
}

const isBeside = (
  { width, height }: Pixels,
  [[fromX, fromY], [toX, toY]]: readonly [Point, Point],
  size: number,
): boolean =>
  Math.max(fromX, toX) < -size ||
  Math.min(fromX, toX) > width + size ||
  Math.max(fromY, toY) < -size ||
  Math.min(fromY, toY) > height + size

/** A pixel's row is looked at in so many lines. */
const FINE = 4

type Crossing = { readonly x: number; readonly turn: 1 | -1 }

/** Adds how much of each pixel lies inside outlines, by the non-zero rule, in which fonts are drawn. */
const fill = (
  cover: Float32Array,
  { width, height }: Pixels,
  outlines: readonly Outline[],
): void => {
  const lines = new Map<number, Crossing[]>()
  for (const outline of outlines)
    outline.forEach((to, i) => {
      cross(lines, outline[(i === 0 ? outline.length : i) - 1] ?? to, to, height)
    })
  for (const [line, crossings] of lines) {
    crossings.sort((one, other) => one.x - other.x)
    let winding = 0
    crossings.forEach(({ x, turn }, i) => {
      winding += turn
      const next = crossings[i + 1]
      if (winding !== 0 && next) span(cover, Math.floor(line / FINE) * width, width, x, next.x)
    })
  }
}

const cross = (
  lines: Map<number, Crossing[]>,
  [x1, y1]: Point,
  [x2, y2]: Point,
  height: number,
): void => {
  if (y1 === y2) return
  const [top, bottom] = [Math.min(y1, y2), Math.max(y1, y2)]
  const first = Math.max(0, Math.ceil(top * FINE - 0.5))
  const last = Math.min(height * FINE, Math.ceil(bottom * FINE - 0.5))
  for (let line = first; line < last; line += 1) {
    const x = x1 + ((x2 - x1) * ((line + 0.5) / FINE - y1)) / (y2 - y1)
    const crossing: Crossing = { x, turn: y2 > y1 ? 1 : -1 }
    const there = lines.get(line)
    if (there) there.push(crossing)
    else lines.set(line, [crossing])
  }
}

const span = (cover: Float32Array, row: number, width: number, from: number, to: number): void => {
  const [left, right] = [Math.max(0, from), Math.min(width, to)]
  for (let x = Math.floor(left); x < right; x += 1) {
    const share = Math.min(right, x + 1) - Math.max(left, x)
    cover[row + x] = (cover[row + x] ?? 0) + share / FINE
  }
}
