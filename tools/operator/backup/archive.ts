import { createHash } from 'node:crypto'
import { canonicalize } from 'json-canonicalize'
import type { StoredLine } from '../strays'

/** How much is in a collection, and one hash of all of it. */
type Summary = { readonly count: number; readonly sha256: string }

/** What a key of the functions is named by: how often, and one value that it has to open; null where it seals nothing of the kind. */
export type NamedKey = {
  readonly count: number
  readonly sample: { readonly id: string; readonly dataKey: string } | null
}

/** The first line of an archive. */
export type Begin = {
  readonly form: 1
  /** When it was begun, as ISO 8601. */
  readonly at: string
  /** The version of the program that made it. */
  readonly release: string
  /** What the ids of files begin with. */
  readonly storage: string
}

/** The last line: what all of it has to come to. */
export type Manifest = {
  readonly collections: Readonly<Record<string, Summary>>
  /** The highest version of the form of a document, by collection. */
  readonly schemas: Readonly<Record<string, number>>
  readonly files: Summary
  /** Files that rows name and the store did not hold. */
  readonly missing: readonly string[]
  /** Where all chains end. */
  readonly chains: Summary
  readonly keys: Readonly<Record<string, NamedKey>>
}

export type ArchiveRecord =
  | { readonly begin: Begin }
  | { readonly of: string; readonly row: StoredLine }
  /** A document that was there when it was first read and was deleted since. */
  | { readonly of: string; readonly gone: string }
  | { readonly file: string; readonly bytes: Buffer }
  | { readonly end: Manifest }

const hashOf = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex')

const LINE = Buffer.from('\n')

/** A record as bytes: a line of canonical JSON, behind that of a file its bytes. */
export const bytesOfRecord = (record: ArchiveRecord): Buffer => {
  if (!('file' in record)) return Buffer.concat([Buffer.from(canonicalize(record)), LINE])
  const { file, bytes } = record
  const line = canonicalize({ file, size: bytes.length, sha256: hashOf(bytes) })
  return Buffer.concat([Buffer.from(line), LINE, bytes])
}

/** The records of an archive that was opened. Throws for a file that is not as its line says. */
export async function* recordsOf(source: AsyncIterable<Buffer>): AsyncIterable<ArchiveRecord> {
  const iterator = source[Symbol.asyncIterator]()
  let held: Buffer[] = []
  let length = 0
  const more = async (): Promise<boolean> => {
    const next = await iterator.next()
    if (next.done === true) return false
    held.push(next.value)
    length += next.value.length
    return true
  }
  const take = (count: number): Buffer => {
    const all = Buffer.concat(held)
    held = [all.subarray(count)]
    length -= count
    return all.subarray(0, count)
  }
  /** Where the line ends in what is held; it looks through each piece once. */
  const line = async (): Promise<string | null> => {
    for (let [before, looked] = [0, 0]; ; looked += 1) {
      if (looked === held.length && !(await more())) return null
      const piece = held[looked] ?? LINE
      const at = piece.indexOf(LINE)
      if (at >= 0) {
        const text = take(before + at + 1)
        return text.subarray(0, -1).toString()
      }
      before += piece.length
    }
  }
  for (let text = await line(); text !== null; text = await line()) {
    const record = JSON.parse(text) as
      | Exclude<ArchiveRecord, { readonly bytes: Buffer }>
      | { readonly file: string; readonly size: number; readonly sha256: string }
    if (!('file' in record)) {
      yield record
      continue
    }
    while (length < record.size && (await more()));
    const bytes = take(record.size)
    if (hashOf(bytes) !== record.sha256)
      throw new Error(`备份里的文件 ${record.file} 和它的哈希对不上`)
    yield { file: record.file, bytes }
  }
}

/** Hashes of what is in an environment or an archive, by collection and id: `files` of files, by path. */
export type Contents = {
  readonly rows: Map<string, Map<string, string>>
  readonly files: Map<string, string>
}

export const noContents = (): Contents => ({ rows: new Map(), files: new Map() })

export const hashOfRow = (row: StoredLine): string => hashOf(canonicalize(row))
export const hashOfFile = (bytes: Buffer): string => hashOf(bytes)

/** All of a map in one count and one hash, in the order of its ids. */
export const summaryOf = (hashes: ReadonlyMap<string, string>): Summary => {
  const sum = createHash('sha256')
  for (const id of [...hashes.keys()].sort())
    sum.update(canonicalize([id, hashes.get(id)])).update('\n')
  return { count: hashes.size, sha256: sum.digest('hex') }
}
