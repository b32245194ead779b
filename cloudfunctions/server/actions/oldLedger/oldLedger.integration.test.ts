import { readXlsx } from 'hucre/xlsx'
import type { OldColumn } from '../../../../src/domain/oldLedger/columns'
import {
  type LedgerFilter,
  type LedgerSort,
  ledgerSorts,
  wholeLedger,
} from '../../../../src/domain/ledger/filter'
import {
  claimed,
  company,
  individual,
  registered,
  signedDraft,
  submitInput,
  submitted,
} from '../../testing/filings'
import { downloaded, exported } from '../../testing/ledger'
import { minutesLater, NOW, onCloud } from '../../testing/onCloud'
import { allTaken, documents, judgedOld, readOld, sheetOf } from '../../testing/tables'

const cloud = onCloud()
const HEAD = 'head-bazhou'
const OFFICE = '131081'

const HEADINGS = [
  '序号',
  '备案号',
  '公众号名称',
  '平台',
  '主办单位',
  '地址',
  '负责人',
  '联系电话',
  '证件号',
  '备案时间',
  '备注',
]
const ID_NUMBER = individual.ownerIdNumber ?? ''

const line = (place: number, texts: Partial<Record<number, string>> = {}): readonly string[] =>
  [
    ...[
      String(place),
      `霸新媒备2018-${String(place).padStart(3, '0')}`,
      `霸州老街坊${String(place)}`,
    ],
    ...[
      '微信公众号',
      '霸州市老街坊超市',
      '霸州市胜芳镇河西街18号',
      '李文昌',
      '13800000001',
      '',
      '2018-12-20',
      '',
    ],
  ].map((text, column) => texts[column] ?? text)

const ledger = async (openid = HEAD) =>
  cloud.ok(openid, 'ledger.open', {
    filter: wholeLedger,
    sort: { by: 'submitted', descending: true },
  })

const imported = () => cloud.stored('filings', { applicant: '' })

beforeEach(() => cloud.reset())

test('an office imports its earlier ledger: read, looked at, taken, and in its ledger with its source', async () => {
  const view = await readOld(cloud, HEAD, [
    ['霸州市新媒体账号登记备案台账'],
    HEADINGS,
    line(1, { 8: ID_NUMBER }),
    line(2, { 7: '0316-7221234' }),
    line(3, { 9: '去年' }),
    line(4, { 1: '', 9: '2019' }),
  ])
  expect(view).toMatchObject({
    name: '台账.xlsx',
    by: '刘建国',
    state: 'read',
    judged: false,
    columns: [
      { heading: '序号', example: '1', column: null },
      { heading: '备案号', column: 'number' },
      { heading: '公众号名称', example: '霸州老街坊1', column: 'accountName' },
      { heading: '平台', column: 'accountKind' },
      { heading: '主办单位', column: 'subjectName' },
      { heading: '地址', column: 'address' },
      { heading: '负责人', column: 'ownerName' },
      { heading: '联系电话', example: '138***', column: 'ownerMobile' },
      { heading: '证件号', column: 'ownerIdNumber' },
      { heading: '备案时间', column: 'registered' },
      { heading: '备注', column: null },
    ],
  })
  const judged = await judgedOld(cloud, HEAD, view)
  expect(judged).toMatchObject({
    judged: true,
    good: 2,
    badRows: 2,
    bad: [
      { row: 4, name: '霸州老街坊2', problems: [{ label: '账号所有人手机' }] },
      { row: 5, name: '霸州老街坊3', problems: [{ label: '登记日期' }] },
    ],
  })
  expect(await imported()).toEqual([])
  expect(await allTaken(cloud, HEAD, view.id)).toMatchObject({
    good: 2,
    taken: 2,
    shown: 2,
    already: 0,
  })
  const { items, total } = await ledger()
  expect(total).toEqual({ count: 2, more: false })
  expect(items.find(({ number }) => number !== '')).toMatchObject({
    number: '霸新媒备2018-001',
    status: 'registered',
    accountName: '霸州老街坊1',
    accountKind: 'official',
    subjectName: '霸州市老街坊超市',
    place: '胜芳镇',
    submittedAt: null,
    registeredAt: Date.parse('2018-12-20T00:00:00+08:00'),
    due: null,
    late: null,
    old: { year: 2018 },
  })
  expect(items.find(({ number }) => number === '')).toMatchObject({
    old: { year: 2019 },
    registeredAt: null,
  })
})

