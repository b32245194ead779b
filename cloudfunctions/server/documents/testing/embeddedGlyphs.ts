import { create } from '@pdf-lib/fontkit'
import { decodePDFRawStream, PDFDocument, PDFDict, PDFName, PDFRawStream } from 'pdf-lib'

/** For each glyph of the PDF's embedded font after `.notdef`: whether it has an outline. */
export const embeddedGlyphs = async (bytes: Uint8Array): Promise<readonly boolean[]> => {
  const { context } = await PDFDocument.load(bytes)
  const descriptors = context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFDict)
    .filter((dict) => dict.has(PDFName.of('FontFile2')))
  const file = descriptors[0]?.lookup(PDFName.of('FontFile2'))
  if (!(file instanceof PDFRawStream)) throw new Error('no embedded font')
  const font = create(decodePDFRawStream(file).decode())
  return Array.from(
    { length: font.numGlyphs - 1 },
    (_, index) => font.getGlyph(index + 1).path.toSVG() !== '',
  )
}
