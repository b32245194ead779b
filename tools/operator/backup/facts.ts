import type { StoredLine } from '../strays'
import { type Manifest, type NamedKey, summaryOf } from './archive'

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
export const openFacts = () => {
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