test('each has its event, with who, which file and which row; nothing of people stands in the open', async () => {
  const { id } = await judgedOld(
    cloud,
    HEAD,
    await readOld(cloud, HEAD, [HEADINGS, line(1, { 8: ID_NUMBER })]),
  )
  const [kept] = await cloud.stored<{ fileID: string; hash: string }>('officeTables', { _id: id })
  await allTaken(cloud, HEAD, id)
  const [filing] = await imported()
  expect(filing).toMatchObject({
    _id: `${id}-2`,
    status: 'registered',
    office: OFFICE,
    number: null,
    applicant: '',
    submissions: 0,
    old: { ledger: id, row: 2, hash: kept?.hash },
    attested: { ledger: { number: '霸新媒备2018-001', year: 2018, on: '2018-12-20' } },
    remindAt: null,
    expiresAt: null,
  })
  expect(JSON.stringify(filing)).not.toContain(ID_NUMBER)
  const events = await cloud.stored('events', { filing: `${id}-2` })
  expect(events).toMatchObject([
    {
      name: 'imported',
      about: `台账.xlsx，第 2 行，SHA-256 ${kept?.hash ?? ''}`,
      who: { openid: HEAD, name: '刘建国', office: OFFICE },
    },
  ])
  expect(await cloud.stored('inbox', {})).toEqual([])
  // The file goes with the discards.
  expect(await cloud.holds(kept?.fileID ?? '')).toBe(true)
  await cloud.moveClock({ now: minutesLater(11) })
  await cloud.runTimer()
  expect(await cloud.holds(kept?.fileID ?? '')).toBe(false)
})

test('the same file again is the same import, and takes nothing twice', async () => {
  const rows = [HEADINGS, line(1), line(2)]
  const first = await judgedOld(cloud, HEAD, await readOld(cloud, HEAD, rows))
  await allTaken(cloud, HEAD, first.id)
  const before = await cloud.stored('events', {})
  const again = await readOld(cloud, HEAD, rows)
  expect(again).toMatchObject({ id: first.id, state: 'done', taken: 2, shown: 2 })
  await judgedOld(cloud, HEAD, again)
  expect(await cloud.ok(HEAD, 'oldLedger.run', { id: first.id })).toMatchObject({ state: 'done' })
  expect(await cloud.stored('events', {})).toEqual(before)
  // Another file with the same rows: each is registered already.
  const other = await judgedOld(
    cloud,
    HEAD,
    await readOld(cloud, HEAD, [['另存的'], ...rows, line(3)]),
  )
  expect(other).toMatchObject({
    good: 1,
    badRows: 2,
    bad: [
      { row: 3, problems: [{ label: '', message: '这个账号已登记备案，不用再导入' }] },
      { row: 4 },
    ],
  })
  expect(other.id).not.toBe(first.id)
  expect(await allTaken(cloud, HEAD, other.id)).toMatchObject({ already: 2 })
  expect(await imported()).toHaveLength(3)
})

test('an account that is registered here is not registered again', async () => {
  const answers = { ...individual, accountId: '' }
  await registered(cloud, { owner: 'owner-li', staff: 'reviewer-bazhou' }, answers)
  const same = line(1, { 2: answers.accountName ?? '', 4: answers.subjectName ?? '' })
  const judged = await judgedOld(cloud, HEAD, await readOld(cloud, HEAD, [HEADINGS, same, line(2)]))
  expect(judged).toMatchObject({ good: 1, bad: [{ row: 2 }] })
  expect(await allTaken(cloud, HEAD, judged.id)).toMatchObject({ already: 1, taken: 2, shown: 2 })
  expect(await imported()).toHaveLength(1)
})

