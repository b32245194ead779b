import type { Review } from '../../../../src/domain/api/desk'
import { readPdf, wholeText } from '../../documents/testing/readPdf'
import { claimed, submitted } from '../../testing/filings'
import { runTimerAfterUndo } from '../../testing/messages'
import { onCloud } from '../../testing/onCloud'

const cloud = onCloud()
const reviewer = 'reviewer-bazhou'
const head = 'head-bazhou'
const cityHead = 'head-city'
const outOfScope = { reason: 'outOfScope', words: '只在外地发布' } as const

beforeEach(async () => {
  await cloud.reset()
  await cloud.insertStaff(cityHead, '131000', 'head')
  await cloud.insertStaff('head-guan', '131022', 'head')
})

const versionOf = ({ id, version }: Pick<Review, 'id' | 'version'>) => ({ id, version })

const proposed = async (by = reviewer): Promise<Review> => {
  const review = await claimed(cloud, by, await submitted(cloud, 'owner-li'))
  return cloud.ok(by, 'desk.proposeDecline', { ...versionOf(review), grounds: outOfScope })
}

/** What the person has been told once nothing can be undone any more. */
const told = async (person: string, filing: string) => {
  await runTimerAfterUndo(cloud)
  const entries = await cloud.stored<{ _id: string; title: string }>('inbox', { person, filing })
  const inOrder = entries.sort((one, other) =>
    one._id.localeCompare(other._id, 'en', { numeric: true }),
  )
  return inOrder.map(({ title }) => title)
}

test('proposed, it stays with the office: the head is told and reads what the owner will read', async () => {
  const review = await proposed()
  expect(review).toMatchObject({ status: 'submitted', claimedBy: { mine: true } })
  expect(review.moves).toEqual(['giveBack', 'handOver'])
  expect(await told(head, review.id)).toContain('请确认终止办理')
  expect(await told('owner-li', review.id)).toEqual([])
  const seen = await cloud.ok(head, 'desk.open', { id: review.id })
  expect(seen.moves).toEqual(['decline', 'giveBack', 'handOver'])
  expect(seen.proposal).toMatchObject({ by: '王敏', confirmBy: 'office' })
  expect(seen.proposal?.lines[0]).toBe('原因：不在备案范围。只在外地发布')
  const { events } = await cloud.ok('owner-li', 'filing.open', { id: review.id })
  expect(events.map(({ what }) => what)).not.toContain('提请终止办理')
})

test('while it is proposed nothing else is decided', async () => {
  const review = await proposed()
  const of = versionOf(review)
  const items = review.items.map(({ key }) => key)
  const sentence = { code: 'not-allowed', message: '已提请终止办理，要接着核对请先放回' }
  expect(await cloud.refused(reviewer, 'desk.register', { ...of, items })).toMatchObject(sentence)
  expect(await cloud.refused(reviewer, 'desk.release', of)).toMatchObject(sentence)
  expect(
    await cloud.refused(head, 'desk.transfer', { ...of, office: '131000', reason: '转走' }),
  ).toMatchObject(sentence)
  expect(
    await cloud.refused(reviewer, 'desk.proposeDecline', {
      ...of,
      version: of.version - 1,
      grounds: outOfScope,
    }),
  ).toBeNull()
  expect(await cloud.refused('owner-li', 'filing.withdraw', { id: of.id })).toMatchObject({
    code: 'claimed',
  })
})

test('another head confirms: the owner reads reason, basis and how to answer; the papers say so', async () => {
  const review = await proposed()
  await cloud.ok(head, 'desk.decline', versionOf(review))
  await cloud.ok(head, 'desk.decline', versionOf(review))
  const filing = await cloud.ok('owner-li', 'filing.open', { id: review.id })
  expect(filing.status).toBe('declined')
  const [entry] = filing.events
  expect(entry).toMatchObject({ what: '终止办理', who: '霸州市网信办' })
  expect(entry?.lines).toEqual([
    '原因：不在备案范围。只在外地发布',
    expect.stringContaining('依据：通告二.5'),
    expect.stringContaining('0316-7860501'),
  ])
  expect(await told('owner-li', review.id)).toEqual(['终止办理'])
  const answer = await cloud.invoke(
    'owner-li',
    { action: 'receipt', input: { id: review.id } },
    'documents',
  )
  if (!answer.ok) throw new Error(answer.message)
  const { url } = answer.data as { url: string }
  const pages = readPdf(new Uint8Array(await (await fetch(url)).arrayBuffer()))
  expect(pages.map(wholeText).join('')).toContain('终止办理')
  const { items } = await cloud.ok(reviewer, 'desk.queue', { queue: 'done', after: null })
  expect(items.map(({ id }) => id)).toContain(review.id)
})

