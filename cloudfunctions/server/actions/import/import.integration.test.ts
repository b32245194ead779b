import { setTimeout as sleep } from 'node:timers/promises'
import { consentVersion } from '../../../../src/domain/form/consent/consent'
import { dayLimits, MOST_DRAFTS } from '../../../../src/domain/moves/limits'
import { partsOf, zipOf } from '../../documents/testing/workbook'
import { NOW, onCloud } from '../../testing/onCloud'
import { agree, newToken } from '../../testing/filings'
import {
  accountRow,
  allMade,
  documents,
  filledTable,
  readRows,
  rowsFrom,
  uploadedTable,
} from '../../testing/tables'

const cloud = onCloud()

const consented = async (person: string): Promise<string> => {
  await cloud.ok(person, 'consent.give', { version: consentVersion() })
  return person
}

const draftsOf = (person: string) => cloud.stored('filings', { applicant: person })

const read = (person: string, fileID: string, name = '十一月.xlsx') =>
  documents(cloud, person, 'readTable', { fileID, name })

test('good rows become drafts, each bad row is named with field and reason, and nothing else is there', async () => {
  const person = await consented('agency')
  const view = await readRows(cloud, person, [
    accountRow(1),
    accountRow(2, { ownerMobile: '1380000000', openedOn: '2027-01-01' }),
    accountRow(3, {
      managerName: '赵敏',
      managerMobile: '13800000002',
      managerWechat: 'zhao_min_demo',
    }),
  ])
  expect(view).toMatchObject({
    name: '十一月.xlsx',
    state: 'read',
    good: 2,
    done: 0,
    bad: [
      {
        row: 5,
        name: '固安周末去哪儿2',
        problems: [
          { label: '开通日期', message: '开通日期不能晚于今天' },
          { label: '账号所有人手机', message: '手机号应为 11 位数字' },
        ],
      },
    ],
    already: [],
  })
  expect(await draftsOf(person)).toEqual([])
  expect(await allMade(cloud, person, view.id)).toMatchObject({ good: 2, done: 2, made: 2 })
  const drafts = await draftsOf(person)
  expect(drafts.map(({ _id }) => _id).sort()).toEqual([`${view.id}-4`, `${view.id}-6`])
  const filing = await cloud.ok(person, 'filing.open', { id: `${view.id}-6` })
  expect(filing).toMatchObject({
    status: 'draft',
    answers: {
      accountName: '固安周末去哪儿3',
      accountKind: 'official',
      area: '131022',
      managerName: '赵敏',
    },
    route: { office: '131022' },
  })
  expect(filing.events.map(({ what }) => what)).toEqual(['用表格导入，第 6 行'])
})

test('what was read and the result are there again after leaving, for their person alone', async () => {
  const person = await consented('leaver')
  const view = await readRows(cloud, person, [
    accountRow(10),
    accountRow(11, { followers: '许多' }),
  ])
  expect(await cloud.ok(person, 'import.open', {})).toEqual(view)
  await allMade(cloud, person, view.id)
  expect(await cloud.ok(person, 'import.open', { id: view.id })).toMatchObject({
    state: 'done',
    made: 1,
  })
  await consented('stranger')
  expect(await cloud.ok('stranger', 'import.open', {})).toBeNull()
  for (const action of ['import.open', 'import.run'] as const)
    expect(await cloud.refused('stranger', action, { id: view.id })).toMatchObject({
      code: 'not-found',
    })
  expect(await documents(cloud, 'stranger', 'badRows', { id: view.id })).toMatchObject({
    code: 'not-found',
  })
})

test('a filing that cannot be read does not keep its person from a table', async () => {
  const person = await consented('broken')
  const first = await readRows(cloud, person, [accountRow(30)])
  await allMade(cloud, person, first.id)
  const [draft] = await draftsOf(person)
  await cloud.alter('filings', String(draft?._id), { answers: null })
  expect(await readRows(cloud, person, [accountRow(31)])).toMatchObject({ good: 1, already: [] })
})

