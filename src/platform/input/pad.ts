/** What is drawn on: the context is scaled so that lengths are CSS px. */
export type Pad = {
  readonly context: CanvasRenderingContext2D
  readonly width: number
  readonly height: number
  /** The phone is upright, so the person writes along its long side: the picture is turned by a quarter. */
  readonly turned: boolean
  /** Draws at exactly this size in px and answers the PNG as a file of this phone; the pad's own drawing is lost. */
  readonly png: (
    width: number,
    height: number,
    draw: (context: CanvasRenderingContext2D) => void,
  ) => Promise<string>
}

export type SignaturePadProps = {
  label: string
  /** A pad is there, or has another size or direction: draw everything again. */
  onPad: (pad: Pad) => void
  /** Points in CSS px from the pad's corner at the screen's top left. */
  onDown: (x: number, y: number) => void
  onMove: (x: number, y: number) => void
  onUp: () => void
}

/** Device px a canvas may have on one side in WeChat. */
const MOST = 1365

/** The device's scale, kept to what a canvas may hold. */
export const cappedScale = (scale: number, width: number, height: number): number =>
  Math.max(1, Math.min(scale, MOST / width, MOST / height))
