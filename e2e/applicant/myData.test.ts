import { readFileSync } from 'node:fs'
import {
  firstPhoto,
  individual,
  registered,
  start,
  submitted,
} from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { openAt, openTab, shows, tap, tapForFile, type Visit, visit } from '../browser'
import { looksWell } from '../looks'
import { deskPhoto } from '../../cloudfunctions/server/testing/copies'

const OWNER = 'owner-li'
const STAFF = 'reviewer-bazhou'
const cloud = onCloud()
let owner: Visit

beforeAll(async () => {
  owner = await visit(cloud.url(), OWNER)
})
afterEach(() => {
  expect(owner.complaints).toEqual([])
})

const open = ({ page }: Visit, path: string) => openAt(page, `/${path}/index`)

test('a person without accounts reads that there is nothing, and nothing is kept by an office', async () => {
  const { page } = owner
  await openTab(page, '我的账号')
  await tap(page, /^我的信息/)
  await shows(page, '还没有账号')
  expect(await page.getByText('办公室要保留的').locator('visible=true').count()).toBe(0)
  await tap(page, /^谁看过/)
  await shows(page, '还没有办公室打开过')
})

test('it says what is held, who has seen it, and what the office keeps', async () => {
  const { page } = owner
  const filing = await registered(cloud, { owner: OWNER, staff: STAFF })
  const name = '霸州市胜芳镇文昌阁民俗文化与非物质文化遗产保护传播中心公号'
  await start(cloud, OWNER, { ...individual, accountName: '第二个账号' })
  const long = await submitted(cloud, OWNER, { ...individual, accountName: name })
  const { id } = long
  for (let again = 0; again < 3; again += 1) await cloud.ok(STAFF, 'desk.open', { id })
  await deskPhoto(cloud, STAFF, { id, fileID: firstPhoto(long) })
  await cloud.ok('city-staff', 'desk.open', { id })
  await cloud.ok(STAFF, 'desk.open', { id: filing.id })
  await open(owner, 'filing/data')
  await shows(page, '3 个账号，提交过 2 个')
  await shows(
    page,
    '已提交的备案表、材料和经过由霸州市网信办保存，撤回同意也不会删；撤回后没有再提交的满 183 天、终止办理的满两年、注销备案的满三年自动删除。要改正，请办理变更，或打电话问。',
  )
  await looksWell(owner.page, 'data')
  await tap(page, /^谁看过/)
  await shows(page, '霸州市网信办 查看本人身份证人像面')
  await shows(page, /当天 3 次/)
  await shows(page, '廊坊市网信办 打开查看')
  expect(await page.getByText('张工').count()).toBe(0)
  await looksWell(owner.page, 'seen')
})

test('it is taken along as PDF and as JSON, which a browser saves', async () => {
  const { page } = owner
  await open(owner, 'filing/data')
  await tap(page, '导出我的信息')
  await shows(page, '全部内容，供程序读取')
  await looksWell(owner.page, 'export')
  const saved = page.waitForEvent('download')
  await tap(page, /^JSON/)
  const download = await saved
  expect(download.suggestedFilename()).toBe('我的信息-2026-11-24.json')
  const data = JSON.parse(readFileSync(await download.path(), 'utf8')) as { filings: unknown[] }
  expect(data.filings).toHaveLength(3)
  await shows(page, '已下载')
  expect(await tapForFile(page, /^PDF/)).toMatch(/\.pdf/)
  await tap(page, '关闭')
})

test('the consent is seen and taken back there: drafts go, what was submitted stays', async () => {
  const { page } = owner
  await tap(page, /^同意了什么/)
  await shows(page, '填写和提交备案表')
  await tap(page, '撤回同意')
  await tap(page, '撤回同意并删除草稿')
  await shows(page, /1 件草稿和没提交的照片已删除/)
  await looksWell(owner.page, 'withdrawn')
  await tap(page, '知道了')
  await shows(page, '2 个账号，提交过 2 个')
})
