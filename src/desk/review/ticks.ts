import { store, stored } from '../../platform/storage'

type Kept = {
  readonly id: string
  readonly version: number
  readonly keys: readonly string[]
}

const KEY = 'desk-ticks'
/** Filings whose ticks this phone remembers. */
const MOST = 20

const all = (): readonly Kept[] => JSON.parse(stored(KEY) ?? '[]') as readonly Kept[]

/** The items ticked on this phone in this version of the filing: keys only, no values. */
export const ticksOf = (id: string, version: number): readonly string[] =>
  all().find((kept) => kept.id === id && kept.version === version)?.keys ?? []

/** Keeps the ticks; those of the filing's other versions go. No ticks: the filing is forgotten. */
export const keepTicks = (id: string, version: number, keys: readonly string[]): void => {
  const others = all().filter((kept) => kept.id !== id)
  const mine = keys.length === 0 ? [] : [{ id, version, keys }]
  store(KEY, JSON.stringify([...mine, ...others].slice(0, MOST)))
}
