import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import jsQR from 'jsqr'
import { createTransport } from 'nodemailer'
import { PNG } from 'pngjs'
import type { Local } from '../compose'
import { call, post, run, send, start, workspace } from '../testing/cloud'

const sdk =
  "const cloud = require('wx-server-sdk'); cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });"
const space = workspace({
  quiet: `${sdk} exports.main = async ({ message }) => { try { return await cloud.openapi.subscribeMessage.send(message) } catch ({ errCode, errMsg }) { return { errCode, errMsg } } }`,
})
const app = {
  pages: ['pages/home/index'],
  subPackages: [{ root: 'filing', pages: ['progress/index'] }],
}
mkdirSync(join(space.root, 'miniapp'))
writeFileSync(join(space.root, 'miniapp/app.json'), JSON.stringify(app))
space.configure('quiet', { permissions: { openapi: [] } })
const limits = { timeoutSeconds: 20, memoryMB: 256, instances: 1 }
let local: Local

beforeAll(async () => {
  local = await start(space.root, { quiet: limits })
})
beforeEach(async () => {
  await post(local, '/local/reset')
})
afterAll(async () => {
  await local.stop()
  space.remove()
})

const values: Record<string, string> = {
  thing1: '胜芳古镇生活',
  phrase2: '待核对',
  character_string3: 'LF-131081-2026-00001',
  time4: '2026年11月24日 15:01',
  thing5: '请点开查看',
}
const wrapped = (fields: object) =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, { value: value as unknown }]),
  )
const data = (changed: object = {}) => wrapped({ ...values, ...changed })
const message = (changed: object = {}) => ({
  touser: 'owner-li',
  templateId: 'local-progress',
  page: 'filing/progress/index?id=1',
  data: data(),
  ...changed,
})
const push = (changed: object = {}) =>
  run(local, 'async () => cloud.openapi.subscribeMessage.send(input)', message(changed))
const subscribe = (result = 'accept', template = 'local-progress', openid = 'owner-li') =>
  send(local, '/local/subscribe', {
    method: 'POST',
    headers: { 'x-local-openid': openid },
    body: JSON.stringify({ template, result }),
  })
const pushes = async () => (await send(local, '/local/pushes')).body as object[]

