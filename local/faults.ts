import { setTimeout as sleep } from 'node:timers/promises'
import * as v from 'valibot'
import { transactionTexts } from './database/transactions'
import { failure, lost } from './failure'

const Wish = v.strictObject({
  operation: v.picklist(['push', 'mail', 'database', 'file', 'code']),
  effect: v.picklist(['error', 'delay', 'drop', 'busy']),
  nth: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
  times: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
  ms: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(600_000)), 1000),
})

type Fault = v.InferOutput<typeof Wish>

/** So many names of operations are kept for who asks for them. */
const MOST_NAMED = 1_000

/**
 * Faults on demand. `error`: the operation is not done and says so; `delay`: it is done after `ms`
 * of real time; `drop`: it is done and its answer is lost; `busy`, which strikes within transactions alone: it is not done,
 * as another transaction holds the row.
 */
export const openFaults = () => {
  let faults: Fault[] = []
  const counts = { database: 0, file: 0, push: 0, mail: 0, code: 0 }
  let lately: string[] = []

  /** Counts an operation of this kind and answers the fault that strikes it, if any. */
  const strike = (operation: Fault['operation'], within: boolean): Fault | undefined => {
    const waiting = faults.filter(
      (fault) => fault.operation === operation && (within || fault.effect !== 'busy'),
    )
    const struck = waiting.find((fault) => fault.nth === 1)
    for (const fault of waiting)
      if (fault.nth > 1) fault.nth -= 1
      else fault.times -= 1
    faults = faults.filter((fault) => fault.times > 0)
    return struck
  }

  return {
    /** Takes `{operation, effect, nth = 1, times = 1, ms = 1000}`; `nth` counts from now. */
    add: (wish: unknown): void => {
      const read = v.safeParse(Wish, wish)
      if (!read.success) throw failure('INVALID_PARAM', '故障设置不正确')
      faults.push(read.output)
    },
    /** Operations of each kind since the start, with and without a fault. */
    counts: () => ({ ...counts }),
    clear: (): void => {
      faults = []
    },
    /** Operations since this was asked last, by kind and name in the order in which they came; the first of very many. */
    lately: (): readonly string[] => {
      const names = lately
      lately = []
      return names
    },
    around: async <T>(
      operation: Fault['operation'],
      work: () => T | Promise<T>,
      within = false,
      name = '',
    ): Promise<T> => {
      counts[operation] += 1
      if (lately.length < MOST_NAMED) lately.push(name === '' ? operation : `${operation} ${name}`)
      const fault = strike(operation, within)
      if (fault?.effect === 'error') throw failure('SYS_ERR', 'a fault that was asked for')
      if (fault?.effect === 'busy')
        throw failure('DATABASE_TRANSACTION_FAIL', transactionTexts.busy)
      if (fault?.effect === 'delay') await sleep(fault.ms)
      const result = await work()
      if (fault?.effect === 'drop') throw lost
      return result
    },
  }
}

export type Faults = ReturnType<typeof openFaults>
