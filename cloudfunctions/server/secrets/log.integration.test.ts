import { registered, start, submitted } from '../testing/filings'
import { allow, confirmMail, OFFICE_ADDRESS } from '../testing/messages'
import { minutesLater } from '../testing/onCloud'
import { onOwnCloud } from '../testing/onOwnCloud'
import { individual } from '../testing/filings'

const cloud = onOwnCloud()

/** As WeChat writes an openid. */
const OWNER = 'oLF5kAbCdEfGhIjKlMnOpQrStUv1'
const OTHER = 'oLF5kAbCdEfGhIjKlMnOpQrStUv2'

type Line = { readonly name: string; readonly request: string; readonly text: string }

/** What the functions printed, without what the laptop notes of their processes. */
const printed = (): readonly Line[] =>
  cloud
    .log()
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      const [, name = '', request = '', ...rest] = line.split(' ')
      const text = rest.join(' ')
      return text === 'cold start' || text.startsWith('instance ended')
        ? []
        : [{ name, request, text }]
    })

const said = ({ text }: Line) => JSON.parse(text) as Readonly<Record<string, unknown>>

beforeAll(async () => {
  await confirmMail(cloud)
  await registered(cloud, { owner: OWNER, staff: 'reviewer-bazhou' })
  await allow(cloud, OTHER, 'due')
  const draft = await start(cloud, OTHER)
  await submitted(cloud, OTHER, { ...individual, accountName: '胜芳旧事' })
  await cloud.mailServer('refuse')
  await cloud.moveClock({ now: minutesLater(5) })
  await cloud.runTimer()
  // What goes wrong in calls, in the timers, with a row and with what was sent.
  for (const row of await cloud.stored<{ _id: string; state: string }>('outbox'))
    if (row.state === 'waiting') await cloud.alter('outbox', row._id, { content: null })
  await cloud.alter('filings', draft.id, { answers: null })
  await cloud.call(OTHER, 'filing.list', {})
  for (const nth of [1, 3, 6, 10, 15, 21, 28]) {
    await cloud.moveClock({ now: minutesLater(5 + nth) })
    await cloud.fault({ operation: 'database', effect: 'error', nth })
    await cloud.runTimer()
    await cloud.fault({ operation: 'database', effect: 'error', nth })
    await cloud.runExports()
    await cloud.calm()
  }
  await cloud.moveClock({ now: minutesLater(12 * 24 * 60) })
  await cloud.runTimer()
  await cloud.fault({ operation: 'database', effect: 'error', nth: 2 })
  await cloud.call(OWNER, 'filing.list', {})
  await cloud.call(OWNER, 'staff.join', { code: 'AAAA-BBBB', name: '李文昌' })
})

test.each(['api', 'cron', 'documents'])('%s has lines of calls and of what failed', (name) => {
  const lines = printed().filter((line) => line.name === name)
  expect(lines.some((line) => 'outcome' in said(line))).toBe(true)
  expect(lines.some((line) => 'failed' in said(line))).toBe(true)
})

test('each line is one object with the id of the request in which it was written', () => {
  const lines = printed()
  expect(lines.length).toBeGreaterThan(50)
  expect(lines.filter((line) => said(line)['requestId'] !== line.request)).toEqual([])
})

test('no line tells of a person: number, name, mobile, mail, WeChat, openid, account, address', () => {
  const text = printed()
    .map((line) => line.text)
    .join('\n')
  for (const of of [
    ...[OWNER, OTHER, OFFICE_ADDRESS, '李文昌', '赵敏', '王敏', '刘建国', 'AAAA-BBBB'],
    ...[individual.accountName, individual.address, individual.ownerIdNumber],
    ...[individual.ownerMobile, individual.managerMobile, individual.ownerWechat, '胜芳旧事'],
  ])
    expect([of, text.includes(of ?? '')]).toEqual([of, false])
})
