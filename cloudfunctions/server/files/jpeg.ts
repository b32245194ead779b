import type { Orientation } from '../../../src/domain/form/orientation'
import { exifOrientation } from './exif'
import type { Found } from './picture'

const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda
const APP0 = 0xe0
const APP1 = 0xe1
const APP2 = 0xe2
const APP14 = 0xee
const COM = 0xfe

/** Frames that phones, browsers and PDF readers take: baseline, extended and progressive, Huffman coded (T.81, B.1.1.3). */
const FRAMES = [0xc0, 0xc1, 0xc2]
/** Tables and the restart interval, which stand before a frame or between its scans. */
const TABLES = [0xc4, 0xdb, 0xdd]

const isApplication = (marker: number) => marker >= APP0 && marker <= 0xef
/** Restart markers stand within a scan; a zero marks a byte of it that looks like a marker. */
const isWithinScan = (marker: number) => marker === 0 || (marker >= 0xd0 && marker <= 0xd7)

type Segment = { readonly marker: number; readonly data: Buffer }

/**
 * Reads a JPEG by its structure, up to its end marker: one frame, at least one scan, everything whole. Answers its size and
 * the same picture, without recompression, holding only what draws it: of the applications' segments JFIF, colour profile
 * and Adobe's colours, no thumbnails, no place, nothing behind the end. Null for anything else.
 */
export const readJpeg = (bytes: Buffer): Found | null => {
  const kept: Buffer[] = [bytes.subarray(0, 2)]
  let size: { readonly width: number; readonly height: number } | null = null
  let orientation: Orientation = 1
  let scans = 0
  for (let at = 2; ;) {
    const marker = markerAt(bytes, at)
    if (marker === null) return null
    if (marker.code === EOI) {
      kept.push(Buffer.from([0xff, EOI]))
      return size === null || scans === 0
        ? null
        : { ...size, orientation, bytes: Buffer.concat(kept) }
    }
    const segment = segmentAt(bytes, marker)
    if (segment === null) return null
    at = marker.end + 2 + segment.data.length
    if (FRAMES.includes(segment.marker)) {
      if (size !== null) return null
      size = sizeIn(segment.data)
      if (size === null) return null
    } else if (segment.marker === SOS) {
      const end = scanEnd(bytes, at)
      if (size === null || end === null) return null
      scans += 1
      kept.push(written(segment), bytes.subarray(at, end))
      at = end
      continue
    } else if (isApplication(segment.marker) || segment.marker === COM) {
      orientation = orientationIn(segment) ?? orientation
      const stays = drawing(segment)
      if (stays !== null) kept.push(written(stays))
      continue
    } else if (!TABLES.includes(segment.marker)) return null
    kept.push(written(segment))
  }
}

type Marker = { readonly code: number; readonly end: number }

/** A marker may be filled up with any number of 0xff. */
const markerAt = (bytes: Buffer, from: number): Marker | null => {
  if (bytes[from] !== 0xff) return null
  let at = from
  while (bytes[at] === 0xff) at += 1
  const code = bytes[at]
  return code === undefined || code === 0 || code === SOI ? null : { code, end: at + 1 }
}

const segmentAt = (bytes: Buffer, { code, end }: Marker): Segment | null => {
  if (end + 2 > bytes.length) return null
  const length = bytes.readUInt16BE(end)
  if (length < 2 || end + length > bytes.length) return null
  return { marker: code, data: bytes.subarray(end + 2, end + length) }
}

const written = ({ marker, data }: Segment): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}

/** 8 bits a sample; grey, colour or four inks, each with its three bytes. */
const sizeIn = (data: Buffer): { readonly width: number; readonly height: number } | null => {
  const samples = data[5] ?? 0
  if (data[0] !== 8 || ![1, 3, 4].includes(samples) || data.length !== 6 + 3 * samples) return null
  return { height: data.readUInt16BE(1), width: data.readUInt16BE(3) }
}

/** Where the next marker begins behind a scan that holds something; null when the file ends before. */
const scanEnd = (bytes: Buffer, from: number): number | null => {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]
    if (next === undefined) return null
    if (next !== 0xff && !isWithinScan(next)) return at > from ? at : null
  }
  return null
}

const named = ({ data }: Segment, name: string) => data.toString('latin1', 0, name.length) === name

/** What of an application's segment is needed to draw the picture, and no byte more; null when nothing is. */
const drawing = (segment: Segment): Segment | null => {
  const { marker, data } = segment
  if (marker === APP0 && named(segment, 'JFIF\0') && data.length >= 14) {
    const bare = Buffer.from(data.subarray(0, 14))
    // Width and height of a thumbnail, which could show what was cut off the photo.
    bare.fill(0, 12)
    return { marker, data: bare }
  }
  if (marker === APP2 && named(segment, 'ICC_PROFILE\0')) return segment
  if (marker === APP14 && named(segment, 'Adobe') && data.length >= 12)
    return { marker, data: data.subarray(0, 12) }
  return null
}

const orientationIn = (segment: Segment): Orientation | null =>
  segment.marker === APP1 && named(segment, 'Exif\0\0')
    ? exifOrientation(segment.data.subarray(6))
    : null