describe('who may not confirm', () => {
  test.each<[string, string, string, string]>([
    ['the proposer', reviewer, 'not-allowed', '这件由王敏在核对'],
    ['a head of another county', 'head-guan', 'other-office', ''],
    ['the owner', 'owner-li', 'not-allowed', ''],
    ['a head of the city office, where the office has its own', cityHead, 'other-office', ''],
  ])('%s', async (_name, openid, code, message) => {
    const review = await proposed()
    expect(await cloud.refused(openid, 'desk.decline', versionOf(review))).toMatchObject({
      code,
      message: expect.stringContaining(message) as string,
    })
  })

  test('a head who proposed; where the office has no other head, one of the city office does', async () => {
    const review = await proposed(head)
    expect(await cloud.refused(head, 'desk.decline', versionOf(review))).toMatchObject({
      code: 'not-allowed',
      message: '您提请的终止办理，由另一位负责人确认',
    })
    expect(review.proposal?.confirmBy).toBe('city')
    expect(await told(cityHead, review.id)).toEqual(['请确认终止办理'])
    const seen = await cloud.ok(cityHead, 'desk.open', { id: review.id })
    expect(seen.moves).toContain('decline')
    await cloud.ok(cityHead, 'desk.decline', versionOf(review))
    expect((await cloud.ok('owner-li', 'filing.open', { id: review.id })).status).toBe('declined')
  })

  test('nobody, where nothing is proposed', async () => {
    const review = await claimed(cloud, reviewer, await submitted(cloud, 'owner-li'))
    expect(await cloud.refused(head, 'desk.decline', versionOf(review))).toMatchObject({
      code: 'not-allowed',
      message: '没有待确认的终止办理',
    })
  })
})

test('given back with a reason, the proposer is told and goes on; taken back it needs none', async () => {
  const review = await proposed()
  const of = versionOf(review)
  expect(await cloud.refused(head, 'desk.giveBack', { ...of, reason: null })).toMatchObject({
    code: 'input',
    fields: { reason: '请写明原因' },
  })
  await cloud.ok(head, 'desk.giveBack', { ...of, reason: '名称里有霸州' })
  expect(await told(reviewer, review.id)).toContain('没有终止办理，请接着核对')
  const again = await cloud.ok(reviewer, 'desk.open', { id: review.id })
  expect(again.moves).toContain('register')
  expect(again.proposal).toBeNull()
  const anew = await cloud.ok(reviewer, 'desk.proposeDecline', {
    ...versionOf(again),
    grounds: outOfScope,
  })
  const own = await cloud.ok(reviewer, 'desk.giveBack', { ...versionOf(anew), reason: null })
  expect(own.moves).toContain('register')
})

test('a head sets a decline and a registration aside: it is checked anew, the owner is told why', async () => {
  const review = await proposed()
  await cloud.ok(head, 'desk.decline', versionOf(review))
  const done = await cloud.ok(head, 'desk.open', { id: review.id })
  expect(done.moves).toContain('setAside')
  expect(
    await cloud.refused(reviewer, 'desk.setAside', { ...versionOf(done), reason: '说明了情况' }),
  ).toMatchObject({ code: 'not-allowed' })
  const back = await cloud.ok(head, 'desk.setAside', { ...versionOf(done), reason: '说明了情况' })
  expect(back).toMatchObject({ status: 'submitted', claimedBy: null, proposal: null })
  expect(await told('owner-li', review.id)).toEqual(['终止办理', '恢复办理'])
  const again = await cloud.ok(reviewer, 'desk.claim', versionOf(back))
  const items = again.items.map(({ key }) => key)
  await cloud.ok(reviewer, 'desk.register', { ...versionOf(again), items })
  const registered = await cloud.ok(head, 'desk.open', { id: review.id })
  await cloud.ok(head, 'desk.setAside', { ...versionOf(registered), reason: '登记错了' })
  const filing = await cloud.ok('owner-li', 'filing.open', { id: review.id })
  expect(filing).toMatchObject({ status: 'submitted', decidedAt: null })
  expect(filing.events[0]).toMatchObject({ what: '恢复办理', lines: ['原因：登记错了'] })
})

