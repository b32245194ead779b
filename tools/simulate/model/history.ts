import type { SimulatedOffice } from '../world/offices'
import type { Stand } from './stand'

/** From `since` on a filing may stand so, from `known` on it does for sure. */
type Step = { readonly since: number; readonly known: number; readonly stand: Stand }

/** What is read at an instant is read some seconds later at most, and a clock is as wrong. */
const READ = 30_000

/** Where all filings stood at each time. */
export const historyOf = () => {
  const steps = new Map<string, Step[]>()
  return {
    add: (since: number, known: number, stand: Stand): void => {
      const before = steps.get(stand.filing)
      const step = { since, known: Math.max(since, known), stand }
      if (before) before.push(step)
      else steps.set(stand.filing, [step])
    },
    /** Where they stood then, and the offices of which nobody can say what they had: a deed was on its way. */
    at: (instant: number) => {
      const stands: Stand[] = []
      const unsure = new Set<SimulatedOffice | null>()
      for (const list of steps.values()) {
        let now: Stand | null = null
        for (const { since, known, stand } of list) {
          if (since - READ <= instant && instant <= known + READ)
            unsure.add(stand.office).add(now?.office ?? null)
          if (known <= instant) now = stand
        }
        if (now !== null) stands.push(now)
      }
      return { stands, unsure }
    },
    /** The instants at which anything changed between two others. */
    changes: (from: number, until: number): readonly number[] =>
      [...steps.values()]
        .flat()
        .flatMap(({ known }) => (from < known && known < until ? [known] : []))
        .sort((one, other) => one - other),
  }
}

export type History = ReturnType<typeof historyOf>
