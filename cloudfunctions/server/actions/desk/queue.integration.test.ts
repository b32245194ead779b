import type { OfficeCode } from '../../../../src/domain/city/city'
import { addDays, dayOf, instantOf } from '../../../../src/domain/dates/days'
import type { ApiInput } from '../../../../src/domain/api/api'
import type { Queue } from '../../../../src/domain/api/desk'
import { claimed, returnInput, submitted } from '../../testing/filings'
import { onCloud } from '../../testing/onCloud'

const cloud = onCloud()

const today = dayOf(Date.parse('2026-11-24T07:06:00.000Z'))
const day = (days: number) => instantOf(addDays(today, days))

/** Places in the queues at and around the ends of each slice, by queue. */
const places: Readonly<Record<string, readonly number[]>> = {
  waiting: [day(-30), day(0), day(1) - 1, day(1), day(40)],
  returned: [
    day(-30),
    day(-1),
    day(0) - 1,
    day(0),
    day(0) + 1,
    day(7),
    day(8) - 1,
    day(8),
    day(8) + 1,
    day(90),
  ],
  done: [day(-400), day(-1), day(0), day(2)],
}

const rows = Object.entries(places).flatMap(([queue, all]) =>
  all.flatMap((queueAt) =>
    ['131081', '131081', '131022'].map((office) => ({ queue, queueAt, office, number: null })),
  ),
)
/** What waits with its promised day, by how many days that is from today; the last are no longer, or not yet, to be checked. */
const promised = [
  ...[-40, -3, -3, -1, 0, 2, null].map((days) => ({ status: 'submitted', days })),
  { status: 'registered', days: -5 },
].flatMap(({ status, days }) =>
  ['131081', '131022'].map((office) => ({
    queue: 'waiting',
    queueAt: day(-1),
    office,
    number: null,
    status,
    replyBy: days === null ? null : addDays(today, days),
  })),
)
/** A draft that was taken back keeps its office and is in no queue. */
const drafts = [day(0), 0].map((queueAt) => ({ queue: null, queueAt, office: '131081' }))

beforeAll(() =>
  cloud.insert(
    'filings',
    ...[...rows, ...promised, ...drafts].map((row, i) => ({ _id: `filing-${String(i)}`, ...row })),
  ),
)

/** The queues as one request each asked for them. */
const asked: Readonly<Record<keyof Queue['counts'], object>> = {
  waiting: { queue: 'waiting', queueAt: { $lt: day(1) } },
  deferred: { queue: 'waiting', queueAt: { $gte: day(1) } },
  returned: { queue: 'returned' },
  dueSoon: {
    queue: 'returned',
    $and: [{ queueAt: { $gte: day(0) } }, { queueAt: { $lt: day(8) } }],
  },
  watch: { queue: 'returned', queueAt: { $lt: day(0) } },
  pastPromise: {
    queue: 'waiting',
    status: 'submitted',
    $and: [{ replyBy: { $gt: '' } }, { replyBy: { $lt: today } }],
  },
  done: { queue: 'done' },
  attested: { queue: 'attested' },
  onPaper: { queue: 'onPaper' },
}

const counted = async (of: object): Promise<Queue['counts']> => {
  const found = Object.entries(asked).map(async ([name, query]) => {
    const docs = await cloud.stored('filings', { ...of, ...query })
    return [name, docs.length] as const
  })
  return Object.fromEntries(await Promise.all(found)) as Queue['counts']
}

const callers: readonly [who: string, openid: string, of: object, counts: Queue['counts']][] = [
  [
    'an office',
    'reviewer-bazhou',
    { office: '131081' },
    {
      waiting: 14,
      returned: 20,
      dueSoon: 8,
      watch: 6,
      pastPromise: 4,
      deferred: 4,
      done: 8,
      attested: 0,
      onPaper: 0,
    },
  ],
  [
    'another office',
    'reviewer-guan',
    { office: '131022' },
    {
      waiting: 11,
      returned: 10,
      dueSoon: 4,
      watch: 3,
      pastPromise: 4,
      deferred: 2,
      done: 4,
      attested: 0,
      onPaper: 0,
    },
  ],
  [
    'the city',
    'city-staff',
    {},
    {
      waiting: 25,
      returned: 30,
      dueSoon: 12,
      watch: 9,
      pastPromise: 8,
      deferred: 6,
      done: 12,
      attested: 0,
      onPaper: 0,
    },
  ],
]
test.each(callers)('%s counts what each of its queues holds', async (_who, openid, of, counts) => {
  const queue = await cloud.ok(openid, 'desk.queue', { queue: 'waiting', after: null })
  expect(queue.counts).toEqual(counts)
  expect(queue.counts).toEqual(await counted(of))
})

