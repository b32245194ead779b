import { agree, attestInput } from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { allTaken, judgedOld, readOld } from '../../cloudfunctions/server/testing/tables'
import { shows, tap, type Visit, visit } from '../browser'
import { looksWell } from '../looks'
import { someOf } from '../../tools/test/cases'

const cloud = onCloud()
const HEAD = 'head-bazhou'
const OWNER = 'owner-li'
let open: Visit

beforeEach(async () => {
  await cloud.reset()
  await agree(cloud, OWNER)
})
afterEach(() => {
  expect(open.complaints).toEqual([])
})

const importedBy = async (head: string) => {
  const view = await readOld(cloud, head, [
    ['账号名', '账号类型', '账号主体', '备案号', '登记日期'],
    ['霸州老戏台', '公众号', '霸州市戏曲协会', '霸新媒备2018-017', '2018-12-20'],
  ])
  await judgedOld(cloud, head, view)
  await allTaken(cloud, head, view.id)
  await cloud.runTimer()
}
const standing = () => cloud.stored('filings', { status: 'registered' })

test.each(
  someOf(1, [
    ['computer', 1280, 800],
    ['phone', 390, 844],
  ] as const),
)(
  'a claim stands beside its row of the old ledger, and one tap makes them one, on a %s',
  async (size, width, height) => {
    await importedBy(HEAD)
    const { id } = await cloud.ok(OWNER, 'filing.attest', attestInput({}, { number: '' }))
    const page = `/desk/paper/index?id=${id}`
    open = await visit(cloud.url(), 'reviewer-bazhou', { width, height, at: page })
    await shows(open.page, '历史台账里有这个账号')
    await shows(open.page, '霸新媒备2018-017')
    await shows(open.page, '霸州市戏曲协会')
    await looksWell(open.page, `join-1-${size}`)
    const confirm = open.page.getByRole('button', { name: '就是这一条，确认' })
    await confirm.locator('visible=true').dblclick()
    await shows(open.page, '已登记（纸质台账），2 分钟内可撤销。')
    await shows(open.page, '编号 霸新媒备2018-017，2018年，2018年12月20日')
    await looksWell(open.page, `join-2-${size}`)
    expect(await standing()).toMatchObject([{ _id: id }])
    await tap(open.page, /^撤销/)
    await shows(open.page, '就是这一条，确认')
    expect(await standing()).toMatchObject([{ applicant: '' }])
    await tap(open.page, '就是这一条，确认')
    await shows(open.page, '已登记（纸质台账），2 分钟内可撤销。')
    expect(await standing()).toMatchObject([{ _id: id }])
  },
)

test('of another office only that one is named, with its phone', async () => {
  await cloud.insertStaff('head-guan', '131022', 'head')
  await importedBy('head-guan')
  const { id } = await cloud.ok(OWNER, 'filing.attest', attestInput())
  const page = `/desk/paper/index?id=${id}`
  open = await visit(cloud.url(), 'reviewer-bazhou', { at: page })
  await shows(open.page, '固安县网信办的历史台账里有这个账号')
  expect(await open.page.getByText('霸州市戏曲协会').count()).toBe(0)
  await looksWell(open.page, 'join-other')
})

test('taken out meanwhile, the tap says so and nothing is confirmed', async () => {
  await importedBy(HEAD)
  const { id } = await cloud.ok(OWNER, 'filing.attest', attestInput())
  const page = `/desk/paper/index?id=${id}`
  open = await visit(cloud.url(), 'reviewer-bazhou', { at: page })
  await shows(open.page, '历史台账里有这个账号')
  const [{ _id: old } = { _id: '' }] = await cloud.stored<{ _id: string }>('filings', {
    applicant: '',
  })
  await cloud.ok(HEAD, 'desk.strike', { id: old, version: 1, reason: '导错了' })
  await tap(open.page, '就是这一条，确认')
  await shows(open.page, '历史台账里的这一条刚有改动，请刷新后再看')
  await looksWell(open.page, 'join-stale')
  expect(await standing()).toEqual([])
})
