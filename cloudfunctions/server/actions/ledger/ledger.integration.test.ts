import type { ApiInput } from '../../../../src/domain/api/api'
import type { LedgerItem } from '../../../../src/domain/api/ledger'
import { addDays, dayOf, instantOf } from '../../../../src/domain/dates/days'
import {
  type DayRange,
  type LedgerFilter,
  ledgerSorts,
  ledgerStatuses,
  wholeLedger,
} from '../../../../src/domain/ledger/filter'
import { filterOfView, ledgerViewNames, ledgerViews } from '../../../../src/domain/ledger/views'
import { someOf } from '../../../../tools/test/cases'
import { downloaded, exported, manyFilings } from '../../testing/ledger'
import { NOW, onCloud } from '../../testing/onCloud'

const cloud = onCloud()
const READER = 'reviewer-bazhou'
const CITY = 'city-staff'
const today = dayOf(Date.parse(NOW))

/** A stored filing as far as the ledger reads it. */
type Row = {
  readonly _id: string
  readonly office: string
  readonly status: (typeof ledgerStatuses)[number]
  readonly number: string
  readonly late: string | null
  readonly replyBy: string | null
  readonly claim: { readonly openid: string; readonly name: string; readonly at: number } | null
  readonly returned: { readonly correctionOn: string } | null
  /** Missing where nothing was keyed from paper. */
  readonly entered?: { readonly name: string } | null
  readonly answers: Readonly<Record<string, string>>
  readonly ledger: Readonly<Record<'submitted' | 'registered' | 'due' | 'number', number>> & {
    readonly place: string
    readonly late: boolean
    readonly state: string
    readonly text: string
  }
}

/** The same numbers each time: a run that fails can be run again. */
const chances = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}
const pick = <Of>(chance: (below: number) => number, from: readonly Of[]): Of => {
  const found = from[chance(from.length)]
  if (found === undefined) throw new Error('nothing to pick')
  return found
}

const PLACES = ['胜芳镇', '南孟镇', '霸州市', '霸州镇']
const PEOPLE = [READER, 'head-bazhou']

const madeRow = (chance: (below: number) => number, index: number): Row => {
  const status = pick(chance, ledgerStatuses)
  // Few days, so that many rows stand at the same place of a sort.
  const submitted = instantOf(addDays(today, -chance(30)))
  const settled = status === 'registered' || status === 'cancelled'
  const late = chance(5) === 0
  return {
    _id: `filing-${String(index).padStart(5, '0')}`,
    office: pick(chance, ['131081', '131081', '131081', '131022']),
    status,
    number: `LFBZ-26${String(index).padStart(6, '0')}`,
    late: late ? '逾期补报 4 天' : null,
    replyBy: chance(3) === 0 ? null : addDays(today, chance(9) - 5),
    claim:
      status === 'submitted' && chance(2) === 0
        ? { openid: pick(chance, PEOPLE), name: '张工', at: submitted }
        : null,
    returned: status === 'returned' ? { correctionOn: addDays(today, chance(9) - 5) } : null,
    answers: {
      accountName: `账号${String(index)}`,
      accountKind: pick(chance, ['official', 'app', 'other']),
      subjectKind: pick(chance, ['individual', 'company', 'cityOrgan']),
      subjectName: '李文昌',
    },
    ledger: {
      submitted,
      registered: settled ? submitted + chance(9) * 86_400_000 : 0,
      due: instantOf(addDays(today, chance(60) - 30)),
      number: index,
      place: pick(chance, PLACES),
      late,
      state: status,
      text: `lfbz26${String(index).padStart(6, '0')} 账号${String(index)} 李文昌`,
    },
  }
}

const MANY = 2600
const rows: readonly Row[] = (() => {
  const chance = chances(20181210)
  const keyed = [{}, { entered: null }, { entered: { name: '王敏' } }]
  return Array.from({ length: MANY }, (_, index) => ({
    ...madeRow(chance, index),
    ...keyed[index % keyed.length],
  }))
})()

beforeAll(async () => {
  for (let from = 0; from < rows.length; from += 100)
    await cloud.insert('filings', ...rows.slice(from, from + 100))
  // What no ledger holds: a draft, one that was taken back, a change.
  await cloud.insert(
    'filings',
    { _id: 'draft-00000', office: null, status: 'draft', ledger: null },
    { _id: 'taken-back', office: '131081', status: 'draft', number: 'LFBZ-1', ledger: null },
    { _id: 'of-old', office: '131081', status: 'submitted', number: 'LFBZ-2' },
  )
})