describe('of one office (G1)', () => {
  const queues = [
    'waiting',
    'returned',
    'dueSoon',
    'watch',
    'pastPromise',
    'deferred',
    'done',
  ] as const
  type Wanted = Omit<ApiInput<'desk.queue'>, 'after'>
  const read = async (openid: string, wanted: Wanted) => {
    const ids: string[] = []
    let after: string | null = null
    do {
      const page: Queue = await cloud.ok(openid, 'desk.queue', { ...wanted, after })
      ids.push(...page.items.map(({ id }) => id))
      after = page.next
    } while (after !== null)
    return ids
  }

  test.each(queues)('the city reads its %s as that office does', async (queue) => {
    const wanted = { queue, office: '131081' } as const
    expect(await read('city-staff', wanted)).toEqual(await read('reviewer-bazhou', { queue }))
    expect(await read('reviewer-bazhou', wanted)).toEqual(await read('reviewer-bazhou', { queue }))
  })

  test('its counts are that office’s, and so is what it promises', async () => {
    const [own, ofCity] = await Promise.all([
      cloud.ok('reviewer-guan', 'desk.queue', { queue: 'done', after: null }),
      cloud.ok('city-staff', 'desk.queue', { queue: 'done', office: '131022', after: null }),
    ])
    expect([ofCity.counts, ofCity.promises]).toEqual([own.counts, own.promises])
  })

  test.each(['desk.queue', 'desk.papers'] as const)(
    'who has no city right is refused another office: %s',
    async (action) => {
      const queue = action === 'desk.queue' ? 'waiting' : 'attested'
      for (const office of ['131022', '131000'] as const)
        expect(
          await cloud.refused('head-bazhou', action, { queue, office, after: null }),
        ).toMatchObject({ code: 'not-allowed' })
      expect(
        await cloud.refused('city-staff', action, {
          queue,
          office: '999999' as OfficeCode,
          after: null,
        }),
      ).toMatchObject({ code: 'input' })
    },
  )
})

test('where there is nothing, nothing is counted', async () => {
  await cloud.insertStaff('reviewer-sanhe', '131082', 'reviewer')
  const { counts } = await cloud.ok('reviewer-sanhe', 'desk.queue', { queue: 'done', after: null })
  expect(counts).toEqual({
    waiting: 0,
    returned: 0,
    dueSoon: 0,
    watch: 0,
    pastPromise: 0,
    deferred: 0,
    done: 0,
    attested: 0,
    onPaper: 0,
  })
})

describe('我在核对', () => {
  const mine = 'reviewer-bazhou'
  const placeOf = (number: number) => `waiting-${String(number).padStart(5, '0')}`

  /** Pages of 待核对 as somebody reads them. */
  const read = async (openid: string, turned = false) => {
    const pages: Queue[] = []
    let after: string | null = null
    do {
      const page: Queue = await cloud.ok(openid, 'desk.queue', { queue: 'waiting', turned, after })
      pages.push(page)
      after = page.next
    } while (after !== null)
    return pages.map(({ items }) => items.map(({ id }) => id))
  }

  beforeAll(async () => {
    await cloud.reset()
    const { id } = await submitted(cloud, 'owner-li')
    const [made] = await cloud.stored<Readonly<Record<string, unknown>>>('filings', { _id: id })
    await claimed(cloud, mine, { id, version: Number(made?.['version']) })
    const [checked] = await cloud.stored<{ claim: object }>('filings', { _id: id })
    const rows = Array.from({ length: 45 }, (_each, i) => ({
      ...made,
      _id: placeOf(i + 1),
      queueAt: day(-1) + i,
      claim: i + 1 === 25 || i + 1 === 41 ? checked?.claim : null,
    }))
    // What was decided, or asked to be cancelled, is nobody's to check any more.
    const asked = { ...rows[24], _id: placeOf(46), queueAt: day(-1) + 46, status: 'registered' }
    for (let from = 0; from < rows.length; from += 10)
      await cloud.insert('filings', ...rows.slice(from, from + 10))
    await cloud.insert('filings', asked)
  })

  test.each([
    ['as it waits', false],
    ['turned', true],
  ])('what the caller checks stands first, %s, and nowhere below', async (_name, turned) => {
    const pages = await read(mine, turned)
    const all = pages.flat()
    const held = (await read('head-bazhou', turned)).flat()
    const own = await cloud.stored<{ _id: string }>('filings', {
      'claim.openid': mine,
      status: 'submitted',
    })
    const ids = new Set(own.map(({ _id }) => _id))
    expect(ids.size).toBe(3)
    expect(all.slice(0, 3)).toEqual(held.filter((id) => ids.has(id)))
    expect(all.slice(3)).toEqual(held.filter((id) => !ids.has(id)))
    expect(all).toHaveLength(47)
  })

  test.each(['waiting', 'pastPromise'] as const)(
    'with %s the first that the caller checks is named, on the first page',
    async (queue) => {
      const open = (openid: string, after: string | null = null) =>
        cloud.ok(openid, 'desk.queue', { queue, after })
      const [first] = (await read(mine))[0] ?? []
      expect((await open(mine)).mine).toBe(first)
      expect((await open('head-bazhou')).mine).toBeNull()
      expect((await open('city-staff')).mine).toBeNull()
      expect((await open(mine, `${String(day(-1))}:${placeOf(1)}`)).mine).toBeNull()
    },
  )

  test('in another queue, and for somebody else, it stands where it stands', async () => {
    const [first = []] = await read('head-bazhou')
    expect(first.slice(0, 2)).toEqual([placeOf(1), placeOf(2)])
    const city = (await read('city-staff')).flat()
    expect(city).toHaveLength(47)
    expect(city[0]).toBe(placeOf(1))
    const done = await cloud.ok(mine, 'desk.queue', { queue: 'done', after: null })
    expect([done.items, done.mine]).toEqual([[], null])
  })
})