describe('subscribe messages', () => {
  test('one accept, one message: then 43101', async () => {
    expect(await push()).toMatchObject({ errCode: 43101 })
    expect(await subscribe()).toEqual({ status: 200, body: { 'local-progress': 'accept' } })
    expect(await push()).toMatchObject({ errCode: 0 })
    expect(await push()).toMatchObject({ errCode: 43101 })
    expect(await pushes()).toMatchObject([
      {
        openid: 'owner-li',
        templateId: 'local-progress',
        title: '备案进度通知',
        page: 'filing/progress/index?id=1',
        data: { phrase2: { value: '待核对' } },
        fields: [
          { title: '账号名称', value: '胜芳古镇生活' },
          { title: '当前状态', value: '待核对' },
          { title: '编号', value: 'LF-131081-2026-00001' },
          { title: '更新时间', value: '2026年11月24日 15:01' },
          { title: '说明', value: '请点开查看' },
        ],
      },
    ])
  })

  test('accepts add up, by person and by template; a refusal takes none', async () => {
    await subscribe()
    await subscribe()
    await subscribe('reject')
    await subscribe('ban')
    await subscribe('accept', 'local-due')
    await subscribe('accept', 'local-progress', 'owner-zhao')
    expect([await push(), await push(), await push()]).toMatchObject([
      { errCode: 0 },
      { errCode: 0 },
      { errCode: 43101 },
    ])
    expect(await push({ touser: 'owner-zhao' })).toMatchObject({ errCode: 0 })
  })

  test('of two sends at once with one accept, one goes', async () => {
    await subscribe()
    const codes = (await Promise.all([push(), push()])).map(
      (answer) => (answer as { errCode: number }).errCode,
    )
    expect(codes.sort()).toEqual([0, 43101])
  })

  test('a long-term accept allows many until it is taken back', async () => {
    const long = { templateId: 'test-long', data: { thing1: { value: '一' } } }
    await subscribe('accept', 'test-long')
    expect([await push(long), await push(long)]).toMatchObject([{ errCode: 0 }, { errCode: 0 }])
    await subscribe('reject', 'test-long')
    expect(await push(long)).toMatchObject({ errCode: 43101 })
  })

  const refusals: [name: string, changed: object, errCode: number, errMsg: RegExp][] = [
    ['nobody', { touser: 'who-is-this' }, 40003, /openid/],
    ['an empty openid', { touser: '' }, 40003, /openid/],
    ['no template of ours', { templateId: 'local-other' }, 40037, /template/],
    ['a key of every object', { templateId: 'constructor' }, 40037, /template/],
    ['a page that is not there', { page: 'filing/secret/index' }, 41030, /page/],
    ['a page of another root', { page: 'progress/index' }, 41030, /page/],
    ['a field too many', { data: data({ thing6: '多' }) }, 47003, /thing6/],
    ['a field too few', { data: data({ thing5: undefined }) }, 47003, /thing5/],
    ['no fields', { data: {} }, 47003, /thing1/],
    ['an empty thing', { data: data({ thing1: '' }) }, 47003, /thing1/],
    ['a thing of 21', { data: data({ thing5: '字'.repeat(21) }) }, 47003, /thing5/],
    ['white space first', { data: data({ thing1: ' 名' }) }, 47003, /thing1/],
    ['two lines', { data: data({ thing1: '一\n二' }) }, 47003, /thing1/],
    ['a phrase of 6', { data: data({ phrase2: '一二三四五六' }) }, 47003, /phrase2/],
    ['a phrase with a digit', { data: data({ phrase2: '第1次' }) }, 47003, /phrase2/],
    ['Chinese in a number', { data: data({ character_string3: '冀1' }) }, 47003, /string3/],
    ['a string of 33', { data: data({ character_string3: 'x'.repeat(33) }) }, 47003, /string3/],
    ['a time of 24:00', { data: data({ time4: '24:00' }) }, 47003, /time4/],
    ['an ISO time', { data: data({ time4: '2026-11-24 15:01' }) }, 47003, /time4/],
    ['no text', { data: data({ thing1: { $ne: '' } }) }, 47003, /thing1/],
  ]
  test.each(refusals)('%s is refused', async (_name, changed, errCode, errMsg) => {
    await subscribe()
    expect(await push(changed)).toMatchObject({
      errCode,
      message: expect.stringMatching(errMsg) as string,
    })
    expect(await pushes()).toEqual([])
    expect(await push({ page: 'pages/home/index' })).toMatchObject({ errCode: 0 })
  })

  test('who has called is somebody', async () => {
    await call(local, 'quiet', { message: {} }, 'a-new-person')
    expect(await push({ touser: 'a-new-person' })).toMatchObject({ errCode: 43101 })
  })

  test('a function whose config.json does not ask for it may not send', async () => {
    await subscribe()
    const { body } = await call(local, 'quiet', { message: message() })
    expect(body).toMatchObject({ errCode: -604101 })
    expect(await pushes()).toEqual([])
  })

  test('a tester answers for somebody in the body', async () => {
    const body = { openid: 'owner-zhao', template: 'local-due', result: 'accept' }
    expect((await post(local, '/local/subscribe', body)).status).toBe(200)
    const due = { thing1: '名', thing2: '补正', date3: '2026年12月1日', thing4: '说明' }
    const sent = { touser: 'owner-zhao', templateId: 'local-due', data: wrapped(due) }
    expect(await push(sent)).toMatchObject({ errCode: 0 })
  })

  test.each([
    ['no identity', {}, { template: 'local-due', result: 'accept' }, 401],
    ['no template', { 'x-local-openid': 'owner-li' }, { template: 'x', result: 'accept' }, 400],
    ['no answer', { 'x-local-openid': 'owner-li' }, { template: 'local-due', result: 1 }, 400],
  ])('a subscription with %s is refused', async (_name, headers, body, status) => {
    const init = { method: 'POST', headers, body: JSON.stringify(body) }
    expect((await send(local, '/local/subscribe', init)).status).toBe(status)
  })
})

const address = async () =>
  (await run(local, 'async () => [process.env.SMTP_URL, process.env.MAIL_FROM]')) as [
    string,
    string,
  ]
const mail = async (changed: object = {}) => {
  const [url, from] = await address()
  // What a caller sets so that a silent server costs little.
  const transport = createTransport(`${url}?greetingTimeout=300`, {
    from,
    to: 'office@example.test',
    subject: '新提交：胜芳古镇生活',
    text: '一份备案待核对。\n编号 1',
    messageId: '<one@filing.invalid>',
  })
  try {
    return await transport.sendMail(changed).then(
      () => 'sent',
      (error: unknown) => (error as { code: string }).code,
    )
  } finally {
    transport.close()
  }
}
const mails = async () => (await send(local, '/local/mails')).body as { at: number }[]
const behave = (mode: string) => post(local, '/local/mail', { mode })

