import { bundlesOf } from '../cloud/bundles'
import { cases } from '../cases'
import { inProcesses, type ProcessShare, shareOf } from '../processes'
import { type Scenario, simulate } from '../run'
import type { Mutant } from './mutant'
import { mutants } from './mutants'

/** Each mutant is tried with these until one finds it: what once found a fault, too. */
const scenarios: readonly Scenario[] = [
  ...[11, 40, 44, 12, 102].map((seed) => ({ seed, owners: 24, months: 4 })),
  ...cases.filter(({ only }) => only !== undefined),
]

/** Without a fault nothing may be found, or what finds one would say nothing. */
const unchanged: Mutant = { name: 'no fault', replaced: [] }
const all: readonly Mutant[] = [unchanged, ...mutants]

/** By what a fault is found first, null where by nothing. */
const foundBy = async ({ replaced }: Mutant): Promise<string | null> => {
  const bundles = await bundlesOf(replaced)
  for (const scenario of scenarios) {
    const [violation] = (await simulate(bundles, scenario)).violations
    if (violation !== undefined) return `seed ${String(scenario.seed)}: ${violation.slice(0, 160)}`
  }
  return null
}

/** Tries each so manieth deliberate fault from a place on, or those whose names begin so; answers whether each was found. */
export const tryMutants = async (
  of: ProcessShare | { readonly name: string },
): Promise<boolean> => {
  let right = true
  const tried = 'name' in of ? all.filter(({ name }) => name.startsWith(of.name)) : shareOf(all, of)
  for (const mutant of tried) {
    const began = Date.now()
    const by = await foundBy(mutant)
    const isRight = (by === null) === (mutant === unchanged)
    right = isRight && right
    const seconds = String(Math.round((Date.now() - began) / 1000))
    const found = by === null ? 'found by nothing' : `found by ${by}`
    console.log(`${isRight ? 'ok' : 'WRONG'} ${mutant.name} (${seconds} s) ${found}`)
  }
  return right
}

/** Tries all of them, in several processes. */
export const tryAllMutants = async (): Promise<boolean> => {
  const began = Date.now()
  const isRight = await inProcesses('--mutants-part', all.length)
  const minutes = ((Date.now() - began) / 60_000).toFixed(1)
  console.log(
    `${isRight ? 'all' : 'not all'} of ${String(mutants.length)} deliberate faults found, and nothing without one, in ${minutes} minutes`,
  )
  return isRight
}
