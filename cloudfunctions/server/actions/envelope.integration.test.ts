import type { RefusalCode } from '../../../src/domain/api/refusal'
import { agree, newToken, start, submitInput, uploaded } from '../testing/filings'
import { photoPng } from '../testing/images'
import { onCloud } from '../testing/onCloud'

const cloud = onCloud()

describe('the envelope', () => {
  test.each<[string, unknown, RefusalCode]>([
    ['no action', {}, 'unknown-call'],
    ['an unknown action', { action: 'filing.steal', input: {} }, 'unknown-call'],
    ['__proto__', { action: '__proto__', input: {} }, 'unknown-call'],
    ['constructor', { action: 'constructor', input: {} }, 'unknown-call'],
    ['toString', { action: 'toString', input: {} }, 'unknown-call'],
    ['an action that is no text', { action: { $ne: '' }, input: {} }, 'unknown-call'],
    ['a program older than any', { action: 'me', input: {}, speaks: 0 }, 'unknown-call'],
    ['a program of a later release', { action: 'me', input: {}, speaks: 99 }, 'busy'],
    ['a release that is a text', { action: 'me', input: {}, speaks: '1' }, 'unknown-call'],
    ['null', null, 'unknown-call'],
    ['a text', 'me', 'unknown-call'],
    ['an id that is an operator', { action: 'filing.open', input: { id: { $ne: '' } } }, 'input'],
    ['an id that is missing', { action: 'filing.open', input: {} }, 'input'],
    ['an id with a path', { action: 'filing.open', input: { id: '../../etc/passwd' } }, 'input'],
    ['an array as input', { action: 'me', input: [] }, 'input'],
    ['an array as input of what deletes', { action: 'consent.withdraw', input: [] }, 'input'],
    ['null as input', { action: 'consent.withdraw', input: null }, 'input'],
    ['a text as input', { action: 'consent.withdraw', input: 'me' }, 'input'],
    [
      'an array as answers',
      { action: 'filing.save', input: { id: newToken(), answers: [] } },
      'input',
    ],
    [
      'a prototype key',
      {
        action: 'filing.save',
        input: JSON.parse(`{"id":"${newToken()}","answers":{"__proto__":{}}}`) as object,
      },
      'input',
    ],
    ['an unknown key', { action: 'me', input: { openid: 'owner-li' } }, 'input'],
    ['an answer that is no text', save({ followers: 3 }), 'input'],
    ['an answer of an unknown field', save({ number: 'LFBZ-26K7-4385' }), 'input'],
    ['an answer far too long', save({ introduction: '字'.repeat(1001) }), 'input'],
    ['a version that is a text', sub({ version: '3' }), 'input'],
    ['not declared', sub({ declared: false }), 'input'],
    ['a short token', sub({ token: 'x' }), 'input'],
    ['a queue that is none', queue({ queue: 'drafts' }), 'input'],
    ['a place that is none', queue({ after: 'x' }), 'input'],
  ])('%s is refused', async (_name, event, code) => {
    const answer = await cloud.invoke('reviewer-bazhou', event)
    expect(answer).toMatchObject({ ok: false, code })
    expect(JSON.stringify(answer)).toMatch(/[一-龥]{4}/)
  })

  test('a call without identity is refused', async () => {
    expect(await withoutIdentity()).toMatchObject({ ok: false, code: 'no-identity' })
  })

  test('the timer function refuses a caller, also one that says it is a timer', async () => {
    const event = { Type: 'Timer', TriggerName: 'cron' }
    const answer = await fetch(`${cloud.url()}/functions/cron`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-local-openid': 'owner-li' },
      body: JSON.stringify({ data: event }),
    })
    expect(answer.ok).toBe(false)
  })
})

