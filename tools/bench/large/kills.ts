import { killServers } from '../../../local/testing/kills'
import type { BenchLine } from '../database'

const KILLS = 300

/** The laptop's server killed again and again while it is written to: how long that takes with a start and a look each time. */
export const benchKills = async (): Promise<BenchLine[]> => {
  const began = performance.now()
  await killServers(KILLS)
  const value = (performance.now() - began) / 1000
  return [{ name: `${String(KILLS)} kills of the laptop's server`, value, unit: 's', most: 180 }]
}
