import { individual, start } from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { accessibility, goTo, setLook, shows, tap, visit } from '../browser'
import { overflow } from '../looks'

const OWNER = 'owner-li'
const CLAUSE = /对延时不报、不履行备案手续的/
const cloud = onCloud()

test.each([
  ['on the first screen', ''],
  ['in a message', '#/filing/inbox/index'],
])('逾期补报 is all that is said of lateness, with 四.3 one tap away: %s', async (_, hash) => {
  await cloud.reset()
  await cloud.moveClock({ now: '2026-12-09T07:06:00.000Z' })
  await start(cloud, OWNER, { ...individual, openedOn: '2026-11-10' })
  // The last day is 10 December.
  await cloud.moveClock({ now: '2026-12-14T07:06:00.000Z' })
  await cloud.runTimer()
  const { page, complaints } = await visit(cloud.url(), OWNER)
  if (hash !== '') {
    await goTo(page, hash)
  }
  await shows(page, /提交后注明「逾期补报」/)
  expect(await page.getByText(/其他都一样/).count()).toBe(0)
  for (const look of [{}, { care: true }]) {
    await setLook(page, look)
    expect(await overflow(page)).toEqual([])
  }
  await setLook(page, {})
  await tap(page, '通告四.3 怎么说')
  await shows(page, CLAUSE)
  expect(await accessibility(page)).toEqual([])
  await tap(page, '知道了')
  expect(await page.getByText(CLAUSE).locator('visible=true').count()).toBe(0)
  expect(complaints).toEqual([])
})

test('an account of the first round reads no count of days, and 四.3 is one tap away', async () => {
  await cloud.reset()
  await cloud.moveClock({ now: '2026-12-09T07:06:00.000Z' })
  await start(cloud, OWNER, { ...individual, openedOn: '2018-06-01' })
  const { page } = await visit(cloud.url(), OWNER)
  await shows(page, '首轮登记时间已过，请补报')
  expect(await page.getByText(/逾期补报|已过 \d+ 天/).count()).toBe(0)
  await tap(page, '通告四.3 怎么说')
  await shows(page, CLAUSE)
})
