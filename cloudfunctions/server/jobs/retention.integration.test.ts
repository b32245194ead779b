import { addPhoto, firstPhoto, start, submitted, uploaded } from '../testing/filings'
import { photoPng } from '../testing/images'
import { onCloud } from '../testing/onCloud'

const MADE = Date.parse('2026-11-24T07:06:00.000Z')
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** A file that is nowhere any more. */
const GONE = 'cloud://x.y/papers/gone.pdf'

const cloud = onCloud()

const retention = async () => {
  const answer = await cloud.runTimer()
  return answer.ok ? answer.data.retention : answer
}

const paper = async (id: string, madeAt: number) => {
  const fileID = await cloud.upload('owner-li', `uploads/${id}.pdf`, photoPng())
  await cloud.insert('papers', { _id: id, fileID, filing: null, madeAt })
}

const leftPapers = async () => (await cloud.stored<{ _id: string }>('papers')).map(({ _id }) => _id)

test('the timer deletes papers before they are 24 hours old, file and row, and nothing younger than 23', async () => {
  await paper('old', MADE)
  await paper('young', MADE + DAY / 2)
  await cloud.moveClock({ now: new Date(MADE + DAY - HOUR - 60_000).toISOString() })
  expect(await retention()).toMatchObject({ ok: true, data: { papers: 0, done: true } })
  await cloud.moveClock({ now: new Date(MADE + DAY - HOUR + 1000).toISOString() })
  expect(await retention()).toMatchObject({ ok: true, data: { papers: 1, done: true } })
  expect(await leftPapers()).toEqual(['young'])
  expect(await retention()).toMatchObject({ ok: true, data: { papers: 0 } })
})

test.each([0, 9, 10, 11, 30, 59])(
  'a paper of minute %i of an hour lives 24 hours at most, though papers are looked for in ten minutes of each alone',
  async (minute) => {
    const madeAt = MADE - (MADE % HOUR) + minute * MINUTE
    await paper('passing', madeAt)
    let last = madeAt + DAY - MINUTE
    while (last % HOUR >= 10 * MINUTE) last -= MINUTE
    await cloud.moveClock({ now: new Date(last).toISOString() })
    await retention()
    expect(await leftPapers()).not.toContain('passing')
  },
)

test('more papers than a page, made in the same moment, and one whose file is gone already', async () => {
  const old = Array.from({ length: 60 }, (_each, i) => `many-${String(i)}`)
  for (const id of old)
    await cloud.insert('papers', {
      _id: id,
      fileID: GONE,
      filing: null,
      madeAt: MADE,
    })
  expect(await retention()).toMatchObject({ ok: true, data: { papers: 60, done: true } })
  expect(await leftPapers()).toEqual(['young'])
})

test('files that a dead call left behind are deleted', async () => {
  const fileID = await cloud.upload('owner-li', 'uploads/left.png', photoPng())
  await cloud.insert('discards', { _id: 'd1', fileIDs: [fileID], at: MADE })
  expect(await retention()).toMatchObject({ ok: true, data: { discards: 1 } })
  expect(await cloud.stored('discards')).toEqual([])
})

