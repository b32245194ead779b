import { type Action, callers, intruders } from './callers'
import type { Cloud } from '../../../cloudfunctions/server/testing/cloud'
import { agree, submitted } from '../../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../../cloudfunctions/server/testing/onCloud'
import { walkActions } from '../actions'

const cloud = onCloud()

/** What one is told that a call is not theirs to make; another's upload is a file that is not there. */
const REFUSED = ['not-allowed', 'other-office', 'not-found', 'no-consent', 'file']
const GUAN = { openid: 'reviewer-guan', office: '131022' }
const CLERK = 'reviewer-bazhou'
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

type Trial = { readonly who: string; readonly action: string; readonly got: string }

/** The cloud where all who may not make a call try it first, with the same words. */
const beset = (trials: Trial[]): Cloud => {
  const isAction = (action: string): action is Action => action in callers
  const besiege = async (openid: string, event: unknown, name?: string) => {
    const { action } = event as { action: string }
    if (!isAction(action)) throw new Error(action)
    // What their counter keys from paper is in the hands of all its staff (D8).
    const keys = openid === CLERK && callers[action] === 'applicant'
    for (const who of intruders[keys ? 'staff' : callers[action]].filter(
      (each) => each !== openid,
    )) {
      const answer = await cloud.invoke(who, event, name)
      trials.push({ who, action, got: answer.ok ? 'ok' : answer.code })
    }
  }
  /** Lists and counts of their own office alone are what staff of another one get. */
  const elsewhere = async (event: unknown, name?: string) => {
    const { action } = event as { action: Action }
    // Who begins a form, or adds a lead, begins one of their own office.
    const begins = action === 'entering.start' || action === 'leads.add'
    if (callers[action] !== 'member' || begins) return
    const answer = await cloud.invoke(GUAN.openid, event, name)
    const ids = JSON.stringify(answer).match(UUID) ?? []
    const seen = await cloud.stored<{ office: string | null }>('filings', { _id: { $in: ids } })
    if (seen.some(({ office }) => office !== GUAN.office))
      trials.push({ who: GUAN.openid, action, got: 'a filing of another office' })
  }
  return {
    ...cloud,
    ok: async (openid, action, input) => {
      await besiege(openid, { action, input })
      await elsewhere({ action, input })
      return cloud.ok(openid, action, input)
    },
    invoke: async (openid, event, name) => {
      await besiege(openid, event, name)
      await elsewhere(event, name)
      return cloud.invoke(openid, event, name)
    },
  }
}

test('each call of a whole walk is refused to all whom it is not for, and goes on as if none had tried', async () => {
  const trials: Trial[] = []
  await agree(cloud, 'owner-hu')
  await submitted(cloud, 'owner-hu')
  await walkActions(() => beset(trials))
  const wrong = trials.filter(({ got }) => !REFUSED.includes(got))
  expect([...new Set(wrong.map(({ who, action, got }) => `${action} ${who}: ${got}`))]).toEqual([])
  const tried = new Set(trials.map(({ action }) => action))
  const meant = Object.entries(callers).filter(([, caller]) => intruders[caller].length > 0)
  expect(meant.map(([action]) => action).filter((action) => !tried.has(action))).toEqual([])
  // What was refused left no trace.
  const who = { $in: ['somebody', 'somebody-new', GUAN.openid] }
  expect(await cloud.stored('events', { 'who.openid': who })).toEqual([])
  const kept = await cloud.stored<{ act: string }>('administration', { 'who.openid': who })
  // Guan's own ledger, which their office may take out.
  expect(new Set(kept.map(({ act }) => act))).toEqual(new Set(['exported']))
}, 300_000)
