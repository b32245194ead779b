import { readXlsx } from 'hucre/xlsx'
import { workbookOf, zipOf } from '../../documents/testing/workbook'
import { individual, submitted } from '../../testing/filings'
import { runTimerAfterUndo } from '../../testing/messages'
import { minutesLater, NOW, onCloud } from '../../testing/onCloud'
import { unfiled } from '../../testing/supervision/leads'
import { allLeadsTaken, documents, judgedLeads, readLeads, sheetOf } from '../../testing/tables'

const cloud = onCloud()
const REVIEWER = 'reviewer-bazhou'
const HEAD = 'head-bazhou'
const CITY = 'city-staff'
const ELSEWHERE = 'reviewer-guan'
const OWNER = 'owner-li'

const HEADINGS = ['序号', '公众号名称', '平台', '主办单位', '开通时间', '联系电话', '备注']
const line = (place: number, texts: Partial<Record<number, string>> = {}): readonly string[] =>
  [
    ...[String(place), `霸州老街坊${String(place)}`, '微信公众号', '霸州市老街坊超市'],
    ...['2026-09-20', '0316-7221234', '街道看到的'],
  ].map((text, column) => texts[column] ?? text)
const many = (count: number) => [
  HEADINGS,
  ...Array.from({ length: count }, (_, place) => line(place + 1)),
]

const list = (by = REVIEWER) => cloud.ok(by, 'leads.list', { status: null })
const open = (id: string, by = REVIEWER) => cloud.ok(by, 'leads.open', { id })
/** Read, looked at, and taken to the end. */
const imported = async (
  by: string,
  rows: readonly (readonly string[])[],
  office: Parameters<typeof judgedLeads>[3] = null,
) => {
  const view = await judgedLeads(cloud, by, await readLeads(cloud, by, rows), office)
  await allLeadsTaken(cloud, by, view.id)
  return view
}

beforeEach(() => cloud.reset())

test('a clerk imports accounts that are not filed: read, looked at, taken, each a lead as one added by hand', async () => {
  const view = await readLeads(cloud, REVIEWER, [
    ['霸州市未备案账号摸排表'],
    HEADINGS,
    line(1),
    line(2, { 5: '138000' }),
    line(3, { 1: '木器圈', 3: '' }),
  ])
  expect(view).toMatchObject({
    state: 'read',
    judged: false,
    anywhere: false,
    to: '131081',
    columns: [
      { heading: '序号', column: null },
      { heading: '公众号名称', column: 'accountName' },
      { heading: '平台', column: 'accountKind' },
      { heading: '主办单位', column: 'subjectName' },
      { heading: '开通时间', column: 'openedOn' },
      { heading: '联系电话', column: 'phone' },
      { heading: '备注', column: 'note' },
    ],
  })
  const judged = await judgedLeads(cloud, REVIEWER, view)
  expect(judged).toMatchObject({
    good: 2,
    badRows: 1,
    bad: [{ row: 4, name: '霸州老街坊2', problems: [{ label: '电话' }] }],
    notes: ['其中 1 行的名称和主体里没有本地地名，导入后先核实在不在范围'],
  })
  expect((await list()).rows).toEqual([])
  expect(await allLeadsTaken(cloud, REVIEWER, view.id)).toMatchObject({
    good: 2,
    taken: 2,
    already: 0,
  })
  const { rows, counts } = await list()
  expect(rows.map(({ accountName, source }) => [accountName, source]).sort()).toEqual([
    ['木器圈', 'imported'],
    ['霸州老街坊1', 'imported'],
  ])
  expect(counts).toMatchObject({ open: 2, late: 2 })
  const [kept] = await cloud.stored<{ hash: string; fileID: string }>('officeTables', {})
  const lead = await open(`${view.id}-3`)
  const { phone: _phone, ...byHand } = await cloud.ok(REVIEWER, 'leads.add', {
    ...unfiled,
    account: {
      accountName: '霸州老街坊9',
      accountKind: 'official',
      subjectName: '霸州市老街坊超市',
      openedOn: '2026-09-20',
    },
  })
  for (const key of ['status', 'office', 'signs', 'due', 'likely', 'moves', 'by'] as const)
    expect([key, key === 'signs' ? lead[key].length : lead[key]]).toEqual([
      key,
      key === 'signs' ? byHand[key].length : byHand[key],
    ])
  expect(lead).toMatchObject({
    account: {
      accountName: '霸州老街坊1',
      accountKind: 'official',
      subjectName: '霸州市老街坊超市',
      openedOn: '2026-09-20',
    },
    phone: '0316-7221234',
    note: '街道看到的',
    timeline: [
      {
        what: '列为线索',
        who: '王敏',
        lines: [`由表格导入：摸排.xlsx，第 3 行，SHA-256 ${kept?.hash ?? ''}`],
      },
    ],
  })
  expect(await cloud.stored('inbox', {})).toEqual([])
  // What the file says goes once all is taken.
  expect(await cloud.holds(kept?.fileID ?? '')).toBe(true)
  await cloud.moveClock({ now: minutesLater(11) })
  await cloud.runTimer()
  expect(await cloud.holds(kept?.fileID ?? '')).toBe(false)
})

