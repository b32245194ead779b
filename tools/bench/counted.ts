import type { Cloud } from '../../cloudfunctions/server/testing/cloud'
import { apiCalls } from '../../src/domain/api/api'
import { documentsCalls } from '../../src/domain/api/documents'

/** What one call costs, as its row says it. */
type Count = { readonly operations: number; readonly rounds: number; readonly files: number }

/** By action, behind a dot what is particular about the call: the dearest of its calls, and the quickest in ms. */
export type Costs = Map<string, Count & { readonly ms: number }>

/** The cloud whose calls are counted, under their action or that and what is particular about them; null counts none. */
export type At = (particular?: string | null) => Cloud

/** The line that every call leaves in `requests` when it is over: the same for each, so that no cost counts it. */
const ofEveryCall: Count = { operations: 1, rounds: 1, files: 0 }
const nothing: Count = { operations: 0, rounds: 0, files: 0 }

/** By function a call that is refused for its input, which is looked at once the settings are read. */
const refused: Readonly<Record<string, object>> = {
  api: { action: Object.keys(apiCalls)[0], input: null },
  documents: { action: Object.keys(documentsCalls)[0], input: null },
}

/** The cloud, each call of a function counted in `costs`; calls must run one after another. */
export const counted = (cloud: Cloud, costs: Costs, particular = ''): Cloud => {
  /** Has a function read the settings, which it does once a minute: that is no cost of a call. */
  const warm = (name = 'api') => cloud.invoke('nobody', refused[name], name)
  const around = async <T>(
    action: string,
    work: () => Promise<T>,
    without = ofEveryCall,
  ): Promise<T> => {
    const name = action + particular
    const before = await cloud.operations()
    const began = performance.now()
    const result = await work()
    const ms = performance.now() - began
    const after = await cloud.operations()
    const known = costs.get(name)
    costs.set(name, {
      operations: Math.max(
        known?.operations ?? 0,
        after.database - before.database - without.operations,
      ),
      rounds: Math.max(known?.rounds ?? 0, after.rounds - before.rounds - without.rounds),
      files: Math.max(known?.files ?? 0, after.file - before.file),
      ms: Math.min(known?.ms ?? Infinity, ms),
    })
    return result
  }
  return {
    ...cloud,
    ok: async (openid, action, input) => {
      await warm()
      return around(action, () => cloud.ok(openid, action, input))
    },
    invoke: async (openid, event, name) => {
      await warm(name)
      return around((event as { action: string }).action, () => cloud.invoke(openid, event, name))
    },
    runTimer: () => around('timer', () => cloud.runTimer(), nothing),
  }
}