test('a save that says nothing new writes nothing', async () => {
  const draft = await start(cloud, 'owner-zhao', { accountName: '胜芳味道' })
  for (const answers of [
    {},
    { accountName: '胜芳味道' },
    { accountName: ' 胜芳味道\u200b', ownerIdNumber: '' },
  ])
    await cloud.ok('owner-zhao', 'filing.save', { id: draft.id, answers })
  expect((await cloud.ok('owner-zhao', 'filing.open', { id: draft.id })).version).toBe(
    draft.version,
  )
})

test('consents: without one nothing is started, without the other no ID photo, an old text does not count', async () => {
  const openid = 'nobody-yet'
  const starting = { token: newToken(), answers: {} }
  expect(await cloud.refused(openid, 'filing.start', starting)).toMatchObject({
    code: 'no-consent',
  })
  expect(await cloud.refused(openid, 'consent.give', { version: '2020-01-01/1' })).toMatchObject({
    code: 'input',
  })
  expect((await cloud.ok(openid, 'me', {})).consent).toBeNull()
  await agree(cloud, openid, {})
  const { id } = await cloud.ok(openid, 'filing.start', starting)
  const fileID = await uploaded(cloud, openid, id, photoPng())
  expect(
    await cloud.refused(openid, 'filing.addPhoto', { id, slot: 'idFront', fileID }),
  ).toMatchObject({
    code: 'no-consent',
  })
})

function save(answers: object) {
  return { action: 'filing.save', input: { id: newToken(), answers } }
}

function sub(changes: object) {
  const input = submitInput({ id: newToken(), version: 1 })
  return { action: 'filing.submit', input: { ...input, ...changes } }
}

function queue(changes: object) {
  return { action: 'desk.queue', input: { queue: 'waiting', after: null, ...changes } }
}

/** The function called by another function has no user. */
const withoutIdentity = async (): Promise<unknown> => {
  const answer = await fetch(`${cloud.url()}/admin`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      action: 'functions.invokeFunction',
      function_name: 'api',
      request_data: JSON.stringify({ action: 'me', input: {} }),
    }),
  })
  const { data } = (await answer.json()) as { data: { response_data: string } }
  return JSON.parse(data.response_data)
}

describe('the record of requests (网络日志)', () => {
  beforeEach(() => cloud.reset())

  const kept = async () =>
    (await cloud.stored('requests')).sort((one, other) => Number(one['at']) - Number(other['at']))

  test('every call leaves a line when it is over: what, when, how it ended, how long, and names nobody', async () => {
    await cloud.ok('owner-li', 'me', {})
    await cloud.refused('owner-li', 'filing.open', { id: newToken() })
    await cloud.invoke('owner-zhao', { action: '13812345678', input: '110105194912310021' })
    await withoutIdentity()
    await cloud.runTimer()
    const lines = await kept()
    expect(lines.map(({ call, outcome }) => [call, outcome])).toEqual([
      ['api/me', 'ok'],
      ['api/filing.open', 'not-found'],
      ['api/?', 'unknown-call'],
      ['api/me', 'no-identity'],
    ])
    for (const { ms, at, request } of lines)
      expect([Number(ms) >= 0, typeof at, String(request).length > 0]).toEqual([
        true,
        'number',
        true,
      ])
    const who = lines.map((line) => line['who'])
    expect(who[0]).toMatch(/^[\da-f]{12}$/)
    expect([who[1] === who[0], who[2] === who[0], who[3]]).toEqual([true, false, null])
    const text = JSON.stringify(lines)
    for (const secret of ['owner-li', 'owner-zhao', '13812345678', '110105194912310021'])
      expect(text).not.toContain(secret)
  })

  test('a line that cannot be kept stops no call', async () => {
    // What no call is asks the database for nothing else.
    await cloud.fault({ operation: 'database', effect: 'error', nth: 1 })
    const answer = await cloud.invoke('owner-li', { action: 'filing.steal', input: {} })
    expect(answer).toMatchObject({ ok: false, code: 'unknown-call' })
    expect(await kept()).toEqual([])
  })
})
