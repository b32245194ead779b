import type { Orientation } from '../../../src/domain/form/orientation'

const TAG = 0x0112
const SHORT = 3
const ENTRY_BYTES = 12

/** The orientation in EXIF data, which is a TIFF file; null when it says none. */
export const exifOrientation = (tiff: Buffer): Orientation | null => {
  const order = tiff.toString('latin1', 0, 2)
  if (tiff.length < 8 || (order !== 'II' && order !== 'MM')) return null
  const small = order === 'II'
  const short = (at: number) => {
    if (at + 2 > tiff.length) return 0
    return small ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at)
  }
  const directory = small ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  const entries = short(directory)
  for (let i = 0; i < entries; i += 1) {
    const at = directory + 2 + i * ENTRY_BYTES
    if (at + ENTRY_BYTES > tiff.length) return null
    if (short(at) !== TAG) continue
    const value = short(at + 8)
    return short(at + 2) === SHORT && value >= 1 && value <= 8 ? (value as Orientation) : null
  }
  return null
}