test('what is set aside on a later day is promised anew, from that day on', async () => {
  const promised = async (id: string) =>
    (await cloud.ok('owner-li', 'filing.open', { id })).receipt?.replyBy
  const review = await proposed()
  expect(await promised(review.id)).toBe('2026-11-27')
  await cloud.ok(head, 'desk.decline', versionOf(review))
  await cloud.moveClock({ now: '2026-12-01T07:06:00.000Z' })
  const done = await cloud.ok(head, 'desk.open', { id: review.id })
  await cloud.ok(head, 'desk.setAside', { ...versionOf(done), reason: '说明了情况' })
  expect(await promised(review.id)).toBe('2026-12-04')
})

test.each<[string, unknown, object]>([
  ['a duplicate of itself', 'own', { number: '这是本件的编号' }],
  [
    'an ID number in the words',
    { reason: 'outOfScope', words: '131081199001010016 不在' },
    { words: '请不要写证件号或手机号' },
  ],
])('refused: %s', async (_name, grounds, fields) => {
  const review = await claimed(cloud, reviewer, await submitted(cloud, 'owner-li'))
  const of = grounds === 'own' ? { reason: 'duplicate', words: '', number: review.number } : grounds
  const input = { ...versionOf(review), grounds: of as typeof outOfScope }
  expect(await cloud.refused(reviewer, 'desk.proposeDecline', input)).toMatchObject({
    code: 'input',
    fields,
  })
})

test('a duplicate names the other filing to its owner', async () => {
  const first = await submitted(cloud, 'owner-li')
  const review = await claimed(cloud, reviewer, await submitted(cloud, 'owner-li'))
  const number = first.receipt?.number ?? ''
  const grounds = { reason: 'duplicate', words: '', number } as const
  const seen = await cloud.ok(reviewer, 'desk.proposeDecline', { ...versionOf(review), grounds })
  expect(seen.proposal?.lines[1]).toContain(number)
})

test('who left the office gets no answer with the filing, not even to the call that was theirs', async () => {
  await cloud.insertStaff('reviewer-mover', '131081', 'reviewer')
  await cloud.insertStaff('head-mover', '131081', 'head')
  const review = await claimed(cloud, 'reviewer-mover', await submitted(cloud, 'owner-li'))
  const propose = { ...versionOf(review), grounds: outOfScope }
  const proposal = await cloud.ok('reviewer-mover', 'desk.proposeDecline', propose)
  await cloud.alter('staff', 'reviewer-mover', { office: '131022' })
  expect(await cloud.refused('reviewer-mover', 'desk.proposeDecline', propose)).toMatchObject({
    code: 'other-office',
  })
  const back = { ...versionOf(proposal), reason: '名称里有霸州' }
  await cloud.ok('head-mover', 'desk.giveBack', back)
  await cloud.alter('staff', 'head-mover', { office: '131022' })
  expect(await cloud.refused('head-mover', 'desk.giveBack', back)).toMatchObject({
    code: 'other-office',
  })
})

test('a head of the city office who gives a proposal back is answered again after a lost answer', async () => {
  // The other heads of the county are gone from the office by now.
  const heads = await cloud.stored<{ _id: string }>('staff', { office: '131081', role: 'head' })
  for (const { _id } of heads)
    if (_id !== head) await cloud.alter('staff', _id, { office: '131022' })
  const review = await proposed(head)
  const back = { ...versionOf(review), reason: '名称里有霸州' }
  await cloud.ok(cityHead, 'desk.giveBack', back)
  expect(await cloud.refused(cityHead, 'desk.giveBack', back)).toBeNull()
})

test('confirmed and given back at once, one wins and the owner hears of it once or not at all', async () => {
  for (let turn = 0; turn < 4; turn += 1) {
    const review = await proposed()
    const of = versionOf(review)
    const answers = await Promise.all([
      cloud.call(head, 'desk.decline', of),
      cloud.call(head, 'desk.decline', of),
      cloud.call(reviewer, 'desk.giveBack', { ...of, reason: null }),
    ])
    const { status } = await cloud.ok('owner-li', 'filing.open', { id: of.id })
    const declined = status === 'declined'
    expect(answers.map(({ ok }) => ok)).toEqual([declined, declined, !declined])
    expect(await told('owner-li', of.id)).toEqual(declined ? ['终止办理'] : [])
  }
})
