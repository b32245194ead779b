import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cloudOf } from '../../cloudfunctions/server/testing/cloud'
import { claimed, submitted } from '../../cloudfunctions/server/testing/filings'
import { NOW } from '../../cloudfunctions/server/testing/onCloud'
import { startLocal } from '../../local/start'

// “A phone is lost”, of a clerk, of the only head of an office and of the last administrator, one after the other.

const dataDir = mkdtempSync(join(tmpdir(), 'cloud-'))
const [CITY, OFFICE] = ['131000', '131081'] as const
const ANOTHER = 'R4T6-W8Y2-Z3BC'

let local = { url: '', stop: () => Promise.resolve() }
const cloud = cloudOf(
  {
    get url() {
      return local.url
    },
  },
  dataDir,
)

/** What a deployment with this code in its environment is: the data stay. */
const deployed = async (environment: Readonly<Record<string, string>>) => {
  await local.stop()
  local = await startLocal({ port: 0, dataDir, durable: false, environment })
}

beforeAll(async () => {
  await deployed({})
  await cloud.begin()
  await cloud.moveClock({ now: NOW })
})

afterAll(async () => {
  await local.stop()
  rmSync(dataDir, { recursive: true })
})

const idOf = async (by: string, name: string, office: typeof CITY | typeof OFFICE = OFFICE) =>
  (await cloud.ok(by, 'staff.list', { office })).members.find((each) => each.name === name)?.id ??
  ''
const remove = async (by: string, name: string, office: typeof CITY | typeof OFFICE = OFFICE) =>
  cloud.call(by, 'staff.remove', { office, id: await idOf(by, name, office) })
const invite = async (by: string, role: 'reviewer' | 'head') =>
  (await cloud.ok(by, 'staff.invite', { office: OFFICE, role, city: false })).code
const staffOf = async (openid: string) => (await cloud.ok(openid, 'me', {})).staff

test('of a clerk: out at once, and back by a new invitation with the same WeChat', async () => {
  const filing = await submitted(cloud, 'owner-li')
  await claimed(cloud, 'reviewer-bazhou', filing)
  expect(await remove('head-bazhou', '王敏')).toMatchObject({ ok: true, data: { handedBack: 1 } })
  expect(await cloud.refused('reviewer-bazhou', 'desk.open', { id: filing.id })).toMatchObject({
    code: 'not-allowed',
  })
  const code = await invite('head-bazhou', 'reviewer')
  await cloud.ok('reviewer-bazhou', 'staff.join', { code, name: '王敏' })
  expect((await cloud.ok('reviewer-bazhou', 'desk.open', { id: filing.id })).id).toBe(filing.id)
})

test('of the only head: the city names another one first, then the lost one goes', async () => {
  expect(await remove('city-staff', '刘建国')).toMatchObject({
    ok: false,
    message: '本办要有一位负责人，请先指定另一位',
  })
  await cloud.ok('city-staff', 'staff.change', {
    office: OFFICE,
    id: await idOf('city-staff', '王敏'),
    role: 'head',
    city: false,
  })
  expect(await remove('city-staff', '刘建国')).toMatchObject({ ok: true })
  expect(await staffOf('head-bazhou')).toBeNull()
})

test('of the last administrator: a code that was never used makes another one, who takes the lost one out', async () => {
  await cloud.ok('first', 'staff.join', { code: 'K7WQ-2M9X-4TRB', name: '赵主任' })
  expect(await remove('first', '周正', CITY)).toMatchObject({ ok: true })
  // Now this phone is lost, too, and the code of the environment was used.
  expect(
    await cloud.refused('second', 'staff.join', { code: 'K7WQ-2M9X-4TRB', name: '吴主任' }),
  ).toMatchObject({ code: 'input' })
  await deployed({ SETUP_CODE: ANOTHER })
  await cloud.ok('second', 'staff.join', { code: ANOTHER, name: '吴主任' })
  expect(await staffOf('second')).toMatchObject({ role: 'head', city: true })
  expect(await remove('second', '赵主任', CITY)).toMatchObject({ ok: true })
  expect(await staffOf('first')).toBeNull()
  // All heads read so, and it is in the audit.
  const { entries } = await cloud.ok('reviewer-bazhou', 'inbox.list', { after: null })
  expect(entries.filter(({ title }) => title === '启用码已使用')).toHaveLength(2)
  expect(await cloud.stored('administration', { act: 'setUp' })).toHaveLength(2)
})
