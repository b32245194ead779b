import { allItems, claimed, ID_NUMBER, individual, submitted } from '../../testing/filings'
import { outbox, runTimerAfterUndo } from '../../testing/messages'
import { onCloud } from '../../testing/onCloud'

const cloud = onCloud()

const inboxOf = (openid: string) => cloud.ok(openid, 'inbox.list', { after: null })
const unreadOf = async (openid: string) => (await cloud.ok(openid, 'me', {})).unread

test('with zero quota and no address everybody is told in the inbox, and nothing is queued', async () => {
  const filing = await submitted(cloud, 'owner-li')
  await cloud.runTimer()
  for (const openid of ['reviewer-bazhou', 'head-bazhou']) {
    const { entries, unread, next } = await inboxOf(openid)
    expect(entries).toMatchObject([
      { title: '新提交的备案', page: 'desk/review', filing: filing.id, read: false },
    ])
    expect([unread, next, await unreadOf(openid)]).toEqual([1, null, 1])
    expect(entries[0]?.text).toContain(filing.number ?? 'no number')
  }
  for (const openid of ['reviewer-guan', 'city-staff', 'owner-li'])
    expect((await inboxOf(openid)).entries).toEqual([])

  const review = await claimed(cloud, 'reviewer-bazhou', filing)
  await cloud.ok('reviewer-bazhou', 'desk.register', {
    id: filing.id,
    version: review.version,
    items: allItems(review),
  })
  expect((await inboxOf('owner-li')).entries).toEqual([])
  await runTimerAfterUndo(cloud)
  expect((await inboxOf('owner-li')).entries).toMatchObject([
    { title: '已登记', page: 'filing/progress', filing: filing.id },
  ])
  expect(await outbox(cloud)).toEqual([])
})

test('a move tried again tells nobody again', async () => {
  const { entries } = await inboxOf('owner-li')
  const id = entries[0]?.filing ?? ''
  const review = await cloud.ok('reviewer-bazhou', 'desk.open', { id })
  const input = { id, version: review.version - 1, items: allItems(review) }
  await cloud.ok('reviewer-bazhou', 'desk.register', input)
  expect((await inboxOf('owner-li')).entries).toEqual(entries)
})

test('no entry holds an ID number or a phone of a person', async () => {
  const told = JSON.stringify(await cloud.stored('inbox'))
  for (const secret of [ID_NUMBER, individual.ownerMobile ?? '', individual.managerMobile ?? ''])
    expect(told).not.toContain(secret)
})

test('staff who file for themselves are not told of their own filing', async () => {
  const countOf = async (openid: string) => (await inboxOf(openid)).entries.length
  const [own, others] = [await countOf('reviewer-bazhou'), await countOf('head-bazhou')]
  await submitted(cloud, 'reviewer-bazhou', { ...individual, accountName: '自己的账号' })
  await cloud.runTimer()
  expect(await countOf('reviewer-bazhou')).toBe(own)
  expect(await countOf('head-bazhou')).toBe(others + 1)
})

test('what staff are told of their work is counted apart from what concerns them as owners', async () => {
  const partsOf = async (openid: string) => {
    const { unread, unreadOfOffice } = await cloud.ok(openid, 'me', {})
    return { unread, unreadOfOffice }
  }
  await submitted(cloud, 'owner-zhao')
  await cloud.runTimer()
  expect(await partsOf('reviewer-bazhou')).toEqual({ unread: 1, unreadOfOffice: 1 })
  const [own] = (await cloud.ok('reviewer-bazhou', 'filing.list', {})).filings
  const filing = await cloud.ok('reviewer-bazhou', 'filing.open', { id: own?.id ?? '' })
  const review = await claimed(cloud, 'head-bazhou', filing)
  const items = allItems(review)
  await cloud.ok('head-bazhou', 'desk.register', { id: review.id, version: review.version, items })
  await runTimerAfterUndo(cloud)
  expect(await partsOf('reviewer-bazhou')).toEqual({ unread: 2, unreadOfOffice: 1 })
  expect(await partsOf('owner-li')).toEqual({ unread: 1, unreadOfOffice: 0 })
})

test('reading marks the own entries only', async () => {
  const [theirs] = (await inboxOf('head-bazhou')).entries
  const [own] = (await inboxOf('owner-li')).entries
  const ids = [own?.id ?? '', theirs?.id ?? '']
  const before = await unreadOf('head-bazhou')
  expect(await cloud.ok('owner-li', 'inbox.read', { ids })).toEqual({ unread: 0 })
  expect(await cloud.ok('owner-li', 'inbox.read', { ids })).toEqual({ unread: 0 })
  expect((await inboxOf('owner-li')).entries[0]?.read).toBe(true)
  expect(await unreadOf('head-bazhou')).toBe(before)
  expect(await cloud.ok('owner-li', 'inbox.read', { ids: [] })).toEqual({ unread: 0 })
})

test('long inboxes come in pages, newest first, also of one moment', async () => {
  const rows = Array.from({ length: 45 }, (_each, i) => ({
    _id: `filing-${String(i).padStart(4, '0')}:1:inbox:reader`,
    person: 'reader',
    at: 1000 + Math.floor(i / 30),
    title: String(i),
    text: '',
    page: 'apply/tasks',
    filing: 'filing-0',
    read: i % 2 === 0,
  }))
  await cloud.insert('inbox', ...rows)
  const titles: string[] = []
  let after: string | null = null
  for (;;) {
    const page: Awaited<ReturnType<typeof inboxOf>> = await cloud.ok('reader', 'inbox.list', {
      after,
    })
    titles.push(...page.entries.map(({ title }) => title))
    expect(page.unread).toBe(22)
    after = page.next
    if (after === null) break
  }
  expect(titles).toEqual(rows.map(({ title }) => title).reverse())
})

test.each(['', 'x', '12', `12:${'a'.repeat(300)}`, '1:{"$ne":1}'])(
  'the place %j is refused',
  async (after) => {
    expect(await cloud.refused('owner-li', 'inbox.list', { after })).toMatchObject({
      code: 'input',
    })
  },
)

test('ids that are none are refused', async () => {
  for (const ids of [['x'], ['a b c d e f g'], Array<string>(51).fill('filing-0:1:inbox:reader')])
    expect(await cloud.refused('owner-li', 'inbox.read', { ids })).toMatchObject({ code: 'input' })
})
