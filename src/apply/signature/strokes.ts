import { type InkFinding, inkFinding } from '../../domain/photos/ink'

/** A point as the person sees the writing: x along the line, y down, in CSS px of the pad. */
export type Point = readonly [x: number, y: number]
export type Stroke = readonly Point[]

export type Size = { readonly width: number; readonly height: number }

/** The size of the exported picture. */
export const PICTURE: Size = { width: 1000, height: 400 }
const MARGIN = 40
/** A small signature is not blown up further than this. */
const LARGEST_SCALE = 3

/** Where a point of the screen lies in the writing; a turned pad is read with the phone's right side up. */
export const upright = (x: number, y: number, pad: Size & { turned: boolean }): Point =>
  pad.turned ? [y, pad.width - x] : [x, y]

/** The pad's size as the person sees it. */
export const uprightSize = ({ width, height, turned }: Size & { turned: boolean }): Size =>
  turned ? { width: height, height: width } : { width, height }

/** Strokes of a pad of another size, as large as fits and in the middle. */
export const fittedStrokes = (
  strokes: readonly Stroke[],
  from: Size,
  to: Size,
): readonly Stroke[] => {
  const scale = Math.min(to.width / from.width, to.height / from.height)
  const left = (to.width - from.width * scale) / 2
  const top = (to.height - from.height * scale) / 2
  return strokes.map((stroke) => stroke.map(([x, y]) => [left + x * scale, top + y * scale]))
}

type Frame = { readonly scale: number; readonly left: number; readonly top: number }

/** How the ink is laid into the exported picture: whole, in the middle, with a margin. */
export const pictureFrame = (strokes: readonly Stroke[]): Frame => {
  const points = strokes.flat()
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  const [width, height] = [Math.max(...xs) - x, Math.max(...ys) - y]
  const scale = Math.min(
    LARGEST_SCALE,
    (PICTURE.width - 2 * MARGIN) / Math.max(1, width),
    (PICTURE.height - 2 * MARGIN) / Math.max(1, height),
  )
  return {
    scale,
    left: (PICTURE.width - width * scale) / 2 - x * scale,
    top: (PICTURE.height - height * scale) / 2 - y * scale,
  }
}

const lengthOf = (stroke: Stroke): number =>
  stroke
    .slice(1)
    .reduce(
      (sum, [x, y], index) =>
        sum + Math.hypot(x - (stroke[index]?.[0] ?? x), y - (stroke[index]?.[1] ?? y)),
      0,
    )

/** Width of the pen, in CSS px. */
export const PEN = 3.2

/** C2: what the server will find of the picture, said before it is sent. A pen that only touches leaves its own width. */
export const findingOf = (strokes: readonly Stroke[]): InkFinding =>
  inkFinding({
    pens: strokes.reduce((sum, stroke) => sum + 1 + lengthOf(stroke) / PEN, 0),
    share: 0,
  })

/** Draws strokes as round, smoothed lines. */
export const drawStrokes = (
  context: CanvasRenderingContext2D,
  strokes: readonly Stroke[],
  width: number,
): void => {
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.lineWidth = width
  for (const stroke of strokes) {
    const [first, ...rest] = stroke
    if (!first) continue
    context.beginPath()
    context.moveTo(...first)
    // A dot is a line to itself.
    if (rest.length === 0) context.lineTo(...first)
    rest.forEach((point, index) => {
      const after = rest[index + 1] ?? point
      context.quadraticCurveTo(...point, (point[0] + after[0]) / 2, (point[1] + after[1]) / 2)
    })
    context.stroke()
  }
}