/** 0 is no day, so that no range of days holds it. */
const inRange = (at: number, range: DayRange | null) =>
  range === null ||
  (range.from === null && range.to === null) ||
  (at > 0 &&
    (range.from === null || at >= instantOf(range.from)) &&
    (range.to === null || at < instantOf(addDays(range.to, 1))))
const among = (value: string, wanted: readonly string[]) =>
  wanted.length === 0 || wanted.includes(value)

/** The ledger's rule once more, plainly. */
const fits = (row: Row, filter: LedgerFilter, office: string | null, claimant: string | null) =>
  (office === null || row.office === office) &&
  row.ledger.text.includes(filter.text) &&
  among(row.status, filter.statuses) &&
  among(row.answers['accountKind'] ?? '', filter.accountKinds) &&
  among(row.answers['subjectKind'] ?? '', filter.subjectKinds) &&
  among(row.ledger.place, filter.places) &&
  inRange(row.ledger.submitted, filter.submitted) &&
  inRange(row.ledger.registered, filter.registered) &&
  inRange(row.ledger.due, filter.due) &&
  (!filter.late || row.ledger.late) &&
  (!filter.pastPromise ||
    (row.status === 'submitted' && row.replyBy !== null && row.replyBy < today)) &&
  (!filter.watch || (row.returned !== null && row.returned.correctionOn < today)) &&
  (claimant === null || row.claim?.openid === claimant) &&
  (filter.source === null || filter.source === (row.entered ? 'counter' : 'online'))

const expected = (
  { filter, sort }: ApiInput<'ledger.open'>,
  office: string | null,
  openid: string,
): readonly string[] => {
  const way = sort.descending ? -1 : 1
  return rows
    .filter((row) => fits(row, filter, office, filter.claimant === 'me' ? openid : null))
    .sort(
      (one, other) =>
        way * (one.ledger[sort.by] - other.ledger[sort.by] || (one._id < other._id ? -1 : 1)),
    )
    .map(({ _id }) => _id)
}

/** All pages of the ledger, and what the first one says of their number. */
const read = async (openid: string, wanted: ApiInput<'ledger.open'>) => {
  const { total, ...first } = await cloud.ok(openid, 'ledger.open', wanted)
  const items: LedgerItem[] = [...first.items]
  let { next } = first
  let pages = 1
  for (; next !== null; pages += 1) {
    const page = await cloud.ok(openid, 'ledger.more', { ...wanted, after: next })
    items.push(...page.items)
    next = page.next
  }
  return { ids: items.map(({ id }) => id), total, pages }
}

const latest = { by: 'submitted', descending: true } as const

test.each(
  ledgerSorts.flatMap((by) => [true, false].map((descending) => ({ by, descending }) as const)),
)('the whole ledger by $by, descending $descending', async (sort) => {
  const wanted = { filter: wholeLedger, sort }
  const { ids, total } = await read(READER, wanted)
  expect(ids).toEqual(expected(wanted, '131081', READER))
  expect(total).toEqual({ count: ids.length, more: false })
})

const ranges = (chance: (below: number) => number): DayRange | null => {
  if (chance(2) === 0) return null
  const from = addDays(today, chance(60) - 30)
  return {
    from: chance(3) === 0 ? null : from,
    to: chance(3) === 0 ? null : addDays(from, chance(20)),
  }
}
const some = (chance: (below: number) => number, of: readonly string[]) =>
  chance(3) === 0 ? of.filter(() => chance(2) === 0) : []

