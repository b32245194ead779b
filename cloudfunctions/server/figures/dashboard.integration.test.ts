import type { Dashboard, DashboardRow } from '../../../src/domain/api/figures/dashboard'
import { type OfficeCode, offices } from '../../../src/domain/city/city'
import { addDays, dayOf, daysBetween, instantOf } from '../../../src/domain/dates/days'
import { figureNames, listOfFigure } from '../../../src/domain/figures/figures'
import { type PeriodName, periodNames } from '../../../src/domain/figures/periods'
import { allItems, claimed, company, resubmitInput, returned, sign } from '../testing/filings'
import { inserted } from '../testing/ledger'
import { minutesLater, NOW, onCloud } from '../testing/onCloud'

const cloud = onCloud()
const CITY = 'city-staff'
const today = dayOf(Date.parse(NOW))
const DAY = 86_400_000

/** The same numbers each time: a run that fails can be run again. */
const chances = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}
const chance = chances(20181210)
const pick = <Of>(from: readonly Of[]): Of => from[chance(from.length)] as Of

const madeRow = (place: number) => {
  const status = pick([
    'submitted',
    'returned',
    'registered',
    'registered',
    'cancelled',
    'declined',
  ])
  const day = instantOf(addDays(today, -chance(400)))
  const submitted = Math.min(day + chance(DAY / 1000) * 1000, Date.parse(NOW))
  const settled = status === 'registered' || status === 'cancelled'
  const took = Math.min(chance(100) * (DAY / 10), Date.parse(NOW) - submitted)
  return {
    _id: `filing-${String(place).padStart(5, '0')}`,
    office: pick(offices.slice(0, 11)).code,
    status,
    number: `LFBZ-26${String(place).padStart(6, '0')}`,
    late: null,
    replyBy: chance(3) === 0 ? null : addDays(today, chance(9) - 5),
    claim: null,
    returned: status === 'returned' ? { correctionOn: today } : null,
    held: { owner: chance(30) * (DAY / 10), office: chance(20) * (DAY / 10) },
    answers: {
      accountName: '账号',
      accountKind: 'official',
      subjectKind: 'company',
      subjectName: '李',
    },
    ledger: {
      submitted,
      registered: settled ? submitted + took : 0,
      due: submitted,
      number: place,
      place: '胜芳镇',
      late: chance(4) === 0,
      state: status,
      text: '',
    },
  }
}
const MANY = 900
const rows = Array.from({ length: MANY }, (_, place) => madeRow(place))

const open = (period: PeriodName, openid = CITY): Promise<Dashboard> =>
  cloud.ok(openid, 'dashboard.open', { period })

beforeAll(async () => {
  await inserted(cloud, MANY, (place) => rows[place] ?? {})
  await cloud.insert(
    'filings',
    { _id: 'draft-00000', office: null, status: 'draft', ledger: null },
    { _id: 'of-change', office: '131081', status: 'submitted', number: 'LFBZ-1', ledger: null },
  )
  const given = (place: number) => ({
    _id: `given-up-${String(place)}`,
    office: pick(offices.slice(0, 5)).code,
    state: 'failed',
    channel: 'mail',
    queuedAt: place,
    dueAt: place,
    result: { at: place, code: 'x' },
  })
  await cloud.insert('outbox', ...Array.from({ length: 30 }, (_, place) => given(place)))
  // The reminder of a draft is no office's.
  await cloud.insert('outbox', { ...given(30), office: null })
  const called = (place: number) => ({
    _id: `filing-${String(place).padStart(5, '0')}`,
    office: pick(offices.slice(3, 8)).code,
    person: 'owner-li',
    message: `entry-${String(place)}`,
    title: '请补正 1 处',
    reason: 'none',
    at: Date.parse(NOW) - place,
    tried: null,
  })
  await cloud.insert('calls', ...Array.from({ length: 20 }, (_, place) => called(place)))
})

test.each(['owner-li', 'reviewer-bazhou'])('%s does not see it', async (openid) => {
  const refused = await cloud.refused(openid, 'dashboard.open', { period: 'thisMonth' })
  expect(refused).toMatchObject({ code: 'not-allowed' })
  expect(await cloud.refused(openid, 'dashboard.days', {})).toMatchObject({ code: 'not-allowed' })
})

