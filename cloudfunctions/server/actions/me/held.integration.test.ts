import { onCloud } from '../../testing/onCloud'
import {
  addPhoto,
  claimed,
  firstPhoto,
  individual,
  registered,
  returned,
  start,
  submitted,
} from '../../testing/filings'
import { consentVersion } from '../../../../src/domain/form/consent/consent'
import { runTimerAfterUndo } from '../../testing/messages'
import { byAgent } from '../../testing/cards'
import { copiesOf, insertAll } from '../../testing/stored'
import { deskPhoto } from '../../testing/copies'

const OWNER = 'owner-li'
const OTHER = 'owner-zhao'
const STAFF = 'reviewer-bazhou'
const people = { owner: OWNER, staff: STAFF }
const cloud = onCloud()

beforeEach(() => cloud.reset())

const seen = (openid = OWNER, after: string | null = null) => cloud.ok(openid, 'me.seen', { after })

/** The lines of the one account that an office opened. */
const lines = async (openid = OWNER) =>
  (await seen(openid)).filings.flatMap((filing) =>
    filing.lines.map(({ office, what, count }) => [office, what, count]),
  )

describe('what is held', () => {
  test('is counted, for its person alone', async () => {
    const draft = await start(cloud, OWNER)
    await addPhoto(cloud, OWNER, draft.id, 'idFront')
    await submitted(cloud, OWNER)
    expect(await cloud.ok(OWNER, 'me.held', {})).toMatchObject({
      accounts: 2,
      submitted: 1,
      idNumbers: 2,
      photos: 3,
      signatures: 1,
      submissions: 1,
      people: 1,
      tables: 0,
      offices: [{ code: '131081', shortName: '霸州市网信办' }],
      unreadable: 0,
    })
    expect(await cloud.ok(OTHER, 'me.held', {})).toMatchObject({
      accounts: 0,
      submitted: 0,
      photos: 0,
      offices: [],
    })
  })

  test('a change is no further account, and what it was submitted counts', async () => {
    const { id } = await registered(cloud, people)
    await cloud.ok(OWNER, 'filing.change', { id, kinds: ['address'], changedOn: '2026-11-05' })
    expect(await cloud.ok(OWNER, 'me.held', {})).toMatchObject({ accounts: 1, submissions: 1 })
  })

  test('a bad row is counted and stops nothing', async () => {
    await submitted(cloud, OWNER)
    const { id } = await start(cloud, OWNER)
    await cloud.alter('filings', id, { photos: { idFront: 7 }, answers: null })
    expect(await cloud.ok(OWNER, 'me.held', {})).toMatchObject({ submitted: 1 })
  })

  test('after the consent was taken back it still answers', async () => {
    await submitted(cloud, OWNER)
    await start(cloud, OWNER)
    await cloud.ok(OWNER, 'consent.withdraw', {})
    expect(await cloud.ok(OWNER, 'me.held', {})).toMatchObject({ accounts: 1, people: 0 })
    expect((await cloud.call(OWNER, 'me.seen', { after: null })).ok).toBe(true)
  })
})

