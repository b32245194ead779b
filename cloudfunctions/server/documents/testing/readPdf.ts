import { join } from 'node:path'
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads'

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

/** A thread that has pdfjs, started by the first PDF; it ends with the test file. */
let reader: Worker | null = null

/** Reads the texts and images of a PDF with their places. Throws what pdfjs says of one that it cannot read. */
export const readPdf = (bytes: Uint8Array): readonly PdfPage[] => {
  if (reader === null) {
    reader = new Worker(join(__dirname, 'pdfTexts.mjs'))
    reader.unref()
  }
  const { port1: here, port2: there } = new MessageChannel()
  const done = new Int32Array(new SharedArrayBuffer(4))
  reader.postMessage({ bytes, done, answer: there }, [there])
  Atomics.wait(done, 0, 0)
  const { message } = receiveMessageOnPort(here) as { readonly message: unknown }
  const { pages, failed } = message as {
    readonly pages: readonly PdfPage[]
    readonly failed?: string
  }
  here.close()
  if (failed !== undefined) throw new Error(failed)
  return pages
}

/** All text of a page without spaces. */
export const wholeText = (page: PdfPage | undefined): string =>
  (page?.texts ?? []).map((text) => text.str.replace(/\s/g, '')).join('')
