import { Refusal } from '../../../src/domain/api/refusal'

export type ImageKind = 'jpeg' | 'png' | 'webp'

/** What a file is by its first bytes; null for anything but the images we take. */
export const imageKind = (bytes: Buffer): ImageKind | null => {
  if (bytes.length < 16) return null
  if (bytes.subarray(0, 3).equals(JPEG)) return 'jpeg'
  if (bytes.subarray(0, 8).equals(PNG)) return 'png'
  const riff = bytes.toString('latin1', 0, 4) + bytes.toString('latin1', 8, 12)
  return riff === 'RIFFWEBP' ? 'webp' : null
}

/** Pixels of a PNG as its header says; infinite when there is no whole header. */
export const pngArea = (bytes: Buffer): number =>
  bytes.length < 33 ? Infinity : bytes.readUInt32BE(16) * bytes.readUInt32BE(20)

const JPEG = Buffer.from([0xff, 0xd8, 0xff])
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Refuses a file with `file`, its sentence beside the field or slot it was for. */
export const fileRefusal = (place: string, message: string): Refusal =>
  new Refusal('file', message, { [place]: message })