test('what is filed, and what is a lead already, is said before, and passed over with what it is', async () => {
  const filing = await submitted(cloud, OWNER, {
    ...individual,
    accountName: '霸州老街坊1',
    accountId: '',
    subjectName: '霸州市老街坊超市',
  })
  const lead = await cloud.ok(REVIEWER, 'leads.add', {
    ...unfiled,
    account: { accountName: '霸州 老街坊2', accountKind: 'official' },
  })
  const given = { id: lead.id, version: lead.version, office: '131022', reason: '在固安' } as const
  await cloud.ok(HEAD, 'leads.handOn', given)
  // Of the same name without a subject: only what filings are found by leads to it.
  await submitted(cloud, 'owner-hu', { ...individual, accountName: '霸州老街坊3', accountId: '' })
  await runTimerAfterUndo(cloud)
  const rows = [HEADINGS, line(1), line(2), line(3, { 3: '' }), line(4)]
  const view = await judgedLeads(cloud, REVIEWER, await readLeads(cloud, REVIEWER, rows))
  expect(view).toMatchObject({
    good: 2,
    bad: [
      { row: 2, problems: [{ message: `这个账号已有备案 ${filing.number ?? ''}` }] },
      { row: 3, problems: [{ message: '已有这条线索，在固安县网信办，待核实' }] },
    ],
  })
  expect(await allLeadsTaken(cloud, REVIEWER, view.id)).toMatchObject({ taken: 4, already: 3 })
  expect((await list()).rows).toMatchObject([{ accountName: '霸州老街坊4' }])
  const done = await cloud.ok(REVIEWER, 'leadTable.open', { id: view.id })
  expect(done?.alreadyRows).toMatchObject([
    { row: 2, name: '霸州老街坊1', opens: { of: 'filing', id: filing.id } },
    { row: 3, words: '已有这条线索，在固安县网信办，待核实', opens: null },
    { row: 4, name: '霸州老街坊3', opens: { of: 'filing' } },
  ])
})

test('the same file again is the same import, in another file each row is known; nothing is there twice', async () => {
  const first = await imported(REVIEWER, many(3))
  const before = await cloud.stored('events', {})
  const again = await readLeads(cloud, HEAD, many(3))
  expect(again).toMatchObject({ id: first.id, state: 'done', taken: 3 })
  expect(await cloud.ok(HEAD, 'leadTable.run', { id: first.id })).toMatchObject({ state: 'done' })
  const other = await judgedLeads(
    cloud,
    HEAD,
    await readLeads(cloud, HEAD, [['另存的'], ...many(3)]),
  )
  expect(other).toMatchObject({ good: 0, badRows: 3 })
  expect(await allLeadsTaken(cloud, HEAD, other.id)).toMatchObject({ taken: 3, already: 3 })
  expect(await cloud.stored('events', {})).toEqual(before)
  expect((await list()).rows).toHaveLength(3)
})

