import type { FilingDetail } from '../../../../src/domain/api/filing'
import {
  allItems,
  claimed,
  individual,
  registered,
  resubmitInput,
  returned,
  returnInput,
  sign,
  submitInput,
  submitted,
} from '../../testing/filings'
import { NOW, onCloud } from '../../testing/onCloud'

const cloud = onCloud()
const owner = 'owner-li'
const staff = 'reviewer-bazhou'
const head = 'head-bazhou'
const other = 'reviewer-guan'
const both = { owner, staff }

let clock = Date.parse(NOW)
/** The timer runs so many seconds later. */
const timer = async (seconds = 60) => {
  clock += seconds * 1000
  await cloud.moveClock({ now: new Date(clock).toISOString() })
  await cloud.runTimer()
}

const inbox = async (openid: string) => cloud.ok(openid, 'inbox.list', { after: null })
const unread = async (openid: string) => (await cloud.ok(openid, 'me', {})).unread
/** The entries of a filing. */
const entries = async (openid: string, filing: string) =>
  (await inbox(openid)).entries.filter((entry) => entry.filing === filing)
const entry = async (openid: string, filing: string) => {
  const [only, ...more] = await entries(openid, filing)
  expect(more).toEqual([])
  return only
}
/** Everything that everybody was told so far is read. */
const readAll = async (...people: readonly string[]) => {
  for (const openid of people) {
    const list = (await inbox(openid)).entries
    const groups = list.filter(({ together }) => together)
    await cloud.ok(openid, 'inbox.read', {
      ids: list.filter(({ together }) => !together).map(({ id }) => id),
      ...(groups.length > 0 && {
        together: { filings: groups.map(({ filing }) => filing), until: clock + 600_000 },
      }),
    })
    expect(await unread(openid)).toBe(0)
  }
}
const told = async (answers = individual): Promise<FilingDetail> => {
  const filing = await submitted(cloud, owner, answers)
  await timer()
  return filing
}
const versionOf = ({ id, version }: { readonly id: string; readonly version: number }) => ({
  id,
  version,
})
const decide = async (by: string, filing: FilingDetail) => {
  const review = await claimed(cloud, by, filing)
  await cloud.ok(by, 'desk.register', { ...versionOf(review), items: allItems(review) })
}
const undo = (by: string, { id }: { readonly id: string }) => cloud.ok(by, 'desk.undo', { id })

beforeAll(() => cloud.insertStaff('zhang', '131081', 'reviewer'))
beforeEach(() => readAll(staff, head, other, owner))

test('what staff are told of a filing is one entry: the newest, how many, and all are read with it', async () => {
  const filing = await told()
  await cloud.ok(owner, 'filing.withdraw', { id: filing.id })
  await timer()
  const draft = await cloud.ok(owner, 'filing.open', { id: filing.id })
  await cloud.ok(owner, 'filing.submit', submitInput(draft))
  await timer()
  expect(await entry(head, filing.id)).toMatchObject({
    title: '新提交的备案',
    page: 'desk/review',
    read: false,
    together: { messages: 3 },
  })
  const { id } = filing
  expect(
    await cloud.ok(head, 'inbox.read', { ids: [], together: { filings: [id], until: clock } }),
  ).toEqual({ unread: 0 })
  expect(await entry(head, filing.id)).toMatchObject({
    read: true,
    together: { messages: 3, unread: 0 },
  })
  // The colleague’s stay unread.
  expect(await entry(staff, filing.id)).toMatchObject({ read: false })
})

test('what came after the list was read stays unread', async () => {
  const filing = await told()
  const until = clock
  await cloud.ok(owner, 'filing.withdraw', { id: filing.id })
  const draft = await cloud.ok(owner, 'filing.open', { id: filing.id })
  await timer()
  await cloud.ok(owner, 'filing.submit', submitInput(draft))
  await timer()
  const together = { filings: [filing.id], until }
  const left = await cloud.ok(head, 'inbox.read', { ids: [], together })
  expect(left.unread).toBeGreaterThan(0)
  expect(await entry(head, filing.id)).toMatchObject({ read: false })
})

