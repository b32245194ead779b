import { inflateSync } from 'node:zlib'
import { PNG } from 'pngjs'
import { imageKind } from './images'

/** Width in pixels and whether all pixels are the same. */
export type Drawing = { readonly width: number; readonly blank: boolean }

/** Pixels; our pad's picture has 400 000. A larger one would keep the function busy for seconds. */
const LARGEST_AREA = 2_000_000
/** Pixels; each line of a picture costs memory of its own, however narrow it is. */
const LARGEST_HEIGHT = 4_000

/** Reads a PNG of a canvas; null when it is none, damaged or holds more or less than its header says. */
export const drawingOf = (bytes: Buffer): Drawing | null => {
  const chunks = imageKind(bytes) === 'png' ? chunksOf(bytes) : null
  if (chunks === null) return null
  const [header, ...rest] = chunks
  const size = header?.type === 'IHDR' ? sizeOf(header.data) : null
  if (size === null || !rest.every(isExpected)) return null
  const data = Buffer.concat(rest.filter(isData).map((chunk) => chunk.data))
  const pixels = pixelsOf(bytes, data, size.bytes)
  return pixels && { width: size.width, blank: pixels.subarray(4).equals(pixels.subarray(0, -4)) }
}

type Chunk = { readonly type: string; readonly data: Buffer }

/** What comes before the end mark (RFC 2083, 3.2); null when there is no end. */
const chunksOf = (bytes: Buffer): readonly Chunk[] | null => {
  const chunks: Chunk[] = []
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    if (type === 'IEND') return chunks
    chunks.push({ type, data: bytes.subarray(at + 8, at + 8 + length) })
    at += length + 12
  }
  return null
}

/** Bytes of a pixel by colour type, as canvases write them: 8 bits a channel, no palette, not interlaced. */
const pixelBytes: Readonly<Record<number, number>> = { 0: 1, 2: 3, 4: 2, 6: 4 }

/** The width, and the bytes of all lines with their filter marks; null for what no canvas writes and what is too large. */
const sizeOf = (header: Buffer): { readonly width: number; readonly bytes: number } | null => {
  if (header.length !== 13) return null
  const width = header.readUInt32BE(0)
  const height = header.readUInt32BE(4)
  const pixel = pixelBytes[header.readUInt8(9)]
  const plain = header.readUInt8(8) === 8 && header.readUInt8(12) === 0
  if (pixel === undefined || !plain || width === 0 || height === 0) return null
  if (height > LARGEST_HEIGHT || width * height > LARGEST_AREA) return null
  return { width, bytes: (width * pixel + 1) * height }
}

const isData = ({ type }: Chunk): boolean => type === 'IDAT'

/** A second header would count for pngjs; what a reader may skip begins with a small letter. */
const isExpected = (chunk: Chunk): boolean => isData(chunk) || /^[a-z]/.test(chunk.type)

/** Four bytes a pixel, or null. pngjs fills up what damaged data lack with old memory: they are inflated once before. */
const pixelsOf = (bytes: Buffer, data: Buffer, size: number): Buffer | null => {
  try {
    const whole = inflateSync(data, { maxOutputLength: size }).length === size
    return whole ? PNG.sync.read(bytes).data : null
  } catch {
    return null
  }
}
