import { collections } from '../../../cloudfunctions/server/store/collections'
import { type EachDocument, pathsIn, type StoredLine } from '../strays'
import {
  type ArchiveRecord,
  type Begin,
  type Contents,
  hashOfFile,
  hashOfRow,
  noContents,
  summaryOf,
  type Manifest,
  type NamedKey,
} from './archive'

/** What is backed up: all documents, and the bytes of a file by its path, null where there is none. */
export type Source = {
  readonly rows: EachDocument
  readonly read: (path: string) => Promise<Buffer | null>
}

/** What is written while nobody works: who called, when timers ran, what they counted. */
const loose: ReadonlySet<string> = new Set(['requests', 'runs', 'tokens', 'figures'])

/** Where rows name files before they are there, or after. */
const ahead: ReadonlySet<string> = new Set(['tickets', 'discards'])

/** So often everything is read before it is said that people work. */
const PASSES = 6

/** Documents between two lines of progress. */
const EVERY = 5_000

/** What begins with the id of a key: a sealed text, a keyed hash, or an id that is one. */
const NAMED = /(?:^|[:.])(?:(?:aes|sm4)\.([0-9a-f]{8})\.|([0-9a-f]{8})\.[0-9a-f]{64}(?![0-9a-f]))/g

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** The keys that a row names. */
const keyNamesIn = (row: StoredLine): readonly string[] => [
  ...textsIn(row).flatMap((text) =>
    [...text.matchAll(NAMED)].map(([, sealed, hashed]) => sealed ?? hashed ?? ''),
  ),
  ...linkKeyOf(row),
]

/** The key that linked an entry of the audit stands in a field of its own. */
const linkKeyOf = ({ key, hash, seq }: StoredLine): readonly string[] =>
  typeof key === 'string' && /^[0-9a-f]{8}$/.test(key) && hash !== undefined && seq !== undefined
    ? [key]
    : []

/** Where chains end: those of filings and leads stand in them, those of persons in rows of their own. */
const endOf = (of: string, { _id, chain }: StoredLine): readonly [string, string] | null =>
  ['filings', 'leads', 'chains'].includes(of) && chain !== undefined
    ? [`${of}:${_id}`, JSON.stringify(chain)]
    : null

/** What an archive says of all rows, gathered one by one as they are read last. */
const openFacts = () => {
  const keys = new Map<string, NamedKey>()
  const chains = new Map<string, string>()
  const schemas = new Map<string, number>()
  return {
    add: (of: string, row: StoredLine): void => {
      const { _id: id, dataKey, schema } = row
      for (const key of keyNamesIn(row)) {
        const known = keys.get(key) ?? { count: 0, sample: null }
        const isSample = typeof dataKey === 'string' && dataKey.split('.')[1] === key
        const sample = known.sample ?? (isSample ? { id, dataKey } : null)
        keys.set(key, { count: known.count + 1, sample })
      }
      const end = endOf(of, row)
      if (end !== null) chains.set(...end)
      schemas.set(of, Math.max(schemas.get(of) ?? 1, typeof schema === 'number' ? schema : 1))
    },
    said: (): Pick<Manifest, 'keys' | 'chains' | 'schemas'> => ({
      keys: Object.fromEntries(keys),
      chains: summaryOf(chains),
      schemas: Object.fromEntries(schemas),
    }),
  }
}

/**
 * All records of a backup, read until nothing was written between two readings: then what was read is what all of it was at one
 * moment. Each document is written when it is first read and when it is not as it was. Throws, with a sentence, where people work
 * all the time.
 */
export async function* backupOf(
  { rows, read }: Source,
  begin: Begin,
  say: (line: string) => void,
): AsyncIterable<ArchiveRecord> {
  yield { begin }
  const known = noContents()
  const missing = new Map<string, string>()
  for (let pass = 1; pass <= PASSES; pass += 1) {
    const facts = openFacts()
    const changed = new Set<string>()
    for (const of of Object.keys(collections)) {
      const hashes = known.rows.get(of) ?? new Map<string, string>()
      known.rows.set(of, hashes)
      const left = new Set(hashes.keys())
      let count = 0
      for await (const row of rows(of)) {
        count += 1
        if (count % EVERY === 0) say(`${of}：${String(count)} 条`)
        facts.add(of, row)
        left.delete(row._id)
        const hash = hashOfRow(row)
        if (hashes.get(row._id) === hash) continue
        hashes.set(row._id, hash)
        changed.add(of)
        yield { of, row }
        for (const path of pathsIn(row)) yield* newFile({ path, of, known, missing, read })
      }
      for (const gone of left) {
        hashes.delete(gone)
        changed.add(of)
        yield { of, gone }
      }
      if (pass === 1) say(`${of}：${String(count)} 条，文件到现在 ${String(known.files.size)} 个`)
    }
    const still = [...changed].filter((of) => !loose.has(of))
    if (pass > 1 && still.length === 0) {
      yield {
        end: {
          collections: Object.fromEntries(
            [...known.rows].map(([of, hashes]) => [of, summaryOf(hashes)]),
          ),
          files: summaryOf(known.files),
          missing: [...missing.keys()].sort(),
          ...facts.said(),
        },
      }
      return
    }
    if (pass > 1) say(`读的时候有人在用（${still.join('、')}），把变了的再读一遍`)
  }
  throw new Error('一直有人在用，读不到一个完整的时刻：请在夜里没有人办理的时候再运行')
}

async function* newFile(of: {
  readonly path: string
  readonly of: string
  readonly known: Contents
  readonly missing: Map<string, string>
  readonly read: Source['read']
}): AsyncIterable<ArchiveRecord> {
  const { path, known, missing, read } = of
  if (known.files.has(path)) return
  const bytes = await read(path)
  if (bytes === null) {
    if (!ahead.has(of.of)) missing.set(path, of.of)
    return
  }
  missing.delete(path)
  known.files.set(path, hashOfFile(bytes))
  yield { file: path, bytes }
}