const filters = (() => {
  const chance = chances(1231)
  return Array.from({ length: 40 }, (_, index) => {
    const filter = {
      ...wholeLedger,
      text: chance(4) === 0 ? pick(chance, ['账号1', '26000', '文昌', '25']) : '',
      statuses: some(chance, ledgerStatuses),
      accountKinds: some(chance, ['official', 'app', 'other']),
      subjectKinds: some(chance, ['individual', 'company', 'cityOrgan']),
      places: some(chance, PLACES),
      submitted: chance(3) === 0 ? ranges(chance) : null,
      registered: chance(4) === 0 ? ranges(chance) : null,
      due: chance(4) === 0 ? ranges(chance) : null,
      late: chance(6) === 0,
      pastPromise: chance(8) === 0,
      watch: chance(8) === 0,
      claimant: chance(6) === 0 ? 'me' : null,
      office: chance(4) === 0 ? '131022' : null,
      source: pick(chance, [null, null, 'online', 'counter', 'oldLedger']),
    } as LedgerFilter
    const sort = { by: pick(chance, ledgerSorts), descending: chance(2) === 0 }
    return [index, { filter, sort }] as const
  })
})()

test.each(someOf(20, filters))(
  'generated filter %i finds what it says, for the city',
  async (_n, wanted) => {
    const { ids, total } = await read(CITY, wanted)
    const all = expected(wanted, wanted.filter.office, CITY)
    expect(ids).toEqual(all)
    if (total.more) expect([total.count, all.length > 1000]).toEqual([1000, true])
    else expect(total.count).toBe(all.length)
  },
)

test.each(ledgerViewNames.map((name) => [ledgerViews[name].label, name] as const))(
  'the view %s',
  async (_label, name) => {
    const wanted = { filter: filterOfView(name, today), sort: ledgerViews[name].sort }
    const { ids, total } = await read(READER, wanted)
    const all = expected(wanted, '131081', READER)
    expect(all.length).toBeGreaterThan(0)
    expect(ids).toEqual(all)
    expect(total).toEqual({ count: all.length, more: false })
  },
)

const lastDays = { from: addDays(today, -20), to: today }
test.each([
  // The caller, the page, the count, the colleagues.
  ['a registration day', 4, 'registered', { statuses: ['registered'], registered: lastDays }],
  // First the places of all that are in their status, however far apart.
  ['what is past its promise', 5, 'submitted', { pastPromise: true }],
  ['what is returned and past its day', 5, 'submitted', { watch: true }],
  ['what somebody is checking', 5, 'due', { claimant: 'me' }],
  ['what waits and what is returned', 5, 'number', { statuses: ['returned', 'submitted'] }],
] as const)('%s needs no other rows to be looked at', async (_what, operations, by, part) => {
  const filter = { ...wholeLedger, ...part } as LedgerFilter
  const before = await cloud.operations()
  const wanted = { filter, sort: { by, descending: true } } as const
  const { items } = await cloud.ok(READER, 'ledger.open', wanted)
  const after = await cloud.operations()
  // One more is the line in `requests`.
  expect(after.database - before.database).toBe(operations + 1)
  expect(items.map(({ id }) => id)).toEqual(expected(wanted, '131081', READER).slice(0, 50))
})

test.each([true, false])(
  'what was never registered is in no range of registration, sorted by it %s',
  async (sorted) => {
    const filter: LedgerFilter = { ...wholeLedger, registered: { from: null, to: today } }
    const sort = { by: sorted ? 'registered' : 'submitted', descending: true } as const
    const { ids } = await read(READER, { filter, sort })
    expect(ids.length).toBeGreaterThan(0)
    expect(ids).toEqual(expected({ filter, sort }, '131081', READER))
  },
)

test('a page that finds little looks at 2,000 rows and says where it goes on', async () => {
  const rare: LedgerFilter = { ...wholeLedger, places: ['码头镇'] }
  const first = await cloud.ok(CITY, 'ledger.open', { filter: rare, sort: latest })
  expect(first.items).toEqual([])
  expect(first.next).not.toBeNull()
  const wanted = { filter: rare, sort: latest, after: first.next ?? '' }
  expect(await cloud.ok(CITY, 'ledger.more', wanted)).toEqual({
    items: [],
    unreadable: 0,
    next: null,
  })
})

test('who is checking can be chosen by the id that the ledger gives', async () => {
  const { choices } = await cloud.ok(READER, 'ledger.open', { filter: wholeLedger, sort: latest })
  expect(choices.places).toContain('胜芳镇')
  expect(choices.offices).toEqual([])
  const own = choices.claimants.map(({ id }) => id)
  expect(new Set(own).size).toBe(own.length)
  const found = await Promise.all(
    own.map((claimant) => read(READER, { filter: { ...wholeLedger, claimant }, sort: latest })),
  )
  const claimed = rows.filter(({ office, claim }) => office === '131081' && claim !== null)
  expect(found.flatMap(({ ids }) => ids).sort()).toEqual(claimed.map(({ _id }) => _id))
})