test.each([
  ['a reviewer', 'reviewer-bazhou', 'not-allowed'],
  ['an owner', 'owner-li', 'not-allowed'],
  ['the head of another office', 'city-staff', 'not-found'],
])('%s has nothing of it', async (_name, openid, code) => {
  const { id, columns } = await readOld(cloud, HEAD, [HEADINGS, line(1)])
  if (code === 'not-allowed')
    expect(await cloud.refused(openid, 'oldLedger.ticket', {})).toMatchObject({ code })
  expect(await cloud.refused(openid, 'oldLedger.open', { id })).toMatchObject({ code })
  const judging = { id, columns: columns.map(({ column }) => column as OldColumn | null) }
  expect(await cloud.refused(openid, 'oldLedger.judge', judging)).toMatchObject({ code })
  expect(await cloud.refused(openid, 'oldLedger.run', { id })).toMatchObject({ code })
  const answer = await documents(cloud, openid, 'readOldLedger', {
    fileID: 'cloud://x/uploads/00000000-0000-0000-0000-000000000000.xlsx',
    name: 'x.xlsx',
  })
  expect(answer.ok).toBe(false)
})

test('what is no ledger is refused with a sentence, and leaves nothing', async () => {
  const send = async (bytes: Buffer) => {
    const { path } = await cloud.ok(HEAD, 'oldLedger.ticket', {})
    const fileID = await cloud.upload(HEAD, path, bytes)
    const answer = await documents(cloud, HEAD, 'readOldLedger', { fileID, name: '台账.xlsx' })
    return answer.ok ? 'read' : answer.message
  }
  expect(await send(Buffer.from('这不是表格'))).toMatch(/xlsx/)
  expect(await send(await sheetOf([HEADINGS]))).toBe('没有读到行。表头下面一行一个账号')
  expect(await send(await sheetOf([['台账']]))).toBe('没有找到表头。表头要有一行，写明每一列是什么')
  expect(await cloud.stored('officeTables', {})).toEqual([])
})

test('columns that do not say enough are refused; the next file with the same headings has the last ones', async () => {
  const view = await readOld(cloud, HEAD, [
    ['甲', '乙', '丙'],
    ['老街坊', '公众号', '2018'],
  ])
  const refused = await cloud.refused(HEAD, 'oldLedger.judge', {
    id: view.id,
    columns: [null, null, null],
  })
  expect(refused).toMatchObject({
    code: 'input',
    message: '还要选出哪一列是账号名（昵称）、账号类型。表里没有的，请加一列再传',
  })
  expect(await cloud.refused(HEAD, 'oldLedger.run', { id: view.id })).toMatchObject({
    code: 'input',
  })
  const columns = ['accountName', 'accountKind', 'registered'] as const
  expect(
    await cloud.ok(HEAD, 'oldLedger.judge', { id: view.id, columns: [...columns] }),
  ).toMatchObject({ good: 1, badRows: 0 })
  const next = await readOld(cloud, HEAD, [
    ['甲', '乙', '丙'],
    ['新街坊', '公众号', '2019'],
  ])
  expect(next.columns.map(({ column }) => column)).toEqual(columns)
})

const many = (count: number) => [
  HEADINGS,
  ...Array.from({ length: count }, (_, place) => line(place + 1)),
]

test('left by its screen and killed it goes on; before the last row is in nobody sees any', async () => {
  const count = 40
  const { id } = await judgedOld(cloud, HEAD, await readOld(cloud, HEAD, many(count)))
  await cloud.fault({ operation: 'database', effect: 'error', nth: 120 })
  await cloud.call(HEAD, 'oldLedger.run', { id })
  const [half] = await cloud.stored<{ taken: number; shown: number }>('officeTables', { _id: id })
  expect(half?.taken).toBeGreaterThan(0)
  expect(half?.taken).toBeLessThan(count)
  expect(half?.shown).toBe(0)
  expect(await cloud.stored('filings', {})).toHaveLength(half?.taken ?? -1)
  expect((await ledger()).total.count).toBe(0)
  expect((await ledger('city-staff')).total.count).toBe(0)
  expect(await cloud.ok(HEAD, 'desk.papers', { queue: 'onPaper', after: null })).toMatchObject({
    items: [],
  })
  let at = Date.parse(NOW)
  for (const nth of [60, 200, 400, 60]) {
    at += 60_000
    await cloud.moveClock({ now: new Date(at).toISOString() })
    await cloud.fault({ operation: 'database', effect: 'error', nth })
    await cloud.runTimer()
    const [row] = await cloud.stored<{ taken: number; shown: number }>('officeTables', { _id: id })
    const { total } = await ledger()
    if ((row?.taken ?? 0) < count) expect(total.count).toBe(0)
    else expect([0, count]).toContain(total.count)
  }
  for (let run = 0; run < 3; run += 1) {
    at += 60_000
    await cloud.moveClock({ now: new Date(at).toISOString() })
    await cloud.runTimer()
  }
  expect(await cloud.stored('officeTables', { _id: id })).toMatchObject([
    { state: 'done', taken: count, shown: count, already: [] },
  ])
  expect((await ledger()).total.count).toBe(count)
  const events = await cloud.stored<{ filing: string }>('events', { name: 'imported' })
  expect(new Set(events.map(({ filing }) => filing)).size).toBe(count)
  expect(events).toHaveLength(count)
})

