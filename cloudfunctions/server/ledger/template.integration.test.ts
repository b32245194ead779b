import { registered, company, submitted } from '../testing/filings'
import { downloaded, exported, exporting, exportsOf, ID_NUMBER } from '../testing/ledger'
import { onCloud } from '../testing/onCloud'
import { callSet } from '../testing/settings'

const cloud = onCloud()
const [STAFF, HEAD, CITY] = ['reviewer-bazhou', 'head-bazhou', 'city-staff'] as const

const template = [
  { heading: '序号', column: 'ordinal' },
  { heading: '公众号名称', column: 'accountName' },
  { heading: '备注', column: null },
  { heading: '=法定代表人', column: 'ownerName' },
  { heading: '身份证号码', column: 'ownerIdNumber' },
  { heading: '联系电话', column: 'ownerMobile' },
  { heading: '备案号', column: 'number' },
  { heading: '注册日期', column: 'openedOn' },
  { heading: '粉丝数', column: 'followers' },
  { heading: '名称', column: 'accountName' },
] as const
const headings = template.map(({ heading }) => heading.replace('=', "'="))

const setTemplate = async (value: typeof template | null) => {
  const answer = await callSet(cloud, { scope: 'city', set: [{ name: 'ledgerTemplate', value }] })
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  // What was set is known everywhere within a minute.
  const { now } = await cloud.ok(CITY, 'me', {})
  await cloud.moveClock({ now: new Date(now + 2 * 60_000).toISOString() })
}

beforeAll(async () => {
  const people = { owner: 'company-chen', staff: STAFF }
  await registered(cloud, people, { ...company, accountName: '霸州文昌阁', openedOn: '2026-11-10' })
  await submitted(cloud, 'owner-li')
})

test('while none is set it is not offered, and refused', async () => {
  expect(await exportsOf(cloud, STAFF)).toMatchObject({ template: null })
  expect(await exporting(cloud, STAFF, { template: true })).toMatchObject({
    code: 'stale',
    message: '市里刚取消了省里的表，请改按备案表的列导出',
  })
})

describe('once the city set it', () => {
  beforeAll(() => setTemplate(template))

  test('every office is offered it, with how many columns stay empty', async () => {
    for (const openid of [STAFF, HEAD, CITY])
      expect((await exportsOf(cloud, openid)).template).toEqual({ columns: 10, empty: 1 })
  })

  test('the table has exactly its headings in its order; text is text, a day a day, a count a number', async () => {
    const view = await exported(cloud, STAFF, { template: true })
    const table = await downloaded(cloud, STAFF, view.id)
    expect(table.headings).toEqual(headings)
    const row = table.rows.find(([, name]) => name === '霸州文昌阁') ?? []
    expect(table.rows.map(([place]) => place)).toEqual([1, 2])
    expect(row[2] ?? null).toBeNull()
    expect(row[6]).toMatch(/^LFBZ-/)
    expect(row[7]).toEqual(new Date('2026-11-10T00:00:00Z'))
    expect(typeof row[8]).toBe('number')
    expect(row[9]).toBe('霸州文昌阁')
    expect(table.notes).toEqual(expect.arrayContaining(['行数：2', '排序：编号小的在前']))
  })

  test('people’s values are hidden as ever, a head has them with a purpose, and each filing notes it', async () => {
    const view = await exported(cloud, HEAD, { template: true })
    const hidden = JSON.stringify((await downloaded(cloud, HEAD, view.id)).rows)
    expect(hidden).not.toContain(ID_NUMBER)
    expect(hidden).toMatch(/"1\d{2}\*{4}\d{4}"/)
    expect(await exporting(cloud, STAFF, { template: true, purpose: '省里来函' })).toMatchObject({
      code: 'not-allowed',
    })
    const full = await exported(cloud, HEAD, { template: true, purpose: '报省里的表' })
    const { column } = await downloaded(cloud, HEAD, full.id)
    expect(column('身份证号码')).toContain(ID_NUMBER)
    expect(column('联系电话').every((each) => /^1\d{10}$/.test(String(each)))).toBe(true)
    expect(await cloud.stored('events', { name: 'exported' })).toHaveLength(2)
  })

  test('the audit says which columns went out, and how the city set them', async () => {
    const view = await exported(cloud, STAFF, { template: true })
    const [entry] = await cloud.stored<{ after: string }>('administration', { about: view.id })
    expect(JSON.parse(entry?.after ?? '')).toMatchObject({
      columns: template.map(({ heading }) => heading),
    })
    const set = await cloud.stored<Record<string, string>>('administration', {
      about: 'ledgerTemplate',
    })
    expect(set.map(({ before, after }) => [before, JSON.parse(after ?? '') as unknown])).toEqual([
      ['{"value":null}', { from: null, value: template }],
    ])
  })

  test('the usual columns are there all the same, and are another file', async () => {
    const [one, other] = [
      await exported(cloud, CITY, { template: true }),
      await exported(cloud, CITY, {}),
    ]
    expect(other.id).not.toBe(one.id)
    expect((await downloaded(cloud, CITY, other.id)).headings[0]).toBe('编号')
  })

  test('taken back it is offered no more, and what was made by it stays as it was', async () => {
    const before = await exported(cloud, STAFF, { template: true })
    await setTemplate(null)
    expect((await exportsOf(cloud, STAFF)).template).toBeNull()
    expect((await downloaded(cloud, STAFF, before.id)).headings).toEqual(headings)
  })
})

test.each([
  ['a head of a county', HEAD, template, 'not-allowed'],
  ['no column that the ledger has', CITY, [{ heading: '备注', column: null }], 'input'],
  ['a row of an account', CITY, [...template, { heading: '13800000001', column: null }], 'input'],
] as const)('not set: %s', async (_name, openid, value, code) => {
  expect(
    await callSet(cloud, { scope: 'city', set: [{ name: 'ledgerTemplate', value }] }, openid),
  ).toMatchObject({ ok: false, code })
})

test.each([
  ['a column that is none', [{ heading: '编号', column: 'constructor' }]],
  ['a heading of blanks', [{ heading: ' ', column: 'number' }]],
  ['nothing', []],
  ['61 columns', Array.from({ length: 61 }, () => ({ heading: '列', column: 'number' }))],
  ['a query', { $gt: 0 }],
])('refused: %s', async (_name, value) => {
  const set = [{ name: 'ledgerTemplate', value }] as never
  expect(await callSet(cloud, { scope: 'city', set })).toMatchObject({ ok: false, code: 'input' })
})