test('the city’s go where each row says, else where its name does, or all where it says; others only to their own office', async () => {
  const rows = [
    [...HEADINGS, '县区'],
    [...line(1), '固安县'],
    [...line(2), ''],
    [...line(3, { 1: '菜篮子', 3: '' }), ''],
  ]
  const view = await judgedLeads(cloud, CITY, await readLeads(cloud, CITY, rows))
  expect(view).toMatchObject({ anywhere: true, to: null, good: 3 })
  await allLeadsTaken(cloud, CITY, view.id)
  const officeOf = async (row: number) =>
    (await open(`${view.id}-${String(row)}`, CITY)).office.code
  expect(await Promise.all([2, 3, 4].map(officeOf))).toEqual(['131022', '131081', '131000'])
  expect((await list(ELSEWHERE)).rows).toHaveLength(1)
  const all = await imported(CITY, [HEADINGS, line(5), line(6)], '131024')
  expect((await open(`${all.id}-2`, CITY)).office.code).toBe('131024')
  const own = await judgedLeads(
    cloud,
    REVIEWER,
    await readLeads(cloud, REVIEWER, [
      [...HEADINGS, '县区'],
      [...line(7), '固安县'],
    ]),
    '131022',
  )
  expect(own).toMatchObject({
    to: '131081',
    anywhere: false,
    good: 0,
    bad: [{ problems: [{ message: '这一行写的是固安县网信办，这次导入的都由霸州市网信办办' }] }],
  })
})

test.each([
  ['staff of another office', ELSEWHERE, 'not-found'],
  ['an owner', OWNER, 'not-allowed'],
])('%s has nothing of it', async (_name, openid, code) => {
  const { id, columns } = await readLeads(cloud, REVIEWER, many(1))
  expect(await cloud.refused(openid, 'leadTable.open', { id })).toMatchObject({ code })
  const judging = { id, columns: columns.map(({ column }) => column as 'phone' | null) }
  expect(await cloud.refused(openid, 'leadTable.judge', judging)).toMatchObject({ code })
  expect(await cloud.refused(openid, 'leadTable.run', { id })).toMatchObject({ code })
  expect(await documents(cloud, openid, 'badLeadRows', { id })).toMatchObject({ ok: false, code })
  // No kind of table is opened as the other.
  expect(await cloud.refused(HEAD, 'oldLedger.open', { id })).toMatchObject({ code: 'not-found' })
})

test('what a city colleague meant for any office is not taken by one who sees only theirs', async () => {
  await cloud.insertStaff('city-clerk', '131000', 'reviewer')
  const view = await judgedLeads(cloud, CITY, await readLeads(cloud, CITY, many(1)))
  expect(await cloud.refused('city-clerk', 'leadTable.run', { id: view.id })).toMatchObject({
    code: 'not-allowed',
    message: '这份表会进到别的办公室，由能看全市的同事导入',
  })
})

const xml = (cells: string) => `<c t="inlineStr"><is><t>${cells}</t></is></c>`
const rowOf = (number: number, cells: readonly string[]) =>
  `<row r="${String(number)}">${cells.map(xml).join('')}</row>`

test.each<[string, () => Promise<Buffer> | Buffer, RegExp]>([
  ['no table', () => Buffer.from('不是表格'), /^这不是 xlsx 表格/],
  ['an old xls', () => Buffer.from('d0cf11e0a1b11ae1000000', 'hex'), /^这是旧的 xls 表格/],
  [
    'a ZIP that grows to 600 MB',
    () => zipOf([{ name: 'xl/workbook.xml', bytes: Buffer.from('a'), said: 600 * 1024 * 1024 }]),
    /^文件异常大，没有打开。请新建一张表，只粘贴要导入的行$/,
  ],
  [
    '100,000 rows',
    () =>
      workbookOf(
        rowOf(1, ['账号名', '类型']) +
          Array.from(
            { length: 100_000 },
            (_, at) => `<row r="${String(at + 2)}"><c><v>1</v></c></row>`,
          ).join(''),
      ),
    /^超过 5,000 行/,
  ],
  ['no heading', () => sheetOf([['摸排']]), /^没有找到表头/],
  ['headings alone', () => sheetOf([HEADINGS]), /^没有读到行/],
  [
    'empty rows alone',
    () =>
      sheetOf([
        ['', ''],
        ['', ''],
      ]),
    /^没有读到行/,
  ],
])(
  'a file that is none is refused with a sentence, and leaves nothing: %s',
  async (_name, bytes, sentence) => {
    const { path } = await cloud.ok(REVIEWER, 'leadTable.ticket', {})
    const fileID = await cloud.upload(REVIEWER, path, await bytes())
    const answer = await documents(cloud, REVIEWER, 'readLeadTable', { fileID, name: '摸排.xlsx' })
    expect(answer).toMatchObject({
      ok: false,
      code: 'file',
      message: expect.stringMatching(sentence) as string,
    })
    expect(await cloud.stored('officeTables', {})).toEqual([])
    expect((await list()).rows).toEqual([])
  },
)