test('two screens and the timer at once take each row once', async () => {
  const count = 30
  const { id } = await judgedOld(cloud, HEAD, await readOld(cloud, HEAD, many(count)))
  await Promise.all([
    cloud.call(HEAD, 'oldLedger.run', { id }),
    cloud.call(HEAD, 'oldLedger.run', { id }),
    cloud.runTimer(),
  ])
  expect(await allTaken(cloud, HEAD, id)).toMatchObject({ taken: count, shown: count, already: 0 })
  expect(await imported()).toHaveLength(count)
  expect(await cloud.stored('events', { name: 'imported' })).toHaveLength(count)
})

test('it is found, exported with its source, and counts in no month', async () => {
  const rows = [HEADINGS, line(1, { 8: ID_NUMBER, 9: '2026-11-03' })]
  const { id } = await judgedOld(cloud, HEAD, await readOld(cloud, HEAD, rows))
  await allTaken(cloud, HEAD, id)
  await cloud.runTimer()
  for (const text of ['老街坊1', '霸新媒备2018', '李文昌', '0001', ID_NUMBER, '13800000001'])
    expect([text, (await cloud.ok(HEAD, 'ledger.find', { text })).items]).toMatchObject([
      text,
      [
        {
          id: `${id}-2`,
          of: 'paper',
          status: 'registered',
          number: '霸新媒备2018-001',
          old: { year: 2026 },
        },
      ],
    ])
  for (const purpose of [null, '年底核对台账']) {
    const { id: file } = await exported(cloud, HEAD, { purpose })
    const { column } = await downloaded(cloud, HEAD, file)
    const cell = (heading: string) => column(heading)[0]
    expect(cell('编号')).toBe('霸新媒备2018-001')
    expect(cell('签名盖章确认')).toBe('历史台账')
    expect(cell('账号所有人身份证号')).toBe(purpose === null ? '131081********0015' : ID_NUMBER)
    expect([cell('提交'), cell('签名日期'), cell('到期')]).toEqual([null, null, null])
    expect(cell('登记')).not.toBeNull()
  }
  const filter = { ...wholeLedger, text: '老街坊' }
  const sort = { by: 'registered', descending: false } as const
  expect(await cloud.ok(HEAD, 'ledger.open', { filter, sort })).toMatchObject({
    items: [{ id: `${id}-2` }],
  })
  const {
    offices: [row],
  } = await cloud.ok(HEAD, 'dashboard.open', { period: 'thisMonth' })
  expect(row).toMatchObject({ counts: { received: 0, registered: 0, late: 0 }, days: null })
  const month = await cloud.ok(HEAD, 'monthly.open', { month: '2026-11', office: OFFICE })
  expect(JSON.stringify(month)).not.toMatch(/"registered":[1-9]/)
  expect(await cloud.ok(HEAD, 'ledger.owners', { filter: wholeLedger })).toEqual({
    filings: 1,
    owners: 0,
  })
})

