import type { Cloud, Difference } from '../../../cloudfunctions/server/testing/cloud'
import { isCount } from '../written'

/** How an operation goes wrong: not done; done with its answer lost; within a transaction, another one holds the row; late. */
const effects = ['error', 'drop', 'busy', 'delay'] as const

type Effect = (typeof effects)[number]
type Kind = Parameters<Cloud['fault']>[0]['operation']

/** An operation of a call: the nth of its kind. */
type Operation = { readonly kind: Kind; readonly nth: number; readonly name: string }

/** An operation with what befalls it. */
export type Mishap = Operation & { readonly effect: Effect }

/** Long enough for what was sent with it to come before it. */
const LATE = 40

/** The strikes at the operations of a call, named as the laptop cloud names them. */
export const mishapsAt = (names: readonly string[]): readonly Mishap[] => {
  const counts = new Map<string, number>()
  return names.flatMap((name) => {
    const kind = (name.split(' ')[0] ?? '') as Kind
    const nth = (counts.get(kind) ?? 0) + 1
    counts.set(kind, nth)
    return effects
      .filter((effect) => effect !== 'busy' || name.endsWith(' within'))
      .map((effect) => ({ kind, nth, name, effect }))
  })
}

/** Makes it go wrong from now on. */
export const befall = (cloud: Pick<Cloud, 'fault'>, { kind, nth, effect }: Mishap) =>
  cloud.fault({ operation: kind, effect, nth, ms: LATE })

/** What the timer deletes, that somebody called, and who was seen. */
const BESIDE: ReadonlySet<string> = new Set([
  '.users',
  'requests',
  'files',
  'discards',
  'papers',
  'tickets',
])

/** What was done, in a form that two runs of a call have in common: new documents have other ids each time. */
export const shapeOf = (differences: readonly Difference[]): readonly string[] => {
  const lines = differences
    .filter((each) => !BESIDE.has(each.of) && !isCount(each))
    .map(({ of, id, before, now }) => {
      if (before === null) return `new ${of}`
      return `${now === null ? 'gone' : 'changed'} ${of} ${id}`
    })
  return lines.sort()
}