test('the rows that have to be put right are had as a table, and taken once they are', async () => {
  const view = await judgedLeads(
    cloud,
    REVIEWER,
    await readLeads(cloud, REVIEWER, [HEADINGS, line(1), line(2, { 5: '138、139' }), line(3)]),
  )
  const answer = await documents(cloud, REVIEWER, 'badLeadRows', { id: view.id })
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  expect(answer.data.name).toBe('要改的 1 行.xlsx')
  const bytes = Buffer.from(await (await fetch(answer.data.url)).arrayBuffer())
  const [heads = [], bad = []] = ((await readXlsx(bytes)).sheets[0]?.rows ?? []).map((row) =>
    row.map((cell) => (cell === null ? '' : String(cell))),
  )
  expect(bad.at(-1)).toMatch(/^第 3 行\n.*电话只写一个/)
  expect(await documents(cloud, HEAD, 'badLeadRows', { id: view.id })).toMatchObject({
    code: 'not-allowed',
  })
  const mended = bad.map((text, column) => (column === 5 ? '0316-7221234' : text))
  await imported(REVIEWER, [heads, mended])
  expect((await list()).rows).toMatchObject([{ accountName: '霸州老街坊2' }])
})

test('left by its screen and killed it goes on; each row is one lead, with one event', async () => {
  const count = 40
  const { id } = await judgedLeads(cloud, REVIEWER, await readLeads(cloud, REVIEWER, many(count)))
  await cloud.fault({ operation: 'database', effect: 'error', nth: 150 })
  await cloud.call(REVIEWER, 'leadTable.run', { id })
  const [half] = await cloud.stored<{ taken: number }>('officeTables', { _id: id })
  expect(half?.taken).toBeGreaterThan(0)
  expect(half?.taken).toBeLessThan(count)
  expect(await cloud.stored('leads', {})).toHaveLength(half?.taken ?? 0)
  let at = Date.parse(NOW)
  for (const nth of [37, 90, 200, 61]) {
    at += 60_000
    await cloud.moveClock({ now: new Date(at).toISOString() })
    await cloud.fault({ operation: 'database', effect: 'error', nth })
    await cloud.runTimer()
    const [row] = await cloud.stored<{ taken: number }>('officeTables', { _id: id })
    expect(await cloud.stored('leads', {})).toHaveLength(row?.taken ?? 0)
  }
  for (let run = 0; run < 3; run += 1) {
    at += 60_000
    await cloud.moveClock({ now: new Date(at).toISOString() })
    await cloud.runTimer()
  }
  expect(await cloud.stored('officeTables', { _id: id })).toMatchObject([
    { state: 'done', taken: count, already: [] },
  ])
  expect(await cloud.stored('leads', {})).toHaveLength(count)
  expect(await cloud.stored('events', { name: 'leadAdded' })).toHaveLength(count)
})

test('two screens and the timer at once take each row once', async () => {
  const count = 30
  const { id } = await judgedLeads(cloud, REVIEWER, await readLeads(cloud, REVIEWER, many(count)))
  await Promise.all([
    cloud.call(REVIEWER, 'leadTable.run', { id }),
    cloud.call(HEAD, 'leadTable.run', { id }),
    cloud.runTimer(),
  ])
  expect(await allLeadsTaken(cloud, REVIEWER, id)).toMatchObject({ taken: count, already: 0 })
  expect(await cloud.stored('leads', {})).toHaveLength(count)
  expect(await cloud.stored('events', { name: 'leadAdded' })).toHaveLength(count)
})

test('an account that files while its table is taken is filed, or passed over: never both', async () => {
  const { id } = await judgedLeads(cloud, REVIEWER, await readLeads(cloud, REVIEWER, many(20)))
  const [, filing] = await Promise.all([
    allLeadsTaken(cloud, REVIEWER, id),
    submitted(cloud, OWNER, {
      ...individual,
      accountName: '霸州老街坊15',
      accountId: '',
      subjectName: '霸州市老街坊超市',
    }),
  ])
  const [lead] = await cloud.stored<{ status: string; filing: { id: string } }>('leads', {
    _id: `${id}-16`,
  })
  const done = await cloud.ok(REVIEWER, 'leadTable.open', { id })
  if (lead === undefined)
    expect(done?.alreadyRows).toMatchObject([{ row: 16, opens: { id: filing.id } }])
  else expect(lead).toMatchObject({ status: 'filed', filing: { id: filing.id } })
})
