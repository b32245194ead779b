import type { Sides } from '../../domain/photos/quality'

/** Bytes and longest side of a photo that is sent, at most. */
const MOST_BYTES = 2 * 1024 * 1024
const LONGEST = 2400

/** From the best that may be sent downwards; quality from 0 to 1. */
const steps = [
  { side: LONGEST, quality: 0.86 },
  { side: LONGEST, quality: 0.7 },
  { side: 2000, quality: 0.7 },
  { side: 1600, quality: 0.65 },
  { side: 1280, quality: 0.6 },
] as const

/** A picture as it was measured; `sendable` when the server takes its kind. */
export type Measured = Sides & { readonly bytes: number; readonly sendable: boolean }

type Ways<Picture> = {
  readonly measure: (picture: Picture) => Promise<Measured>
  /** Draws it as a JPEG of these sides and quality, which the platform may take as a hint. */
  readonly draw: (picture: Picture, sides: Sides, quality: number) => Promise<Picture>
}

const fits = ({ width, height, bytes, sendable }: Measured) =>
  sendable && bytes <= MOST_BYTES && Math.max(width, height) <= LONGEST

const within = ({ width, height }: Sides, side: number): Sides => {
  const scale = Math.min(1, side / Math.max(width, height))
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}

/**
 * The picture as it may be sent (C8), with its measures: as it is, or drawn smaller step by step, each measured, since no platform
 * promises what comes out. Null when no step is small enough.
 */
export const fitPhoto = async <Picture>(
  original: Picture,
  { measure, draw }: Ways<Picture>,
): Promise<{ readonly picture: Picture; readonly measured: Measured } | null> => {
  const first = await measure(original)
  if (fits(first)) return { picture: original, measured: first }
  for (const { side, quality } of steps) {
    const picture = await draw(original, within(first, side), quality)
    const measured = await measure(picture)
    if (fits(measured)) return { picture, measured }
  }
  return null
}
