import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

/** A run of text as a reader of the PDF finds it; points from the lower left corner of the page. */
export type PdfText = {
  readonly str: string
  readonly transform: readonly [number, number, number, number, x: number, y: number]
  readonly width: number
}

/** An image's box, and where two corners of its stored pixels are printed. */
export type PdfImage = Readonly<Record<'x' | 'y' | 'width' | 'height', number>> &
  Readonly<Record<'firstPixel' | 'firstRowEnd', readonly [x: number, y: number]>>

export type PdfPage = {
  readonly size: readonly [width: number, height: number]
  /** In the order in which they are drawn. */
  readonly texts: readonly PdfText[]
  readonly images: readonly PdfImage[]
}

/** Reads the texts and images of a PDF with their places. */
export const readPdf = (bytes: Uint8Array): readonly PdfPage[] =>
  JSON.parse(
    execFileSync(process.execPath, [join(__dirname, 'pdfTexts.mjs')], {
      input: bytes,
      encoding: 'utf8',
    }),
  ) as readonly PdfPage[]

/** All text of a page without spaces. */
export const wholeText = (page: PdfPage | undefined): string =>
  (page?.texts ?? []).map((text) => text.str.replace(/\s/g, '')).join('')
