import { createInflate } from 'node:zlib'
import type { Found } from './picture'

export const PNG_MARK = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

export type Chunk = { readonly type: string; readonly data: Buffer; readonly whole: Buffer }

/** What draws a PNG (RFC 2083, 4.1), each in its place; everything else a reader may skip. */
const CRITICAL = ['IHDR', 'PLTE', 'IDAT', 'IEND']
/** Frames of an animated PNG: what moves is no photo. */
const FRAMES = ['acTL', 'fcTL', 'fdAT']

/** Channels and allowed bits by colour type (RFC 2083, 4.1.1). */
const colours: Readonly<
  Record<number, { readonly channels: number; readonly depths: readonly number[] }>
> = {
  0: { channels: 1, depths: [1, 2, 4, 8, 16] },
  2: { channels: 3, depths: [8, 16] },
  3: { channels: 1, depths: [1, 2, 4, 8] },
  4: { channels: 2, depths: [8, 16] },
  6: { channels: 4, depths: [8, 16] },
}

/** First column, first line and the steps of Adam7's seven passes (RFC 2083, 2.6). */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

export type Header = {
  readonly width: number
  readonly height: number
  readonly depth: number
  readonly colour: number
  readonly bitsAPixel: number
  readonly interlaced: boolean
}

/** A PNG as its chunks say it is: nothing is inflated yet. `frames` is true for an animated one. */
export type Png = {
  readonly header: Header
  readonly chunks: readonly Chunk[]
  readonly frames: boolean
}

/**
 * Reads a PNG by its structure, up to its end: every chunk whole and with its checksum, one header first, the palette where
 * it is needed, the lines in one run, nothing critical that is not known. Null for anything else.
 */
export const readPng = (bytes: Buffer): Png | null => {
  const chunks = chunksOf(bytes)
  const [first] = chunks ?? []
  const header = first?.type === 'IHDR' ? headerIn(first.data) : null
  if (chunks === null || header === null) return null
  const critical = chunks.filter(({ type }) => !/^[a-z]/.test(type))
  if (!critical.every(({ type }) => CRITICAL.includes(type))) return null
  if (!isInOrder(critical.map(({ type }) => type)) || !isOneRun(chunks)) return null
  const palette = critical.find(({ type }) => type === 'PLTE')?.data.length ?? 0
  if (!suits(header, palette)) return null
  return { header, chunks: critical, frames: chunks.some(({ type }) => FRAMES.includes(type)) }
}

// Node has it only from 20.15 on, and the platform may run an older one.
const crcs = Uint32Array.from({ length: 256 }, (_none, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc
})

/** The checksum of a chunk's type and data (RFC 2083, 3.4). */
const crc32 = (bytes: Buffer): number => {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crcs[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

/** The chunks up to the end mark; null when one is cut off, has another checksum, or there is no end. */
const chunksOf = (bytes: Buffer): readonly Chunk[] | null => {
  const chunks: Chunk[] = []
  for (let at = PNG_MARK.length; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at)
    const end = at + 12 + length
    const type = bytes.toString('latin1', at + 4, at + 8)
    if (end > bytes.length || !/^[A-Za-z]{4}$/.test(type)) return null
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return null
    chunks.push({ type, data: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) })
    if (type === 'IEND') return chunks
    at = end
  }
  return null
}

const headerIn = (data: Buffer): Header | null => {
  if (data.length !== 13) return null
  const [depth = 0, colour = 0, compression, filter, interlace = 0] = data.subarray(8)
  const kind = colours[colour]
  const known = compression === 0 && filter === 0 && interlace <= 1
  if (!known || !kind?.depths.includes(depth)) return null
  return {
    width: data.readUInt32BE(0),
    height: data.readUInt32BE(4),
    depth,
    colour,
    bitsAPixel: kind.channels * depth,
    interlaced: interlace === 1,
  }
}

/** One header, at most one palette, lines, one end. */
const isInOrder = (types: readonly string[]): boolean =>
  /^IHDR(,PLTE)?(,IDAT)+,IEND$/.test(types.join())

/** Nothing stands between the chunks of the lines. */
const isOneRun = (chunks: readonly Chunk[]): boolean => {
  const types = chunks.map(({ type }) => type)
  const count = types.filter((type) => type === 'IDAT').length
  return types.lastIndexOf('IDAT') - types.indexOf('IDAT') === count - 1
}

/** A palette picture has a palette, a grey one has none; three bytes a colour, no more colours than there are numbers for. */
const suits = ({ colour, depth }: Header, palette: number): boolean => {
  if (colour === 3) return palette > 0 && palette % 3 === 0 && palette / 3 <= 2 ** depth
  return palette === 0 || ((colour === 2 || colour === 6) && palette % 3 === 0 && palette <= 768)
}

/** The bytes that the lines of a picture have when they are inflated, with their filter marks. */
export const inflatedBytes = ({ width, height, bitsAPixel, interlaced }: Header): number => {
  const lines = (wide: number, high: number) =>
    wide === 0 ? 0 : high * (1 + Math.ceil((wide * bitsAPixel) / 8))
  if (!interlaced) return lines(width, height)
  const part = (size: number, first: number, step: number) =>
    Math.max(0, Math.ceil((size - first) / step))
  return PASSES.reduce(
    (sum, [x, y, across, down]) => sum + lines(part(width, x, across), part(height, y, down)),
    0,
  )
}

/** Whether the lines inflate to exactly so many bytes; they are counted and let go, never held together. */
export const inflatesTo = async ({ chunks }: Png, bytes: number): Promise<boolean> => {
  const inflate = createInflate()
  let counted = 0
  try {
    const lines = Buffer.concat(
      chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data),
    )
    inflate.end(lines)
    for await (const part of inflate) {
      counted += (part as Buffer).length
      if (counted > bytes) return false
    }
    // zlib takes what follows the stream for nothing at all: a second picture could hide there.
    return counted === bytes && inflate.bytesWritten === lines.length
  } catch {
    return false
  } finally {
    inflate.destroy()
  }
}

/** The picture with nothing but what draws it. */
export const barePng = ({ header: { width, height }, chunks }: Png): Found => ({
  width,
  height,
  orientation: 1,
  bytes: Buffer.concat([PNG_MARK, ...chunks.map(({ whole }) => whole)]),
})
