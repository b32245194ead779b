import { addDays, dayOf, instantOf } from '../../../src/domain/dates/days'
import { wholeLedger } from '../../../src/domain/ledger/filter'
import { filterOfView, ledgerViewNames, ledgerViews } from '../../../src/domain/ledger/views'
import {
  downloaded,
  exported,
  exporting,
  exportsOf,
  ID_NUMBER,
  inserted,
  manyFilings,
} from '../testing/ledger'
import { minutesLater, NOW, onCloud } from '../testing/onCloud'

jest.setTimeout(180_000)

const cloud = onCloud()
const STAFF = 'reviewer-bazhou'
const HEAD = 'head-bazhou'
const CITY = 'city-staff'
const today = dayOf(Date.parse(NOW))
const HOUR = 3_600_000

const MANY = 2500
/** So many of them are apps. */
const APPS = 1001
const PURPOSE = '市公安局来函查询'

/** Among them all that a filter asks for, in orders that are not that of their numbers. */
beforeAll(async () => {
  await manyFilings(cloud, MANY, (place) => {
    const submitted = instantOf(addDays(today, -((place * 7) % 40))) + place
    const registered = place % 3 === 0 ? submitted + HOUR : 0
    const status = registered > 0 ? 'registered' : place % 3 === 1 ? 'submitted' : 'returned'
    const late = place % 5 === 0
    return {
      status,
      late: late ? '逾期补报 4 天' : null,
      replyBy: place % 4 === 0 ? addDays(today, -1) : null,
      claim: place % 50 === 1 ? { openid: STAFF, name: '王敏', at: 1 } : null,
      returned:
        status === 'returned' ? { items: [], at: 1, correctionOn: addDays(today, -2) } : null,
      answers: { accountKind: place < APPS ? 'app' : 'official' },
      ledger: { submitted, registered, due: submitted + 30 * 24 * HOUR, late, state: status },
    }
  })
}, 300_000)

const numbersOf = async (id: string, openid = STAFF) =>
  (await downloaded(cloud, openid, id)).column('编号')

/** The numbers of all pages of the ledger. */
const shown = async (openid: string, wanted: { filter: object; sort: object }) => {
  const asked = wanted as {
    filter: typeof wholeLedger
    sort: { by: 'number'; descending: boolean }
  }
  const input = asked as unknown as Parameters<typeof cloud.ok<'ledger.open'>>[2]
  const first = await cloud.ok(openid, 'ledger.open', input)
  const numbers = first.items.map(({ number }) => number)
  for (let { next } = first; next !== null;) {
    const page = await cloud.ok(openid, 'ledger.more', { ...input, after: next })
    numbers.push(...page.items.map(({ number }) => number))
    next = page.next
  }
  return numbers
}

describe('the rows are exactly those that are filtered', () => {
  test.each([
    ['all 2,500', {}, MANY],
    ['1,001 apps', { accountKinds: ['app'] as const }, APPS],
  ])('%s', async (_name, part, count) => {
    const sort = { by: 'submitted', descending: true } as const
    const view = await exported(cloud, STAFF, { filter: { ...part } as object, sort })
    expect(view).toMatchObject({ state: 'done', rows: count, unreadable: 0, why: null })
    const numbers = await numbersOf(view.id)
    expect(numbers).toHaveLength(count)
    expect(numbers).toEqual(await shown(STAFF, { filter: { ...wholeLedger, ...part }, sort }))
  })

  test.each(ledgerViewNames)('the view %s', async (name) => {
    const filter = filterOfView(name, today)
    const { sort } = ledgerViews[name]
    await cloud.moveClock({ now: minutesLater(2) })
    const view = await exported(cloud, STAFF, { filter, sort })
    expect(await numbersOf(view.id)).toEqual(await shown(STAFF, { filter, sort }))
    await cloud.moveClock({ now: NOW })
  })

  test('none: a table of headings that says so', async () => {
    const view = await exported(cloud, STAFF, { filter: { text: '没有的账号' } })
    expect(view).toMatchObject({ state: 'done', rows: 0, total: 0 })
    const { rows, notes, headings } = await downloaded(cloud, STAFF, view.id)
    expect([rows.length, headings[0]]).toEqual([0, '编号'])
    expect(notes).toContain('行数：0')
  })
})

describe('asked again', () => {
  const asked = { filter: { text: '老街坊12' } }

  test('by a double tap, or after a lost answer, it is the same file', async () => {
    const [one, other] = await Promise.all([
      exported(cloud, HEAD, asked),
      exported(cloud, HEAD, asked),
    ])
    expect(other.id).toBe(one.id)
    expect((await exported(cloud, HEAD, asked)).id).toBe(one.id)
    expect(await exportsOf(cloud, HEAD)).toMatchObject({ exports: [{ id: one.id }] })
  })

  test('a minute later it is a new one', async () => {
    await cloud.moveClock({ now: minutesLater(10) })
    const before = await exported(cloud, HEAD, asked)
    await cloud.moveClock({ now: minutesLater(12) })
    expect((await exported(cloud, HEAD, asked)).id).not.toBe(before.id)
    await cloud.moveClock({ now: NOW })
  })

  test('from two phones for two different ones, each is whole or waits', async () => {
    const kinds = (await Promise.all([
      exporting(cloud, CITY, { filter: { accountKinds: ['app'] } }),
      exporting(cloud, CITY, { filter: { accountKinds: ['official'] } }),
    ])) as { ok: boolean; code?: string; data?: { id: string; rows: number } }[]
    const refused = kinds.filter(({ ok }) => !ok)
    expect(refused.map(({ code }) => code)).toEqual(refused.map(() => 'busy'))
    for (const { data } of kinds)
      if (data) expect(await numbersOf(data.id, CITY)).toHaveLength(data.rows)
  })
})

