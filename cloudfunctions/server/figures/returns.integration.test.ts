import { readXlsx } from 'hucre/xlsx'
import type { MonthlyReturn } from '../../../src/domain/api/figures/monthly'
import { offices, type OfficeCode } from '../../../src/domain/city/city'
import { addDays, instantOf } from '../../../src/domain/dates/days'
import { filingNumber, numberOrder } from '../../../src/domain/moves/number'
import { actKey, actNames } from '../../../src/domain/ledger/acts'
import {
  listOfReturn,
  type ReturnColumn,
  returnColumns,
  returnItemNames,
  returnItems,
} from '../../../src/domain/figures/returns'
import { allItems, claimed, company, registered, sign, submitInput } from '../testing/filings'
import { inserted } from '../testing/ledger'
import { NOW, onCloud } from '../testing/onCloud'
import { documents } from '../testing/tables'

const cloud = onCloud()
const CITY = 'city-staff'
const BAZHOU = '131081'
const GUAN = '131022'
const people = { owner: 'company-chen', staff: 'reviewer-bazhou' }
const columns = Object.keys(returnColumns) as readonly ReturnColumn[]

/** The same numbers each time: a run that fails can be run again. */
const chances = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}
const chance = chances(1231)
const pick = <Of>(from: readonly Of[]): Of => from[chance(from.length)] as Of

const madeRow = (place: number) => {
  const day = instantOf(addDays('2026-11-24', -chance(80)))
  const acts = chance(3) === 0 ? [actKey(pick(actNames), pick(['2026-10', '2026-11']))] : []
  const office = pick([BAZHOU, GUAN, '131000'] as const)
  const number = filingNumber({ office, year: 2026, sequence: place + 1 })
  return {
    _id: `filing-${String(place).padStart(5, '0')}`,
    office,
    status: 'registered',
    number,
    late: null,
    claim: null,
    returned: null,
    chain: { seq: 1, hash: `hash-${String(place)}` },
    trail: [],
    answers: {
      accountName: '账号',
      accountKind: pick(['official', 'app', 'other']),
      subjectKind: pick([
        'company',
        'individual',
        'cityOrgan',
        'countyOrgan',
        'association',
        'institution',
      ]),
      subjectName: '李',
    },
    ledger: {
      submitted: day,
      registered: day,
      due: day,
      number: numberOrder(number),
      place: '胜芳镇',
      late: chance(4) === 0,
      acts,
      acted: acts.length === 0 ? 0 : instantOf('2026-11-20'),
      state: 'registered',
      text: '',
    },
  }
}

const open = (
  month: string,
  office: OfficeCode | 'own' | null = 'own',
  openid = CITY,
): Promise<MonthlyReturn> => cloud.ok(openid, 'monthly.open', { month, office })

const equalsLedger = async (month: string, office: OfficeCode | null): Promise<void> => {
  const { figures, corrections } = await open(month, office)
  for (const item of returnItemNames)
    for (const name of columns) {
      const { total } = await cloud.ok(CITY, 'ledger.open', listOfReturn(item, name, office, month))
      const since = corrections
        .filter((each) => each.item === item && each.columns.includes(name))
        .reduce((sum, { delta }) => sum + delta, 0)
      expect([office, item, name, total]).toEqual([
        office,
        item,
        name,
        { count: figures[item][name] + since, more: false },
      ])
    }
}