const refusals: readonly [why: string, openid: string, filter: object, code: string][] = [
  ['nobody of the staff', 'owner-li', {}, 'not-allowed'],
  ['another office', READER, { office: '131022' }, 'not-allowed'],
  ['a claimant of nowhere', READER, { claimant: '0123456789abcdef' }, 'input'],
  ['a status of no ledger', READER, { statuses: ['draft'] }, 'input'],
  ['the same status twice', READER, { statuses: ['returned', 'returned'] }, 'input'],
  [
    'a range that ends before it begins',
    READER,
    { due: { from: '2026-11-02', to: '2026-11-01' } },
    'input',
  ],
  ['a day that is none', READER, { due: { from: '2026-02-30', to: null } }, 'input'],
  ['one character', READER, { text: '文' }, 'input'],
  ['a text without end', READER, { text: '文'.repeat(41) }, 'input'],
  ['an operator as a text', READER, { text: { $ne: '' } }, 'input'],
  ['an operator as a place', READER, { places: ['$where'] }, 'input'],
]
test.each(refusals)('refuses %s', async (_why, openid, part, code) => {
  const filter = { ...wholeLedger, ...part }
  expect(await cloud.refused(openid, 'ledger.open', { filter, sort: latest })).toMatchObject({
    code,
  })
  const more = { filter, sort: latest, after: '1:filing-00000' }
  expect(await cloud.refused(openid, 'ledger.more', more)).toMatchObject({ code })
})

test.each(['', 'x', '1:', '9999999999999999:filing-00001', '1:$gt'])(
  'refuses %p as a place',
  async (after) => {
    const wanted = { filter: wholeLedger, sort: latest, after }
    expect(await cloud.refused(READER, 'ledger.more', wanted)).toMatchObject({ code: 'input' })
  },
)

test('a page keeps its place when a row that was read goes', async () => {
  const wanted = { filter: wholeLedger, sort: latest }
  const first = await cloud.ok(READER, 'ledger.open', wanted)
  const all = expected(wanted, '131081', READER)
  await cloud.alter('filings', all[10] ?? '', { ledger: null })
  const second = await cloud.ok(READER, 'ledger.more', { ...wanted, after: first.next ?? '' })
  expect(second.items.map(({ id }) => id)).toEqual(all.slice(50, 100))
})

test.each([
  ['a number as it is printed', 'LFBZ-26000007', ['filing-00007']],
  ['in another width and case', 'ｌｆｂｚ２６０００００７', ['filing-00007']],
  ['what a pattern would find everywhere', '.*', []],
  ['a bracket that is open', '账号(', []],
  ['a backslash', '\\d\\d', []],
])('looks for %s', async (_name, text, ids) => {
  const wanted = { filter: { ...wholeLedger, text }, sort: latest }
  const { ids: found } = await read(CITY, wanted)
  expect(found).toEqual(ids)
})

test('what no index decides is counted exactly up to 1,000, above it says so; a file says its exact count', async () => {
  // A day that no other row has, and a kind.
  const day = addDays(today, 90)
  await manyFilings(cloud, 1001, (place) => ({
    ledger: { due: instantOf(day), number: 5000 + place },
  }))
  const due = { from: day, to: day }
  const wanted = {
    filter: { ...wholeLedger, due, accountKinds: ['official' as const] },
    sort: latest,
  }
  const open = () => cloud.ok(CITY, 'ledger.open', wanted)
  const { total, items } = await open()
  expect(total).toEqual({ count: 1000, more: true })
  const file = await exported(cloud, CITY, wanted)
  expect(file).toMatchObject({ state: 'done', rows: 1001, unreadable: 0 })
  const { rows: inFile, notes } = await downloaded(cloud, CITY, file.id)
  expect(inFile).toHaveLength(1001)
  expect(notes.filter((note) => /^行数：1,?001\b/.test(note))).toHaveLength(1)
  await cloud.alter('filings', items[0]?.id ?? '', { ledger: null, office: null })
  expect((await open()).total).toEqual({ count: 1000, more: false })
})
