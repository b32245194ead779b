import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cloudOf } from '../../cloudfunctions/server/testing/cloud'
import { type Local, startLocal } from '../../local/start'
import { walkActions } from './actions'
import { type Costs, counted } from './counted'
import type { BenchLine } from './database'

/** A laptop cloud on which those requests that are sent together come together. */
export const COUNTING = { inside: true, turns: 50 }

/** What each action of the functions costs on a laptop cloud of its own. Needs built functions. */
export const costsOfActions = async (
  options: Partial<typeof COUNTING>,
  start: (options: Parameters<typeof startLocal>[0]) => Promise<Local> = startLocal,
): Promise<Costs> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'filing-bench-'))
  const local = await start({ port: 0, dataDir, ...options })
  const cloud = cloudOf(local, dataDir)
  const costs: Costs = new Map()
  try {
    await walkActions((particular) =>
      particular === null ? cloud : counted(cloud, costs, particular),
    )
    return costs
  } finally {
    await local.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/**
 * Time, database operations, rounds of those outside transactions, and file operations of each action, and the time from
 * a submit to the office's mail when the timer runs at once.
 */
export const benchOperations = async (): Promise<BenchLine[]> => {
  const quick = await costsOfActions({})
  const time = (name: string) => quick.get(name)?.ms ?? NaN
  const lines = [...(await costsOfActions(COUNTING))].flatMap(
    ([name, { operations, rounds, files }]): BenchLine[] => [
      { name: `${name}-time`, value: time(name), unit: 'ms' },
      { name: `${name}-database`, value: operations, unit: 'operations' },
      { name: `${name}-rounds`, value: rounds, unit: 'rounds' },
      { name: `${name}-file`, value: files, unit: 'operations' },
    ],
  )
  const toMail = time('filing.submit') + time('timer.mail')
  return [...lines, { name: 'submit-to-mail', value: toMail, unit: 'ms' }]
}
