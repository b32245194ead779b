import { bundlesOf } from '../cloud/bundles'
import { cases } from '../cases'
import { inProcesses, type ProcessShare, shareOf } from '../processes'
import { type Scenario, simulate } from '../run'
import { mutants } from './mutants'

/** Each mutant is tried with these until one finds it: what once found a fault, too. */
const scenarios: readonly Scenario[] = [
  ...[11, 12, 102, 14, 1, 19].map((seed) => ({ seed, owners: 24, months: 4 })),
  ...cases.filter(({ only }) => only !== undefined),
]

/** Tries each so manieth deliberate fault from a place on, or the one of a name; answers whether each was found. */
export const tryMutants = async (
  of: ProcessShare | { readonly name: string },
): Promise<boolean> => {
  let missed = 0
  const tried =
    'name' in of ? mutants.filter(({ name }) => name.startsWith(of.name)) : shareOf(mutants, of)
  for (const { name, replaced } of tried) {
    const began = Date.now()
    const bundles = await bundlesOf(replaced)
    let by = ''
    for (const scenario of scenarios) {
      const { violations } = await simulate(bundles, scenario)
      if (violations[0] === undefined) continue
      by = `seed ${String(scenario.seed)}: ${violations[0].slice(0, 160)}`
      break
    }
    if (by === '') missed += 1
    const seconds = String(Math.round((Date.now() - began) / 1000))
    console.log(`${by === '' ? 'MISSED' : 'caught'} ${name} (${seconds} s)${by && ` by ${by}`}`)
  }
  return missed === 0
}

/** Tries all of them, in several processes. */
export const tryAllMutants = async (): Promise<boolean> => {
  const began = Date.now()
  const isRight = await inProcesses('--mutants-part', mutants.length)
  const minutes = ((Date.now() - began) / 60_000).toFixed(1)
  console.log(
    `${isRight ? 'all' : 'not all'} of ${String(mutants.length)} mutants caught in ${minutes} minutes`,
  )
  return isRight
}