test('before a person agreed nothing is uploaded; taken back later, tables and drafts are deleted', async () => {
  expect(await cloud.refused('nobody', 'import.ticket', {})).toMatchObject({ code: 'no-consent' })
  const person = await consented('withdrawer')
  const view = await readRows(cloud, person, rowsFrom(20, 3))
  await cloud.ok(person, 'import.run', { id: view.id })
  const [stored] = await cloud.stored<{ fileID: string }>('imports', { openid: person })
  expect(await cloud.holds(stored?.fileID ?? '')).toBe(true)
  await cloud.ok(person, 'consent.withdraw', {})
  expect(await cloud.stored('imports', { openid: person })).toEqual([])
  expect(await cloud.holds(stored?.fileID ?? '')).toBe(false)
  expect(await draftsOf(person)).toEqual([])
  expect(await cloud.refused(person, 'import.run', { id: view.id })).toMatchObject({
    code: 'not-found',
  })
})

test('a consent taken back between reading and making makes no draft', async () => {
  const person = await consented('late-withdrawer')
  const { id } = await readRows(cloud, person, rowsFrom(30, 2))
  const [row] = await cloud.stored<{ filing: object }>('people', { _id: person })
  await cloud.alter('people', person, { filing: { ...row?.filing, withdrawnAt: 1 } })
  expect(await cloud.refused(person, 'import.run', { id })).toMatchObject({ code: 'no-consent' })
  expect(await draftsOf(person)).toEqual([])
})

/** Until the row of a table that is read stands: how long that takes is the machine's. */
const begun = async (openid: string): Promise<void> => {
  while ((await cloud.stored('imports', { openid, state: 'reading' })).length === 0) await sleep(20)
}

describe('a consent taken back while a table is read', () => {
  /** Where the rows of an upload are kept. */
  const tableId = (fileID: string) =>
    fileID.replace(/uploads\/([0-9a-f-]+)\.xlsx$/, 'imports/$1.json')

  const nothingIsLeft = async (person: string, fileID: string) => {
    expect(await cloud.stored('imports', { openid: person })).toEqual([])
    expect(await cloud.holds(tableId(fileID))).toBe(false)
  }

  // Of a reading: the link to the upload, its bytes, and the rows that are kept of it.
  test.each([1, 2, 3])('during operation %i on files', async (nth) => {
    const person = await consented(`reader-${String(nth)}`)
    const fileID = await uploadedTable(cloud, person, await filledTable(rowsFrom(35, 2)))
    await cloud.fault({ operation: 'file', effect: 'delay', nth, ms: 1500 })
    const reading = read(person, fileID)
    await sleep(700)
    await cloud.ok(person, 'consent.withdraw', {})
    expect(await reading).toMatchObject({ code: 'no-consent' })
    await nothingIsLeft(person, fileID)
    expect(await cloud.holds(fileID)).toBe(false)
  })

  test('whenever it comes, nothing is kept', async () => {
    const bytes = await filledTable(rowsFrom(37, 2))
    for (let ms = 0; ms < 120; ms += 6) {
      const person = await consented(`racing-reader-${String(ms)}`)
      const fileID = await uploadedTable(cloud, person, bytes)
      const reading = read(person, fileID)
      await sleep(ms)
      await cloud.ok(person, 'consent.withdraw', {})
      await reading
      await nothingIsLeft(person, fileID)
    }
  })

  test('a table that was deleted after its days meanwhile is not brought back', async () => {
    const person = await consented('forgotten')
    const fileID = await uploadedTable(cloud, person, await filledTable(rowsFrom(39, 1)))
    await cloud.fault({ operation: 'file', effect: 'delay', nth: 3, ms: 5000 })
    const reading = read(person, fileID)
    await begun(person)
    await cloud.moveClock({ advanceDays: 8 })
    await cloud.runTimer()
    expect(await reading).toMatchObject({ code: 'not-found' })
    await nothingIsLeft(person, fileID)
    await cloud.moveClock({ now: NOW })
  })
})

test('readings that broke off do not hide the last result', async () => {
  const person = await consented('broken-off')
  const { id } = await readRows(cloud, person, rowsFrom(60, 2))
  for (let turn = 0; turn < 3; turn += 1) {
    const other = await readRows(cloud, person, rowsFrom(70 + turn, 1))
    await cloud.alter('imports', other.id, { state: 'reading' })
  }
  expect(await cloud.ok(person, 'import.open', {})).toMatchObject({ id, good: 2 })
  await cloud.alter('imports', id, { state: 'reading' })
  expect(await cloud.ok(person, 'import.open', {})).toBeNull()
})

