import { Cron } from 'croner'
import type { Clock } from '../clock'
import { configOf } from './config'
import { isFailure, textOf } from '../failure'
import type { Host } from './functions'

const HOUR = 3_600_000

/** Calls `run` at the times of the pattern until the function it answers is called. */
const follow = (cron: Cron, clock: Clock, run: () => Promise<unknown>): (() => void) => {
  const after = (instant: number) => cron.nextRun(new Date(instant))?.getTime() ?? Infinity
  let due = after(clock.now())
  let running = false
  let isOwed = false
  let timer: NodeJS.Timeout | undefined

  const start = () => {
    running = true
    void run().finally(() => {
      running = false
      if (!isOwed) return
      isOwed = false
      start()
    })
  }
  const wake = (moved = false) => {
    clearTimeout(timer)
    if (clock.now() >= due) {
      due = after(clock.now())
      if (!running) start()
      else isOwed ||= moved
    }
    timer = setTimeout(wake, Math.min(due - clock.now(), HOUR))
  }
  clock.onMove(() => {
    if (timer === undefined) return
    // When the clock was moved back, the next run is nearer; moved past it, it is due now, or once the one that runs has ended.
    due = Math.min(due, after(clock.now()))
    wake(true)
  })
  wake()
  return () => {
    clearTimeout(timer)
    timer = undefined
    isOwed = false
  }
}

/**
 * The timers of the functions' `config.json`, one a function and one run of it at a time. Throws on a pattern that is
 * invalid or has not 7 fields. Missed runs are not made up; when the clock moves over some, one follows at once.
 */
export const openTimers = (folder: string, names: readonly string[], host: Host, clock: Clock) => {
  const call = (name: string): Promise<string> => {
    const event = {
      Type: 'Timer',
      TriggerName: configOf(folder, name).triggers?.[0]?.name ?? 'timer',
      Time: new Date(clock.now()).toISOString(),
      Message: '',
    }
    return host.call(name, event, { timer: true })
  }
  const jobs = names.flatMap((name) => {
    const [trigger, ...more] = configOf(folder, name).triggers ?? []
    if (more.length > 0) throw new Error(`${name} has more than one timer`)
    if (!trigger) return []
    return [{ name, cron: new Cron(trigger.config, { mode: '7-part', timezone: 'Asia/Shanghai' }) }]
  })
  let stops: (() => void)[] = []

  return {
    /** Runs the function now, as its timer does, and answers its result as JSON text. */
    call,
    start: (): void => {
      stops = jobs.map(({ name, cron }) =>
        follow(cron, clock, () =>
          call(name).catch((error: unknown) => {
            // What failed inside the function is in its log.
            if (!isFailure(error)) console.error(textOf(error))
          }),
        ),
      )
    },
    stop: (): void => {
      for (const stop of stops) stop()
    },
  }
}

export type Timers = ReturnType<typeof openTimers>
