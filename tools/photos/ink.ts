import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create } from '@pdf-lib/fontkit'

// Looked up once: where tests run, each look-up of a global takes longer than the sum it is for.
const { ceil, floor, max, min, round } = Math

/** A grey picture: one byte a pixel, line by line; 0 is black. */
export type Grey = { readonly width: number; readonly height: number; readonly data: Uint8Array }

export const blank = (width: number, height: number, tone: number): Grey => ({
  width,
  height,
  data: new Uint8Array(width * height).fill(tone),
})

/** What fontkit does not declare of its paths. */
type Path = {
  readonly commands: readonly { readonly command: string; readonly args: readonly number[] }[]
}

type Outline = readonly (readonly number[])[]

const file = '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'
const font = create(readFileSync(createRequire(__filename).resolve(file)))
const outlines = new Map<string, { readonly outline: Outline; readonly advance: number }>()

const CURVE = 5

/** A character's outline as closed polygons in em, y upwards. */
const glyph = (char: string) => {
  const known = outlines.get(char)
  if (known) return known
  const { path, advanceWidth } = font.glyphForCodePoint(char.codePointAt(0) ?? 0)
  const outline: number[][] = []
  let at: readonly [number, number] = [0, 0]
  for (const { command, args } of (path as unknown as Path).commands) {
    const [a = 0, b = 0, c = 0, d = 0] = args.map((each) => each / font.unitsPerEm)
    if (command === 'moveTo') outline.push([a, b])
    else if (command === 'lineTo') outline.at(-1)?.push(a, b)
    else if (command === 'quadraticCurveTo')
      for (let step = 1; step <= CURVE; step += 1) {
        const t = step / CURVE
        const [p, q, r] = [(1 - t) ** 2, 2 * t * (1 - t), t * t]
        outline.at(-1)?.push(p * at[0] + q * a + r * c, p * at[1] + q * b + r * d)
      }
    at = command === 'quadraticCurveTo' ? [c, d] : [a, b]
  }
  const made = { outline, advance: advanceWidth / font.unitsPerEm }
  outlines.set(char, made)
  return made
}

/** Lines of coverage a pixel. */
const FINE = 4

/** Fills polygons with a tone where they wind around; `at` is their origin, `size` what 1 of theirs is in pixels. */
const fill = (
  { width, height, data }: Grey,
  outline: Outline,
  { x, y, size, tone }: { x: number; y: number; size: number; tone: number },
) => {
  const crossings = new Map<number, [number, number][]>()
  for (const points of outline)
    for (let i = 0; i < points.length; i += 2) {
      const j = (i + 2) % points.length
      const [x1, y1] = [x + (points[i] ?? 0) * size, (y - (points[i + 1] ?? 0) * size) * FINE]
      const [x2, y2] = [x + (points[j] ?? 0) * size, (y - (points[j + 1] ?? 0) * size) * FINE]
      const way = y2 > y1 ? 1 : -1
      const [top, bottom] = way > 0 ? [y1, y2] : [y2, y1]
      for (let line = ceil(top - 0.5); line + 0.5 < bottom; line += 1) {
        const cross = x1 + ((line + 0.5 - y1) / (y2 - y1)) * (x2 - x1)
        const found = crossings.get(line)
        if (found) found.push([cross, way])
        else crossings.set(line, [[cross, way]])
      }
    }
  const covered = new Map<number, Float32Array>()
  for (const [line, found] of crossings) {
    const row = floor(line / FINE)
    if (row < 0 || row >= height) continue
    const cover = covered.get(row) ?? new Float32Array(width)
    covered.set(row, cover)
    found.sort(([a], [b]) => a - b)
    let winding = 0
    for (const [i, [from, way]] of found.entries()) {
      winding += way
      const to = found[i + 1]?.[0] ?? from
      if (winding === 0) continue
      for (let px = max(0, floor(from)); px < min(width, to); px += 1)
        cover[px] = (cover[px] ?? 0) + (min(to, px + 1) - max(from, px)) / FINE
    }
  }
  for (const [row, cover] of covered)
    for (let px = 0; px < width; px += 1) {
      const part = cover[px] ?? 0
      if (part === 0) continue
      const before = data[row * width + px] ?? 0
      data[row * width + px] = round(before + (tone - before) * min(1, part))
    }
}

/** Writes a line of text; `y` is its baseline, `size` its em in pixels, `gap` what stands between characters in em. */
export const write = (
  on: Grey,
  text: string,
  { x, y, size, tone, gap = 0 }: { x: number; y: number; size: number; tone: number; gap?: number },
): void => {
  let left = x
  for (const char of text) {
    const { outline, advance } = glyph(char)
    fill(on, outline, { x: left, y, size, tone })
    left += (advance + gap) * size
  }
}

/** Changes each pixel of a box; hears the place in the box from 0 to 1 and the tone that is there. */
export const shade = (
  { width, height, data }: Grey,
  [left, top, wide, high]: readonly [number, number, number, number],
  tone: (u: number, v: number, before: number) => number,
): void => {
  for (let y = max(0, floor(top)); y < min(height, top + high); y += 1)
    for (let x = max(0, floor(left)); x < min(width, left + wide); x += 1) {
      const at = y * width + x
      data[at] = max(0, min(255, tone((x - left) / wide, (y - top) / high, data[at] ?? 0)))
    }
}
