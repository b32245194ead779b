import type { Clock } from './clock'
import type { Id } from './database/documents'
import type { Store } from './database/store'
import type { Files } from './disk/files'

/** A document or file that is not as it was noted: what it was and is, null where it was not or is not there. */
type Difference = {
  /** The collection, or `files`. */
  readonly of: string
  readonly id: Id
  readonly before: string | null
  readonly now: string | null
}

type Things<Key extends Id, Value> = ReadonlyMap<Key, Value>

type Everything = {
  readonly documents: ReadonlyMap<string, Things<Id, string>>
  readonly contents: ReadonlyMap<string, Buffer>
}

const differing = <Key extends Id, Value>(
  one: Things<Key, Value>,
  other: Things<Key, Value>,
  isSame: (a: Value, b: Value) => boolean,
): readonly Key[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter((id) => {
    const [before, now] = [one.get(id), other.get(id)]
    return before === undefined || now === undefined ? before !== now : !isSame(before, now)
  })

const asText = (bytes: Buffer | undefined): string | null =>
  bytes === undefined ? null : `${String(bytes.length)} bytes`

/** So many states are kept; beyond them the oldest is forgotten. */
const MOST_STATES = 300

/** Notes all that is kept, tells what is not so any more, and puts it back; named states can be gone to again and again. */
export const openNoted = (store: Store, files: Files, clock: Clock) => {
  const everything = (): Everything => ({ documents: store.texts(), contents: files.contents() })
  let noted: Everything = { documents: new Map(), contents: new Map() }
  const states = new Map<string, { all: Everything; now: number; made: unknown }>()
  let isDisturbed = false

  const changedFiles = (now: Everything) =>
    differing(noted.contents, now.contents, (a, b) => a.equals(b))

  const differences = (now = everything()): readonly Difference[] => [
    ...[...now.documents].flatMap(([of, documents]) => {
      const before = noted.documents.get(of) ?? new Map<Id, string>()
      return differing(before, documents, (a, b) => a === b).map((id) => ({
        of,
        id,
        before: before.get(id) ?? null,
        now: documents.get(id) ?? null,
      }))
    }),
    ...changedFiles(now).map((id) => ({
      of: 'files',
      id,
      before: asText(noted.contents.get(id)),
      now: asText(now.contents.get(id)),
    })),
  ]

  /** Puts all back, and tells what was not as noted. */
  const putBack = (): readonly Difference[] => {
    const now = everything()
    const found = differences(now)
    store.atomically(() => {
      // What is gone makes room first: a unique value may have moved.
      for (const { of, id } of found.filter((each) => each.of !== 'files'))
        store.putText(of, id, null)
      for (const { of, id, before } of found)
        if (of !== 'files' && before !== null) store.putText(of, id, before)
    })
    for (const id of changedFiles(now)) files.put(id, noted.contents.get(id) ?? null)
    return found
  }

  return {
    note: (): void => {
      noted = everything()
    },
    differences,
    putBack,
    /** Somebody else does something: until all is emptied there are no states. */
    disturb: (): void => {
      isDisturbed = true
    },
    calm: (): void => {
      isDisturbed = false
    },
    /** Keeps what is there now as a state, with what was made of it. */
    keepState: (name: string, made: unknown): void => {
      if (isDisturbed) return
      states.set(name, { all: everything(), now: clock.now(), made })
      const [oldest = ''] = states.keys()
      if (states.size > MOST_STATES) states.delete(oldest)
    },
    /** Goes back to a state and its time and answers what was made of it; null where there is none of this name. */
    backTo: (name: string): { readonly made: unknown } | null => {
      const state = states.get(name)
      if (!state || isDisturbed) return null
      noted = state.all
      putBack()
      clock.move({ now: state.now })
      return { made: state.made }
    },
    forgetStates: (): void => {
      states.clear()
    },
  }
}

export type Noted = ReturnType<typeof openNoted>
