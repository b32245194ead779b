import { bundlesOf } from '../cloud/bundles'
import { simulate } from '../run'
import { mutants } from './mutants'

/** Each mutant is tried with these until one finds it. */
const SEEDS = [11, 12, 13]
const OWNERS = 16
const MONTHS = 5

/** Tries each deliberate fault; answers whether each was found. */
export const tryMutants = async (): Promise<boolean> => {
  const began = Date.now()
  let missed = 0
  for (const { name, replaced } of mutants) {
    const bundles = await bundlesOf(replaced)
    let by = ''
    for (const seed of SEEDS) {
      const { violations } = await simulate(bundles, { seed, owners: OWNERS, months: MONTHS })
      if (violations[0] === undefined) continue
      by = `seed ${String(seed)}: ${violations[0]}`
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