test('decided by whomever, it reads itself for everybody within a run; the owner reads for themselves', async () => {
  const filing = await told()
  expect([await unread(staff), await unread(head)]).toEqual([1, 1])
  await decide('zhang', filing)
  await timer()
  expect([await unread(staff), await unread(head)]).toEqual([0, 0])
  expect(await entry(staff, filing.id)).toMatchObject({ read: true })
  await timer(120)
  expect(await entry(owner, filing.id)).toMatchObject({ title: '已登记', read: false })
  expect(await unread(owner)).toBe(1)
})

test('undone, it is unread again for who had not read it', async () => {
  const filing = await told()
  await readAll(head)
  await decide('zhang', filing)
  await timer()
  expect([await unread(staff), await unread(head)]).toEqual([0, 0])
  await undo('zhang', filing)
  await timer(20)
  expect([await unread(staff), await unread(head)]).toEqual([1, 0])
  // Seen again by the next runs, what was undone changes nothing of what was read since.
  await readAll(staff)
  await timer()
  expect(await unread(staff)).toBe(0)
})

test('decided and undone between two runs it stays as it was', async () => {
  const filing = await told()
  await decide(staff, filing)
  await undo(staff, filing)
  await timer()
  expect(await unread(head)).toBe(1)
})

test('undone and decided anew it is read', async () => {
  const filing = await told()
  await decide(staff, filing)
  await timer(20)
  await undo(staff, filing)
  const review = await cloud.ok(staff, 'desk.open', { id: filing.id })
  await cloud.ok(staff, 'desk.register', { ...versionOf(review), items: allItems(review) })
  await timer(20)
  expect(await unread(head)).toBe(0)
})

test('told only after it was decided it comes read', async () => {
  const filing = await submitted(cloud, owner)
  await decide(staff, filing)
  await timer()
  expect(await entry(head, filing.id)).toMatchObject({ read: true, together: { unread: 0 } })
  await undo(staff, filing)
  await timer(20)
  expect(await unread(head)).toBe(1)
})

test('withdrawn: the request reads itself, the news stays unread until the filing is decided', async () => {
  const filing = await told()
  await cloud.ok(owner, 'filing.withdraw', { id: filing.id })
  await timer()
  expect(await entry(head, filing.id)).toMatchObject({
    title: '已撤回',
    together: { messages: 2, unread: 1 },
  })
  const draft = await cloud.ok(owner, 'filing.open', { id: filing.id })
  await cloud.ok(owner, 'filing.submit', submitInput(draft))
  await timer()
  expect(await entry(head, filing.id)).toMatchObject({ together: { messages: 3, unread: 2 } })
  await decide(staff, await cloud.ok(owner, 'filing.open', { id: filing.id }))
  await timer()
  expect(await unread(head)).toBe(0)
})

test('returned and come back, only the new message is unread', async () => {
  const filing = await returned(cloud, both, ['address'])
  await timer()
  expect(await unread(head)).toBe(0)
  await timer(120)
  const answers = { address: '河北省廊坊市霸州市胜芳镇东街18号' }
  await cloud.ok(owner, 'filing.save', { id: filing.id, answers })
  const fresh = await cloud.ok(owner, 'filing.open', { id: filing.id })
  const signed = await sign(cloud, owner, fresh)
  await cloud.ok(owner, 'filing.resubmit', resubmitInput(signed))
  await timer()
  expect(await entry(head, filing.id)).toMatchObject({
    title: '补正已回',
    together: { messages: 2, unread: 1 },
  })
})

test('handed on, the office that had it has nothing to read of it, the other has', async () => {
  const filing = await told()
  const review = await claimed(cloud, staff, filing)
  const on = { office: '131022', reason: '主体地址在固安县' } as const
  await cloud.ok(staff, 'desk.transfer', { ...versionOf(review), ...on })
  await timer()
  expect([await unread(head), await unread(other)]).toEqual([0, 0])
  await timer(120)
  expect([await unread(head), await unread(other)]).toEqual([0, 1])
})

