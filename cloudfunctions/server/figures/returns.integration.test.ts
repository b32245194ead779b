import { readXlsx } from 'hucre/xlsx'
import type { ApiInput } from '../../../src/domain/api/api'
import { type MonthlyReturn, SHOWN_CORRECTIONS } from '../../../src/domain/api/figures/monthly'
import type { LeadList } from '../../../src/domain/api/supervision/leads'
import { offices, type OfficeCode } from '../../../src/domain/city/city'
import { addDays, dayOf, instantOf } from '../../../src/domain/dates/days'
import { filingNumber, numberOrder } from '../../../src/domain/moves/number'
import { actKey, actNames } from '../../../src/domain/ledger/acts'
import { leadActsOf } from '../../../src/domain/leads/leadActs'
import type { LeadsWanted } from '../../../src/domain/leads/monthList'
import {
  LEADS_COUNTED,
  listOfReturn,
  type ReturnColumn,
  returnColumns,
  returnItemNames,
  returnItems,
} from '../../../src/domain/figures/returns'
import {
  allItems,
  claimed,
  company,
  registered,
  resubmitInput,
  returned,
  sign,
  submitInput,
} from '../testing/filings'
import { inserted } from '../testing/ledger'
import { NOW, onCloud } from '../testing/onCloud'
import { unfiled, urge } from '../testing/supervision/leads'
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

const madeLead = (place: number) => {
  const when = () => ({ at: instantOf(addDays('2026-11-24', -chance(80))) })
  const urges = Array.from({ length: chance(3) }, when)
  const confirmed = (['platform', 'referral'] as const)
    .filter(() => chance(3) === 0)
    .map((rung) => ({ rung, ...when() }))
  const subjectKind = pick(['company', 'individual', 'cityOrgan', 'countyOrgan', null] as const)
  return {
    _id: `lead-${String(place).padStart(5, '0')}`,
    office: pick([BAZHOU, GUAN, '131000'] as const),
    status: 'urged',
    source: 'added',
    answers: {
      accountName: '账号',
      accountKind: pick(['official', 'app', 'other']),
      ...(subjectKind === null ? {} : { subjectName: '李', subjectKind }),
    },
    phone: '',
    link: '',
    note: '',
    filing: null,
    owner: null,
    proposal: null,
    confirmed,
    urges: urges.map((urge, n) => ({
      ...urge,
      n: n + 1,
      channel: 'call',
      result: 'noAnswer',
      person: '',
      evidence: [],
      closedAt: null,
      openedAt: null,
    })),
    ...leadActsOf({ urges, confirmed }),
    createdAt: instantOf('2026-09-01') + place,
    at: instantOf('2026-11-24'),
    lateFrom: 0,
    chain: { seq: 1, hash: `lead-hash-${String(place)}` },
    trail: [],
  }
}

const open = (
  month: string,
  office: OfficeCode | 'own' | null = 'own',
  openid = CITY,
): Promise<MonthlyReturn> => cloud.ok(openid, 'monthly.open', { month, office })

/** How many leads the list has that a figure opens, read page by page to its end. */
const leadsIn = async ({ office, of: month }: LeadsWanted): Promise<number> => {
  let rows = 0
  let after: string | null = null
  let says: number | null
  do {
    const page: LeadList = await cloud.ok(CITY, 'leads.list', {
      status: null,
      office,
      month,
      after,
    })
    rows += page.rows.length
    says = page.ofMonth
    after = page.next
  } while (after !== null)
  expect(says).toBe(rows)
  return rows
}

const equalsLists = async (month: string, office: OfficeCode | null): Promise<void> => {
  const { figures, corrections } = await open(month, office)
  for (const item of returnItemNames)
    for (const name of columns) {
      const list = listOfReturn(item, name, office, month)
      // No filing is without a kind of subject, so that nothing of it is to be asked for.
      const listed =
        'leads' in list
          ? { count: await leadsIn(list.leads), more: false }
          : name === 'unknown'
            ? { count: 0, more: false }
            : (await cloud.ok(CITY, 'ledger.open', list.ledger)).total
      const since = corrections
        .filter((each) => each.item === item && each.columns.includes(name))
        .reduce((sum, { delta }) => sum + delta, 0)
      expect([office, item, name, listed]).toEqual([
        office,
        item,
        name,
        { count: figures[item][name] + since, more: false },
      ])
    }
}

