import { create, type Font } from '@pdf-lib/fontkit'
import type { Face } from '../../../src/domain/paper/text'

/** A TrueType font and its widths, read once for all papers; `fontkit` is for pdf-lib and knows this font alone. */
export type PaperFont = {
  readonly bytes: Uint8Array
  readonly face: Face
  readonly fontkit: { readonly create: () => Font }
}

/**
 * Reads a TrueType font; 14.8 MB take about 30 ms. Subsets of it store their outline offsets in 4 bytes always: left
 * alone, fontkit halves them in a small subset, which rounds the odd ones down, and the characters after them come out
 * empty.
 */
export const loadFont = (bytes: Uint8Array): PaperFont => {
  const font = create(bytes)
  const has = (char: string) => font.hasGlyphForCodePoint(char.codePointAt(0) ?? 0)
  const width = (char: string) =>
    font.glyphForCodePoint(char.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm
  const createSubset = font.createSubset.bind(font)
  font.createSubset = () => {
    const subset = createSubset()
    storeWholeOffsets(subset as unknown as Located)
    return subset
  }
  return { bytes, face: { has, width }, fontkit: { create: () => font } }
}

/** The part of fontkit's subset that says whether outline offsets are stored in 4 bytes (1) or halved in 2 (0). */
type Located = { loca: { version?: 0 | 1 }; _addGlyph: (glyph: number) => number }

const storeWholeOffsets = (subset: Located) => {
  const add = subset._addGlyph.bind(subset)
  subset._addGlyph = (glyph) => {
    subset.loca.version = 1
    return add(glyph)
  }
}
