import { setImmediate as turn } from 'node:timers/promises'

/**
 * Counts the rounds of database requests: one that begins when another was answered is of a later round, those that
 * are sent together are of one. True of calls that run one after another.
 *
 * Each request takes so many `turns` of the event loop at least: answered at once, it would be over before those sent with it
 * come. Within one process these turns are the same on every machine.
 */
export const openRounds = (turns: number) => {
  let begun = 0
  let answered = 0
  return {
    /** Rounds since the start. */
    count: () => begun,
    around: async <T>(work: () => Promise<T>): Promise<T> => {
      const round = answered + 1
      begun = Math.max(begun, round)
      try {
        for (let left = turns; left > 0; left -= 1) await turn()
        return await work()
      } finally {
        answered = Math.max(answered, round)
      }
    },
  }
}

export type Rounds = ReturnType<typeof openRounds>