test('it is opened with what the ledger says, people hidden; a head alone takes it out of the ledger, and its account is free', async () => {
  const rows = [HEADINGS, line(1, { 8: ID_NUMBER })]
  const { id } = await judgedOld(cloud, HEAD, await readOld(cloud, HEAD, rows))
  await allTaken(cloud, HEAD, id)
  const filing = `${id}-2`
  const paper = await cloud.ok('reviewer-bazhou', 'desk.paper', { id: filing })
  expect(paper).toMatchObject({
    status: 'registered',
    ledger: { number: '霸新媒备2018-001', on: '2018-12-20' },
    events: [{ what: '由历史台账导入' }],
  })
  expect(paper.moves).not.toContain('strike')
  expect(paper.old).toContainEqual({ label: '账号所有人手机', text: '138****0001' })
  expect(paper.old).toContainEqual({ label: '账号主体', text: '霸州市老街坊超市' })
  expect(JSON.stringify(paper)).not.toContain(ID_NUMBER)
  const { version, moves } = await cloud.ok(HEAD, 'desk.paper', { id: filing })
  expect(moves).toContain('strike')
  expect(moves).not.toContain('correctPaper')
  const entry = { id: filing, version, reason: '导错了文件' }
  expect(await cloud.refused('reviewer-bazhou', 'desk.strike', entry)).not.toBeNull()
  expect(await cloud.refused(HEAD, 'desk.correctPaper', entry)).toMatchObject({
    code: 'not-allowed',
    message: '这条由历史台账导入，没有填报人',
  })
  await cloud.ok(HEAD, 'desk.strike', entry)
  await cloud.ok(HEAD, 'desk.strike', entry)
  expect((await ledger()).total.count).toBe(0)
  expect(await cloud.stored('accounts', {})).toEqual([])
  const again = await judgedOld(cloud, HEAD, await readOld(cloud, HEAD, [['再来'], ...rows]))
  expect(again).toMatchObject({ good: 1, badRows: 0 })
})

test('who files an account that stands in an old ledger is told so', async () => {
  const answers = { ...individual, accountId: '' }
  const same = line(1, { 2: answers.accountName ?? '', 4: answers.subjectName ?? '' })
  const { id } = await judgedOld(cloud, HEAD, await readOld(cloud, HEAD, [HEADINGS, same]))
  await allTaken(cloud, HEAD, id)
  const draft = await signedDraft(cloud, 'owner-li', answers)
  expect(await cloud.refused('owner-li', 'filing.submit', submitInput(draft))).toMatchObject({
    code: 'duplicate',
    message: expect.stringMatching(
      /^这个账号已在历史台账中登记，不用再报。内容变了的，请打电话给霸州市网信办 /,
    ) as string,
  })
})

test('the rows that have to be put right are had as a table under the headings of the file, and taken once they are', async () => {
  const view = await judgedOld(
    cloud,
    HEAD,
    await readOld(cloud, HEAD, [
      HEADINGS,
      line(1),
      line(2, { 7: '0316-7221234', 8: ID_NUMBER }),
      line(3, { 9: '去年', 10: '=1+1' }),
    ]),
  )
  const answer = await documents(cloud, HEAD, 'badOldRows', { id: view.id })
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  expect(answer.data.name).toBe('要改的 2 行.xlsx')
  const bytes = Buffer.from(await (await fetch(answer.data.url)).arrayBuffer())
  const [heads = [], ...rows] = ((await readXlsx(bytes)).sheets[0]?.rows ?? []).map((row) =>
    row.map((cell) => (cell === null ? '' : String(cell))),
  )
  expect(heads).toEqual([...HEADINGS, '要改的地方（再传时不读这一列）'])
  expect(rows.map((row) => row.slice(0, -1))).toEqual([
    line(2, { 7: '0316-7221234', 8: ID_NUMBER }),
    line(3, { 9: '去年', 10: "'=1+1" }),
  ])
  expect(rows.map((row) => row.at(-1))).toEqual([
    expect.stringMatching(/^第 3 行\n.*手机号/),
    expect.stringMatching(/^第 4 行\n.*是「去年」，不是日期/),
  ])
  // Put right in it and sent again.
  const mended = rows.map((row, at) =>
    row.map((text, column) => {
      if (at === 0 && column === 7) return '13800000009'
      return at === 1 && column === 9 ? '2019-01-02' : text
    }),
  )
  const again = await judgedOld(cloud, HEAD, await readOld(cloud, HEAD, [heads, ...mended]))
  expect(again).toMatchObject({ good: 2, badRows: 0 })
  await cloud.insertStaff('head-two', OFFICE, 'head')
  await cloud.insertStaff('head-guan', '131022', 'head')
  for (const [who, code] of [
    ['head-two', 'not-allowed'],
    ['reviewer-bazhou', 'not-allowed'],
    ['head-guan', 'not-found'],
  ] as const)
    expect([who, await documents(cloud, who, 'badOldRows', { id: view.id })]).toMatchObject([
      who,
      { ok: false, code },
    ])
  expect(await documents(cloud, HEAD, 'badOldRows', { id: again.id })).toMatchObject({
    code: 'not-found',
  })
})

