import type { Pad } from '../../platform/input/pad'
import { drawStrokes, PEN, PICTURE, pictureFrame, type Stroke, uprightSize } from './strokes'

// Ink on paper, also when the page around is dark: the picture goes onto the printed form.
const PAPER = '#fff'
const INK = '#171c1f'
const GUIDE = '#b9c0c5'

/** The pad with its guide line and what was written so far. */
export const drawPad = (pad: Pad, strokes: readonly Stroke[]) => {
  const { context, width, height, turned } = pad
  const { width: wide, height: high } = uprightSize(pad)
  context.save()
  context.fillStyle = PAPER
  context.fillRect(0, 0, width, height)
  if (turned) {
    context.translate(width, 0)
    context.rotate(Math.PI / 2)
  }
  context.strokeStyle = GUIDE
  context.lineWidth = 1
  context.beginPath()
  context.moveTo(24, high * 0.78)
  context.lineTo(wide - 24, high * 0.78)
  context.stroke()
  context.strokeStyle = INK
  drawStrokes(context, strokes, PEN)
  context.restore()
}

/** The signature as it is stored: upright, black on white, without the guide line. */
export const drawPicture = (strokes: readonly Stroke[]) => (context: CanvasRenderingContext2D) => {
  const { scale, left, top } = pictureFrame(strokes)
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.fillStyle = PAPER
  context.fillRect(0, 0, PICTURE.width, PICTURE.height)
  context.strokeStyle = INK
  context.setTransform(scale, 0, 0, scale, left, top)
  drawStrokes(context, strokes, PEN)
}
