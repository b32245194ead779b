import type { Bundles } from './cloud/bundles'
import { type Finding, type Scenario, simulate } from './run'

type Only = NonNullable<Scenario['only']>

const all = (count: number): readonly number[] =>
  Array.from({ length: count }, (_each, index) => index)

/** The list without one of its so many parts. */
const without = (list: readonly number[], parts: number, part: number): readonly number[] => {
  const size = Math.ceil(list.length / parts)
  return [...list.slice(0, part * size), ...list.slice((part + 1) * size)]
}

/**
 * A smaller scenario that still fails: people and faults are left out, half of them first, then single ones, as long as
 * something is violated. Answers it with what it violates.
 */
export const shrink = async (
  bundles: Bundles,
  scenario: Scenario,
  failed: Finding,
  tried: (only: Only, found: Finding) => void,
): Promise<{ readonly scenario: Scenario; readonly found: Finding }> => {
  let only: Only = scenario.only ?? {
    owners: all(scenario.owners),
    faults: all(failed.faults),
  }
  let found = failed
  for (const what of ['owners', 'faults'] as const)
    for (let parts = 1; parts <= Math.max(1, only[what].length); parts *= 2)
      for (let part = 0; part < parts; part += 1) {
        const fewer = { ...only, [what]: without(only[what], parts, part) }
        if (fewer[what].length === only[what].length) continue
        const again = await simulate(bundles, { ...scenario, only: fewer })
        tried(fewer, again)
        if (again.violations.length === 0) continue
        only = fewer
        found = again
        part -= 1
      }
  return { scenario: { ...scenario, only }, found }
}
