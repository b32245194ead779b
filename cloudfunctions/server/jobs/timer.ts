import type { Answer } from '../../../src/domain/api'
import { Refusal } from '../../../src/domain/refusal'
import { logged, settled } from '../app'
import type { Caller, Ports } from '../ports'
import { retention } from './retention'

/** Part of the function's time limit that a run may use, in milliseconds; the rest is for its last step. */
const RUN = 40_000

/** Runs the timer's jobs. Refuses everybody but the timer. */
export const runJobs = async (ports: Ports, caller: Caller): Promise<Answer<unknown>> => {
  const started = ports.clock()
  const answer = await settled('cron', caller, () => {
    if (caller.openid !== null || !caller.timer)
      throw new Refusal('not-allowed', '这个操作只由定时器运行')
    return retention(ports, started + RUN)
  })
  logged(ports, caller, { call: 'cron', now: started, answer, filing: null })
  return answer
}
