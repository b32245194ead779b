import type { Page } from 'playwright-core'
import { onOwnCloud } from '../../cloudfunctions/server/testing/onOwnCloud'
import { sheetOf } from '../../cloudfunctions/server/testing/tables'
import {
  choose,
  goTo,
  inDialog,
  openAt,
  shows,
  tap,
  tapForFile,
  type Visit,
  visit,
} from '../browser'
import { looksWell, picture } from '../looks'
import { someOf } from '../../tools/test/cases'

// A call that takes rows goes on beside the test, in a process of its own.
const cloud = onOwnCloud({ inside: false })
const HEAD = 'head-bazhou'
let open: Visit

beforeEach(() => cloud.reset())
afterEach(() => {
  expect(open.complaints).toEqual([])
})

const HEADINGS = [
  '序号',
  '备案号',
  '公众号名称',
  '平台',
  '主办单位',
  '地址',
  '联系电话',
  '备案时间',
  '备注',
]
const line = (place: number, phone = '13800000001', on = '2018-12-20'): readonly string[] => [
  ...[
    String(place),
    `霸新媒备2018-${String(place).padStart(3, '0')}`,
    `霸州老街坊${String(place)}`,
  ],
  ...['公众号', '霸州市老街坊超市', '霸州市胜芳镇河西街18号', phone, on, '老'],
]

const sends = async (page: Page, word: string, rows: readonly (readonly string[])[]) => {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), tap(page, word)])
  await chooser.setFiles({ name: '霸州台账.xlsx', mimeType: '', buffer: await sheetOf(rows) })
}

test.each(
  someOf(1, [
    ['computer', 1280, 800],
    ['phone', 390, 844],
  ] as const),
)(
  'a head brings the earlier ledger in, on a %s: four steps, and it stands in the ledger',
  async (size, width, height) => {
    open = await visit(cloud.url(), HEAD, { width, height, at: '/leads/officeTable/index' })
    const { page } = open
    await shows(page, '把以前的台账导进来')
    await looksWell(page, `old-1-${size}`)
    const rows = [
      HEADINGS,
      line(1),
      line(2, '0316-7221234'),
      line(3, '13800000003', '去年'),
      line(4),
    ]
    await sends(page, '选 xlsx 文件', rows)
    await shows(page, '每一列对应哪一项')
    await shows(page, '公众号名称 → 账号名（昵称）')
    await shows(page, '备注 → 不导入')
    await looksWell(page, `old-2-${size}`)
    await tap(page, /^平台 → 账号类型/)
    await choose(page, /^不导入/)
    await shows(page, '还要选出哪一列是账号类型。表里没有的，请加一列再传')
    await tap(page, /^平台 → 不导入/)
    await choose(page, /^账号类型/)
    await tap(page, '看一看')
    await shows(page, '4 行：2 行可以用，2 行不导入')
    await shows(page, '手机号应以 13 至 19 开头，请再看一遍')
    await shows(page, /是「去年」，不是日期/)
    await looksWell(page, `old-3-${size}`)
    await tapForFile(page, /^下载 2 行/)
    expect((await cloud.stored('filings', {})).length).toBe(0)
    await tap(page, '导入 2 行')
    await shows(page, '已导入 2 行')
    await looksWell(page, `old-4-${size}`)
    await tap(page, '看台账')
    await shows(page, '霸州老街坊1')
    await shows(page, '霸新媒备2018-001')
    await looksWell(page, `old-ledger-${size}`)
    await tap(page, '筛选')
    await page.getByRole('radio', { name: '历史台账', exact: true }).click()
    await looksWell(page, `old-source-${size}`)
    await tap(page, size === 'phone' ? '看 2 件' : '收起')
    await shows(page, /^共 2 件/)
    await page
      .getByRole(size === 'phone' ? 'button' : 'link', { name: /霸州老街坊1/ })
      .locator('visible=true')
      .first()
      .click()
    await shows(page, '来源')
    await shows(page, '历史台账')
    await shows(page, '138****0001')
    await looksWell(page, `old-paper-${size}`)
    // The same file again.
    await openAt(page, '/leads/officeTable/index')
    await shows(page, /导入 2 行$/)
    await sends(page, '选 xlsx 文件', rows)
    await shows(page, '已导入 2 行')
    await shows(page, '再导入一份台账')
    expect((await cloud.stored('filings', {})).length).toBe(2)
    // One that was wrong is taken out.
    const [{ _id: id } = { _id: '' }] = await cloud.stored<{ _id: string }>('filings', {})
    await openAt(page, `/desk/paper/index?id=${id}`)
    await tap(page, /^从台账删去/)
    await page.getByRole('dialog').getByRole('textbox').fill('导错了文件')
    await looksWell(page, `old-strike-${size}`)
    await inDialog(page, '从台账删去')
    await shows(page, /^共 1 件/)
    expect((await cloud.stored('filings', {})).length).toBe(1)
  },
)

test('who is no head has no way to it, and is told so', async () => {
  open = await visit(cloud.url(), 'reviewer-bazhou', { at: '/leads/officeTable/index' })
  await shows(open.page, '历史台账由负责人导入')
})

test('left in the middle it goes on when the page is opened again', async () => {
  open = await visit(cloud.url(), HEAD, { at: '/leads/officeTable/index' })
  const { page } = open
  await sends(page, '选 xlsx 文件', [
    HEADINGS,
    ...Array.from({ length: 300 }, (_, place) => line(place + 1)),
  ])
  await tap(page, '看一看')
  await tap(page, '导入 300 行')
  await shows(page, /正在导入/)
  await picture(page, 'old-running')
  await goTo(page, '/desk/ledger/index')
  await shows(page, '还没有备案')
  await openAt(page, '/leads/officeTable/index')
  await shows(page, '已导入 300 行')
})