describe('generated filings', () => {
  beforeAll(async () => {
    await inserted(cloud, 240, madeRow)
  })

  test.each(['2026-10', '2026-11'])(
    '%s: every figure is what its list counts',
    async (month) => {
      for (const office of [BAZHOU, GUAN, null] as const) await equalsLedger(month, office)
    },
    120_000,
  )

  test('the city’s is the sum of the offices', async () => {
    const all = await open('2026-11', null)
    const each = await Promise.all(offices.map(({ code }) => open('2026-11', code)))
    for (const item of returnItemNames)
      for (const name of columns)
        expect(all.figures[item][name]).toBe(
          each.reduce((sum, { figures }) => sum + figures[item][name], 0),
        )
    expect(all.figures.registered.all).toBeGreaterThan(0)
    expect(all).toMatchObject({ state: 'running', code: null, closedAt: null })
  })

  test('the table says the same', async () => {
    const made = await open('2026-11', null)
    const answer = await documents(cloud, CITY, 'monthlyReturn', { month: '2026-11', office: null })
    if (!answer.ok) throw new Error(JSON.stringify(answer))
    expect(answer.data.name).toBe('全市2026年11月月报.xlsx')
    const bytes = Buffer.from(await (await fetch(answer.data.url)).arrayBuffer())
    const rows = (await readXlsx(bytes)).sheets[0]?.rows ?? []
    expect(rows[1]?.slice(1)).toEqual(columns.map((name) => returnColumns[name].label))
    for (const [at, item] of returnItemNames.entries())
      expect(rows[2 + at]).toEqual([
        returnItems[item].label,
        ...columns.map((name) => made.figures[item][name]),
      ])
    expect(rows.flat()).toContain('本月还没有结束，数到今天')
  })

  test('a month that is over is closed once, ten minutes later, whichever of two timers is first', async () => {
    await cloud.moveClock({ now: '2026-11-30T16:05:00.000Z' })
    await cloud.runTimer()
    expect(await open('2026-11', BAZHOU)).toMatchObject({ state: 'open' })
    await cloud.moveClock({ now: '2026-11-30T16:16:00.000Z' })
    await Promise.all([cloud.runTimer(), cloud.runTimer()])
    const closed = await open('2026-11', BAZHOU)
    expect(closed).toMatchObject({
      state: 'closed',
      corrections: [],
      code: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    })
    const stored = await cloud.stored('returns', {})
    expect(stored.map((row) => String(row['_id']).slice(0, 7)).sort()).toEqual([
      ...offices.map(() => '2026-10'),
      ...offices.map(() => '2026-11'),
    ])
    await cloud.moveClock({ now: '2026-12-02T00:00:00.000Z' })
    await cloud.runTimer()
    expect(await cloud.stored('returns', {})).toEqual(stored)
    expect(await open('2026-11', BAZHOU)).toEqual(closed)
    await equalsLedger('2026-11', null)
  })

  test('two that changed their places since are seen, although the figures are the same', async () => {
    const [one, other] = await Promise.all(
      (['official', 'app'] as const).map(async (accountKind) => {
        const [filing] = await cloud.stored<{ _id: string; answers: object }>('filings', {
          office: BAZHOU,
          'answers.accountKind': accountKind,
          'ledger.late': false,
          'ledger.acts': [],
          'ledger.registered': { $gte: instantOf('2026-11-01') },
        })
        if (filing === undefined) throw new Error(`no ${accountKind}`)
        return { ...filing, accountKind }
      }),
    )
    if (one === undefined || other === undefined) throw new Error('none')
    const kinds = async (of: typeof one, accountKind: string) =>
      cloud.alter('filings', of._id, { answers: { ...of.answers, accountKind } })
    const { figures } = await open('2026-11', BAZHOU)
    await Promise.all([kinds(one, other.accountKind), kinds(other, one.accountKind)])
    const after = await open('2026-11', BAZHOU)
    expect(after.figures).toEqual(figures)
    expect(after.corrections.map(({ id, delta }) => `${id} ${String(delta)}`).sort()).toEqual(
      [one._id, other._id].flatMap((id) => [`${id} -1`, `${id} 1`]).sort(),
    )
    await equalsLedger('2026-11', BAZHOU)
    await Promise.all([kinds(one, one.accountKind), kinds(other, other.accountKind)])
  })

  test('what was closed before sums were kept says the same', async () => {
    const closed = await open('2026-11', null)
    const id = `2026-11:${BAZHOU}`
    const [row] = await cloud.stored<{ cells: readonly unknown[] }>('returns', { _id: id })
    expect(row?.cells.length).toBeGreaterThan(0)
    await cloud.alter('returns', id, { cells: null })
    expect(await open('2026-11', null)).toEqual(closed)
    await cloud.alter('returns', id, { cells: row?.cells })
  })

  test('what a timer that did not run has missed is closed later', async () => {
    await cloud.moveClock({ now: '2027-02-02T00:00:00.000Z' })
    await cloud.runTimer()
    for (const month of ['2026-12', '2027-01'])
      expect(await open(month, null)).toMatchObject({ state: 'closed' })
    expect(await open('2026-09', null)).toMatchObject({ state: 'open' })
    await cloud.moveClock({ now: NOW })
  })
})

