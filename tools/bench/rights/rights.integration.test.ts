import { type Action, callers, intruders } from './callers'
import type { Cloud } from '../../../cloudfunctions/server/testing/cloud'
import { agree, submitted } from '../../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../../cloudfunctions/server/testing/onCloud'
import { walkActions } from '../actions'

const cloud = onCloud()

/** What one is told that a call is not theirs to make; another's upload is a file that is not there. */
const REFUSED = ['not-allowed', 'other-office', 'not-found', 'no-consent', 'file']
const GUAN = { openid: 'reviewer-guan', office: '131022' }
const GUAN_HEAD = 'head-guan'
const CLERK = 'reviewer-bazhou'

/** Of an office's own: who calls them begins something in it. */
const WRITES = [
  'entering.start',
  'leads.add',
  'office.mailCode',
  'office.mailConfirm',
  'oldLedger.ticket',
]

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
  /** Lists of their own office alone are what staff of another one get, whatever they name. */
  const elsewhere = async (event: unknown, name?: string) => {
    const { action, input } = event as { action: Action; input: unknown }
    const who = callers[action] === 'ownHead' ? GUAN_HEAD : GUAN.openid
    if (!['member', 'ownHead'].includes(callers[action]) || WRITES.includes(action)) return
    const answer = await cloud.invoke(who, event, name)
    const [asked, text] = [JSON.stringify(input), JSON.stringify(answer)]
    const others = await cloud.stored<{ _id: string; number: string | null }>('filings', {
      office: { $ne: GUAN.office },
    })
    const says = (known: string | null) =>
      known !== null && text.includes(known) && !asked.includes(known)
    if (others.some(({ _id, number }) => says(_id) || says(number)))
      trials.push({ who, action, got: 'a filing of another office' })
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
  await cloud.insertStaff(GUAN_HEAD, GUAN.office, 'head')
  await agree(cloud, 'owner-hu')
  await submitted(cloud, 'owner-hu')
  await walkActions(() => beset(trials))
  const wrong = trials.filter(({ got }) => !REFUSED.includes(got))
  expect([...new Set(wrong.map(({ who, action, got }) => `${action} ${who}: ${got}`))]).toEqual([])
  const tried = new Set(trials.map(({ action }) => action))
  const meant = Object.entries(callers).filter(([, caller]) => intruders[caller].length > 0)
  expect(meant.map(([action]) => action).filter((action) => !tried.has(action))).toEqual([])
  // What was refused left no trace.
  const who = { $in: ['somebody', 'somebody-new', GUAN.openid, GUAN_HEAD] }
  expect(await cloud.stored('events', { 'who.openid': who })).toEqual([])
  const kept = await cloud.stored<{ act: string }>('administration', { 'who.openid': who })
  // Their own ledger they may take out, and look into what was done.
  const acts = [...new Set(kept.map(({ act }) => act))]
  expect(acts.filter((act) => !['exported', 'auditRead'].includes(act))).toEqual([])
}, 300_000)