describe('mail', () => {
  test('arrives as it was sent, newest first, on the movable clock', async () => {
    await post(local, '/local/clock', { advanceDays: 40 })
    expect(await mail()).toBe('sent')
    expect(await mail({ messageId: '<two@x>', to: 'a@b.test, c@d.test', cc: 'e@f.test' })).toBe(
      'sent',
    )
    const [second, first] = await mails()
    expect(first).toMatchObject({
      messageId: '<one@filing.invalid>',
      to: 'office@example.test',
      from: 'filing@filing.invalid',
      subject: '新提交：胜芳古镇生活',
      text: '一份备案待核对。\n编号 1',
      deliveries: 1,
    })
    expect(second).toMatchObject({ to: 'a@b.test, c@d.test, e@f.test' })
    expect((first?.at ?? 0) - Date.now()).toBeGreaterThan(39 * 86_400_000)
  })

  test('with a Message-ID that was there is kept once and counted', async () => {
    await mail()
    await mail()
    await mail({ to: 'other@example.test' })
    expect(await mails()).toMatchObject([
      { to: 'other@example.test', deliveries: 1 },
      { to: 'office@example.test', deliveries: 2 },
    ])
  })

  const modes: [mode: string, outcome: string, kept: number][] = [
    ['refuse', 'EENVELOPE', 0],
    ['stall', 'ETIMEDOUT', 0],
    ['drop', 'ECONNECTION', 0],
    ['dropAfterData', 'ECONNECTION', 1],
  ]
  test.each(modes)('the server can %s, and accept again', async (mode, outcome, kept) => {
    await behave(mode)
    expect(await mail()).toBe(outcome)
    expect(await mails()).toHaveLength(kept)
    await behave('accept')
    expect(await mail()).toBe('sent')
    expect(await mails()).toMatchObject([{ deliveries: kept + 1 }])
  })

  test('is there after a restart', async () => {
    await mail()
    await local.stop()
    local = await start(space.root, { quiet: limits })
    expect(await mails()).toHaveLength(1)
  })

  test('over 1 MB is refused', async () => {
    expect(await mail({ text: 'x'.repeat(1_100_000) })).not.toBe('sent')
    expect(await mails()).toEqual([])
  })

  test('a mode that is none is refused', async () => {
    expect((await behave('explode')).status).toBe(400)
  })
})

describe('faults', () => {
  const fault = (wish: object) => post(local, '/local/faults', wish)

  test('a fault strikes the nth mail from now, as often as asked', async () => {
    await fault({ operation: 'mail', effect: 'error', nth: 2, times: 2 })
    await fault({ operation: 'mail', effect: 'drop', nth: 4 })
    const outcomes: string[] = []
    for (let nth = 1; nth <= 5; nth += 1) outcomes.push(await mail({ messageId: `<${nth}@x>` }))
    expect(outcomes).toEqual(['sent', 'EMESSAGE', 'EMESSAGE', 'ECONNECTION', 'sent'])
    expect(await mails()).toHaveLength(3)
  })

  test('a push that fails, one whose answer is lost', async () => {
    await subscribe()
    await subscribe()
    await fault({ operation: 'push', effect: 'error' })
    await fault({ operation: 'push', effect: 'drop', nth: 2 })
    expect(await push()).toMatchObject({ errCode: -1 })
    expect(await pushes()).toEqual([])
    expect(await push()).not.toMatchObject({ errCode: 0 })
    expect(await pushes()).toHaveLength(1)
  })

  const add = (_id: string) =>
    run(local, 'async () => db.collection("counters").add({ data: { _id: input } })', _id)
  const ids = () =>
    run(
      local,
      'async () => (await db.collection("counters").get()).data.map(({ _id }) => _id).sort()',
    )

  test('database operations: not done, done late, done and not answered', async () => {
    await fault({ operation: 'database', effect: 'error' })
    expect(await add('a')).toMatchObject({ errCode: -501001 })
    await fault({ operation: 'database', effect: 'delay', ms: 200 })
    const began = performance.now()
    expect(await add('b')).toMatchObject({ _id: 'b' })
    expect(performance.now() - began).toBeGreaterThan(190)
    await fault({ operation: 'database', effect: 'drop' })
    expect(await add('c')).toHaveProperty('message')
    expect(await ids()).toEqual(['b', 'c'])
  })

  test('file operations, of the SDK and of links', async () => {
    const upload =
      'async () => cloud.uploadFile({ cloudPath: input, fileContent: Buffer.from("x") })'
    await fault({ operation: 'file', effect: 'error', nth: 2 })
    expect(await run(local, upload, 'a.pdf')).toHaveProperty('errCode')
    expect(await run(local, upload, 'b.pdf')).toHaveProperty('fileID')
  })

  test('codes that are drawn', async () => {
    const draw =
      "async () => (await cloud.openapi.wxacode.getUnlimited({ scene: 'a', page: 'pages/home/index' })).contentType"
    await fault({ operation: 'code', effect: 'error' })
    expect(await run(local, draw)).toMatchObject({ errCode: -1 })
    expect(await run(local, draw)).toBe('image/png')
  })

  test.each([
    {},
    { operation: 'mail', effect: 'explode' },
    { operation: 'disk', effect: 'error' },
    { operation: 'mail', effect: 'error', nth: 0 },
    { operation: 'mail', effect: 'error', extra: 1 },
  ])('the fault %j is refused', async (wish) => {
    expect((await fault(wish)).status).toBe(400)
  })
})