describe('the same again', () => {
  test('an upload that is sent twice, also at once, is one import', async () => {
    const person = await consented('double')
    const fileID = await uploadedTable(cloud, person, await filledTable(rowsFrom(40, 2)))
    const [first, second] = await Promise.all([read(person, fileID), read(person, fileID)])
    const third = await read(person, fileID)
    expect(first.ok && second.ok && third.ok).toBe(true)
    expect(second).toEqual(first)
    expect(third).toEqual(first)
    expect(await cloud.stored('imports', { openid: person })).toHaveLength(1)
    expect(await cloud.holds(fileID)).toBe(false)
  })

  test('the slower of two writes nothing over a table that is in use', async () => {
    const person = await consented('slower')
    const fileID = await uploadedTable(cloud, person, await filledTable(rowsFrom(44, 2)))
    // It looks for the filings there are, and so finds those that the faster one made.
    await cloud.fault({ operation: 'database', effect: 'delay', nth: 10, ms: 4000 })
    const slower = read(person, fileID)
    await sleep(1500)
    const view = await read(person, fileID)
    if (!view.ok) throw new Error(view.message)
    await allMade(cloud, person, view.data.id)
    expect(await slower).toMatchObject({ data: { state: 'done', already: [] } })
    expect(await cloud.ok(person, 'import.open', {})).toMatchObject({ good: 2, already: [] })
  })

  test('two phones and double taps make each draft once', async () => {
    const person = await consented('hammer')
    const { id } = await readRows(cloud, person, rowsFrom(50, 12))
    await Promise.all([1, 2, 3].map(() => cloud.call(person, 'import.run', { id })))
    expect(await allMade(cloud, person, id)).toMatchObject({ done: 12, made: 12 })
    expect(await cloud.ok(person, 'import.run', { id })).toMatchObject({ done: 12, made: 12 })
    expect(await draftsOf(person)).toHaveLength(12)
    expect(await cloud.stored('inbox', { person })).toHaveLength(1)
  })

  test('the same file later: every row is named as one that is there already', async () => {
    const person = await consented('repeater')
    const rows = rowsFrom(70, 3)
    const { id } = await readRows(cloud, person, rows)
    await allMade(cloud, person, id)
    const again = await readRows(cloud, person, [...rows, accountRow(73)])
    expect(again).toMatchObject({ good: 1, already: rows.map((_, index) => ({ row: index + 4 })) })
    await allMade(cloud, person, again.id)
    expect(await draftsOf(person)).toHaveLength(4)
  })

  test('two tables with the same accounts, both read before either was made', async () => {
    const person = await consented('two-tables')
    const one = await readRows(cloud, person, rowsFrom(80, 4))
    const other = await readRows(cloud, person, rowsFrom(82, 4))
    await Promise.all([allMade(cloud, person, one.id), allMade(cloud, person, other.id)])
    expect(await draftsOf(person)).toHaveLength(6)
  })

  test('a draft that was deleted stays so, and may be imported anew from another table', async () => {
    const person = await consented('deleter')
    const { id } = await readRows(cloud, person, rowsFrom(90, 2))
    await allMade(cloud, person, id)
    await cloud.ok(person, 'filing.discard', { id: `${id}-4` })
    await cloud.ok(person, 'import.run', { id })
    expect(await draftsOf(person)).toHaveLength(1)
    const again = await readRows(cloud, person, rowsFrom(90, 2))
    expect(again).toMatchObject({ good: 1, already: [{ row: 5 }] })
    expect(await allMade(cloud, person, again.id)).toMatchObject({ made: 1 })
  })

  test('an account that was begun by hand is named and not begun again', async () => {
    const person = await consented('by-hand')
    await cloud.ok(person, 'filing.start', {
      token: newToken(),
      answers: { accountKind: 'official', accountId: 'gh_000000000100', accountName: '别的名字' },
    })
    expect(await readRows(cloud, person, rowsFrom(100, 1))).toMatchObject({
      good: 0,
      already: [{ row: 4 }],
    })
  })
})

test('200 rows become 200 drafts in slices that show how far it is', async () => {
  const person = await consented('largest')
  const view = await readRows(cloud, person, rowsFrom(1000, 200))
  expect(view.good).toBe(200)
  expect(await allMade(cloud, person, view.id)).toMatchObject({ done: 200, made: 200 })
  expect(await draftsOf(person)).toHaveLength(200)
})

