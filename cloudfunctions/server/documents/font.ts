import { create } from '@pdf-lib/fontkit'
import type { Face } from '../../../src/domain/paper/text'

/** A TrueType font and its widths, read once for all papers. */
export type PaperFont = { readonly bytes: Uint8Array; readonly face: Face }

/** Reads a TrueType font; 14.8 MB take about 30 ms, so it is done when the function starts. */
export const loadFont = (bytes: Uint8Array): PaperFont => {
  const font = create(bytes)
  const has = (char: string) => font.hasGlyphForCodePoint(char.codePointAt(0) ?? 0)
  const width = (char: string) =>
    font.glyphForCodePoint(char.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm
  return { bytes, face: { has, width } }
}

/** The part of fontkit's subset that says whether outline offsets are stored in 4 bytes (1) or halved in 2 (0). */
type Located = { loca: { version?: 0 | 1 }; _addGlyph: (glyph: number) => number }

/**
 * fontkit for pdf-lib, with subsets whose outline offsets always take 4 bytes. By default a small subset stores halved
 * offsets, which rounds odd ones down and leaves the characters after them empty.
 */
export const fontkit = {
  create: (bytes: Uint8Array) => {
    const font = create(bytes)
    const createSubset = font.createSubset.bind(font)
    font.createSubset = () => {
      const subset = createSubset()
      storeWholeOffsets(subset as unknown as Located)
      return subset
    }
    return font
  },
}

const storeWholeOffsets = (subset: Located) => {
  const add = subset._addGlyph.bind(subset)
  subset._addGlyph = (glyph) => {
    subset.loca.version = 1
    return add(glyph)
  }
}
