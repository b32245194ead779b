import type { Review } from '../../../../src/domain/api/desk'
import type { RefusalCode } from '../../../../src/domain/api/refusal'
import { allItems, claimed, submitted } from '../../testing/filings'
import { onCloud } from '../../testing/onCloud'

const OWNER = 'owner-li'
const STAFF = 'reviewer-bazhou'
const HEAD = 'head-bazhou'
const COLLEAGUE = 'zhang-bazhou'

const cloud = onCloud()
beforeEach(async () => {
  await cloud.reset()
  await cloud.insertStaff(COLLEAGUE, '131081', 'reviewer')
})

const inCheck = async (): Promise<Review> => claimed(cloud, STAFF, await submitted(cloud, OWNER))
const asHead = (id: string): Promise<Review> => cloud.ok(HEAD, 'desk.open', { id })
const handle = ({ assignTo }: Review, name: string): string =>
  assignTo.find((each) => each.name === name)?.id ?? ''
const give = async (id: string, name: string): Promise<Review> => {
  const review = await asHead(id)
  const to = handle(review, name)
  return cloud.ok(HEAD, 'desk.reassign', { id, version: review.version, to })
}

test('a head gives what one checks to another, who is told and finishes it', async () => {
  const { id } = await inCheck()
  const review = await give(id, '张工')
  expect(review.claimedBy).toEqual({ name: '张工', mine: false })
  expect(review.events[0]).toMatchObject({ what: '改派给张工', who: '刘建国' })
  const told = await cloud.stored<{ title: string }>('inbox', { filing: id, person: COLLEAGUE })
  expect(told.map(({ title }) => title)).toContain('改派给您的备案')

  const { version } = review
  const items = allItems(review)
  expect(await cloud.refused(STAFF, 'desk.register', { id, version, items })).toMatchObject({
    code: 'not-allowed',
    message: '这件由张工在核对',
  })
  await cloud.ok(COLLEAGUE, 'desk.register', { id, version, items })
})

test('its owner reads nothing of it', async () => {
  const { id } = await inCheck()
  await give(id, '张工')
  const { events } = await cloud.ok(OWNER, 'filing.open', { id })
  expect(events.map(({ what }) => what)).not.toContain('改派给张工')
})

test('what someone who left was checking goes on', async () => {
  await cloud.insertStaff('leaver', '131081', 'reviewer')
  const filing = await submitted(cloud, OWNER)
  await claimed(cloud, 'leaver', filing)
  await cloud.alter('staff', 'leaver', { office: '131022' })
  expect(await cloud.refused(STAFF, 'desk.claim', { id: filing.id, version: 3 })).toMatchObject({
    code: 'claimed',
  })
  const review = await give(filing.id, '刘建国')
  expect(review.claimedBy).toEqual({ name: '刘建国', mine: true })
})

test('what nobody checks yet is given out too', async () => {
  const { id } = await submitted(cloud, OWNER)
  expect((await give(id, '王敏')).claimedBy?.name).toBe('王敏')
  const { events } = await cloud.ok(OWNER, 'filing.open', { id })
  expect(events[0]).toMatchObject({ what: '霸州市网信办开始核对', who: '霸州市网信办' })
})

test('only heads are offered it: not who checks it, not its applicant, no openid', async () => {
  const { id } = await inCheck()
  expect((await asHead(id)).assignTo.map(({ name }) => name).sort()).toEqual(['刘建国', '张工'])
  const seen = await cloud.ok(STAFF, 'desk.open', { id })
  expect(seen.assignTo).toEqual([])
  expect(JSON.stringify(await asHead(id))).not.toContain(COLLEAGUE)
  const own = await submitted(cloud, COLLEAGUE)
  expect((await asHead(own.id)).assignTo.map(({ name }) => name)).not.toContain('张工')
})

test('sent again it is one reassignment', async () => {
  const { id, version } = await inCheck()
  const to = handle(await asHead(id), '张工')
  const send = () => cloud.ok(HEAD, 'desk.reassign', { id, version, to })
  await Promise.all([send(), send()])
  await send()
  expect(await cloud.stored('events', { filing: id, name: 'reassigned' })).toHaveLength(1)
})

test.each<[string, string, object, RefusalCode]>([
  ['a reviewer', STAFF, {}, 'not-allowed'],
  ['the city right alone', 'city-staff', {}, 'not-allowed'],
  ['another office', 'reviewer-guan', {}, 'other-office'],
  ['its owner', OWNER, {}, 'not-allowed'],
  ['to nobody known', HEAD, { to: '0123456789abcdef' }, 'not-allowed'],
  ['to an openid', HEAD, { to: COLLEAGUE }, 'input'],
  ['on an old version', HEAD, { version: 1 }, 'stale'],
])('it is refused: %s', async (_, who, change, code) => {
  const { id, version } = await inCheck()
  const to = handle(await asHead(id), '张工')
  expect(await cloud.refused(who, 'desk.reassign', { id, version, to, ...change })).toMatchObject({
    code,
  })
})

test('a head does not choose who checks their own filing, nor hands it on', async () => {
  const { id } = await submitted(cloud, HEAD)
  const review = await claimed(cloud, STAFF, await cloud.ok(HEAD, 'filing.open', { id }))
  const to = handle(await asHead((await inCheck()).id), '张工')
  const { version } = review
  expect(await asHead(id)).toMatchObject({ assignTo: [], transferTo: [] })
  const refused = [
    await cloud.refused(HEAD, 'desk.reassign', { id, version, to }),
    await cloud.refused(HEAD, 'desk.transfer', { id, version, office: '131022', reason: '请转' }),
  ]
  for (const each of refused) expect(each).toMatchObject({ code: 'not-allowed' })
})

test('once it is registered there is nothing to give', async () => {
  const review = await inCheck()
  const to = handle(await asHead(review.id), '张工')
  await cloud.ok(STAFF, 'desk.register', {
    id: review.id,
    version: review.version,
    items: allItems(review),
  })
  const { version, assignTo } = await asHead(review.id)
  expect(assignTo).toEqual([])
  expect(await cloud.refused(HEAD, 'desk.reassign', { id: review.id, version, to })).not.toBeNull()
})

test('a claim of the third working day says so to who checks it and to the head, to no colleague', async () => {
  const { id } = await inCheck()
  const seenOn = async (now: string) => {
    await cloud.moveClock({ now })
    return Promise.all(
      [STAFF, HEAD, COLLEAGUE].map(async (openid) => {
        const { items } = await cloud.ok(openid, 'desk.queue', { queue: 'waiting', after: null })
        return items.find((each) => each.id === id)?.longClaimed
      }),
    )
  }
  expect(await seenOn('2026-11-25T01:00:00.000Z')).toEqual([null, null, null])
  expect(await seenOn('2026-11-26T01:00:00.000Z')).toEqual([3, 3, null])
  // A Sunday is none.
  expect(await seenOn('2026-11-29T01:00:00.000Z')).toEqual([4, 4, null])
  const { version } = await asHead(id)
  await cloud.ok(STAFF, 'desk.release', { id, version })
  expect(await seenOn('2026-11-30T01:00:00.000Z')).toEqual([null, null, null])
})
