import type { Answer } from '../../src/domain/api/call'
import { submitted } from '../../cloudfunctions/server/testing/filings'
import { onAttackedCloud, wrongRefusal } from './onAttackedCloud'

const cloud = onAttackedCloud('identity')

const STRANGER = 'somebody-new'
const HEAD = 'head-bazhou'
const FUNCTIONS = ['api', 'documents', 'cron'] as const

/** What a client may try to be somebody else by, beside or within its call. */
const claims: Readonly<Record<string, object>> = {
  openid: { openid: HEAD },
  OPENID: { OPENID: HEAD },
  _openid: { _openid: HEAD },
  WX_OPENID: { WX_OPENID: HEAD, WX_CONTEXT_KEYS: 'WX_OPENID' },
  FROM_OPENID: { FROM_OPENID: HEAD, FROM_APPID: 'wx-other' },
  userInfo: { userInfo: { openId: HEAD, appId: 'wx-local-appid' } },
  'another appid': { userInfo: { openId: HEAD, appId: 'wx-other' }, APPID: 'wx-other' },
  UNIONID: { UNIONID: `union-${HEAD}` },
  wxContext: { wxContext: { OPENID: HEAD } },
  tcbContext: {
    tcbContext: { environ: `WX_OPENID=${HEAD}` },
    context: { environ: { OPENID: HEAD } },
  },
  environment: { environ: `WX_OPENID=${HEAD};TRIGGER_SRC=timer` },
  staff: { staff: { office: '131081', role: 'head', city: true } },
  clerk: { clerk: { openid: HEAD, name: '刘建国', office: '131081' } },
  headers: { httpMethod: 'POST', headers: { 'x-wx-openid': HEAD, 'x-wx-source': 'wx_client' } },
  prototype: JSON.parse('{"__proto__":{"openid":"head-bazhou"}}') as object,
}

/** What says that it comes from a timer. */
const timers: Readonly<Record<string, object>> = {
  'as the platform writes it': { Type: 'Timer', TriggerName: 'cron', Time: '2026-11-24T07:06:00Z' },
  'of exports': { Type: 'Timer', TriggerName: 'exports' },
  'with a call': { Type: 'Timer', action: 'filing.list', input: {} },
  'in small letters': { type: 'timer', triggerName: 'cron' },
  'with a source': { TRIGGER_SRC: 'timer', triggerSource: 'timer' },
  'with nothing': {},
  'an array': [{ Type: 'Timer' }],
}

/** The client's door as a test can knock at it. */
const knock = async (
  path: string,
  headers: Readonly<Record<string, string>>,
  body: unknown,
): Promise<{
  readonly status: number
  readonly answer: Answer<unknown> & { readonly code?: string }
}> => {
  cloud.count()
  const answer = await fetch(cloud.url() + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  return { status: answer.status, answer: (await answer.json()) as never }
}

describe.each(Object.entries(claims))('who says who they are by %s', (_name, claim) => {
  test('beside the call is who they are', async () => {
    cloud.count()
    const me = await cloud.invoke(STRANGER, { action: 'me', input: {}, ...claim })
    expect(me).toMatchObject({ ok: true, data: { staff: null } })
    cloud.count()
    const queue = { action: 'desk.queue', input: { queue: 'waiting', after: null }, ...claim }
    expect(wrongRefusal(await cloud.invoke(STRANGER, queue), ['not-allowed'])).toBeNull()
  })

  test('within it is refused, in every function', async () => {
    cloud.count(2)
    const call = { action: 'me', input: { ...claim, __proto__: null } }
    const own = Object.getOwnPropertyDescriptors(claim)
    const input = Object.defineProperties({}, own) as unknown
    expect(wrongRefusal(await cloud.invoke(STRANGER, { ...call, input }), ['input'])).toBeNull()
    const blank = { action: 'blank', input }
    expect(wrongRefusal(await cloud.invoke(STRANGER, blank, 'documents'), ['input'])).toBeNull()
  })
})

test.each([
  ['x-wx-openid', HEAD],
  ['x-wx-from-openid', HEAD],
  ['x-wx-unionid', `union-${HEAD}`],
  ['x-wx-appid', 'wx-other'],
  ['x-wx-source', 'wx_devtools'],
  ['x-tcb-trace', HEAD],
  ['authorization', `Bearer ${HEAD}`],
  ['cookie', `openid=${HEAD}`],
  ['x-forwarded-for', '127.0.0.1'],
])('the header %s changes nobody', async (header, value) => {
  const headers = { 'x-local-openid': STRANGER, [header]: value }
  const { answer } = await knock('/functions/api', headers, { data: { action: 'me', input: {} } })
  expect(answer).toMatchObject({ ok: true, data: { staff: null } })
})

test.each([
  ['none', undefined],
  ['an empty one', ''],
  ['two', `${STRANGER}, ${HEAD}`],
  ['one with an operator', '{"$ne":null}'],
  ['one with a path', '../head-bazhou'],
  ['one far too long', 'o'.repeat(65)],
  ['one with a wildcard', '*'],
])('an identity that is %s opens nothing', async (_name, openid) => {
  for (const name of FUNCTIONS) {
    const headers = openid === undefined ? {} : { 'x-local-openid': openid }
    const { status } = await knock(`/functions/${name}`, headers, {
      data: { action: 'me', input: {} },
    })
    expect([name, status]).toEqual([name, 401])
  }
})

describe.each(Object.entries(timers))('an event of a timer %s', (_name, event) => {
  test('from a client runs no timer: nothing is told, counted or deleted', async () => {
    const { id } = await submitted(cloud, 'owner-li')
    // Its office is to be told now, by the timer alone.
    await cloud.moveClock({ advanceDays: 1 })
    const putBack = await cloud.keep()
    for (const openid of [STRANGER, HEAD, 'city-staff']) {
      const { status, answer } = await knock(
        '/functions/cron',
        { 'x-local-openid': openid },
        { data: event },
      )
      expect([status, answer.code]).toEqual([403, 'FUNCTION_NOT_CALLABLE'])
      for (const name of ['api', 'documents']) {
        cloud.count()
        const said = await cloud.invoke(openid, event, name)
        const isCall = name === 'api' && 'action' in event
        if (isCall) expect(said).toMatchObject({ ok: true })
        else expect([name, wrongRefusal(said, ['unknown-call'])]).toEqual([name, null])
      }
    }
    // That they called is noted, as of every call.
    const noted = ['.users', 'requests']
    const changed = (await putBack()).filter(({ of }) => !noted.includes(of))
    expect(changed).toEqual([])
    expect(await cloud.stored('filings', { _id: id })).toHaveLength(1)
  })
})

test('a path leads to no other function, and none is guessed', async () => {
  for (const path of ['../cron', 'cron%2f', '%63ron/', 'constructor', '__proto__', 'api/../cron']) {
    const { status } = await knock(
      `/functions/${path}`,
      { 'x-local-openid': STRANGER },
      { data: { Type: 'Timer' } },
    )
    expect([path, status >= 400]).toEqual([path, true])
  }
})

test('no number of a person stands where it must not', async () => {
  expect(await cloud.leaks()).toEqual([])
})
