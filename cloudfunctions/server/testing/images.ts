import { deflateSync } from 'node:zlib'

/** A grey PNG of 8 bits; `dark` says which pixels are drawn. */
export const pngOf = (
  width: number,
  height: number,
  dark: (x: number, y: number) => boolean,
): Buffer => {
  const lines = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) lines[y * (width + 1) + 1 + x] = dark(x, y) ? 20 : 255
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.writeUInt8(8, 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(checksum(body), body.length + 4)
  return framed
}

const checksum = (bytes: Buffer): number => {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return ~sum >>> 0
}

/** A drawn wave, 600 pixels wide; `seed` makes it another picture. */
export const signaturePng = (seed = 0): Buffer =>
  pngOf(640, 200, (x, y) => Math.abs(y - 100 - 60 * Math.sin(x / 40 + seed)) < 4)

export const blankPng = (): Buffer => pngOf(640, 200, () => false)

/** A small picture that stands for a photo; `seed` makes it another one. */
export const photoPng = (seed = 0): Buffer => pngOf(40, 30, (x, y) => (x * y + seed) % 7 < 3)