test('a head sees the row of the own office alone', async () => {
  const { offices: shown, all } = await open('thisMonth', 'head-bazhou')
  expect(shown.map(({ office }) => office)).toEqual(['131081'])
  expect(all).toBeNull()
  const city = await open('thisMonth')
  expect(shown[0]).toEqual(city.offices.find(({ office }) => office === '131081'))
})

test.each(periodNames)(
  '%s: every figure is what its list counts',
  async (name) => {
    const { offices: shown, period, all } = await open(name)
    expect(shown.map(({ office }) => office)).toEqual(offices.map(({ code }) => code))
    for (const { office, counts } of [...shown, ...(all ? [{ ...all, office: null }] : [])])
      for (const figure of figureNames) {
        const { total } = await cloud.ok(CITY, 'ledger.open', listOfFigure(figure, office, period))
        expect([office, figure, total]).toEqual([
          office,
          figure,
          { count: counts[figure], more: false },
        ])
      }
  },
  120_000,
)

test.each([CITY, 'head-bazhou'])(
  '%s: each of the last 30 days is what its list counts',
  async (openid) => {
    const { office, days } = await cloud.ok(openid, 'dashboard.days', {})
    expect(office).toBe(openid === CITY ? null : '131081')
    expect([days.length, days[0]?.day, days.at(-1)?.day]).toEqual([30, '2026-10-26', today])
    expect(days.filter(({ rest }) => rest).map(({ day }) => day)).toEqual(
      ['10-31', '11-01', '11-07', '11-08', '11-14', '11-15', '11-21', '11-22'].map(
        (of) => `2026-${of}`,
      ),
    )
    for (const { day, ...counts } of days)
      for (const name of ['received', 'registered'] as const) {
        const list = listOfFigure(name, office, { from: day, to: day })
        const { total } = await cloud.ok(openid, 'ledger.open', list)
        expect([day, name, total.count]).toEqual([day, name, counts[name]])
      }
    expect(days.some(({ received }) => received > 0)).toBe(true)
  },
  60_000,
)

test('what has waited longest is the first of its list', async () => {
  const { offices: shown, period } = await open('thisMonth')
  for (const { office, oldestDays } of shown) {
    const list = await cloud.ok(CITY, 'ledger.open', listOfFigure('waiting', office, period))
    const first = list.items[0]?.submittedAt ?? null
    expect(oldestDays).toBe(first === null ? null : daysBetween(dayOf(first), today))
  }
})

/** What both lists behind 未送达 count, of an office or of all. */
const inLists = async (openid: string, office: OfficeCode | null) => {
  const input = { after: null, ...(office === null ? {} : { office }) }
  const { counts } = await cloud.ok(openid, 'office.calls', input)
  const { counts: given } = await cloud.ok(openid, 'office.undelivered', input)
  const givenUp = given.mail + given.push + given.unreadable + given.ofDrafts
  expect([office, counts.givenUp]).toEqual([office, givenUp])
  return { calls: counts.calls, givenUp }
}

test('未送达 is what its two lists count, of each office and of all with what is told of drafts', async () => {
  const { offices: shown, all } = await open('thisMonth')
  for (const { office, undelivered } of shown) {
    const { calls, givenUp } = await inLists(CITY, office)
    expect([office, undelivered]).toEqual([office, calls + givenUp])
  }
  expect(await inLists(CITY, null)).toEqual({ calls: 20, givenUp: 31 })
  expect(all?.undelivered).toBe(51)
  const own = (await open('thisMonth', 'head-bazhou')).offices[0]
  const { calls, givenUp } = await inLists('head-bazhou', '131081')
  expect(own?.undelivered).toBe(calls + givenUp)
  expect(shown.some(({ undelivered }) => undelivered === 0)).toBe(true)
})

const lowerMedian = (values: readonly number[]): number | null => {
  const sorted = [...values].sort((one, other) => one - other)
  const found = sorted[Math.ceil(sorted.length / 2) - 1]
  return found === undefined ? null : Math.round((found / DAY) * 10) / 10
}

