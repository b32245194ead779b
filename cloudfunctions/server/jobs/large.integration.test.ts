import type { Queue } from '../../../src/domain/api/desk'
import type { Filing } from '../store/filings/filing'
import { sealedIdNumber } from '../secrets/personal'
import { storedDraft, storedPhoto, storedSubmission } from '../testing/stored'
import { agree, ID_NUMBER } from '../testing/filings'
import { NOW, onCloud } from '../testing/onCloud'

const cloud = onCloud()
const AT = Date.parse(NOW)
const ROWS = 50

/** 27 KB of Chinese, as 50 of them exceed an answer of 1 MB. */
const padding = '备'.repeat(9_000)

/** Where a filing can hold so much. */
const places: Readonly<Record<string, Partial<Filing>>> = {
  'its answers': { answers: { ...storedDraft.answers, introduction: padding } },
  'its photos': {
    photos: {
      licence: Array.from({ length: 30 }, (_, i) => ({
        ...storedPhoto(`h${String(i)}`),
        source: `cloud://upload/${'x'.repeat(850)}`,
      })),
    },
  },
  'its correction': {
    correction: {
      answers: { ...storedDraft.answers, introduction: padding },
      idNumber: null,
      photos: {},
      signature: null,
    },
  },
  'what was returned': {
    returned: {
      items: [{ key: 'address', reason: padding, suggestion: '' }],
      at: AT,
      correctionOn: '2026-12-01',
    },
  },
}

/** Rows as they are stored, under ids that sort; what is `bad` stands first. */
const store = async (
  id: string,
  row: Partial<Filing>,
  { rows = ROWS, bad }: { rows?: number; bad?: object } = {},
) => {
  const all = [...(bad ? [bad] : []), ...Array.from({ length: rows }, () => ({}))]
  for (const [i, own] of all.entries()) {
    const _id = `${id}-${String(i).padStart(4, '0')}`
    const dataKey = cloud.vault().newDataKey(_id)
    const idNumber = sealedIdNumber(cloud.vault(), { id: _id, dataKey }, ID_NUMBER)
    const { id: _none, ...rest } = {
      ...storedDraft,
      createdAt: AT - i,
      ...row,
      dataKey,
      idNumber,
      ...own,
    }
    await cloud.insert('filings', { _id, ...rest })
  }
}

const job = async (name: 'remind' | 'retention') => {
  const answer = await cloud.runTimer()
  return answer.ok ? answer.data[name] : answer
}

beforeEach(() => cloud.reset())

describe.each(Object.entries(places))('50 filings with 27 KB in %s', (_place, row) => {
  test('all are reminded, and one that cannot be read stops none', async () => {
    const due = { ...row, applicant: 'big', answers: { ...row.answers, openedOn: '2026-11-10' } }
    await store(
      'remind',
      { ...due, remindAt: AT - 1000 },
      { bad: { answers: null, correction: null } },
    )
    expect(await job('remind')).toEqual({
      ok: true,
      data: { settled: ROWS, failed: 1, done: true },
    })
    expect(await cloud.stored('filings', { remindAt: { $lt: AT } })).toHaveLength(1)
  })

  test('all expire, and one that cannot be deleted stops none', async () => {
    await store('expire', { ...row, expiresAt: AT - 1000 }, { bad: { photos: null } })
    expect(await job('retention')).toMatchObject({
      data: { drafts: ROWS, failed: 1, done: true },
    })
    expect(await cloud.stored('filings')).toHaveLength(1)
  })

  test('their owner sees all of them, and one row says what cannot be shown', async () => {
    const broken = { idNumber: { cipher: 'x', hash: 'x', hidden: 'x' }, correction: null }
    await store('list', { ...row, applicant: 'big' }, { rows: 120, bad: broken })
    const first = await cloud.ok('big', 'filing.list', {})
    expect([first.filings.length, first.unreadable]).toEqual([99, 1])
    const rest = await cloud.ok('big', 'filing.list', { after: first.next })
    expect([rest.filings.length, rest.unreadable, rest.next]).toEqual([21, 0, null])
    const shown = [...first.filings, ...rest.filings].map(({ id }) => id)
    expect(new Set(shown).size).toBe(120)
    expect(first.filings[0]).toMatchObject({ accountName: storedDraft.answers.accountName })
  })

  test('a withdrawn consent deletes every draft, keeps what was submitted and says what is left', async () => {
    await agree(cloud, 'big')
    await store(
      'kept',
      { ...storedSubmission, ...row, applicant: 'big' },
      { bad: { answers: null, correction: null } },
    )
    await store('draft', { ...row, applicant: 'big' }, { bad: { photos: null } })
    const { kept, ...counts } = await cloud.ok('big', 'consent.withdraw', {})
    expect(counts).toEqual({ deleted: ROWS, left: 1, unreadable: 1 })
    expect(kept).toHaveLength(ROWS)
    expect(await cloud.stored('filings', { status: 'draft' })).toHaveLength(1)
  })

  test('the desk has all of them, page by page, and one row says what cannot be shown', async () => {
    const submitted = { ...storedSubmission, ...row, office: '131081' as const }
    await store('desk', { ...submitted, queueAt: AT }, { bad: { answers: null, correction: null } })
    const ids: string[] = []
    let unreadable = 0
    let after: string | null = null
    do {
      const page: Queue = await cloud.ok('reviewer-bazhou', 'desk.queue', {
        queue: 'waiting',
        after,
      })
      ids.push(...page.items.map(({ id }) => id))
      unreadable += page.unreadable
      after = page.next
      expect(page.counts.waiting).toBe(ROWS + 1)
    } while (after !== null)
    expect([new Set(ids).size, unreadable]).toEqual([ROWS, 1])
  })
})

/** A row that is larger than an answer alone; a call writes 100 KB at most. */
const swell = async (id: string) => {
  for (let part = 0; part < 15; part += 1)
    await cloud.alter('filings', id, { [`answers.extra${String(part)}`]: 'x'.repeat(90_000) })
}

test('a filing larger than an answer hides no other from its owner, who reads that one cannot be shown', async () => {
  await store('huge', { applicant: 'huge' }, { rows: 3 })
  await swell('huge-0001')
  const list = await cloud.ok('huge', 'filing.list', {})
  expect([list.filings.map(({ id }) => id), list.unreadable]).toEqual([
    ['huge-0000', 'huge-0002'],
    1,
  ])
})

test('nor from the desk, which reads none of its bulk', async () => {
  await store('huge', { ...storedSubmission, queueAt: AT }, { rows: 3 })
  await swell('huge-0001')
  const { items, unreadable } = await cloud.ok('reviewer-bazhou', 'desk.queue', {
    queue: 'waiting',
    after: null,
  })
  expect([items.length, unreadable]).toEqual([3, 0])
})

test('a history of 3 MB opens', async () => {
  await store('events', { applicant: 'big', chain: { seq: 300, hash: 'x' } }, { rows: 1 })
  for (let seq = 1; seq <= 300; seq += 1)
    await cloud.insert('events', {
      _id: `events-0000:${String(seq)}`,
      filing: 'events-0000',
      seq,
      at: AT,
      name: 'returned',
      who: { openid: 'x', name: '张工', office: '131081' },
      about: '',
      changes: [{ key: 'address', before: { text: '备'.repeat(3_500), hash: '' }, after: null }],

      prev: '',
      hash: '',
    })
  expect((await cloud.ok('big', 'filing.open', { id: 'events-0000' })).events).toHaveLength(300)
})
