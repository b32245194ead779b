import { inflateRawSync } from 'node:zlib'
import { Refusal } from '../../../../src/domain/api/refusal'
import { wrongFile } from './wrong'

/** What a workbook may hold unpacked, and in how many parts. */
const MOST_BYTES = 20 * 1024 * 1024
const MOST_PARTS = 1000

const END = 0x06054b50
const END_BYTES = 22
const LONGEST_COMMENT = 0xffff
const ENTRY = 0x02014b50
const ENTRY_BYTES = 46
const LOCAL = 0x04034b50
const LOCAL_BYTES = 30
const STORED = 0
const DEFLATED = 8

/** The first bytes of what Excel wrote before 2007, and of what it encrypts. */
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex')

type Entry = {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly at: number
}

export type Zip = {
  readonly names: readonly string[]
  /** The unpacked bytes of a part; null when there is none of that name. */
  readonly read: (name: string) => Buffer | null
}

/**
 * Opens a workbook by its ZIP directory, before any parser sees it: one that names too many parts or bytes is refused, and
 * what really comes out is counted, since a directory can lie. Refuses with `file`.
 */
export const openZip = (bytes: Buffer): Zip => {
  if (bytes.subarray(0, OLE.length).equals(OLE)) throw wrongFile('old')
  if (bytes.length < 4 || bytes.readUInt16LE(0) !== 0x4b50) throw wrongFile('noTable')
  const entries = whole(() => directory(bytes))
  let left = MOST_BYTES
  return {
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name)
      if (entry === undefined) return null
      const part = whole(() => unpacked(bytes, entry, left))
      left -= part.length
      return part
    },
  }
}

/** What runs over the end of the bytes, or does not inflate, is a file that did not come whole. */
const whole = <Result>(work: () => Result): Result => {
  try {
    return work()
  } catch (error) {
    if (error instanceof Refusal) throw error
    const { code } = error as { readonly code?: string }
    throw wrongFile(code === 'ERR_BUFFER_TOO_LARGE' ? 'huge' : 'broken')
  }
}

const endOf = (bytes: Buffer): number => {
  const first = Math.max(0, bytes.length - END_BYTES - LONGEST_COMMENT)
  for (let at = bytes.length - END_BYTES; at >= first; at -= 1)
    if (bytes.readUInt32LE(at) === END) return at
  throw wrongFile('broken')
}

const directory = (bytes: Buffer): ReadonlyMap<string, Entry> => {
  const end = endOf(bytes)
  const count = bytes.readUInt16LE(end + 10)
  if (count > MOST_PARTS) throw wrongFile('huge')
  const entries = new Map<string, Entry>()
  let at = bytes.readUInt32LE(end + 16)
  let said = 0
  for (let index = 0; index < count; index += 1) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw wrongFile('broken')
    const nameBytes = bytes.readUInt16LE(at + 28)
    const name = bytes.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes)
    const method = bytes.readUInt16LE(at + 10)
    if ((bytes.readUInt16LE(at + 8) & 1) === 1) throw wrongFile('old')
    if ((method !== STORED && method !== DEFLATED) || entries.has(name)) throw wrongFile('broken')
    said += bytes.readUInt32LE(at + 24)
    if (said > MOST_BYTES) throw wrongFile('huge')
    entries.set(name, {
      name,
      method,
      packed: bytes.readUInt32LE(at + 20),
      at: bytes.readUInt32LE(at + 42),
    })
    at += ENTRY_BYTES + nameBytes + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

const unpacked = (bytes: Buffer, { method, packed, at }: Entry, left: number): Buffer => {
  if (bytes.readUInt32LE(at) !== LOCAL) throw wrongFile('broken')
  const from = at + LOCAL_BYTES + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
  const data = bytes.subarray(from, from + packed)
  if (data.length < packed) throw wrongFile('broken')
  if (method === STORED && data.length > left) throw wrongFile('huge')
  return method === STORED ? data : inflateRawSync(data, { maxOutputLength: Math.max(1, left) })
}
