import type { Review } from '../../../../src/domain/api/desk'
import { allItems, claimed, returnInput, submitted } from '../../testing/filings'
import { allow, confirmMail } from '../../testing/messages'
import { NOW, onCloud } from '../../testing/onCloud'

const cloud = onCloud()
const reviewer = 'reviewer-bazhou'
const head = 'head-bazhou'
const owner = 'owner-li'

let clock = Date.parse(NOW)
const later = (seconds: number) => {
  clock += seconds * 1000
  return cloud.moveClock({ now: new Date(clock).toISOString() })
}

beforeEach(async () => {
  clock = Date.parse(NOW)
  await cloud.reset()
  await cloud.insertStaff('head-guan', '131022', 'head')
  await confirmMail(cloud)
})

const versionOf = ({ id, version }: Pick<Review, 'id' | 'version'>) => ({ id, version })
const grounds = { reason: 'outOfScope', words: '只在外地发布' } as const

const stored = async (id: string) =>
  (await cloud.stored<Readonly<Record<string, unknown>>>('filings', { _id: id }))[0]

/** What a decision sets, without what counts on: version, chain, last move, the time with whom it lay. */
const standing = async (id: string) => {
  const all = (await stored(id)) ?? {}
  const { version, chain, trail, moved, decision, held, acts = null, keeping = null, ...rest } = all
  return { ...rest, acts, keeping }
}

const told = async (person: string, filing: string) =>
  (await cloud.ok(person, 'inbox.list', { after: null })).entries
    .filter((entry) => entry.filing === filing)
    .map(({ title }) => title)

type Decision = {
  readonly by: string
  readonly prepare: () => Promise<Review>
  readonly decide: (review: Review) => Promise<{ readonly undoFor: number }>
  readonly status: string
  readonly button: string
}

const checked = async () => claimed(cloud, reviewer, await submitted(cloud, owner))

const decisions: Readonly<Record<string, Decision>> = {
  register: {
    by: reviewer,
    prepare: checked,
    decide: (review) =>
      cloud.ok(reviewer, 'desk.register', { ...versionOf(review), items: allItems(review) }),
    status: 'registered',
    button: '登记',
  },
  return: {
    by: reviewer,
    prepare: checked,
    decide: (review) =>
      cloud.ok(reviewer, 'desk.return', {
        ...versionOf(review),
        items: returnInput(review, ['address']).items,
      }),
    status: 'returned',
    button: '退回补正',
  },
  transfer: {
    by: reviewer,
    prepare: checked,
    decide: (review) =>
      cloud.ok(reviewer, 'desk.transfer', {
        ...versionOf(review),
        office: '131022',
        reason: '主体地址不在本辖区',
      }),
    status: 'submitted',
    button: '转办',
  },
  'the confirmed 终止办理': {
    by: head,
    prepare: async () =>
      cloud.ok(reviewer, 'desk.proposeDecline', { ...versionOf(await checked()), grounds }),
    decide: (review) => cloud.ok(head, 'desk.decline', versionOf(review)),
    status: 'declined',
    button: '确认终止办理',
  },
}
const cases = Object.entries(decisions)

describe.each(cases)('%s', (_name, { by, prepare, decide, status, button }) => {
  test('holds at once, nobody is told for two minutes, and undone everything is as before', async () => {
    const review = await prepare()
    const before = await standing(review.id)
    const eventsBefore = await cloud.ok(owner, 'filing.open', { id: review.id })
    const toldBefore = await told(owner, review.id)
    const { undoFor } = await decide(review)
    expect(undoFor).toBe(120_000)
    expect((await stored(review.id))?.['status']).toBe(status)
    await later(110)
    await cloud.runTimer()
    expect(await told(owner, review.id)).toEqual(toldBefore)
    expect(await told('reviewer-guan', review.id)).toEqual([])
    const undone = await cloud.ok(by, 'desk.undo', { id: review.id })
    expect(undone.status).toBe('submitted')
    expect(await standing(review.id)).toEqual(before)
    // A lost answer: the same call again.
    await cloud.ok(by, 'desk.undo', { id: review.id })
    await later(600)
    await cloud.runTimer()
    expect(await told(owner, review.id)).toEqual(toldBefore)
    expect(await told('reviewer-guan', review.id)).toEqual([])
    const after = await cloud.ok(owner, 'filing.open', { id: review.id })
    expect(after.events.map(({ what }) => what)).toEqual(
      eventsBefore.events.map(({ what }) => what),
    )
    const [newest] = (await cloud.ok(by, 'desk.open', { id: review.id })).events
    expect(newest?.what).toBe(`撤销「${button}」`)
  })

  test('after two minutes it stands and is told', async () => {
    const review = await prepare()
    const toldBefore = await told(owner, review.id)
    await decide(review)
    await later(125)
    expect(await cloud.refused(by, 'desk.undo', { id: review.id })).toMatchObject({
      code: 'not-allowed',
      message: '已过撤销的时间，或这件已有新的办理，不能再撤销',
    })
    await cloud.runTimer()
    expect(await told(owner, review.id)).toHaveLength(toldBefore.length + 1)
  })

  test('only who decided undoes it', async () => {
    const review = await prepare()
    await decide(review)
    for (const other of [reviewer, head, 'head-guan', owner].filter((each) => each !== by))
      expect(await cloud.refused(other, 'desk.undo', { id: review.id })).not.toBeNull()
    await cloud.ok(by, 'desk.undo', { id: review.id })
  })

  test('undone it can be decided anew, and that undone too', async () => {
    const review = await prepare()
    await decide(review)
    const again = await cloud.ok(by, 'desk.undo', { id: review.id })
    await decide(again)
    await cloud.ok(by, 'desk.undo', { id: review.id })
    expect((await stored(review.id))?.['status']).toBe('submitted')
  })

  test('ten at once undo once', async () => {
    const review = await prepare()
    await decide(review)
    await Promise.all(
      Array.from({ length: 10 }, () => cloud.ok(by, 'desk.undo', { id: review.id })),
    )
    const events = await cloud.stored('events', { filing: review.id, name: 'undone' })
    expect(events).toHaveLength(1)
  })
})

