import type { Size, Stroke } from './strokes'

/** What stands on the pad of a filing, and how large the pad was. */
export type Written = { strokes: readonly Stroke[]; size: Size | null }

const pads = new Map<string, Written>()
const signed = new Set<string>()

/** The pad of a filing as it was left: leaving its page, by whatever way, loses no stroke. */
export const writtenOf = (id: string): Written => {
  const pad = pads.get(id) ?? { strokes: [], size: null }
  pads.set(id, pad)
  return pad
}

/** Empties the pad of a filing. */
export const forgetWritten = (id: string): void => {
  pads.delete(id)
}

/** The pad's signature was taken: the page below it goes on. */
export const noteSigned = (id: string): void => {
  forgetWritten(id)
  signed.add(id)
}

/** Whether the pad's signature was taken since this was asked last. */
export const wasSigned = (id: string): boolean => signed.delete(id)
