import type { Cloud } from '../../../cloudfunctions/server/testing/cloud'
import { agree, submitted } from '../../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../../cloudfunctions/server/testing/onCloud'
import type { MayCall } from '../../../src/domain/api/call'
import { type Action, allCalls, isAction } from '../../../src/domain/testing/allCalls'
import { walkActions } from '../actions'

const cloud = onCloud()

const STRANGERS = ['somebody', 'somebody-new']
const NO_HEAD = [...STRANGERS, 'owner-hu', 'reviewer-guan']
const ELSEWHERE = [...NO_HEAD, 'head-guan']

/** Who tries a call of that kind besides, and has to be refused; `owner-hu` has filings of their own. */
const intruders: Readonly<Record<MayCall, readonly string[]>> = {
  anyone: [],
  holder: [],
  applicant: [...ELSEWHERE, 'reviewer-bazhou', 'head-bazhou', 'city-staff'],
  reader: ELSEWHERE,
  staff: ELSEWHERE,
  member: [...STRANGERS, 'owner-hu'],
  head: [...ELSEWHERE, 'reviewer-bazhou'],
  ownHead: [...NO_HEAD, 'reviewer-bazhou'],
  city: [...ELSEWHERE, 'reviewer-bazhou', 'head-bazhou'],
  maker: [...ELSEWHERE, 'head-bazhou', 'city-staff'],
}

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
  const besiege = async (openid: string, event: unknown, name?: string) => {
    const { action } = event as { action: string }
    if (!isAction(action)) throw new Error(action)
    // What their counter keys from paper is in the hands of all its staff (D8).
    const keys = openid === CLERK && allCalls[action].by === 'applicant'
    for (const who of intruders[keys ? 'staff' : allCalls[action].by].filter(
      (each) => each !== openid,
    )) {
      const answer = await cloud.invoke(who, event, name)
      trials.push({ who, action, got: answer.ok ? 'ok' : answer.code })
    }
  }
  /** Lists of their own office alone are what staff of another one get, whatever they name. */
  const elsewhere = async (event: unknown, name?: string) => {
    const { action, input } = event as { action: Action; input: unknown }
    const who = allCalls[action].by === 'ownHead' ? GUAN_HEAD : GUAN.openid
    if (!['member', 'ownHead'].includes(allCalls[action].by) || WRITES.includes(action)) return
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
  const meant = Object.entries(allCalls).filter(([, { by }]) => intruders[by].length > 0)
  expect(meant.map(([action]) => action).filter((action) => !tried.has(action))).toEqual([])
  // What was refused left no trace.
  const who = { $in: ['somebody', 'somebody-new', GUAN.openid, GUAN_HEAD] }
  expect(await cloud.stored('events', { 'who.openid': who })).toEqual([])
  const kept = await cloud.stored<{ act: string }>('administration', { 'who.openid': who })
  // Their own ledger they may take out, and look into what was done.
  const acts = [...new Set(kept.map(({ act }) => act))]
  expect(acts.filter((act) => !['exported', 'auditRead'].includes(act))).toEqual([])
}, 300_000)
