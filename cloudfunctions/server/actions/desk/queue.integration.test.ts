import { addDays, dayOf, instantOf } from '../../../../src/domain/dates/days'
import type { Queue } from '../../../../src/domain/api/desk'
import { onCloud } from '../../testing/onCloud'

const cloud = onCloud()

const today = dayOf(Date.parse('2026-11-24T07:06:00.000Z'))
const day = (days: number) => instantOf(addDays(today, days))

/** Places in the queues at and around the ends of each slice, by queue. */
const places: Readonly<Record<string, readonly number[]>> = {
  waiting: [day(-30), day(0), day(40)],
  returned: [
    day(-30),
    day(-1),
    day(0) - 1,
    day(0),
    day(0) + 1,
    day(3),
    day(4) - 1,
    day(4),
    day(4) + 1,
    day(90),
  ],
  done: [day(-400), day(-1), day(0), day(2)],
}

const rows = Object.entries(places).flatMap(([queue, all]) =>
  all.flatMap((queueAt) =>
    ['131081', '131081', '131022'].map((office) => ({ queue, queueAt, office, number: null })),
  ),
)
/** A draft that was taken back keeps its office and is in no queue. */
const drafts = [day(0), 0].map((queueAt) => ({ queue: null, queueAt, office: '131081' }))

beforeAll(() =>
  cloud.insert(
    'filings',
    ...[...rows, ...drafts].map((row, i) => ({ _id: `filing-${String(i)}`, ...row })),
  ),
)

/** The queues as one request each asked for them. */
const asked: Readonly<Record<keyof Queue['counts'], object>> = {
  waiting: { queue: 'waiting' },
  returned: { queue: 'returned' },
  dueSoon: {
    queue: 'returned',
    $and: [{ queueAt: { $gte: day(0) } }, { queueAt: { $lt: day(4) } }],
  },
  watch: { queue: 'returned', queueAt: { $lt: day(0) } },
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
    { waiting: 6, returned: 20, dueSoon: 8, watch: 6, done: 8, attested: 0, onPaper: 0 },
  ],
  [
    'another office',
    'reviewer-guan',
    { office: '131022' },
    { waiting: 3, returned: 10, dueSoon: 4, watch: 3, done: 4, attested: 0, onPaper: 0 },
  ],
  [
    'the city',
    'city-staff',
    {},
    { waiting: 9, returned: 30, dueSoon: 12, watch: 9, done: 12, attested: 0, onPaper: 0 },
  ],
]
test.each(callers)('%s counts what each of its queues holds', async (_who, openid, of, counts) => {
  const queue = await cloud.ok(openid, 'desk.queue', { queue: 'waiting', after: null })
  expect(queue.counts).toEqual(counts)
  expect(queue.counts).toEqual(await counted(of))
})

test('where there is nothing, nothing is counted', async () => {
  await cloud.insertStaff('reviewer-sanhe', '131082', 'reviewer')
  const { counts } = await cloud.ok('reviewer-sanhe', 'desk.queue', { queue: 'done', after: null })
  expect(counts).toEqual({
    waiting: 0,
    returned: 0,
    dueSoon: 0,
    watch: 0,
    done: 0,
    attested: 0,
    onPaper: 0,
  })
})