describe('a draft that nobody submits', () => {
  /** 15:06 in Beijing. */
  const at = (day: string) => cloud.moveClock({ now: `${day}T07:06:00.000Z` })
  const ids = async (openid: string) =>
    (await cloud.ok(openid, 'filing.list', {})).filings.map(({ id }) => id)

  test('is kept to the end of the day that was told, then deleted with its photos', async () => {
    await at('2026-11-24')
    const { id } = await start(cloud, 'lets-lie')
    const draft = await addPhoto(cloud, 'lets-lie', id, 'idFront')
    // The last day was 10 December; four weeks of reminders, then 30 days.
    expect(draft.keptUntil).toBe('2027-02-07')
    await cloud.moveClock({ now: '2027-02-07T15:59:00.000Z' })
    expect(await retention()).toMatchObject({ ok: true, data: { drafts: 0 } })
    expect(await ids('lets-lie')).toEqual([id])
    await cloud.moveClock({ now: '2027-02-07T16:00:00.000Z' })
    expect(await retention()).toMatchObject({ ok: true, data: { drafts: 1 } })
    expect(await ids('lets-lie')).toEqual([])
    expect(await cloud.holds(firstPhoto(draft))).toBe(false)
    const events = await cloud.stored('events', { filing: id })
    expect(events).toMatchObject([
      { name: 'started' },
      { name: 'discarded', about: '到期', who: { openid: '', name: '系统' } },
    ])
    expect(await retention()).toMatchObject({ ok: true, data: { drafts: 0, discards: 0 } })
  })

  test('is kept longer by each save, and for good once it is submitted', async () => {
    await at('2026-11-24')
    const saved = await start(cloud, 'saves')
    const sent = await submitted(cloud, 'sends')
    await at('2027-02-01')
    const answers = { introduction: '新的简介' }
    const { keptUntil } = await cloud.ok('saves', 'filing.save', { id: saved.id, answers })
    expect(keptUntil).toBe('2027-03-31')
    await at('2027-02-20')
    await retention()
    expect([await ids('saves'), await ids('sends')]).toEqual([[saved.id], [sent.id]])
    await at('2028-02-20')
    await retention()
    expect([await ids('saves'), await ids('sends')]).toEqual([[], [sent.id]])
  })

  test('more of them than a page are all deleted', async () => {
    await at('2026-11-24')
    const { id } = await start(cloud, 'many')
    const [row] = await cloud.stored('filings', { _id: id })
    for (let i = 0; i < 60; i += 1)
      await cloud.insert('filings', { ...row, _id: `copied-draft-${String(i)}` })
    await at('2028-02-20')
    expect(await retention()).toMatchObject({ ok: true, data: { drafts: 61, done: true } })
    expect(await ids('many')).toEqual([])
  })
})

test('what a dead call wrote down is deleted, but not what its filing holds', async () => {
  await cloud.moveClock({ now: '2026-11-24T07:06:00.000Z' })
  const { id } = await start(cloud, 'dies')
  const fileID = firstPhoto(await addPhoto(cloud, 'dies', id, 'idFront'))
  const lost = await cloud.upload('dies', 'uploads/lost.png', photoPng())
  const at = Date.parse('2026-11-24T07:06:00.000Z')
  await cloud.insert('discards', { _id: 'dead', fileIDs: [fileID, lost], filing: id, at })
  await cloud.moveClock({ now: '2026-11-24T07:20:00.000Z' })
  expect(await retention()).toMatchObject({ ok: true, data: { discards: 1 } })
  expect([await cloud.holds(fileID), await cloud.holds(lost)]).toEqual([true, false])
})

describe('an upload whose call never came', () => {
  const DAYS = 7
  test('waits 7 days and is deleted with its ticket', async () => {
    await cloud.moveClock({ now: '2026-11-24T07:06:00.000Z' })
    const { id } = await start(cloud, 'forgets')
    const fileID = await uploaded(cloud, 'forgets', id, photoPng())
    const never = await cloud.ok('forgets', 'filing.ticket', {
      id,
      place: 'other',
      extension: 'jpg',
    })
    const begun = Date.parse('2026-11-24T07:06:00.000Z')
    await cloud.moveClock({ now: new Date(begun + DAYS * DAY - 60_000).toISOString() })
    expect(await retention()).toMatchObject({ ok: true, data: { uploads: 0 } })
    expect(await cloud.holds(fileID)).toBe(true)
    await cloud.moveClock({ now: new Date(begun + DAYS * DAY + 60_000).toISOString() })
    expect(await retention()).toMatchObject({ ok: true, data: { uploads: 2, done: true } })
    expect([await cloud.holds(fileID), never.path]).toEqual([false, expect.any(String)])
    expect(await cloud.stored('tickets')).toEqual([])
  })

  test('is deleted also after the consent was taken back, and its draft is gone', async () => {
    await cloud.moveClock({ now: '2026-11-24T07:06:00.000Z' })
    const { id } = await start(cloud, 'withdraws')
    const fileID = await uploaded(cloud, 'withdraws', id, photoPng())
    await cloud.ok('withdraws', 'consent.withdraw', {})
    await cloud.moveClock({ advanceDays: DAYS + 1 })
    await retention()
    expect(await cloud.holds(fileID)).toBe(false)
    expect(await cloud.stored('tickets')).toEqual([])
  })
})