test.each<[string, () => Promise<Buffer> | Buffer, string]>([
  [
    '201 rows',
    async () => {
      const rows = Array.from(
        { length: 201 },
        (_, i) =>
          `<row r="${String(i + 2)}"><c r="A${String(i + 2)}" t="inlineStr"><is><t>账号${String(i)}</t></is></c></row>`,
      )
      const heads = (await import('../../../../src/domain/imports/columns')).columns
      const { headingOf } = await import('../../../../src/domain/imports/columns')
      const head = heads.map((field) => `<c t="inlineStr"><is><t>${headingOf(field)}</t></is></c>`)
      return zipOf(partsOf(`<row r="1">${head.join('')}</row>${rows.join('')}`))
    },
    '一次最多导入 200 行，这份表格有 201 行。请分成几份',
  ],
  ['no table', () => Buffer.from('<html>'), '这不是 xlsx 表格。请保存为 xlsx 再选一次'],
  [
    'another table',
    () => zipOf(partsOf('<row><c><v>1</v></c></row>')),
    '没有找到表头。请用这里的模板',
  ],
  ['too large', () => Buffer.alloc(5 * 1024 * 1024 + 1), '文件太大，没有打开。请用这里的模板'],
])('a file that is refused leaves nothing behind: %s', async (name, bytes, sentence) => {
  const person = await consented(`wrong-${name.replaceAll(' ', '-')}`)
  const fileID = await uploadedTable(cloud, person, await bytes())
  expect(await read(person, fileID)).toMatchObject({ ok: false, code: 'file', message: sentence })
  expect(await cloud.holds(fileID)).toBe(false)
  expect(await cloud.stored('imports', { openid: person })).toEqual([])
  expect(await cloud.stored('tickets', { openid: person })).toEqual([])
})

test('a file of somebody else, or none, is not read', async () => {
  const person = await consented('owner-of-file')
  await consented('thief')
  const fileID = await uploadedTable(cloud, person, await filledTable(rowsFrom(300, 1)))
  expect(await read('thief', fileID)).toMatchObject({ code: 'file' })
  expect(await read(person, fileID.replace(/[0-9a-f]{4}\.xlsx$/, '0000.xlsx'))).toMatchObject({
    code: 'file',
  })
  expect(await read(person, fileID)).toMatchObject({ ok: true })
})

test('with too many drafts none is begun, and the sentence says how many there are', async () => {
  const person = await consented('many-drafts')
  const { id } = await readRows(cloud, person, rowsFrom(400, 3))
  const held = Array.from({ length: MOST_DRAFTS - 2 }, (_, i) => ({
    _id: `held-draft-${String(i)}`,
    applicant: person,
    status: 'draft',
    submissions: 0,
  }))
  await cloud.insert('filings', ...held)
  expect(await cloud.refused(person, 'import.run', { id })).toMatchObject({
    code: 'not-allowed',
    message: '没有提交的草稿最多 250 件，现在有 248 件，再建 3 件就超过了。请先提交或删除几件',
  })
  expect(await draftsOf(person)).toHaveLength(held.length)
  expect(await cloud.ok(person, 'import.open', {})).toMatchObject({ state: 'read' })
})

test('what is done answers without its table', async () => {
  const person = await consented('done')
  const { id } = await readRows(cloud, person, rowsFrom(450, 1))
  await allMade(cloud, person, id)
  await cloud.fault({ operation: 'file', effect: 'error' })
  expect(await cloud.ok(person, 'import.run', { id })).toMatchObject({ state: 'done', made: 1 })
  expect(await cloud.refused(person, 'import.open', { id })).toMatchObject({ code: 'broken' })
})

test('of bad rows alone nothing is begun and no import is counted', async () => {
  const person = await consented('all-bad')
  const view = await readRows(cloud, person, [accountRow(500, { followers: '许多' })])
  expect(view).toMatchObject({ good: 0, bad: [{ row: 4 }] })
  expect(await cloud.ok(person, 'import.run', { id: view.id })).toMatchObject({
    state: 'done',
    made: 0,
  })
  expect(await cloud.stored('people', { _id: person })).not.toMatchObject([
    { use: { counts: { import: 1 } } },
  ])
})