test('what is handed out names its scope, its count, its time and who made it', async () => {
  const view = await exported(cloud, STAFF, { filter: { accountKinds: ['app'], late: true } })
  expect(view.scope).toBe('霸州市网信办，账号类型 手机APP；逾期补报')
  const { notes } = await downloaded(cloud, STAFF, view.id)
  expect(notes).toEqual(
    expect.arrayContaining([
      '筛选：账号类型 手机APP；逾期补报',
      `行数：${String(view.rows)}`,
      expect.stringMatching(/^生成时间：2026年11月24日 15:\d\d（北京时间）$/),
      '导出人：霸州市网信办 核对员',
    ]),
  )
})

describe('privacy', () => {
  test('numbers and names of people are hidden where nothing else is asked', async () => {
    const view = await exported(cloud, STAFF, { filter: { text: '老街坊77' } })
    const { rows, column } = await downloaded(cloud, STAFF, view.id)
    expect(rows.length).toBeGreaterThan(1)
    expect(new Set(column('账号所有人身份证号'))).toEqual(
      new Set([`${ID_NUMBER.slice(0, 6)}********${ID_NUMBER.slice(14)}`]),
    )
    expect(String(column('账号所有人手机')[0])).toMatch(/^138\*{4}\d{4}$/)
    expect(String(column('账号所有人姓名')[0])).toContain('*')
    expect(JSON.stringify(rows)).not.toContain(ID_NUMBER)
  })

  test.each([
    ['a reviewer', STAFF, { code: 'not-allowed', message: '完整号码由负责人导出' }],
    ['an owner', 'owner-li', { code: 'not-allowed' }],
  ])('%s gets none in full', async (_name, openid, refusal) => {
    expect(await exporting(cloud, openid, { purpose: PURPOSE })).toMatchObject(refusal)
  })

  test.each([
    ['none', '  ', { code: 'input' }],
    ['too short a one', '查', { code: 'input' }],
    [
      'with a number of a person',
      `查 ${ID_NUMBER}`,
      { fields: { purpose: '请不要写证件号或手机号' } },
    ],
  ])('a purpose: %s', async (_name, purpose, refusal) => {
    expect(await exporting(cloud, HEAD, { purpose })).toMatchObject(refusal)
  })

  test('a head gets them with a purpose, and each filing notes it once', async () => {
    const view = await exported(cloud, HEAD, { filter: { text: '老街坊88' }, purpose: PURPOSE })
    expect(view).toMatchObject({ state: 'done', full: true })
    const { column, notes } = await downloaded(cloud, HEAD, view.id)
    expect(new Set(column('账号所有人身份证号'))).toEqual(new Set([ID_NUMBER]))
    expect(column('账号所有人手机')[0]).toMatch(/^1\d{10}$/)
    expect(notes).toContain(`用途：${PURPOSE}`)
    const noted = await cloud.stored<{ filing: string; about: string; who: object }>('events', {
      name: 'exported',
    })
    expect(noted).toHaveLength(view.rows)
    expect(new Set(noted.map(({ filing }) => filing)).size).toBe(view.rows)
    expect(noted[0]).toMatchObject({ about: '台账（含完整号码）', who: { openid: HEAD } })
  })

  test('more than 1,000 in full are refused before any is handed out', async () => {
    const before = (await cloud.stored('events', { name: 'exported' })).length
    for (const filter of [{}, { accountKinds: ['app'] as ['app'] }])
      expect(await exporting(cloud, HEAD, { filter, purpose: PURPOSE })).toMatchObject({
        code: 'limit',
        message: '完整号码一次最多 1,000 行，请缩小范围',
      })
    expect(await cloud.stored('events', { name: 'exported' })).toHaveLength(before)
  })

  test('the audit says who took what out, how many rows and for what', async () => {
    await cloud.moveClock({ now: minutesLater(5) })
    const full = await exported(cloud, HEAD, { filter: { text: '老街坊881' }, purpose: PURPOSE })
    const hidden = await exported(cloud, STAFF, { filter: { text: '老街坊881' } })
    const entries = await cloud.stored<Record<string, string>>('administration', {
      act: 'exported',
    })
    const of = (id: string) => entries.find(({ about }) => about === id)
    expect(of(full.id)).toMatchObject({ who: { openid: HEAD }, office: '131081', before: null })
    expect(JSON.parse(of(full.id)?.['after'] ?? '')).toEqual({
      scope: { office: '霸州市网信办', parts: '查找 「老街坊881」', sort: '编号小的在前' },
      rows: full.rows,
      full: true,
      purpose: PURPOSE,
    })
    expect(JSON.parse(of(hidden.id)?.['after'] ?? '')).toMatchObject({ full: false, purpose: null })
    await cloud.moveClock({ now: NOW })
  })

  test('its person alone has the file, by a link of at most 10 minutes under a name that nobody guesses', async () => {
    const { id } = await exported(cloud, STAFF, { filter: { text: '老街坊99' } })
    const { url, fileID, name } = await cloud.ok(STAFF, 'ledger.exportFile', { id })
    expect(fileID).toMatch(/exports\/[0-9a-f-]{36}\/ledger\.xlsx$/)
    expect(fileID).not.toContain(id)
    expect(name).toBe('台账-2026-11-24.xlsx')
    expect((await fetch(url)).status).toBe(200)
    for (const other of [HEAD, CITY])
      expect(await cloud.refused(other, 'ledger.exportFile', { id })).toMatchObject({
        code: 'not-found',
      })
    expect((await fetch(url.split('?')[0] ?? '')).status).not.toBe(200)
    await cloud.moveClock({ now: minutesLater(12) })
    expect((await fetch(url)).status).not.toBe(200)
    await cloud.moveClock({ now: NOW })
  })
})

