import type { Page } from 'playwright-core'
import { individual, submitted } from '../../cloudfunctions/server/testing/filings'
import { onOwnCloud } from '../../cloudfunctions/server/testing/onOwnCloud'
import { unfiled } from '../../cloudfunctions/server/testing/supervision/leads'
import { sheetOf } from '../../cloudfunctions/server/testing/tables'
import { choose, goTo, openAt, shows, tap, tapForFile, type Visit, visit } from '../browser'
import { looksWell, picture } from '../looks'
import { someOf } from '../../tools/test/cases'

// A call that takes rows goes on beside the test, in a process of its own.
const cloud = onOwnCloud({ inside: false })
const REVIEWER = 'reviewer-bazhou'
const AT = '/leads/officeTable/index?of=leads'
let open: Visit

beforeEach(() => cloud.reset())
afterEach(() => {
  expect(open.complaints).toEqual([])
})

const HEADINGS = ['序号', '公众号名称', '平台', '主办单位', '开通时间', '联系电话', '备注']
const line = (place: number, texts: Partial<Record<number, string>> = {}): readonly string[] =>
  [
    ...[String(place), `霸州老街坊${String(place)}`, '公众号', '霸州市老街坊超市'],
    ...['2026-09-20', '0316-7221234', '街道看到的'],
  ].map((text, column) => texts[column] ?? text)

const sends = async (page: Page, word: string, rows: readonly (readonly string[])[]) => {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), tap(page, word)])
  await chooser.setFiles({ name: '摸排.xlsx', mimeType: '', buffer: await sheetOf(rows) })
}

test.each(
  someOf(1, [
    ['computer', 1280, 800],
    ['phone', 390, 844],
  ] as const),
)(
  'a clerk brings accounts in that are not filed, on a %s: four steps, and they stand in the list',
  async (size, width, height) => {
    const { number } = await submitted(cloud, 'owner-li', {
      ...individual,
      accountName: '霸州老街坊5',
      accountId: '',
      subjectName: '霸州市老街坊超市',
    })
    open = await visit(cloud.url(), REVIEWER, { width, height, at: '/leads/list/index' })
    const { page } = open
    await shows(page, '没有线索')
    await looksWell(page, `leads-none-${size}`)
    await tap(page, '从表格导入')
    await shows(page, '把没有备案的账号导进来')
    await looksWell(page, `lead-table-1-${size}`)
    const rows = [
      HEADINGS,
      line(1),
      line(2, { 5: '138、139' }),
      line(3, { 1: '木器圈', 3: '' }),
      line(4),
      line(5),
    ]
    await sends(page, '选 xlsx 文件', rows)
    await shows(page, '每一列对应哪一项')
    await shows(page, '联系电话 → 电话')
    await shows(page, '备注 → 说明')
    await looksWell(page, `lead-table-2-${size}`)
    await tap(page, /^平台 → 账号类型/)
    await choose(page, /^不导入/)
    await shows(page, '还要选出哪一列是账号类型。表里没有的，请加一列再传')
    await tap(page, /^平台 → 不导入/)
    await choose(page, /^账号类型/)
    await tap(page, '看一看')
    await shows(page, '5 行：3 行可以用，2 行不导入')
    await shows(page, /电话只写一个/)
    await shows(page, `这个账号已有备案 ${number ?? ''}`)
    await shows(page, '其中 1 行的名称和主体里没有本地地名，导入后先核实在不在范围')
    await looksWell(page, `lead-table-3-${size}`)
    await tapForFile(page, /^下载 2 行/)
    await page.getByRole('button', { name: '导入 3 行' }).locator('visible=true').dblclick()
    await shows(page, '已导入 3 行')
    await shows(page, '没有导入的 1 行')
    await looksWell(page, `lead-table-4-${size}`)
    await tap(page, '看线索')
    await shows(page, '待核实 3')
    await shows(page, '霸州老街坊4')
    await looksWell(page, `lead-table-list-${size}`)
    // The same file again.
    await openAt(page, AT)
    await shows(page, /导入 3 行$/)
    await sends(page, '选 xlsx 文件', rows)
    await shows(page, '已导入 3 行')
    await tap(page, /^第 6 行/)
    await shows(page, number ?? '')
    expect(await cloud.stored('leads', {})).toHaveLength(3)
  },
)

test('a file that is no table says so, and the next one goes on', async () => {
  open = await visit(cloud.url(), REVIEWER, { at: AT })
  const { page } = open
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), tap(page, '选 xlsx 文件')])
  await chooser.setFiles({ name: '照片.xlsx', mimeType: '', buffer: Buffer.from('<html>') })
  await shows(page, '这不是 xlsx 表格。请保存为 xlsx 再选一次')
  await sends(page, '选 xlsx 文件', [HEADINGS, line(1)])
  await shows(page, '每一列对应哪一项')
})

test('left in the middle it goes on when the page is opened again', async () => {
  open = await visit(cloud.url(), REVIEWER, { at: AT })
  const { page } = open
  await sends(page, '选 xlsx 文件', [
    HEADINGS,
    ...Array.from({ length: 300 }, (_, place) => line(place + 1)),
  ])
  await tap(page, '看一看')
  // On a fast machine all rows would be through in one call.
  await cloud.fault({ operation: 'database', effect: 'delay', ms: 50, times: 200 })
  await tap(page, '导入 300 行')
  await shows(page, /正在导入 [1-9]/)
  await picture(page, 'lead-table-running')
  await goTo(page, '/leads/list/index')
  await shows(page, /霸州老街坊/)
  await openAt(page, AT)
  // On a slow machine the page that was left was through before it was opened again.
  await shows(page, /已导入 300 行|王敏，导入 300 行/)
  expect(await cloud.stored('leads', {})).toHaveLength(300)
})

test('the city says whose they become, or leaves that to each row', async () => {
  await cloud.ok(REVIEWER, 'leads.add', {
    ...unfiled,
    account: { accountName: '固安集市', accountKind: 'official' },
  })
  open = await visit(cloud.url(), 'city-staff', { at: AT })
  const { page } = open
  await sends(page, '选 xlsx 文件', [
    [...HEADINGS, '县区'],
    [...line(1), '固安县'],
    [...line(2), '三河'],
    [...line(3, { 1: '固安集市', 3: '' }), ''],
  ])
  await shows(page, '由哪个办公室办 → 按每一行')
  await looksWell(page, 'lead-table-city')
  await tap(page, /^由哪个办公室办/)
  await choose(page, '永清县网信办')
  await tap(page, '看一看')
  await shows(page, /^由哪个办公室办：这一行写的是固安县网信办/)
  await tap(page, '改一改对应的列')
  await tap(page, /^由哪个办公室办/)
  await choose(page, /^按每一行的属地/)
  await tap(page, '看一看')
  await shows(page, '3 行：2 行可以用，1 行不导入')
  await shows(page, '已有这条线索，在霸州市网信办，待核实')
  await tap(page, '导入 2 行')
  await shows(page, '已导入 2 行')
  await tap(page, /^第 4 行「固安集市」/)
  await shows(page, '还没有督促')
  for (const office of ['131022', '131082'])
    expect(await cloud.stored('leads', { office })).toHaveLength(1)
})
