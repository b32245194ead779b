import { readdirSync } from 'node:fs'
import { canonicalize } from 'json-canonicalize'
import { linked } from '../../../cloudfunctions/server/filing/audit'
import type { Vault } from '../../../cloudfunctions/server/secrets/vault'
import type { AdministrationEvent } from '../../../cloudfunctions/server/store/administration'
import type { FilingEvent } from '../../../cloudfunctions/server/store/events'
import { dumpOf } from './dumps'
import type { EachDocument, StoredLine } from '../strays'

/** The rows of a dump by collection, for tests that change some behind everybody's back. */
export type World = Readonly<Record<string, readonly StoredLine[]>>

/** The rows of a collection but one, which a change may replace or, with null, take out. */
export const altered = (
  world: World,
  collection: string,
  id: string,
  change: (row: StoredLine) => StoredLine | null,
): World => ({
  ...world,
  [collection]: (world[collection] ?? []).flatMap((row) =>
    row._id === id ? (change(row) ?? []) : [row],
  ),
})

export const withoutRows = (world: World, collection: string, ...ids: readonly string[]): World =>
  ids.reduce((left, id) => altered(left, collection, id, () => null), world)

/** The rows as the verifier reads them. */
export const rowsOf = (world: World): EachDocument =>
  async function* (collection) {
    await Promise.resolve()
    yield* [...(world[collection] ?? [])].sort((one, next) => (one._id < next._id ? -1 : 1))
  }

/** All that a dump has. */
export const worldOf = async (folder: string): Promise<World> => {
  const world: Record<string, StoredLine[]> = {}
  for (const file of readdirSync(folder)) {
    const [collection = ''] = file.split('.')
    const rows: StoredLine[] = []
    for await (const row of dumpOf(folder)(collection)) rows.push(row)
    world[collection] = rows
  }
  return world
}

/** The links of a chain, in order. */
export const linksOf = <Link>(world: World, collection: string, chain: string) =>
  (world[collection] ?? [])
    .filter(({ _id }) => _id.startsWith(`${chain}:`))
    .map(
      ({ _id, ...row }) => ({ ...row, id: _id }) as unknown as Link & { id: string; seq: number },
    )
    .sort((one, next) => one.seq - next.seq)

export const at = (chain: string, seq: number) => `${chain}:${String(seq)}`
export const edited = (collection: string, id: string, part: object) => (world: World) =>
  altered(world, collection, id, (row) => ({ ...row, ...part }))
export const swapped = (collection: string, one: string, next: string) => (world: World) => {
  const found = new Map((world[collection] ?? []).map((row) => [row._id, row]))
  const content = (id: string, seq: number): StoredLine => ({ ...found.get(id), _id: id, seq })
  const seqOf = (id: string) => Number(found.get(id)?.['seq'])
  return {
    ...world,
    [collection]: (world[collection] ?? []).map((row) =>
      row._id === one
        ? { ...content(next, seqOf(one)), _id: one }
        : row._id === next
          ? { ...content(one, seqOf(next)), _id: next }
          : row,
    ),
  }
}
export const links = (world: World, collection: string, chain: string) =>
  linksOf<{ hash: string }>(world, collection, chain)
export const removed =
  (collection: string, chain: string, ...alsoIn: readonly string[]) =>
  (world: World) =>
    alsoIn.reduce(
      (left, kept) => withoutRows(left, kept, chain),
      withoutRows(world, collection, ...links(world, collection, chain).map(({ id }) => id)),
    )

/** The chain of a filing linked anew with the environment's own key, and its end made to fit. */
export const anew =
  (vault: Vault, chain: string) =>
  (world: World): World => {
    let last = { seq: 0, hash: '' }
    const events = linksOf<FilingEvent>(world, 'events', chain).map((event) => {
      const { id: _id, seq: _seq, prev: _prev, key: _key, hash: _hash, ...unlinked } = event
      const link = linked(vault, last, event.seq === 2 ? { ...unlinked, about: '别的' } : unlinked)
      last = { seq: link.seq, hash: link.hash }
      return link
    })
    const left = removed('events', chain)(world)
    const rows = events.map(({ id, ...row }): StoredLine => ({ ...row, _id: id }))
    return altered(
      { ...left, events: [...(left['events'] ?? []), ...rows] },
      'filings',
      chain,
      (row) => ({
        ...row,
        chain: last,
      }),
    )
  }

/** The same of a person: what they did is about something else. */
export const personAnew =
  (vault: Vault, chain: string) =>
  (world: World): World => {
    let last = { seq: 0, hash: '' }
    const rows = linksOf<AdministrationEvent>(world, 'administration', chain).map(
      (entry): StoredLine => {
        const { key: _key, hash: _hash, ...rest } = entry
        const unsealed = { ...rest, about: 'x', prev: last.hash }
        const mac = vault.mac(canonicalize(unsealed))
        last = { seq: entry.seq, hash: mac.hash }
        const { id, ...row } = { ...unsealed, ...mac }
        return { ...row, _id: id }
      },
    )
    const left = removed('administration', chain)(world)
    return altered(
      { ...left, administration: [...(left['administration'] ?? []), ...rows] },
      'chains',
      chain,
      () => ({ _id: chain, chain: last }),
    )
  }