test('given to a colleague it is theirs until it is given on', async () => {
  const filing = await told()
  await readAll(staff)
  const give = async (name: string) => {
    const review = await cloud.ok(head, 'desk.open', { id: filing.id })
    const to = review.assignTo.find((each) => each.name === name)?.id ?? ''
    await cloud.ok(head, 'desk.reassign', { ...versionOf(review), to })
  }
  await give('王敏')
  expect(await entry(staff, filing.id)).toMatchObject({ title: '改派给您的备案', read: false })
  await give('张工')
  await timer()
  expect(await unread(staff)).toBe(0)
  expect(await entry('zhang', filing.id)).toMatchObject({ title: '改派给您的备案', read: false })
})

test('asked to cancel, taken back: the one reads itself, the other is news', async () => {
  const filing = await registered(cloud, both)
  await timer(180)
  await readAll(head)
  const grounds = { reason: 'stopped', words: '10月起不再更新' } as const
  await cloud.ok(owner, 'filing.askToCancel', { id: filing.id, grounds })
  await timer()
  expect(await unread(head)).toBe(1)
  await cloud.ok(owner, 'filing.takeCancelBack', { id: filing.id })
  await timer()
  expect(await entry(head, filing.id)).toMatchObject({
    title: '已收回注销备案的申请',
    together: { unread: 1 },
  })
})

test('a proposal is the head’s until it is given back', async () => {
  const filing = await told()
  await readAll(head)
  const review = await claimed(cloud, staff, filing)
  const grounds = { reason: 'outOfScope', words: '只在外地发布' } as const
  await cloud.ok(staff, 'desk.proposeDecline', { ...versionOf(review), grounds })
  await timer()
  expect(await unread(head)).toBe(1)
  const seen = await cloud.ok(head, 'desk.open', { id: filing.id })
  await cloud.ok(head, 'desk.giveBack', { ...versionOf(seen), reason: '请再核对' })
  await timer()
  expect(await unread(head)).toBe(0)
})

test('staff who file for themselves are told as the owner, and that never reads itself', async () => {
  const filing = await submitted(cloud, 'zhang', { ...individual, accountName: '自己的账号' })
  const review = await claimed(cloud, staff, filing)
  await cloud.ok(staff, 'desk.return', returnInput(review, ['address']))
  await timer(125)
  const own = await entry('zhang', filing.id)
  expect(own).toMatchObject({ page: 'apply/correction', read: false })
  expect(own).not.toHaveProperty('together')
})

test('a group across the borders of pages is there once, with all of it', async () => {
  const filings = Array.from({ length: 30 }, (_each, i) => `of-many-${String(i).padStart(2, '0')}`)
  await cloud.insert(
    'inbox',
    ...Array.from({ length: 90 }, (_each, i) => ({
      _id: `many-${String(i).padStart(4, '0')}:inbox:reader`,
      person: 'reader',
      at: 1000 + Math.floor(i / 7),
      title: String(i),
      text: '',
      page: 'desk/review',
      filing: filings[(i * 7) % 30],
      asks: 'check',
      read: i % 2 === 0,
    })),
  )
  const shown: { readonly filing: string; readonly title: string }[] = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof inbox>> = await cloud.ok('reader', 'inbox.list', {
      after,
    })
    expect(page.unread).toBe(45)
    for (const each of page.entries) expect(each.together?.messages).toBe(3)
    shown.push(...page.entries)
    after = page.next
  } while (after !== null)
  expect(shown.map(({ filing }) => filing).sort()).toEqual(filings)
  expect(shown.map(({ title }) => Number(title))).toEqual(
    Array.from({ length: 30 }, (_each, i) => 89 - i),
  )
})

test.each<[string, object]>([
  ['no filing', { filings: [], until: 1 }],
  ['a filing that is none', { filings: [{ $ne: 'x' }], until: 1 }],
  ['no instant', { filings: ['filing-00'] }],
  ['more than an answer shows', { filings: Array<string>(51).fill('filing-00'), until: 1 }],
])('to read %s is refused', async (_name, together) => {
  const input = { ids: [], together }
  expect(await cloud.invoke(owner, { action: 'inbox.read', input })).toMatchObject({
    ok: false,
    code: 'input',
  })
})