test('tokens, deliveries and notices are deleted when their time is over', async () => {
  const start = Date.parse('2026-11-24T07:06:00.000Z')
  await cloud.moveClock({ now: new Date(start).toISOString() })
  await retention()
  for (const name of ['tokens', 'inbox'])
    await cloud.insert(name, { _id: 'passes', person: 'passes', at: start })
  for (const state of ['waiting', 'sent', 'failed'])
    await cloud.insert('outbox', { _id: state, state, queuedAt: start, dueAt: 2 * start })
  const left = async (days: number) => {
    await cloud.moveClock({ now: new Date(start + days * DAY + 1000).toISOString() })
    expect(await retention()).toMatchObject({ ok: true, data: { done: true } })
    const found = await Promise.all(
      ['tokens', 'outbox', 'inbox'].map((name) =>
        cloud.stored(name, { _id: { $in: ['passes', 'waiting', 'sent', 'failed'] } }),
      ),
    )
    return found.map((rows) => rows.length)
  }
  expect(await left(6)).toEqual([1, 3, 1])
  expect(await left(7)).toEqual([0, 3, 1])
  expect(await left(364)).toEqual([0, 3, 1])
  expect(await left(365)).toEqual([0, 1, 0])
})

test('the city sets how long messages, requests and tables are kept, from a day on, and reads before what would go', async () => {
  const start = Date.parse('2028-03-01T07:06:00.000Z')
  await cloud.moveClock({ now: new Date(start).toISOString() })
  await retention()
  const old = (days: number) => start - days * DAY
  await cloud.insert('inbox', { _id: 'half', person: 'x', at: old(190) })
  await cloud.insert('inbox', { _id: 'young', person: 'x', at: old(180) })
  const lines = [182, 184, 370].map((days) => `${String(days)} days`)
  for (const days of [182, 184, 370])
    await cloud.insert('requests', { _id: `${String(days)} days`, at: old(days), call: 'api/me' })
  await cloud.insert('imports', { _id: 'table', openid: 'x', fileID: GONE, at: old(4) })
  const kept = async () => ({
    messages: (await cloud.stored('inbox', { _id: { $in: ['half', 'young'] } })).length,
    tables: (await cloud.stored('imports', { _id: 'table' })).length,
    requests: (await cloud.stored('requests', { _id: { $in: lines } })).length,
  })
  const periods = {
    messagesKept: 183,
    requestsKept: 183,
    tablesKept: 3,
    withdrawnKept: 183,
    declinedKept: 730,
    cancelledKept: 1095,
    idPhotosKept: 30,
  }
  const none = { count: 0, numbers: [] }
  expect(await cloud.ok('city-staff', 'settings.olderThan', periods)).toEqual({
    messages: 1,
    requests: 2,
    tables: 1,
    filings: { withdrawn: none, declined: none, cancelled: none, idPhotos: none },
  })
  for (const other of ['head-bazhou', 'reviewer-bazhou', 'owner-li'])
    expect(await cloud.refused(other, 'settings.olderThan', periods)).toMatchObject({
      code: 'not-allowed',
    })
  const { version } = await cloud.ok('city-staff', 'settings.open', { scope: 'city' })
  await cloud.ok('city-staff', 'settings.set', {
    scope: 'city',
    version,
    from: '2028-03-02',
    set: [
      { name: 'messagesKept', value: 183 },
      { name: 'tablesKept', value: 3 },
    ],
  })
  await cloud.moveClock({ now: new Date(start + 2 * 60_000).toISOString() })
  await retention()
  // Of requests half a year is what holds as long as nobody sets more.
  expect(await kept()).toEqual({ messages: 2, tables: 1, requests: 1 })
  await cloud.moveClock({ now: '2028-03-01T16:02:00.000Z' })
  expect(await retention()).toMatchObject({ ok: true, data: { imports: 1, done: true } })
  expect(await kept()).toEqual({ messages: 1, tables: 0, requests: 1 })
  expect((await cloud.ok('owner-li', 'me.held', {})).kept).toMatchObject({
    messages: 183,
    tables: 3,
    withdrawn: 183,
    cancelled: 1095,
  })
  const [set] = await cloud.stored<Record<string, string>>('administration', {
    about: 'messagesKept',
  })
  expect([set?.['before'], set?.['after']]).toEqual([
    '{"value":365}',
    '{"from":"2028-03-02","value":183}',
  ])
})
