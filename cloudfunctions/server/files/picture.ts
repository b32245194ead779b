import { Refusal } from '../../../src/domain/api/refusal'
import type { Orientation } from '../../../src/domain/form/orientation'
import { readJpeg } from './jpeg'
import { barePng, inflatedBytes, inflatesTo, PNG_MARK, readPng } from './png'

export type PictureKind = 'jpeg' | 'png'

/** A picture that was read by its structure: its size, how it lies, and its bytes without what does not draw it. */
export type Found = {
  readonly width: number
  readonly height: number
  readonly orientation: Orientation
  readonly bytes: Buffer
}

export type Picture = Found & { readonly kind: PictureKind }

/** Pixels: a photo whose shorter side has fewer shows nothing, longer sides and more in all no phone sends. */
const SHORTEST_SIDE = 200
const LONGEST_SIDE = 12_000
const MOST_PIXELS = 16_000_000
/** Bytes of the lines of a PNG: four for each pixel and one a line, so 16 bits a channel have half the pixels. */
const MOST_INFLATED = 4 * MOST_PIXELS + LONGEST_SIDE

const JPEG_MARK = Buffer.from([0xff, 0xd8, 0xff])

/** What a file is by its first bytes; null for anything but the pictures we take. */
export const pictureKind = (bytes: Buffer): PictureKind | null => {
  if (bytes.subarray(0, JPEG_MARK.length).equals(JPEG_MARK)) return 'jpeg'
  return bytes.subarray(0, PNG_MARK.length).equals(PNG_MARK) ? 'png' : null
}

/** Refuses a file with `file`, its sentence beside the field or slot it was for. */
export const fileRefusal = (place: string, message: string): Refusal =>
  new Refusal('file', message, { [place]: message })

/** A file that is refused because of what it is; the sentence stands beside the slot. */
export type Fault = 'kind' | 'broken' | 'moving' | 'small' | 'large'

const sentences: Readonly<Record<Fault, string>> = {
  kind: '只能上传 JPG 或 PNG 照片',
  broken: '照片没有传完整，或打不开，请重新拍照或重新选择',
  moving: '动图不能用，请换成照片',
  small: `照片太小，看不清：短边至少 ${String(SHORTEST_SIDE)} 像素，请重新拍照`,
  large: '照片的像素太多，请拍照后上传',
}

/**
 * Reads a photo by its structure alone, before any decoder sees it: JPEG or PNG by content, whole up to its end mark, one
 * frame, neither too small nor too large, a PNG's lines counted as they inflate. Answers what may be stored: without place,
 * time, thumbnails and whatever stood behind the end. Refuses with `file`, the sentence at `place`.
 */
export const photoOf = async (bytes: Buffer, place: string): Promise<Picture> => {
  const found = await pictureOf(bytes)
  if (typeof found === 'string') throw fileRefusal(place, sentences[found])
  return found
}

/** As `photoOf`, with the fault in place of a refusal. */
export const pictureOf = async (bytes: Buffer): Promise<Picture | Fault> => {
  const kind = pictureKind(bytes)
  if (kind === null) return 'kind'
  if (kind === 'png') return pngPhoto(bytes)
  const jpeg = readJpeg(bytes)
  return jpeg === null ? 'broken' : (sizeFault(jpeg) ?? { ...jpeg, kind })
}

const pngPhoto = async (bytes: Buffer): Promise<Picture | Fault> => {
  const png = readPng(bytes)
  if (png === null) return 'broken'
  if (png.frames) return 'moving'
  const fault = sizeFault(png.header)
  if (fault !== null) return fault
  const inflated = inflatedBytes(png.header)
  if (inflated > MOST_INFLATED) return 'large'
  return (await inflatesTo(png, inflated)) ? { ...barePng(png), kind: 'png' } : 'broken'
}

const sizeFault = ({ width, height }: Pick<Found, 'width' | 'height'>): Fault | null => {
  if (Math.max(width, height) > LONGEST_SIDE || width * height > MOST_PIXELS) return 'large'
  return Math.min(width, height) < SHORTEST_SIDE ? 'small' : null
}
