import { crc32, deflateSync } from 'node:zlib'
import { photoJpeg } from './photoJpeg'

type Sort = { readonly depth?: number; readonly colour?: number; readonly interlaced?: number }

/** What a PNG's header holds; grey with 8 bits unless told otherwise. */
export const head = (width: number, height: number, sort: Sort = {}): Buffer => {
  const { depth = 8, colour = 0, interlaced = 0 } = sort
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, depth, colour, 0, 0, interlaced])
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  return header
}

export const chunk = (type: string, body: Buffer): Buffer => {
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(body.length, 0)
  frame.write(type, 4, 'latin1')
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(Buffer.concat([frame.subarray(4), body])))
  return Buffer.concat([frame, body, sum])
}

/** Lines of so many bytes in all, with their filter marks. */
export const linesOf = (bytes: number): Buffer => chunk('IDAT', deflateSync(Buffer.alloc(bytes)))

const MARK = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const END = chunk('IEND', Buffer.alloc(0))

export const png = (...chunks: readonly Buffer[]): Buffer => Buffer.concat([MARK, ...chunks, END])

/** A PNG with this header. */
export const headed = (header: Buffer, ...chunks: readonly Buffer[]): Buffer =>
  png(chunk('IHDR', header), ...chunks)

/** A PNG that is whole by its structure, of which no decoder knows the filters; `seed` makes it another one. */
export const unopenedPng = (seed = 9): Buffer =>
  headed(head(220, 200), chunk('IDAT', deflateSync(Buffer.alloc(221 * 200, seed))))

/** 69 bytes that say they are 50,000 × 50,000 pixels. */
export const vastPng = (): Buffer => headed(head(50_000, 50_000), linesOf(10))

/** The same with one byte changed by one bit. */
export const altered = (bytes: Buffer, at: number): Buffer => {
  const copy = Buffer.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}

/** A JPEG's segment. */
export const segment = (marker: number, data: Buffer | string): Buffer => {
  const body = Buffer.from(data as string, 'latin1')
  const frame = Buffer.from([0xff, marker, 0, 0])
  frame.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([frame, body])
}

/** EXIF with a place and an orientation, as phones write it. */
export const exif = (orientation: number, order: 'II' | 'MM' = 'MM'): Buffer => {
  const small = order === 'II'
  const tiff = Buffer.alloc(8 + 2 + 2 * 12 + 4)
  const short = (value: number, at: number) =>
    small ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at)
  const long = (value: number, at: number) =>
    small ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at)
  tiff.write(order, 0, 'latin1')
  short(42, 2)
  long(8, 4)
  short(2, 8)
  for (const [i, [tag, type, value]] of [
    [0x8825, 4, 1234],
    [0x0112, 3, orientation],
  ].entries()) {
    const at = 10 + 12 * i
    short(tag ?? 0, at)
    short(type ?? 0, at + 2)
    long(1, at + 4)
    if (type === 3) short(value ?? 0, at + 8)
    else long(value ?? 0, at + 8)
  }
  return segment(
    0xe1,
    Buffer.concat([Buffer.from('Exif\0\0'), tiff, Buffer.from('N39.0842 E116.7')]),
  )
}

const FRAME = Buffer.from([0xff, 0xc0])

/** The segments of a phone's photo that says it has this size; `more` stand in front of the others. */
export const jpegOf = (width: number, height: number, ...more: readonly Buffer[]): Buffer => {
  const photo = Buffer.from(photoJpeg)
  const at = photo.indexOf(FRAME)
  photo.writeUInt16BE(height, at + 5)
  photo.writeUInt16BE(width, at + 7)
  return Buffer.concat([photo.subarray(0, 2), ...more, photo.subarray(2)])
}
