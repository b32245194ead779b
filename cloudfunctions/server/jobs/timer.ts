import type { Answer } from '../../../src/domain/api/call'
import { Refusal } from '../../../src/domain/api/refusal'
import { runJob } from '../app'
import type { Carriers } from '../messages/carriers'
import type { Caller, Ports } from '../store/ports'
import { deliver } from './deliver'
import { dispatch } from './dispatch'
import { importing } from './importing'
import { remind } from './remind'
import { retention } from './retention'

/**
 * Until when each job may begin another row, in milliseconds from the start. The rest of the function's 60 seconds is
 * for its last row: a mail may take 15 of them.
 */
const REMIND = 12_000
const DISPATCH = 20_000
const DELIVER = 35_000
const IMPORTING = 42_000
const RETENTION = 45_000

/** Runs the timer's jobs, each to its end even when another fails. Refuses everybody but the timer. */
export const runJobs = async (
  ports: Ports,
  carriers: Carriers,
  caller: Caller,
): Promise<Answer<unknown>> => {
  const started = ports.clock()
  const job = (name: string, run: () => Promise<unknown>) => runJob(ports, caller, name, run)
  return job('cron', async () => {
    if (caller.openid !== null || !caller.timer)
      throw new Refusal('not-allowed', '这个操作只由定时器运行')
    return {
      remind: await job('cron/remind', () => remind(ports, started + REMIND)),
      dispatch: await job('cron/dispatch', () => dispatch(ports, started + DISPATCH)),
      deliver: await job('cron/deliver', () => deliver(ports, carriers, started + DELIVER)),
      imports: await job('cron/imports', () => importing(ports, started + IMPORTING)),
      retention: await job('cron/retention', () => retention(ports, started + RETENTION)),
    }
  })
}