test('the ledger is asked for what came from an old one alone', async () => {
  await registered(cloud, { owner: 'owner-li', staff: 'reviewer-bazhou' })
  const view = await judgedOld(
    cloud,
    HEAD,
    await readOld(cloud, HEAD, [HEADINGS, line(1), line(2)]),
  )
  await allTaken(cloud, HEAD, view.id)
  const asked = async (part: Partial<LedgerFilter>, sort: Partial<LedgerSort> = {}) => {
    const { items, total } = await cloud.ok(HEAD, 'ledger.open', {
      filter: { ...wholeLedger, source: 'oldLedger', ...part },
      sort: { by: 'number', descending: true, ...sort },
    })
    expect(total).toEqual({ count: items.length, more: false })
    return items.map(({ accountName }) => accountName).sort()
  }
  const both = ['霸州老街坊1', '霸州老街坊2']
  for (const by of ledgerSorts)
    for (const descending of [true, false])
      expect(await asked({}, { by, descending })).toEqual(both)
  expect(await asked({ statuses: ['registered'] }, { by: 'registered' })).toEqual(both)
  expect(await asked({ text: '街坊2' })).toEqual(['霸州老街坊2'])
  expect(await asked({ statuses: ['submitted'] })).toEqual([])
  for (const by of ['submitted', 'registered', 'due'] as const)
    expect(await asked({ [by]: { from: '2010-01-01', to: null } }, { by: 'submitted' })).toEqual([])
  expect((await ledger()).items).toHaveLength(3)
  for (const by of ledgerSorts) {
    expect(await asked({ source: 'online' }, { by })).toEqual([individual.accountName])
    expect(await asked({ source: 'counter' }, { by })).toEqual([])
  }
  const view2 = await exported(cloud, HEAD, { filter: { source: 'oldLedger' } })
  expect(view2).toMatchObject({ rows: 2, scope: '霸州市网信办，来源 历史台账' })
})

test('a filing whose name is like one of an old ledger stands beside it, and is judged', async () => {
  const view = await judgedOld(cloud, HEAD, await readOld(cloud, HEAD, [HEADINGS, line(1)]))
  await allTaken(cloud, HEAD, view.id)
  await cloud.runTimer()
  const { id } = await claimed(
    cloud,
    'reviewer-bazhou',
    await submitted(cloud, 'company-chen', {
      ...company,
      accountName: '霸州老街坊1公众号',
      subjectName: '霸州市老街坊超市',
    }),
  )
  await cloud.runTimer()
  const found = await cloud.ok('reviewer-bazhou', 'duplicates.open', { id })
  expect(found.likely).toMatchObject([
    {
      accountName: '霸州老街坊1',
      number: '霸新媒备2018-001',
      onPaper: true,
      status: 'registered',
      readable: true,
      why: '名称只差“公众号”一类的字，账号主体相同',
    },
  ])
  const other = found.likely[0]?.id ?? ''
  const said = await cloud.ok('reviewer-bazhou', 'duplicates.judge', {
    id,
    other,
    same: true,
    seen: null,
  })
  expect(said.likely).toMatchObject([{ judgement: { same: true } }])
  const [event] = await cloud.stored<{ about: string }>('events', { name: 'accountJudged' })
  expect(event?.about).toBe('与 霸新媒备2018-001 是同一账号')
})
