import { officeOf, offices } from '../../../../src/domain/city/city'
import { submitted } from '../../testing/filings'
import { codeIn, confirmMail, OFFICE_ADDRESS, outbox } from '../../testing/messages'
import { onCloud } from '../../testing/onCloud'

const cloud = onCloud()
const MADE = Date.parse('2026-11-24T07:06:00.000Z')
const MINUTE = 60_000

const at = (minutes: number) =>
  cloud.moveClock({ now: new Date(MADE + minutes * MINUTE).toISOString() })

const wrong = (code: string) => (code === '000000' ? '000001' : '000000')

test('a fresh office has no address, and a submit mails nobody, not the address of 2018 either', async () => {
  expect(await cloud.ok('head-bazhou', 'office.settings', {})).toMatchObject({
    mail: { address: null, confirmedAt: null, pending: null, mayChange: true },
  })
  await submitted(cloud, 'owner-li')
  await cloud.runTimer()
  expect(await cloud.mails()).toEqual([])
  expect(await outbox(cloud)).toEqual([])
})

test.each(['reviewer-bazhou', 'owner-li'])('%s sets no address', async (openid) => {
  for (const refused of [
    await cloud.refused(openid, 'office.mailCode', { address: OFFICE_ADDRESS }),
    await cloud.refused(openid, 'office.mailConfirm', { code: '123456' }),
  ])
    expect(refused).toMatchObject({ code: 'not-allowed' })
})

test('who is no staff sees no address', async () => {
  expect(await cloud.refused('owner-li', 'office.settings', {})).toMatchObject({
    code: 'not-allowed',
  })
})

test.each([
  '',
  'bazhou',
  'a@b',
  'a@b.cn, c@d.cn',
  'a@b.cn\nBcc: c@d.cn',
  `${'a'.repeat(100)}@b.cn`,
])('%j is no address', async (address) => {
  expect(await cloud.refused('head-bazhou', 'office.mailCode', { address })).toMatchObject({
    code: 'input',
    fields: { address: '格式不对' },
  })
})

test('a code without a request is refused', async () => {
  expect(
    await cloud.refused('head-bazhou', 'office.mailConfirm', { code: '123456' }),
  ).toMatchObject({ code: 'input', fields: { code: '验证码已失效，请重新获取' } })
})

test('the code comes by mail, is nowhere stored, and confirms the address once', async () => {
  const asked = await cloud.ok('head-bazhou', 'office.mailCode', { address: ` ${OFFICE_ADDRESS} ` })
  expect(asked).toMatchObject({
    address: null,
    pending: { address: OFFICE_ADDRESS, until: expect.any(Number) as number },
  })
  const [row] = await outbox(cloud)
  await cloud.runTimer()
  const mails = await cloud.mails()
  expect(mails).toHaveLength(1)
  expect(mails[0]).toMatchObject({ to: OFFICE_ADDRESS, subject: '【样张·试用】确认收件邮箱' })
  const code = codeIn(mails)
  expect(code).toMatch(/^\d{6}$/)
  for (const name of ['outbox', 'offices'])
    expect(JSON.stringify(await cloud.stored(name))).not.toContain(code)
  expect(row).toMatchObject({ channel: 'mail', state: 'waiting' })

  const confirmed = await cloud.ok('head-bazhou', 'office.mailConfirm', { code })
  expect(confirmed).toMatchObject({ address: OFFICE_ADDRESS, pending: null })
  expect(await cloud.ok('reviewer-bazhou', 'office.settings', {})).toMatchObject({
    mail: {
      address: 'ba***@office.invalid',
      confirmedAt: confirmed.confirmedAt,
      mayChange: false,
    },
  })
  expect(await cloud.ok('reviewer-guan', 'office.settings', {})).toMatchObject({
    mail: { address: null },
  })
  expect(await cloud.refused('head-bazhou', 'office.mailConfirm', { code })).not.toBeNull()
})

test('a wrong code leaves the confirmed address; after five tries the right one is too late', async () => {
  await at(10)
  await cloud.ok('head-bazhou', 'office.mailCode', { address: 'other@office.invalid' })
  await cloud.runTimer()
  const code = codeIn(await cloud.mails())
  const refusals: (string | undefined)[] = []
  for (let i = 0; i < 5; i += 1)
    refusals.push(
      (await cloud.refused('head-bazhou', 'office.mailConfirm', { code: wrong(code) }))?.message,
    )
  expect(refusals).toEqual([
    '验证码不对，还可以试 4 次',
    '验证码不对，还可以试 3 次',
    '验证码不对，还可以试 2 次',
    '验证码不对，还可以试 1 次',
    '验证码不对，请重新获取',
  ])
  expect(await cloud.refused('head-bazhou', 'office.mailConfirm', { code })).toMatchObject({
    code: 'input',
  })
  expect(await cloud.ok('head-bazhou', 'office.settings', {})).toMatchObject({
    mail: { address: OFFICE_ADDRESS },
  })
})

test('a code of 30 minutes ago is too late, and one that could not be sent till then is not sent', async () => {
  await at(20)
  const before = (await cloud.mails()).length
  await cloud.ok('head-bazhou', 'office.mailCode', { address: 'late@office.invalid' })
  await at(51)
  await cloud.runTimer()
  expect(await cloud.mails()).toHaveLength(before)
  expect((await outbox(cloud, { to: 'late@office.invalid' })).map(({ state }) => state)).toEqual([
    'dropped',
  ])
  expect(
    await cloud.refused('head-bazhou', 'office.mailConfirm', { code: '123456' }),
  ).toMatchObject({ fields: { code: '验证码已失效，请重新获取' } })
})

test('codes are asked for once a minute and five times an hour', async () => {
  await at(200)
  const ask = () => cloud.refused('head-bazhou', 'office.mailCode', { address: 'b@office.invalid' })
  expect(await ask()).toBeNull()
  expect(await ask()).toMatchObject({ code: 'busy', message: '验证码刚发过，请过一分钟再试' })
  for (let i = 1; i < 5; i += 1) {
    await at(200 + 2 * i)
    expect(await ask()).toBeNull()
  }
  await at(210)
  expect(await ask()).toMatchObject({ code: 'busy', message: '验证码发得太多，请过一小时再试' })
  await at(262)
  expect(await ask()).toBeNull()
})

test('another office confirms its own address', async () => {
  await at(400)
  await confirmMail(cloud, 'city-staff', 'city@office.invalid')
  expect(await cloud.ok('city-staff', 'office.settings', {})).toMatchObject({
    mail: { address: 'city@office.invalid' },
  })
  expect(await cloud.ok('head-bazhou', 'office.settings', {})).toMatchObject({
    mail: { address: OFFICE_ADDRESS },
  })
  const mailed = (await cloud.mails()).map(({ to }) => to)
  expect(mailed.filter((to) => offices.some(({ code }) => officeOf(code).email === to))).toEqual([])
})