test('refused once the owner began to correct, or the new office claimed', async () => {
  const returned = await decisions['return']?.prepare()
  if (!returned) throw new Error('no row')
  await decisions['return']?.decide(returned)
  await cloud.ok(owner, 'filing.save', {
    id: returned.id,
    answers: { address: '河北省廊坊市霸州市胜芳镇文化路 12 号' },
  })
  expect(await cloud.refused(reviewer, 'desk.undo', { id: returned.id })).toMatchObject({
    code: 'not-allowed',
  })
  const handedOn = await decisions['transfer']?.prepare()
  if (!handedOn) throw new Error('no row')
  await decisions['transfer']?.decide(handedOn)
  const theirs = await cloud.ok('reviewer-guan', 'desk.open', { id: handedOn.id })
  await cloud.ok('reviewer-guan', 'desk.claim', versionOf(theirs))
  expect(await cloud.refused(reviewer, 'desk.undo', { id: handedOn.id })).toMatchObject({
    code: 'other-office',
  })
})

test('the list of what is done says how long it can be undone, to who decided it', async () => {
  const review = await checked()
  await decisions['register']?.decide(review)
  const [decided] = (await cloud.ok(reviewer, 'desk.open', { id: review.id })).events
  clock = decided?.at ?? 0
  await later(30)
  const done = async (openid: string) =>
    (await cloud.ok(openid, 'desk.queue', { queue: 'done', after: null })).items.find(
      ({ id }) => id === review.id,
    )?.undoFor
  const now = async () => (await cloud.ok(reviewer, 'me', {})).now
  // Two minutes from the decision on, to the millisecond, however long the machine takes to ask.
  const ends = (decided?.at ?? 0) + 120_000
  const before = await now()
  const left = await done(reviewer)
  expect(left).toBeGreaterThanOrEqual(ends - (await now()))
  expect(left).toBeLessThanOrEqual(ends - before)
  expect(ends - before).toBeLessThanOrEqual(90_000)
  expect(await done(head)).toBe(0)
  const seen = await cloud.ok(reviewer, 'desk.open', { id: review.id })
  expect(seen.moves).toContain('undo')
})

test('what was told before stays told: an undo deletes the messages of its decision alone', async () => {
  await allow(cloud, owner, 'progress', 2)
  const review = await checked()
  await decisions['return']?.decide(review)
  await later(180)
  await cloud.runTimer()
  expect(await told(owner, review.id)).toEqual(['一次性告知：请补正 1 处'])
})

test('a head hands a registered filing to the office it belongs to; the number stays', async () => {
  const review = await checked()
  await decisions['register']?.decide(review)
  await later(180)
  await cloud.runTimer()
  const registered = await cloud.ok(head, 'desk.open', { id: review.id })
  expect(registered.moves).toContain('transfer')
  await cloud.ok(head, 'desk.transfer', {
    ...versionOf(registered),
    office: '131022',
    reason: '主体地址不在本辖区',
  })
  expect(await stored(review.id)).toMatchObject({
    status: 'registered',
    office: '131022',
    queue: 'done',
    number: review.number,
  })
  await later(180)
  await cloud.runTimer()
  expect(await told('head-guan', review.id)).toEqual(['霸州市网信办转来的已登记备案'])
  expect((await told(owner, review.id))[0]).toBe('转由固安县网信办管理')
})