describe('who has seen it', () => {
  test('names the office and what it opened, never who, the newest first', async () => {
    const filing = await submitted(cloud, OWNER)
    const { id } = filing
    for (let again = 0; again < 3; again += 1) await cloud.ok(STAFF, 'desk.open', { id })
    await deskPhoto(cloud, STAFF, { id, fileID: firstPhoto(filing) })
    await cloud.ok(STAFF, 'desk.reveal', { id, key: 'ownerIdNumber' })
    await cloud.invoke(STAFF, { action: 'paper', input: { id } }, 'documents')
    await cloud.ok('city-staff', 'desk.open', { id })
    expect(await lines()).toEqual([
      ['廊坊市网信办', '打开查看', 1],
      ['霸州市网信办', '下载备案表', 1],
      ['霸州市网信办', '查看身份证全号', 1],
      ['霸州市网信办', '查看本人身份证人像面', 1],
      ['霸州市网信办', '打开查看', 3],
    ])
    const answer = JSON.stringify(await seen())
    const staff = await cloud.stored<{ _id: string; name: string }>('staff')
    for (const { _id, name } of staff) {
      expect(answer).not.toContain(name)
      expect(answer).not.toContain(_id)
    }
  })

  test('its own looks and papers are none, nor what was only begun', async () => {
    const { id } = await submitted(cloud, OWNER)
    await start(cloud, OWNER)
    await cloud.ok(OWNER, 'filing.open', { id })
    await cloud.invoke(OWNER, { action: 'paper', input: { id } }, 'documents')
    expect(await lines()).toEqual([])
    expect(await seen()).toEqual({ filings: [], unreadable: 0, next: null })
  })

  test('what staff propose among themselves is no line', async () => {
    const review = await claimed(cloud, STAFF, await submitted(cloud, OWNER))
    await cloud.ok(STAFF, 'desk.proposeDecline', {
      id: review.id,
      version: review.version,
      grounds: { reason: 'outOfScope', words: '只在外地发布' },
    })
    expect(JSON.stringify(await seen())).not.toMatch(/终止|提请|核对/)
  })

  test('another reads nothing of it', async () => {
    const { id } = await submitted(cloud, OWNER)
    await cloud.ok(STAFF, 'desk.open', { id })
    expect(await lines(OTHER)).toEqual([])
    expect(await lines(STAFF)).toEqual([])
  })

  test('who received it reads what was since, who gave it nothing any more', async () => {
    const { id } = await registered(cloud, people, byAgent)
    await cloud.ok(STAFF, 'desk.open', { id })
    await runTimerAfterUndo(cloud)
    const { token, word } = await cloud.ok(OWNER, 'handOver.make', { ids: [id] })
    await cloud.ok(OTHER, 'handOver.open', { token, code: word })
    await cloud.ok(OTHER, 'consent.give', { version: consentVersion() })
    await cloud.ok(OTHER, 'handOver.take', { token, as: 'owner', four: '0015' })
    expect(await lines(OTHER)).toEqual([])
    await cloud.ok('head-bazhou', 'desk.open', { id })
    expect(await lines(OTHER)).toEqual([['霸州市网信办', '打开查看', 1]])
    expect(await lines(OWNER)).toEqual([])
  })

  test('a returned and corrected filing keeps its looks', async () => {
    const filing = await returned(cloud, people, ['address'])
    await cloud.ok(STAFF, 'desk.open', { id: filing.id })
    expect(await lines()).toEqual([['霸州市网信办', '打开查看', 1]])
  })

  test('80 accounts come page by page, each once, also one with hundreds of looks', async () => {
    const { id } = await submitted(cloud, OWNER)
    const copies = await copiesOf(cloud, id, 79)
    const who = { openid: 'x', name: '张工', office: '131081' }
    const look = (filing: string, seq: number, name = 'opened') => ({
      _id: `${filing}:${String(seq)}`,
      filing,
      seq,
      at: 1_000_000 * seq,
      name,
      who,
      about: '',
      changes: [],
      prev: '',
      hash: '',
    })
    await insertAll(
      cloud,
      'events',
      copies.map((copy) => look(copy, 1)),
    )
    const many = Array.from({ length: 400 }, (_each, i) =>
      look('copy-of-0000', i + 2, i % 2 === 0 ? 'opened' : 'revealed'),
    )
    await insertAll(cloud, 'events', many)
    await cloud.alter('filings', 'copy-of-0003', { answers: null })
    const found: string[] = []
    let after: string | null = null
    let unreadable = 0
    do {
      const page: Awaited<ReturnType<typeof seen>> = await seen(OWNER, after)
      found.push(...page.filings.map((filing) => filing.id))
      unreadable += page.unreadable
      const first = page.filings.find((filing) => filing.id === 'copy-of-0000')
      if (first) expect([first.lines.length, first.more]).toEqual([50, true])
      expect(JSON.stringify(page).length).toBeLessThan(200_000)
      after = page.next
    } while (after !== null)
    expect([found.length, new Set(found).size, unreadable]).toEqual([78, 78, 1])
  })

  test.each(['', 'x', `12:${'a'.repeat(300)}`, '1:{"$ne":1}'])(
    'the place %j is refused',
    async (after) => {
      expect(await cloud.refused(OWNER, 'me.seen', { after })).toMatchObject({ code: 'input' })
    },
  )

  test('names of one account are as their person wrote them', async () => {
    const name = '<b>"胜芳"</b>\\'
    const filing = await submitted(cloud, OWNER, { ...individual, accountName: name })
    await cloud.ok(STAFF, 'desk.open', { id: filing.id })
    expect((await seen()).filings[0]?.accountName).toBe(filing.accountName)
  })
})
