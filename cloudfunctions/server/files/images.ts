import { inflateSync } from 'node:zlib'

export type ImageKind = 'jpeg' | 'png' | 'webp'

/** What a file is by its first bytes; null for anything but the images we take. */
export const imageKind = (bytes: Buffer): ImageKind | null => {
  if (bytes.length < 16) return null
  if (bytes.subarray(0, 3).equals(JPEG)) return 'jpeg'
  if (bytes.subarray(0, 8).equals(PNG)) return 'png'
  const riff = bytes.toString('latin1', 0, 4) + bytes.toString('latin1', 8, 12)
  return riff === 'RIFFWEBP' ? 'webp' : null
}

const JPEG = Buffer.from([0xff, 0xd8, 0xff])
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Width in pixels and whether all pixels are the same. */
export type Drawing = { readonly width: number; readonly blank: boolean }

/** Channels by colour type, as canvases write them: 8 bits, not interlaced. */
const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 4: 2, 6: 4 }
/** Pixels; our pad's picture has 400 000. A larger one would keep the function busy for seconds. */
const LARGEST_AREA = 2_000_000

/** Reads a PNG of a canvas; null when it is none or damaged. */
export const drawingOf = (bytes: Buffer): Drawing | null => {
  if (imageKind(bytes) !== 'png' || bytes.length < 33) return null
  const width = bytes.readUInt32BE(16)
  const height = bytes.readUInt32BE(20)
  const perPixel = channels[bytes.readUInt8(25)]
  const plain = bytes.readUInt8(24) === 8 && bytes.readUInt8(28) === 0
  if (perPixel === undefined || !plain || width === 0 || height === 0) return null
  if (width * height > LARGEST_AREA) return null
  const stride = width * perPixel
  const lines = inflated(imageData(bytes), (stride + 1) * height)
  return lines && { width, blank: isBlank(lines, stride, perPixel) }
}

const imageData = (bytes: Buffer): Buffer => {
  const parts: Buffer[] = []
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at)
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(bytes.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  return Buffer.concat(parts)
}

const inflated = (data: Buffer, size: number): Buffer | null => {
  try {
    const lines = inflateSync(data, { maxOutputLength: size })
    return lines.length === size ? lines : null
  } catch {
    return null
  }
}

const isBlank = (lines: Buffer, stride: number, perPixel: number): boolean => {
  let above: Buffer = Buffer.alloc(stride)
  let first: Buffer | null = null
  for (let at = 0; at < lines.length; at += stride + 1) {
    const line = unfiltered(lines, at, above, perPixel)
    first ??= line.subarray(0, perPixel)
    for (let x = 0; x < stride; x += perPixel)
      if (line.compare(first, 0, perPixel, x, x + perPixel) !== 0) return false
    above = line
  }
  return true
}

/** One line's pixels: the filters of PNG (RFC 2083, 6). */
const unfiltered = (lines: Buffer, at: number, above: Buffer, perPixel: number): Buffer => {
  const filter = lines[at] ?? 0
  const line = Buffer.from(lines.subarray(at + 1, at + 1 + above.length))
  for (let x = 0; x < line.length; x += 1) {
    const left = line[x - perPixel] ?? 0
    const up = above[x] ?? 0
    const corner = above[x - perPixel] ?? 0
    line[x] = ((line[x] ?? 0) + guessed(filter, left, up, corner)) & 0xff
  }
  return line
}

const guessed = (filter: number, left: number, up: number, corner: number): number => {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  return filter === 4 ? paeth(left, up, corner) : 0
}

const paeth = (left: number, up: number, corner: number): number => {
  const estimate = left + up - corner
  const toLeft = Math.abs(estimate - left)
  const toUp = Math.abs(estimate - up)
  const toCorner = Math.abs(estimate - corner)
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}
