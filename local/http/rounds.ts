import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Counts the rounds of database requests: one that begins when another was answered is of a later round, those that
 * are sent together are of one. True of calls that run one after another.
 *
 * Each request takes `trip` milliseconds at least: answered at once, it would be over before those sent with it come.
 */
export const openRounds = (trip: number) => {
  let begun = 0
  let answered = 0
  return {
    /** Rounds since the start. */
    count: () => begun,
    around: async <T>(work: () => Promise<T>): Promise<T> => {
      const round = answered + 1
      begun = Math.max(begun, round)
      try {
        if (trip > 0) await sleep(trip)
        return await work()
      } finally {
        answered = Math.max(answered, round)
      }
    },
  }
}

export type Rounds = ReturnType<typeof openRounds>