describe('generated filings and leads', () => {
  beforeAll(async () => {
    await inserted(cloud, 240, madeRow)
    await inserted(cloud, 150, madeLead, 'leads')
  })

  test.each(['2026-10', '2026-11'])(
    '%s: every figure is what its list counts',
    async (month) => {
      for (const office of [BAZHOU, GUAN, null] as const) await equalsLists(month, office)
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
    for (const item of returnItemNames) expect(all.figures[item].all).toBeGreaterThan(0)
    expect(all.figures.urged.unknown).toBeGreaterThan(0)
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
    expect(rows.flat()).toContain(LEADS_COUNTED)
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
    await equalsLists('2026-11', null)
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
    await equalsLists('2026-11', BAZHOU)
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
  expect({ ...after, corrections: [] }).toEqual({ ...closed, corrected: 2, registeredNow: 1 })
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
  for (const office of [BAZHOU, GUAN, null] as const) await equalsLists('2026-11', office)
  expect((await open('2026-12', BAZHOU)).figures.cancelled.all).toBe(1)
  await cloud.ok(people.staff, 'desk.undo', { id: ended.id })
  expect((await open('2026-12', BAZHOU)).figures.cancelled.all).toBe(0)
  await equalsLists('2026-12', BAZHOU)
})

test('of more corrections than anybody reads the first are shown, the table has all of them', async () => {
  await cloud.reset()
  await cloud.moveClock({ now: '2026-12-01T02:00:00.000Z' })
  await cloud.runTimer()
  const many = SHOWN_CORRECTIONS + 20
  await inserted(cloud, many, (place) => {
    const row = madeRow(place)
    const day = instantOf('2026-11-20')
    return {
      ...row,
      office: BAZHOU,
      ledger: { ...row.ledger, registered: day, late: false, acts: [] },
    }
  })
  const made = await open('2026-11', BAZHOU)
  expect([made.corrections.length, made.corrected]).toEqual([SHOWN_CORRECTIONS, many])
  expect([made.figures.registered.all, made.registeredNow]).toEqual([0, many])
  const input = { month: '2026-11', office: BAZHOU } as const
  const answer = await documents(cloud, CITY, 'monthlyReturn', input)
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  const bytes = Buffer.from(await (await fetch(answer.data.url)).arrayBuffer())
  const lines = (await readXlsx(bytes)).sheets[0]?.rows.map(([first]) => String(first)) ?? []
  expect(lines.filter((line) => /^新登记 \+1/.test(line))).toHaveLength(many)
})

describe('leads (I2, I3)', () => {
  const SECOND = 'city-second'
  const noon = (day: string) => Date.parse(`${day}T04:00:00.000Z`)
  const version = async (id: string) => (await cloud.ok(CITY, 'leads.open', { id })).version
  type Move = ApiInput<'leads.move'>['move']
  const move = async (by: string, id: string, name: Move) =>
    cloud.ok(by, 'leads.move', {
      id,
      version: await version(id),
      move: name,
      reason: '一直没有办理',
    })
  /** Each with its day; leads have no number to be in the order of. */
  const corrections = async (month: string, office: OfficeCode | null) =>
    (await open(month, office)).corrections
      .map(({ at, item, delta, number, words }) =>
        [at === null ? '' : dayOf(at), item, String(delta), number, words].join(' '),
      )
      .sort()

  beforeEach(async () => {
    await cloud.reset()
    await cloud.insertStaff(SECOND, '131000', 'head')
  })

  /** Urged and past its last day, and the first rung confirmed in the month. */
  const onRung = async (accountName: string) => {
    const account = { ...unfiled.account, accountName, accountId: '', subjectKind: 'company' }
    const lead = await cloud.ok(people.staff, 'leads.add', { ...unfiled, account })
    await move(people.staff, lead.id, 'proposePlatform')
    await move(CITY, lead.id, 'confirmPlatform')
    return cloud.ok(people.staff, 'leads.open', { id: lead.id })
  }

  test('urged is counted once, in the month in which it was; a rung in that in which it was confirmed', async () => {
    const lead = await cloud.ok(people.staff, 'leads.add', unfiled)
    await urge(cloud, people.staff, lead, { at: noon('2026-10-30') })
    const { figures } = await open('2026-11', BAZHOU)
    expect(figures.urged.all).toBe(0)
    expect((await open('2026-10', BAZHOU)).figures.urged).toMatchObject({ all: 1, unknown: 1 })
    await onRung('霸州小吃')
    expect((await open('2026-11', null)).figures).toMatchObject({
      urged: { all: 0 },
      platform: { all: 1, official: 1, company: 1, unknown: 0 },
      referral: { all: 0 },
    })
    await equalsLists('2026-11', BAZHOU)
    await equalsLists('2026-10', null)
  })

  test('taken back or written down after the month was closed it stands beside it, with why', async () => {
    const revoked = await onRung('霸州小吃')
    const late = await cloud.ok(people.staff, 'leads.add', unfiled)
    const given = await cloud.ok(people.staff, 'leads.add', {
      ...unfiled,
      account: { accountName: '霸州夜市', accountKind: 'app' },
    })
    await urge(cloud, people.staff, given, { at: noon('2026-11-20') })
    await cloud.moveClock({ now: '2026-12-01T02:00:00.000Z' })
    await cloud.runTimer()
    const closed = await open('2026-11', null)
    expect(closed).toMatchObject({
      state: 'closed',
      figures: { urged: { all: 1 }, platform: { all: 1 } },
      corrections: [],
    })
    await cloud.moveClock({ now: '2026-12-05T02:00:00.000Z' })
    await move(CITY, revoked.id, 'revokePlatform')
    await urge(cloud, people.staff, late, { at: noon('2026-11-28') })
    await cloud.ok('head-bazhou', 'leads.handOn', {
      id: given.id,
      version: await version(given.id),
      office: GUAN,
      reason: '主体在固安',
    })
    expect((await open('2026-11', null)).figures).toEqual(closed.figures)
    expect(await corrections('2026-11', BAZHOU)).toEqual([
      '2026-12-05 platform -1 「霸州小吃」 撤回提请平台处置',
      '2026-12-05 urged -1 「霸州夜市」 转交固安县网信办',
      '2026-12-05 urged 1 「霸州板材圈」 督促第 1 次：电话，本人接听',
    ])
    expect(await corrections('2026-11', GUAN)).toEqual([
      '2026-12-05 urged 1 「霸州夜市」 转交固安县网信办',
    ])
    for (const office of [BAZHOU, GUAN, null] as const) await equalsLists('2026-11', office)
    // The running month counts none of it.
    expect((await open('2026-12', null)).figures).toMatchObject({
      urged: { all: 0 },
      platform: { all: 0 },
    })
    expect(await corrections('2026-12', null)).toEqual([])
  })

  test('one that a filing brought goes along with it, as its timeline says', async () => {
    const filing = await returned(cloud, people, ['address'], company)
    await cloud.moveClock({ now: '2026-12-30T02:00:00.000Z' })
    const lead = await cloud.ok(people.staff, 'leads.ofFiling', { filing: filing.id })
    await urge(cloud, people.staff, lead, { at: Date.parse('2026-12-30T02:00:00.000Z') })
    await cloud.moveClock({ now: '2027-01-01T02:00:00.000Z' })
    await cloud.runTimer()
    expect((await open('2026-12', BAZHOU)).figures.urged).toMatchObject({ all: 1, company: 1 })
    const address = '固安县固安镇新中街20号'
    await cloud.ok(people.owner, 'filing.save', { id: filing.id, answers: { address } })
    const corrected = await cloud.ok(people.owner, 'filing.open', { id: filing.id })
    const signed = await sign(cloud, people.owner, corrected)
    await cloud.ok(people.owner, 'filing.resubmit', resubmitInput(signed))
    const sent = await cloud.ok(people.owner, 'filing.open', { id: filing.id })
    const { id } = await claimed(cloud, people.staff, sent)
    const { version } = await cloud.ok(people.staff, 'desk.open', { id })
    const reason = '应由固安县登记'
    await cloud.ok(people.staff, 'desk.transfer', { id, version, office: GUAN, reason })
    expect(await corrections('2026-12', BAZHOU)).toEqual([
      `2027-01-01 urged -1 「${company.accountName ?? ''}」 转由固安县网信办办理，编号和提交时间不变`,
    ])
    await equalsLists('2026-12', null)
  })
})

test('a change counts in the month in which it is registered, until that is undone', async () => {
  await cloud.reset()
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
  await equalsLists('2026-11', BAZHOU)
  await cloud.ok(people.staff, 'desk.undo', { id: begun.id })
  expect((await open('2026-11', BAZHOU)).figures.changed.all).toBe(0)
})
