import type { Collections } from './database/indexes'
import type { Store } from './database/store'
import { textOf } from './failure'
import type { MadeUpPerson } from './people'

const COLLECTION = '.example'
const ROW = 'example'

export const exampleCollection: Collections = { [COLLECTION]: [] }

/** How far it is: steps of all, and the moment of the last one in epoch milliseconds. */
type Progress = { readonly done: number; readonly of: number; readonly at: number }

/** A world that lives already, for who tries it: given by the project, filled by its own calls. */
export type Example = {
  /** Who one can be besides, once it is there. */
  readonly people: readonly MadeUpPerson[]
  /**
   * Goes on after `done` steps with what it had begun at `begun` (epoch milliseconds, real time), notes each step once it
   * is done, and leaves as soon as it shall not go on.
   */
  readonly load: (world: {
    readonly url: string
    readonly begun: number
    readonly done: number
    readonly note: (progress: Progress) => void
    readonly goesOn: () => boolean
  }) => Promise<void>
}

type Kept = Progress & { readonly _id: string; readonly begun: number; readonly whole: boolean }

const NOTHING_YET = { done: 0, of: 0, whole: false }

/** The example of a laptop cloud: none, being loaded, stopped on the way (`failed` says by what), or there. */
export const openExample = (parts: {
  readonly example: Example
  readonly store: Store
  readonly url: () => string
  /** Empties everything. */
  readonly clear: () => Promise<void>
  /** The clock and the timers are the loader's while it runs. */
  readonly pause: () => void
  readonly resume: () => void
}) => {
  const { example, store, url, clear, pause, resume } = parts
  let running: Promise<void> | null = null
  let goesOn = false
  let failed = ''

  const kept = () => store.get(COLLECTION, ROW) as Kept | null
  const keep = (row: Omit<Kept, '_id'>) => {
    store[kept() ? 'replace' : 'insert'](COLLECTION, { _id: ROW, ...row })
  }

  /** What is there, or the beginning of one on an empty cloud. */
  const begun = async (): Promise<Kept> => {
    const before = kept()
    if (before !== null) return before
    await clear()
    const now = Date.now()
    keep({ ...NOTHING_YET, begun: now, at: now })
    return kept() as Kept
  }

  const run = async (): Promise<void> => {
    pause()
    try {
      const { begun: since, done } = await begun()
      const note = (progress: Progress) => {
        keep({ ...progress, begun: since, whole: false })
      }
      await example.load({ url: url(), begun: since, done, note, goesOn: () => goesOn })
      const now = kept()
      if (now && goesOn) keep({ ...now, whole: true })
    } catch (error) {
      failed = textOf(error)
      console.error(failed)
    } finally {
      running = null
      resume()
    }
  }

  return {
    state: () => {
      const row = kept()
      if (row === null && running === null) return { state: 'none' as const }
      const { done, of, at, whole } = row ?? { ...NOTHING_YET, at: Date.now() }
      const state = running ? 'loading' : whole ? 'loaded' : 'stopped'
      return { state, done, of, at, failed: state === 'stopped' ? failed : '' }
    },
    people: () =>
      kept() === null ? [] : example.people.map((person) => ({ ...person, ofExample: true })),
    /** Begins on an empty cloud, or goes on where it stopped; nothing while it runs or is there. */
    begin: (): void => {
      if (running || kept()?.whole) return
      failed = ''
      goesOn = true
      running = run()
    },
    /** Ends after the step that is being done; a later `begin` goes on from there. */
    stop: async (): Promise<void> => {
      goesOn = false
      await running
    },
  }
}

export type OpenExample = ReturnType<typeof openExample>
