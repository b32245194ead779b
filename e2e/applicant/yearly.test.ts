import { individual, registered } from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { openAt, shows, tap, type Visit, visit } from '../browser'
import { looksWell } from '../looks'

const OWNER = 'owner-li'
const CITY_HEAD = 'city-staff'
const people = { owner: OWNER, staff: 'reviewer-bazhou' }
const QUESTION = '信息仍准确？'
const cloud = onCloud()
let owner: Visit
let city: Visit
let ids: readonly string[] = []

beforeAll(async () => {
  for (const accountName of ['益津书场', '信安老街坊'])
    ids = [...ids, (await registered(cloud, people, { ...individual, accountName })).id]
  await cloud.moveClock({ advanceDays: 365 })
  city = await visit(cloud.url(), CITY_HEAD)
  owner = await visit(cloud.url(), OWNER)
})
afterEach(() => {
  expect([...city.complaints, ...owner.complaints]).toEqual([])
})

const progress = async (id = '') => {
  await openAt(owner.page, `/filing/progress/index?id=${id}`)
  await shows(owner.page, '登记已完成，现在没有要办的。有变更时，30 日内在这里办理。')
}
const asks = () => owner.page.getByText(QUESTION).locator('visible=true').count()
const opened = (id = '') => cloud.ok(OWNER, 'filing.open', { id })

test('nobody is asked until the city’s head switches it on, and it says that nothing follows', async () => {
  await progress(ids[0])
  expect(await asks()).toBe(0)
  const { page } = city
  await openAt(page, '/settings/city/index')
  await shows(page, '现在不问')
  await shows(page, '不推送、不提醒，不答没有影响')
  await looksWell(page, 'yearly-city-off')
  await tap(page, '每年问一次')
  await shows(page, '现在每年问一次')
  await shows(page, /^周正 .*设置/)
  await looksWell(page, 'yearly-city-on')
})

test('a year after the registration one tap answers it, and it is gone', async () => {
  // What was set is read again a minute later.
  await cloud.moveClock({ advanceDays: 1 })
  const { page } = owner
  await progress(ids[0])
  await shows(page, QUESTION)
  await shows(page, '每年问一次，不是通告的要求，不答也可以。')
  await looksWell(page, 'yearly-progress')
  await tap(page, '都准确')
  await shows(page, '已记下，明年再问')
  await shows(page, '每年一问，答复：都准确')
  expect(await asks()).toBe(0)
  await looksWell(page, 'yearly-answered')
  expect((await opened(ids[0])).moves).not.toContain('affirm')
  await progress(ids[0])
  expect(await asks()).toBe(0)
})

test('有变更 leads to 办理变更, and leaves the question as it was', async () => {
  const { page } = owner
  await progress(ids[1])
  await tap(page, '有变更')
  await shows(page, '哪些内容变了？')
  const { moves, openChange } = await opened(ids[1])
  expect([moves.includes('affirm'), openChange]).toEqual([true, null])
})

test('begun elsewhere meanwhile, the answer is not taken, and the page says how it stands now', async () => {
  const { page } = owner
  await progress(ids[1])
  await shows(page, QUESTION)
  await cloud.ok(OWNER, 'filing.change', {
    id: ids[1] ?? '',
    kinds: ['introduction'],
    changedOn: '2027-11-20',
  })
  await tap(page, '都准确')
  await shows(page, '这一项现在不用答')
  await looksWell(page, 'yearly-refused')
  await tap(page, '刷新')
  await shows(page, '变更正在办')
  expect(await asks()).toBe(0)
})
