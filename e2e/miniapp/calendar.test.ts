import path from 'node:path'
import { start } from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { startMiniProgram } from './program'

const OWNER = 'owner-li'
const miniapp = path.resolve(__dirname, '../../dist/miniapp')
const cloud = onCloud()
const ADD = '加到手机日历'
const ADDED = '已加到手机日历，提前 3 天提醒'
const REFUSED = '没有加上。要加的话，在手机设置里允许使用日历'

const programOf = (phone?: Parameters<typeof startMiniProgram>[2]) =>
  startMiniProgram(miniapp, (name, event) => cloud.invoke(OWNER, event, name), phone)

test('one tap adds the last day to the phone’s calendar; it is offered again when the day moves (F4)', async () => {
  const { id } = await start(cloud, OWNER)
  const program = programOf()
  await program.open('/pages/home/index')
  await program.until(ADD)
  await program.tap(ADD)
  await program.until(ADDED)
  await program.open('/pages/home/index')
  await program.until(ADDED)
  await cloud.ok(OWNER, 'filing.save', { id, answers: { openedOn: '2026-11-15' } })
  await program.open('/pages/home/index')
  await program.until('最晚日变了，把 12月15日 加到手机日历')
  await program.tap('最晚日变了，把 12月15日 加到手机日历')
  await program.until(ADDED)
  expect(program.problems).toEqual([])
  await cloud.ok(OWNER, 'filing.discard', { id })
})

test('refused, it says how, and is not offered again for that day (F4)', async () => {
  const { id } = await start(cloud, OWNER)
  const program = programOf()
  program.refuse('addPhoneCalendar')
  await program.open('/pages/home/index')
  await program.until(ADD)
  await program.tap(ADD)
  await program.until(REFUSED)
  await program.open('/pages/home/index')
  await program.until('继续填写')
  expect(program.text()).not.toContain(ADD)
  await cloud.ok(OWNER, 'filing.discard', { id })
})
