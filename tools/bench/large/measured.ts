import type { Cloud } from '../../../cloudfunctions/server/testing/cloud'
import type { BenchLine } from '../database'

/** Of fewer calls there is no slowest twentieth. */
const MANY = 20

/** Milliseconds that a screen of the desk may take to answer, the median. */
const MOST_MS = 300

/** How long a call takes, the median of so many after a first one, of many the slowest twentieth, too; and its database operations. */
export const measured = async (
  cloud: Cloud,
  name: string,
  times: number,
  ask: (turn: number) => Promise<unknown>,
  most = MOST_MS,
): Promise<BenchLine[]> => {
  await ask(0)
  const taken: number[] = []
  const before = await cloud.operations()
  for (let turn = 0; turn < times; turn += 1) {
    const began = performance.now()
    await ask(turn)
    taken.push(performance.now() - began)
  }
  const after = await cloud.operations()
  taken.sort((one, other) => one - other)
  const share = (of: number) => taken[Math.floor(times * of)] ?? NaN
  const operations = (after.database - before.database) / times
  return [
    { name, value: share(0.5), unit: 'ms', most },
    ...(times < MANY ? [] : [{ name: `${name}-95`, value: share(0.95), unit: 'ms' }]),
    { name: `${name}-database`, value: operations, unit: 'operations' },
  ]
}
