import { bundlesOf } from '../cloud/bundles'
import { cases } from '../cases'
import { type Scenario, simulate } from '../run'
import { mutants } from './mutants'

/** Each mutant is tried with these until one finds it: what once found a fault, too. */
const scenarios: readonly Scenario[] = [
  ...[11, 12, 13].map((seed) => ({ seed, owners: 16, months: 5 })),
  ...cases.filter(({ only }) => only !== undefined),
]

/** Tries each deliberate fault; answers whether each was found. */
export const tryMutants = async (): Promise<boolean> => {
  const began = Date.now()
  let missed = 0
  for (const { name, replaced } of mutants) {
    const bundles = await bundlesOf(replaced)
    let by = ''
    for (const scenario of scenarios) {
      const { violations } = await simulate(bundles, scenario)
      if (violations[0] === undefined) continue
      by = `seed ${String(scenario.seed)}: ${violations[0]}`
      break
    }
    if (by === '') missed += 1
    console.log(`${by === '' ? 'MISSED' : 'caught'} ${name}${by && ` by ${by}`}`)
  }
  const minutes = ((Date.now() - began) / 60_000).toFixed(1)
  console.log(
    `${String(mutants.length - missed)} of ${String(mutants.length)} caught in ${minutes} minutes`,
  )
  return missed === 0
}