test('staff read the own office’s, the city all; a month to come is none', async () => {
  expect(await open('2026-10', 'own', 'reviewer-bazhou')).toMatchObject({
    office: BAZHOU,
    city: false,
  })
  for (const office of [GUAN, null] as const)
    expect(
      await cloud.refused('head-bazhou', 'monthly.open', { month: '2026-10', office }),
    ).toMatchObject({ code: 'not-allowed' })
  const own = { month: '2026-10', office: 'own' } as const
  expect(await cloud.refused('owner-li', 'monthly.open', own)).toMatchObject({
    code: 'not-allowed',
  })
  const later = { month: '2026-12', office: 'own' } as const
  expect(await cloud.refused(CITY, 'monthly.open', later)).toMatchObject({ code: 'input' })
})

test('what is corrected after the month was closed stands beside it with its reason', async () => {
  await cloud.reset()
  await cloud.moveClock({ now: NOW })
  const aside = await registered(cloud, people, company)
  const handed = await registered(cloud, people, { ...company, accountName: '胜芳老街坊' })
  const ended = await registered(cloud, people, { ...company, accountName: '胜芳花灯' })
  await cloud.moveClock({ now: '2026-12-01T02:00:00.000Z' })
  await cloud.runTimer()
  const closed = await open('2026-11', BAZHOU)
  expect(closed).toMatchObject({ state: 'closed', figures: { registered: { all: 3, company: 3 } } })

  await cloud.moveClock({ now: '2026-12-05T02:00:00.000Z' })
  const version = async (id: string) => (await cloud.ok('head-bazhou', 'desk.open', { id })).version
  const reason = '应由固安县登记'
  await cloud.ok('head-bazhou', 'desk.setAside', {
    id: aside.id,
    version: await version(aside.id),
    reason,
  })
  await cloud.ok('head-bazhou', 'desk.transfer', {
    id: handed.id,
    version: await version(handed.id),
    office: GUAN,
    reason,
  })
  const grounds = { reason: 'stopped', words: '10月起不再更新' } as const
  await cloud.ok(people.staff, 'desk.cancel', {
    id: ended.id,
    version: await version(ended.id),
    grounds,
  })

  const after = await open('2026-11', BAZHOU)
  expect({ ...after, corrections: [] }).toEqual(closed)
  expect(after.corrections.map(({ id, item, delta, words }) => [id, item, delta, words])).toEqual(
    [aside.id, handed.id]
      .map((id) => after.corrections.find((each) => each.id === id))
      .sort((one, other) => ((one?.number ?? '') < (other?.number ?? '') ? -1 : 1))
      .map((each) => [
        each?.id,
        'registered',
        -1,
        each?.id === aside.id ? '恢复办理' : '转由固安县网信办办理，编号和提交时间不变',
      ]),
  )
  expect((await open('2026-11', GUAN)).corrections).toMatchObject([{ id: handed.id, delta: 1 }])
  for (const office of [BAZHOU, GUAN, null] as const) await equalsLedger('2026-11', office)
  expect((await open('2026-12', BAZHOU)).figures.cancelled.all).toBe(1)
  await cloud.ok(people.staff, 'desk.undo', { id: ended.id })
  expect((await open('2026-12', BAZHOU)).figures.cancelled.all).toBe(0)
  await equalsLedger('2026-12', BAZHOU)
})

test('a change counts in the month in which it is registered, until that is undone', async () => {
  await cloud.reset()
  await cloud.moveClock({ now: NOW })
  const { id } = await registered(cloud, people, company)
  expect((await open('2026-11', BAZHOU)).figures.changed.all).toBe(0)
  const begun = await cloud.ok(people.owner, 'filing.change', {
    id,
    kinds: ['introduction'],
    changedOn: '2026-11-20',
  })
  expect(begun.id).not.toBe(id)
  const introduction = '介绍胜芳的民俗，转载需要许可'
  await cloud.ok(people.owner, 'filing.save', { id: begun.id, answers: { introduction } })
  const signed = await sign(
    cloud,
    people.owner,
    await cloud.ok(people.owner, 'filing.open', { id: begun.id }),
  )
  await cloud.ok(people.owner, 'filing.submit', submitInput(signed))
  const review = await claimed(
    cloud,
    people.staff,
    await cloud.ok(people.owner, 'filing.open', { id: begun.id }),
  )
  await cloud.ok(people.staff, 'desk.register', {
    id: begun.id,
    version: review.version,
    items: allItems(review),
  })
  const { figures } = await open('2026-11', BAZHOU)
  expect([figures.registered.all, figures.changed.all]).toEqual([1, 1])
  await equalsLedger('2026-11', BAZHOU)
  await cloud.ok(people.staff, 'desk.undo', { id: begun.id })
  expect((await open('2026-11', BAZHOU)).figures.changed.all).toBe(0)
})