describe('other open interfaces', () => {
  const open = (code: string) => run(local, `async () => ${code}`)
  const phone = (code: string) =>
    open(`(await cloud.openapi.phonenumber.getPhoneNumber({ code: '${code}' })).phoneInfo`)
  const codeOf = async (person: string) =>
    ((await post(local, '/local/phonecode', { openid: person })).body as { code: string }).code

  test('a phone code is good for one use', async () => {
    const code = await codeOf('owner-zhao')
    expect(await phone(code)).toMatchObject({ purePhoneNumber: '13800000002', countryCode: '86' })
    expect(await phone(code)).toMatchObject({ errCode: 40029 })
  })

  test('a phone code ends after five minutes', async () => {
    const { now } = (await send(local, '/local/clock')).body as { now: number }
    const code = await codeOf('owner-zhao')
    await post(local, '/local/clock', { now: now + 5 * 60_000 + 2000 })
    expect(await phone(code)).toMatchObject({ errCode: 40029 })
  })

  test('a page code is a QR code that leads to the page with its scene', async () => {
    const [type, content] = (await open(
      "{ const { contentType, buffer } = await cloud.openapi.wxacode.getUnlimited({ scene: 'f=1', page: 'pages/home/index', width: 280 }); return [contentType, buffer.toString('base64')] }",
    )) as [string, string]
    expect(type).toBe('image/png')
    const { width, height, data } = PNG.sync.read(Buffer.from(content, 'base64'))
    expect([width, height]).toEqual([280, 280])
    expect(jsQR(new Uint8ClampedArray(data), width, height)?.data).toBe(
      `${local.url}/app/#/pages/home/index?scene=f%3D1`,
    )
    expect((await send(local, '/local/codes')).body).toMatchObject([
      { page: 'pages/home/index', scene: 'f=1', version: 'release' },
    ])
  })

  test.each([
    ['a scene over 32 characters', `scene: '${'x'.repeat(33)}'`, 40169],
    ['an empty scene', "scene: ''", 40169],
    ['a Chinese scene', "scene: '号'", 40129],
    ['a scene with a percent sign', "scene: 'a%3D1'", 40129],
    ['a page that is none', "scene: 'a', page: 'pages/nowhere'", 41030],
    ['a width over 1280', "scene: 'a', width: 1281", 40097],
    ['a program that is none', "scene: 'a', envVersion: 'next'", 40097],
  ])('refuses a page code for %s', async (_name, given, errCode) => {
    expect(await open(`cloud.openapi.wxacode.getUnlimited({ ${given} })`)).toMatchObject({
      errCode,
    })
  })

  test.each([
    ['passes', '胜芳古镇生活', 'pass', 100],
    ['finds risky', '这里代开发票', 'risky', 20006],
  ])('the text check %s', async (_name, content, suggest, label) => {
    const given = `{ version: 2, scene: 1, openid: 'owner-li', content: '${content}' }`
    expect(await open(`(await cloud.openapi.security.msgSecCheck(${given})).result`)).toEqual({
      suggest,
      label,
    })
  })

  test('the text check refuses somebody unknown', async () => {
    const given = "{ version: 2, scene: 1, openid: 'nobody', content: 'x' }"
    const answer = await open(`cloud.openapi.security.msgSecCheck(${given})`)
    expect(answer).toMatchObject({ errCode: 40003 })
  })
})