describe('rights', () => {
  test('an office has its own, the city all and each', async () => {
    const bazhou = { filter: { office: '131081', text: '老街坊66' } } as const
    expect(await exporting(cloud, 'reviewer-guan', bazhou)).toMatchObject({ code: 'not-allowed' })
    expect(await exported(cloud, 'reviewer-guan', { filter: { late: true } })).toMatchObject({
      rows: 0,
      scope: '固安县网信办，逾期补报',
    })
    const city = await exported(cloud, CITY, bazhou)
    expect(city.rows).toBeGreaterThan(0)
    expect((await exported(cloud, CITY, { filter: { text: '老街坊6' } })).scope).toBe(
      '全市，查找 「老街坊6」',
    )
  })

  test('who is no staff has none of the calls', async () => {
    const { id } = await exported(cloud, STAFF, { filter: { text: '老街坊44' } })
    for (const person of ['owner-li', 'nobody'])
      for (const [action, input] of [
        ['ledger.exports', {}],
        ['ledger.exportFile', { id }],
        ['ledger.stopExport', { id }],
      ] as const)
        expect(await cloud.call(person, action, input)).toMatchObject({ ok: false })
  })

  test('who went to another office, or is head no more, downloads it no more', async () => {
    await cloud.insertStaff('mover', '131081', 'head')
    const full = await exported(cloud, 'mover', { filter: { text: '老街坊33' }, purpose: PURPOSE })
    await cloud.alter('staff', 'mover', { role: 'reviewer' })
    const refusal = { code: 'not-allowed', message: '您的角色或办公室有变动，这份不能再下载' }
    expect(await cloud.refused('mover', 'ledger.exportFile', { id: full.id })).toMatchObject(
      refusal,
    )
    const hidden = await exported(cloud, 'mover', { filter: { text: '老街坊33' } })
    await cloud.ok('mover', 'ledger.exportFile', { id: hidden.id })
    await cloud.alter('staff', 'mover', { office: '131022' })
    expect(await cloud.refused('mover', 'ledger.exportFile', { id: hidden.id })).toMatchObject(
      refusal,
    )
  })
})

test('a name that begins like a formula is none, and one broken filing stops no other', async () => {
  const [row] = await cloud.stored<{ _id: string; answers: object }>('filings', {
    number: 'LFBZ-26000010',
  })
  const [broken] = await cloud.stored<{ _id: string }>('filings', { number: 'LFBZ-26000011' })
  await cloud.alter('filings', row?._id ?? '', {
    answers: { ...row?.answers, accountName: '=HYPERLINK("http://x")' },
  })
  await cloud.alter('filings', broken?._id ?? '', { signature: null })
  const view = await exported(cloud, STAFF, { sort: { by: 'number', descending: true } })
  expect(view).toMatchObject({ state: 'done', rows: MANY - 1, unreadable: 1 })
  const { column, notes } = await downloaded(cloud, STAFF, view.id)
  expect(column('账号名（昵称）')).toContain('\'=HYPERLINK("http://x")')
  expect(notes).toContain('没有在内：1 件打不开，已记下')
})

test('more than 10,000 are refused', async () => {
  const row = { office: '131022', status: 'registered', number: 'x', answers: {} }
  const ledger = {
    submitted: 1,
    registered: 1,
    due: 1,
    late: false,
    place: '',
    state: 'registered',
  }
  await inserted(cloud, 10_001, (place) => ({
    ...row,
    _id: `guan-${String(place)}`,
    ledger: { ...ledger, number: place + 1, text: 'x' },
  }))
  expect(await exporting(cloud, 'reviewer-guan', {})).toMatchObject({
    code: 'limit',
    message: '一次最多 10,000 行，请缩小时间',
  })
})