describe('超承诺', () => {
  const open = (openid: string, after: string | null = null) =>
    cloud.ok(openid, 'desk.queue', { queue: 'pastPromise', after })

  test('more than a page, each once, the longest past first, and as many as is counted', async () => {
    await cloud.reset()
    const first = await submitted(cloud, 'owner-li')
    const [made] = await cloud.stored<Readonly<Record<string, unknown>>>('filings', {
      _id: first.id,
    })
    const days = Array.from({ length: 50 }, (_each, i) => addDays(today, -1 - Math.floor(i / 15)))
    const copies = days.map((replyBy, i) => ({
      ...made,
      _id: `copy-${String(i).padStart(5, '0')}`,
      replyBy,
    }))
    for (let from = 0; from < copies.length; from += 10)
      await cloud.insert('filings', ...copies.slice(from, from + 10))
    const seen: (string | null)[] = []
    const ids: string[] = []
    let after: string | null = null
    do {
      const page: Queue = await open('reviewer-bazhou', after)
      expect([page.counts.pastPromise, page.promises]).toEqual([50, true])
      seen.push(...page.items.map(({ replyBy }) => replyBy))
      ids.push(...page.items.map(({ id }) => id))
      after = page.next
    } while (after !== null)
    expect(seen).toEqual([...days].sort())
    expect(new Set(ids).size).toBe(50)
    expect((await open('city-staff')).counts.pastPromise).toBe(50)
    expect((await open('reviewer-guan')).counts.pastPromise).toBe(0)
  })

  test.each(['waiting', 'pastPromise'] as const)(
    'turned, a queue stands from its other end, each once: %s',
    async (queue) => {
      const read = async (turned: boolean) => {
        const ids: string[] = []
        let after: string | null = null
        do {
          const page: Queue = await cloud.ok('reviewer-bazhou', 'desk.queue', {
            queue,
            turned,
            after,
          })
          ids.push(...page.items.map(({ id }) => id))
          after = page.next
        } while (after !== null)
        return ids
      }
      const turned = await read(true)
      expect(turned).toEqual([...(await read(false))].reverse())
      expect(new Set(turned).size).toBeGreaterThanOrEqual(50)
    },
  )

  test('its last day is no lateness; the day after it stands there, until it is decided', async () => {
    await cloud.reset()
    const filing = await submitted(cloud, 'owner-li')
    await cloud.moveClock({ advanceDays: 3 })
    expect((await open('reviewer-bazhou')).items).toEqual([])
    await cloud.moveClock({ advanceDays: 1 })
    const late = await open('reviewer-bazhou')
    expect(late.items).toMatchObject([{ id: filing.id, replyBy: '2026-11-27' }])
    const { id, version } = await claimed(cloud, 'reviewer-bazhou', filing)
    expect((await open('reviewer-bazhou')).items[0]?.claimedBy).toMatchObject({ mine: true })
    await cloud.ok('reviewer-bazhou', 'desk.return', returnInput({ id, version }, ['accountName']))
    expect((await open('reviewer-bazhou')).items).toEqual([])
  })

  test('an office that promises nothing is not offered it; what it promised before still is', async () => {
    await cloud.reset()
    await submitted(cloud, 'owner-li')
    const { version } = await cloud.ok('head-bazhou', 'settings.open', { scope: '131081' })
    const set = [{ name: 'replyDays' as const, value: null }]
    await cloud.ok('head-bazhou', 'settings.set', { scope: '131081', version, from: null, set })
    await cloud.moveClock({ now: '2026-11-24T07:10:00.000Z' })
    expect((await open('reviewer-bazhou')).promises).toBe(false)
    expect((await open('reviewer-guan')).promises).toBe(true)
    expect((await open('city-staff')).promises).toBe(true)
    await cloud.moveClock({ advanceDays: 4 })
    expect((await open('reviewer-bazhou')).promises).toBe(true)
  })
})
