import { brokenLink } from '../../filing/audit'
import type { FilingEvent } from '../../store/events'
import {
  allItems,
  claimed,
  company,
  ID_NUMBER,
  individual,
  signedDraft,
  start,
  submitInput,
  submitted,
} from '../../testing/filings'
import { onOwnCloud } from '../../testing/onOwnCloud'
import { deskPhoto } from '../../testing/copies'

type Stored = { _id: string; status: string; version: number; chain: { seq: number; hash: string } }

/** 15:06 in Beijing. */
const NOW = Date.parse('2026-11-24T07:06:00.000Z')

const cloud = onOwnCloud()

test('an owner files, the office claims, ticks and registers, both see the timeline', async () => {
  const draft = await signedDraft(cloud, 'owner-li')
  expect(draft.doneParts).toBe(6)
  expect(draft.route?.reason).toBe('因为主体地址在霸州市')

  const receipt = await cloud.ok('owner-li', 'filing.submit', submitInput(draft))
  expect(receipt).toMatchObject({
    number: expect.stringMatching(/^LFBZ-26[0-9A-Z]{2}-[0-9A-Z]{4}$/) as string,
    office: { code: '131081', phone: '0316-7860501' },
    replyBy: '2026-11-27',
    late: null,
  })
  expect(receipt.submittedAt - NOW).toBeLessThan(60_000)

  const queue = await cloud.ok('reviewer-bazhou', 'desk.queue', { queue: 'waiting', after: null })
  expect(queue.counts.waiting).toBe(1)
  expect(queue.items[0]).toMatchObject({ number: receipt.number, claimedBy: null, own: false })

  const review = await claimed(cloud, 'reviewer-bazhou', queue.items[0] ?? fail())
  expect(review.moves).toEqual([
    'release',
    'defer',
    'transfer',
    'return',
    'register',
    'proposeDecline',
    'handOver',
  ])
  expect(allItems(review)).toHaveLength(17)

  await cloud.ok('reviewer-bazhou', 'desk.register', {
    id: review.id,
    version: review.version,
    items: allItems(review),
  })
  expect((await cloud.ok('reviewer-bazhou', 'desk.next', { id: review.id })).next).toBeNull()

  const filing = await cloud.ok('owner-li', 'filing.open', { id: draft.id })
  expect(filing.status).toBe('registered')
  expect(filing.events.map(({ what, who }) => [what, who])).toEqual([
    ['已登记', '霸州市网信办'],
    ['霸州市网信办开始核对', '霸州市网信办'],
    [`已提交 ${receipt.number}`, '填报人'],
    ['开始填写', '填报人'],
  ])
  const seen = await cloud.ok('reviewer-bazhou', 'desk.open', { id: draft.id })
  expect(seen.events[0]).toMatchObject({ what: '已登记', who: '王敏' })
  expect(seen.hash).toBe(receipt.hash)
})

test('what is next is said while the office checks', async () => {
  const filing = await submitted(cloud, 'owner-li')
  expect(filing.events[0]?.next).toBe('接下来：最晚 11月27日答复')
})

test('what is next on the desk is another waiting filing, never one of the own', async () => {
  const own = await submitted(cloud, 'head-bazhou')
  const other = await submitted(cloud, 'owner-zhao')
  await claimed(cloud, 'head-bazhou', other)
  const { next } = await cloud.ok('head-bazhou', 'desk.next', { id: other.id })
  expect(next).not.toBeNull()
  expect([own.id, other.id]).not.toContain(next?.id)
})

test('a company shows its licence and the check of its credit code', async () => {
  const filing = await submitted(cloud, 'company-chen', company)
  const review = await cloud.ok('head-bazhou', 'desk.open', { id: filing.id })
  expect(review.items.find(({ key }) => key === 'slot:licence')?.files).toHaveLength(1)
  expect(review.items.find(({ key }) => key === 'subjectName')?.remark).toEqual({
    level: 'ok',
    text: '信用代码校验位正确',
  })
})