test('the bad rows are a table of their own, as they were written, which can be sent again', async () => {
  const person = await consented('corrector')
  const view = await readRows(cloud, person, [
    accountRow(600),
    accountRow(601, { followers: '许多' }),
  ])
  const answer = await documents(cloud, person, 'badRows', { id: view.id })
  if (!answer.ok) throw new Error(answer.message)
  expect(answer.data.name).toBe('要改的 1 行.xlsx')
  const bytes = Buffer.from(await (await fetch(answer.data.url)).arrayBuffer())
  const fileID = await uploadedTable(cloud, person, bytes)
  expect(await read(person, fileID)).toMatchObject({
    data: {
      good: 0,
      bad: [{ row: 4, name: '固安周末去哪儿601', problems: [{ label: '粉丝数量' }] }],
    },
  })
})

test('the template is a paper behind a private link', async () => {
  const answer = await documents(cloud, 'anybody', 'template', {})
  if (!answer.ok) throw new Error(answer.message)
  expect(answer.data.name).toBe('多个账号登记模板.xlsx')
  const response = await fetch(answer.data.url)
  expect(response.headers.get('content-type')).toContain('spreadsheetml')
  expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(5000)
})

describe('a phone that left', () => {
  test('the timer makes the rest and tells of it, once', async () => {
    const person = await consented('gone')
    const { id } = await readRows(cloud, person, rowsFrom(700, 5))
    await cloud.fault({ operation: 'database', effect: 'error', nth: 20 })
    await cloud.call(person, 'import.run', { id })
    const [half] = await cloud.stored<{ done: number; state: string }>('imports', { _id: id })
    expect(half).toMatchObject({ state: 'running' })
    expect(await draftsOf(person)).toHaveLength(half?.done ?? -1)
    await cloud.moveClock({ now: '2026-11-24T07:08:00.000Z' })
    expect(await cloud.runTimer()).toMatchObject({
      ok: true,
      data: { imports: { data: { settled: 1 } } },
    })
    expect(await cloud.ok(person, 'import.open', {})).toMatchObject({ state: 'done', made: 5 })
    expect(await draftsOf(person)).toHaveLength(5)
    const inbox = await cloud.ok(person, 'inbox.list', { after: null })
    expect(inbox.entries).toMatchObject([
      { title: '5 份草稿已建好', page: 'apply/import', filing: id },
    ])
    await cloud.moveClock({ now: NOW })
  })

  test('what was read is deleted after 7 days, the drafts stay', async () => {
    const person = await consented('week')
    const { id } = await readRows(cloud, person, rowsFrom(720, 1))
    await allMade(cloud, person, id)
    const [stored] = await cloud.stored<{ fileID: string }>('imports', { _id: id })
    await cloud.moveClock({ advanceDays: 8 })
    await cloud.runTimer()
    expect(await cloud.stored('imports', { openid: person })).toEqual([])
    expect(await cloud.holds(stored?.fileID ?? '')).toBe(false)
    expect(await draftsOf(person)).toHaveLength(1)
    await cloud.moveClock({ now: NOW })
  })
})

test('a draft of a table goes on as every other: its ID number needs its person’s own consent', async () => {
  const person = await consented('goes-on')
  const view = await readRows(cloud, person, rowsFrom(800, 1))
  await allMade(cloud, person, view.id)
  const id = `${view.id}-4`
  const save = { id, answers: { ownerIdNumber: '131081190001010015' } }
  expect(await cloud.refused(person, 'filing.save', save)).toMatchObject({ code: 'no-consent' })
  const filing = await cloud.ok(person, 'filing.save', { id, answers: { filledBy: 'agent' } })
  await agree(cloud, person, filing.answers)
  expect(await cloud.ok(person, 'filing.save', save)).toMatchObject({
    answers: { ownerIdNumber: '131081********0015' },
  })
})

test('after five imports of a day a sixth is refused before its table is sent', async () => {
  const person = await consented('five')
  for (let turn = 0; turn < dayLimits.import.most; turn += 1) {
    const { id } = await readRows(cloud, person, rowsFrom(900 + turn, 1))
    await allMade(cloud, person, id)
  }
  const refusal = { code: 'limit', message: '今天已导入 5 份表格，明天 0:00 起可以继续' }
  expect(await cloud.refused(person, 'import.ticket', {})).toMatchObject(refusal)
  await cloud.moveClock({ advanceDays: 1 })
  await cloud.ok(person, 'import.ticket', {})
  await cloud.moveClock({ now: NOW })
})
