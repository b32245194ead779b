import { createHash } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'

const chunk = (type: string, content: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(content.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

const CELLS = 16

/**
 * A square PNG that stands for a mini program code: a pattern of its own for each page and scene, both
 * readable in its tEXt chunk. No phone can scan it.
 */
export const pageCode = (page: string, scene: string, width: number): Buffer => {
  const bits = createHash('sha256').update(`${page}?${scene}`).digest()
  const cellOf = (pixel: number) => Math.floor((pixel * CELLS) / width)
  const isDark = (cell: number) => ((bits[cell >> 3] ?? 0) >> (cell & 7)) & 1
  // One row of pixels: a filter byte, then a grey byte each.
  const rows = Array.from({ length: width }, (_, y) =>
    Buffer.from([
      0,
      ...Array.from({ length: width }, (_, x) =>
        isDark(cellOf(y) * CELLS + cellOf(x)) ? 0x22 : 0xff,
      ),
    ]),
  )
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(width, 4)
  header.writeUInt8(8, 8)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('tEXt', Buffer.from(`scene\0${page}?scene=${scene}`, 'latin1')),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
