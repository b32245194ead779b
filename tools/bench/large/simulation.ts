import { spawnSync } from 'node:child_process'
import { shortForm } from '../../simulate/cases'
import type { BenchLine } from '../database'

/** Seconds that it may take on two free cores. */
const MOST_SECONDS = 120

/** How long the short form takes, by the command of people, whose default it is. */
export const benchSimulation = (): Promise<BenchLine[]> => {
  const { owners, months, seed } = shortForm
  const began = performance.now()
  const { status } = spawnSync('npm', ['run', '--silent', 'simulate'], { stdio: 'ignore' })
  if (status !== 0) throw new Error(`The simulation of seed ${String(seed)} found something.`)
  const value = (performance.now() - began) / 1000
  const name = `simulation of ${String(owners)} owners and ${String(months)} months`
  return Promise.resolve([{ name, value, unit: 's', most: MOST_SECONDS }])
}