test('the reviewer reads names and phones in full, the ID number only by its own audited call', async () => {
  const filing = await submitted(cloud, 'owner-li')
  const review = await cloud.ok('reviewer-bazhou', 'desk.open', { id: filing.id })
  const textOf = (key: string) => review.items.find((item) => item.key === key)?.text
  expect(textOf('ownerMobile')).toBe(individual.ownerMobile)
  expect(textOf('ownerIdNumber')).toBe('131081********0015')
  expect(JSON.stringify(review)).not.toContain(ID_NUMBER)

  const { text } = await cloud.ok('reviewer-bazhou', 'desk.reveal', {
    id: filing.id,
    key: 'ownerIdNumber',
  })
  expect(text).toBe(ID_NUMBER)
  const events = await cloud.stored<FilingEvent>('events', { filing: filing.id })
  expect(events.map(({ name }) => name)).toEqual(['started', 'submitted', 'opened', 'revealed'])
})

test('its applicant reads the ID number in full by a call of its own, which the audit notes', async () => {
  const { id } = await start(cloud, 'owner-li', { ownerName: '李文昌', filledBy: 'owner' })
  expect(await cloud.refused('owner-li', 'filing.reveal', { id })).toMatchObject({
    code: 'not-found',
    message: '还没有填身份证号',
  })
  const answers = { ownerIdNumber: ID_NUMBER }
  const saved = await cloud.ok('owner-li', 'filing.save', { id, answers })
  expect(await cloud.ok('owner-li', 'filing.reveal', { id })).toEqual({ text: ID_NUMBER })
  const opened = await cloud.ok('owner-li', 'filing.open', { id })
  expect(opened.version).toBe(saved.version)
  expect(JSON.stringify(opened)).not.toContain(ID_NUMBER)
  const events = await cloud.stored<FilingEvent>('events', { filing: id })
  expect(events.map(({ name, who, about }) => [name, who.openid, about])).toEqual([
    ['started', 'owner-li', ''],
    ['ownRevealed', 'owner-li', 'ownerIdNumber'],
  ])
  expect(opened.events.map(({ what }) => what)).not.toContain('查看身份证全号')
})

test('a photo opens by a link of at most ten minutes, and looking is audited', async () => {
  const filing = await submitted(cloud, 'owner-li')
  const fileID = filing.photos.idFront?.[0]?.fileID ?? ''
  const link = await deskPhoto(cloud, 'reviewer-bazhou', { id: filing.id, fileID })
  expect((await fetch(link.url)).status).toBe(200)
  expect(link.until - NOW).toBeLessThanOrEqual(600_000)
  const events = await cloud.stored<FilingEvent>('events', { filing: filing.id })
  expect(events.at(-1)).toMatchObject({ name: 'photoViewed', about: '本人身份证人像面' })
})

test('views move the chain, not the version, so nobody else becomes stale', async () => {
  const filing = await submitted(cloud, 'owner-li')
  await cloud.ok('head-bazhou', 'desk.open', { id: filing.id })
  const review = await claimed(cloud, 'reviewer-bazhou', filing)
  expect(review.claimedBy).toEqual({ name: '王敏', mine: true })
})

test('the chain of every filing holds, and breaks when one entry is altered', async () => {
  const filings = await cloud.stored<Stored>('filings')
  expect(filings.length).toBeGreaterThan(5)
  const chains = await Promise.all(
    filings.map(async ({ _id, chain }) => ({
      chain,
      events: (await cloud.stored<FilingEvent & { _id?: string }>('events', { filing: _id }))
        .map(({ _id: id = '', ...event }) => ({ ...event, id }))
        .sort((a, b) => a.seq - b.seq),
    })),
  )
  for (const { events, chain } of chains)
    expect(brokenLink(cloud.vault(), events, chain)).toBeNull()
  const [first] = chains
  const altered = first?.events.map((event) => ({ ...event, at: event.at + 1 })) ?? []
  expect(brokenLink(cloud.vault(), altered, first?.chain ?? { seq: 0, hash: '' })).toBe(1)
})

test('no full ID number is kept anywhere: documents, database log, function logs, answers', async () => {
  const answers = [
    await cloud.ok('owner-li', 'filing.list', {}),
    await cloud.ok('reviewer-bazhou', 'desk.queue', { queue: 'waiting', after: null }),
    await cloud.ok('reviewer-bazhou', 'desk.queue', { queue: 'done', after: null }),
  ]
  expect(JSON.stringify(answers)).not.toContain(ID_NUMBER)
  expect(cloud.keepsText('131081********0015')).toBe(true)
  expect(cloud.keepsText(ID_NUMBER)).toBe(false)
})

const fail = (): never => {
  throw new Error('the queue is empty')
}
