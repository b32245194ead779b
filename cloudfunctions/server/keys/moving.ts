import { type KeyMoveState, keyedPartNames } from '../../../src/domain/keys/keyMove'
import { administered } from '../administration/record'
import { sharedThings } from '../filing/duplicates/shared'
import { logError } from '../secrets/log'
import type { Vault } from '../secrets/vault'
import type { Swept } from '../store/eachOf'
import { collections } from '../store/collections'
import { KEY_MOVE, type KeyMove } from '../store/keys/keyMoves'
import type { Ports } from '../store/ports'
import { BEGINNING } from './asked'
import { moveOf } from './parts'
import { keysIn } from './renamed'

/** So many rows are read at once; a slice of them is noted before the next. */
const ROWS = 50

/** Links of chains name their key for ever: a retired one still checks them. Requests name none. Suffixes are counted by their index. */
const unchecked: ReadonlySet<string> = new Set([
  'events',
  'administration',
  'chains',
  'requests',
  'returns',
  'suffixes',
  'keyMoves',
])

const checked = Object.keys(collections).filter((name) => !unchecked.has(name))

/** With what suffixes begin that are hashes under a key. */
const startsUnder = (key: string): readonly string[] =>
  ['-', ...sharedThings.map((thing) => `-${thing} `)].map((start) => `${start}${key}.`)

/**
 * Moves what is stored to the current key, in slices, as somebody asked for it: first each part, then it is counted what is
 * left under every other key. Stopped, killed or run twice it goes on where it was; a row that is under the current key stays.
 * Functions that know one key alone have nothing to move.
 */
export const movingKeys = async (ports: Ports, until: number): Promise<Swept> => {
  const swept = { settled: 0, failed: 0 }
  if (ports.vault.known.length === 1) return swept
  let move = await takenUp(ports)
  while (move !== null && isTakenUp(move.state) && ports.clock() < until) {
    const slice =
      move.state === 'moving' ? await moveSlice(ports, move, until) : await checkSlice(ports, move)
    swept.settled += slice.moved - move.moved
    swept.failed += slice.failed - move.failed
    const isResting = slice === move
    move = await noted(ports, slice)
    if (isResting) break
  }
  return swept
}

const isTakenUp = (state: KeyMoveState): boolean => state === 'moving' || state === 'checking'

/** What is asked for, or began under another key. */
const isToBegin = ({ state, to }: KeyMove, { current }: Vault): boolean =>
  state === 'asked' || (isTakenUp(state) && to !== current)

/** The move as it stands; what is to begin begins, with an entry in the audit. */
const takenUp = async (ports: Ports): Promise<KeyMove | null> => {
  const move = await ports.keyMoves.get(KEY_MOVE)
  return move !== null && isToBegin(move, ports.vault) ? begin(ports) : move
}

const begin = (ports: Ports): Promise<KeyMove | null> =>
  ports.transaction(async (stores) => {
    const { vault, clock } = ports
    const move = await stores.keyMoves.get(KEY_MOVE)
    if (move === null || !isToBegin(move, vault)) return move
    const begun: KeyMove = { ...move, ...BEGINNING, to: vault.current, state: 'moving' }
    await stores.keyMoves.put(begun)
    await administered(vault, stores, move.who, {
      act: 'keyMove',
      at: clock(),
      office: null,
      about: vault.current,
      before: null,
      after: { from: vault.known.slice(1) },
    })
    return begun
  })

const moveSlice = async (ports: Ports, move: KeyMove, until: number): Promise<KeyMove> => {
  const part = keyedPartNames[move.part]
  if (part === undefined) return { ...move, state: 'checking', part: 0, after: '' }
  const rows = await ports.rowsOf(part, move.after, ROWS)
  let { after, moved, failed } = move
  for (const row of rows) {
    // A filing takes several requests, at the pace that the plan leaves.
    if (ports.clock() >= until) return { ...move, after, moved, failed }
    const became = await moveOf[part](ports, row).catch((error: unknown) => {
      logError('keys', { part, id: row.id }, error)
      return 'failed' as const
    })
    if (became === 'later') return after === move.after ? move : { ...move, after, moved, failed }
    if (became === 'moved') moved += 1
    if (became === 'failed') failed += 1
    after = row.id
  }
  return rows.length < ROWS
    ? { ...move, part: move.part + 1, after: '', moved, failed }
    : { ...move, after, moved, failed }
}

const checkSlice = async (ports: Ports, move: KeyMove): Promise<KeyMove> => {
  const [, ...others] = ports.vault.known
  const collection = checked[move.part]
  if (collection === undefined) return checkSuffixes(ports, move, others)
  const rows = await ports.rowsOf(collection, move.after, ROWS)
  const left = { ...move.left }
  for (const row of rows)
    for (const key of keysIn(row, others)) left[key] = counted(left[key], collection, 1)
  return rows.length < ROWS
    ? { ...move, part: move.part + 1, after: '', left }
    : { ...move, after: rows.at(-1)?.id ?? '', left }
}

const counted = (
  of: Readonly<Record<string, number>> = {},
  collection: string,
  more: number,
): Readonly<Record<string, number>> =>
  more === 0 ? of : { ...of, [collection]: (of[collection] ?? 0) + more }

/** Written anew by the job that keeps the index; until it has done that, nothing is said of them. */
const checkSuffixes = async (
  ports: Ports,
  move: KeyMove,
  others: readonly string[],
): Promise<KeyMove> => {
  if ((await ports.unindexed.oldest({ from: 0 }, null, 1)).length > 0) return move
  const left = { ...move.left }
  for (const key of others)
    for (const start of startsUnder(key))
      left[key] = counted(left[key], 'suffixes', await ports.suffixesWith(start))
  return { ...move, state: 'done', left, endedAt: ports.clock() }
}

/** Notes how far it is, unless somebody stopped it meanwhile or began it anew. */
const noted = (ports: Ports, next: KeyMove): Promise<KeyMove | null> =>
  ports.transaction(async ({ keyMoves }) => {
    const stored = await keyMoves.get(KEY_MOVE)
    if (stored === null || !isTakenUp(stored.state) || stored.at !== next.at) return stored
    await keyMoves.put(next)
    return next
  })