test('medians are as the timer counted them, with their time; a second timer at once changes nothing', async () => {
  expect(await open('thisYear')).toMatchObject({ timesAt: null, all: { days: null } })
  await Promise.all([cloud.runTimer(), cloud.runTimer()])
  for (const name of periodNames) {
    const { offices: shown, all, period, timesAt } = await open(name)
    expect(timesAt).toBeGreaterThanOrEqual(Date.parse(NOW))
    const within = rows.filter(
      ({ ledger }) =>
        ledger.registered >= instantOf(period.from) &&
        ledger.registered < instantOf(addDays(period.to, 1)),
    )
    const expectedOf = (of: typeof rows) => ({
      days: lowerMedian(of.map(({ ledger }) => ledger.registered - ledger.submitted)),
      held: {
        owner: lowerMedian(of.map(({ held }) => held.owner)),
        office: lowerMedian(of.map(({ held }) => held.office)),
        paper: of.length === 0 ? null : 0,
        city: of.length === 0 ? null : 0,
      },
    })
    const timesOf = ({ days, held }: Pick<DashboardRow, 'days' | 'held'>) => ({ days, held })
    for (const row of shown)
      expect([row.office, timesOf(row)]).toEqual([
        row.office,
        expectedOf(within.filter(({ office }) => office === row.office)),
      ])
    expect(all && timesOf(all)).toEqual(expectedOf(within))
  }
})

test('a row that cannot be read stops nothing', async () => {
  const broken = { ...madeRow(MANY), _id: 'broken-row', status: 'registered' }
  const registered = Date.parse(NOW) - DAY
  await cloud.insert('filings', {
    ...broken,
    ledger: { ...broken.ledger, submitted: 'x', registered },
  })
  // Past the ten minutes of a count that may have come late.
  await cloud.moveClock({ now: minutesLater(30) })
  const answer = await cloud.runTimer()
  expect(answer.ok && answer.data).toMatchObject({
    figures: { ok: true, data: { settled: 1, failed: 1 } },
  })
  await cloud.moveClock({ now: NOW })
})

test('a month goes over: what was counted of the last one is not said of the new one', async () => {
  await cloud.moveClock({ now: '2026-12-01T01:00:00.000Z' })
  expect(await open('thisMonth')).toMatchObject({ timesAt: null, all: { days: null } })
  expect((await open('thisYear')).timesAt).not.toBeNull()
  await cloud.runTimer()
  expect((await open('lastMonth')).timesAt).toBe(
    await open('thisMonth').then(({ timesAt }) => timesAt),
  )
  await cloud.moveClock({ now: NOW })
})

test('where the time went is kept with the filing as it moves, and read from its events where it was not', async () => {
  await cloud.reset()
  const people = { owner: 'company-chen', staff: 'reviewer-bazhou' }
  const back = await returned(cloud, people, ['introduction'], company)
  await cloud.moveClock({ advanceDays: 3 })
  const { id } = back
  const text = '介绍胜芳的民俗，转载需要许可'
  await cloud.ok(people.owner, 'filing.save', { id, answers: { introduction: text } })
  const saved = await cloud.ok(people.owner, 'filing.open', { id })
  const signed = await sign(cloud, people.owner, saved)
  await cloud.ok(people.owner, 'filing.resubmit', resubmitInput(signed))
  await cloud.moveClock({ advanceDays: 2 })
  const again = await cloud.ok(people.owner, 'filing.open', { id })
  const review = await claimed(cloud, people.staff, again)
  const items = allItems(review)
  await cloud.ok(people.staff, 'desk.register', { id, version: review.version, items })
  const held = async () =>
    (await open('thisMonth')).offices.find(({ office }) => office === '131081')?.held
  await cloud.runTimer()
  const expected = { owner: 3, office: 2, paper: 0, city: 0 }
  expect(await held()).toEqual(expected)
  const [stored] = await cloud.stored<Record<string, object>>('filings', { _id: id })
  expect(Object.keys(stored?.['held'] ?? {}).sort()).toEqual(['office', 'owner'])
  await cloud.alter('filings', id, { held: null })
  await cloud.moveClock({ now: new Date(Date.parse(NOW) + 5 * DAY + 11 * 60_000).toISOString() })
  await cloud.runTimer()
  expect(await held()).toEqual(expected)
})
