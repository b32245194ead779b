import { verifyChains } from '../../../../tools/operator/audit/chains'
import { GONE, type KeptKind, PHOTOS_GONE } from '../../../../src/domain/keeping/keeping'
import { wholeLedger } from '../../../../src/domain/ledger/filter'
import type { Filing } from '../../store/filings/filing'
import type { Erasure } from '../../store/keeping/erasures'
import {
  allItems,
  claimed,
  firstPhoto,
  individual,
  registered,
  sign,
  submitInput,
  submitted,
} from '../../testing/filings'
import { inserted } from '../../testing/ledger'
import { unfiled, urge } from '../../testing/supervision/leads'
import { documents } from '../../testing/tables'
import { NOW, onCloud } from '../../testing/onCloud'
import { storedDraft } from '../../testing/stored'

const cloud = onCloud()
const OWNER = 'owner-li'
const STAFF = 'reviewer-bazhou'
const HEAD = 'head-bazhou'
const CITY = 'city-staff'
const FOLLOWER = 'owner-zhao'
const people = { owner: OWNER, staff: STAFF }
const DAY = 24 * 60 * 60 * 1000
const outOfScope = { reason: 'outOfScope', words: '只在外地发布' } as const
const stopped = { reason: 'disabledByPlatform', words: '平台公告' } as const

type Of = { readonly id: string }

/** 15:06 of a day after the first: the timer tidies in the first ten minutes of an hour. */
const on = (days: number, minutes = 0) =>
  cloud.moveClock({
    now: new Date(Date.parse(NOW) + days * DAY + minutes * 60_000).toISOString(),
  })

const account = (name: string) => ({ ...individual, accountName: name, accountId: '' })
const review = (id: string, by = STAFF) => cloud.ok(by, 'desk.open', { id })
const stored = async (id: string) =>
  (await cloud.stored<Filing & { readonly _id: string }>('filings', { _id: id }))[0]
const isErased = async ({ id }: Of) => Boolean((await stored(id))?.erased)

const declined = async (name: string) => {
  const { id, version } = await claimed(cloud, STAFF, await submitted(cloud, OWNER, account(name)))
  await cloud.ok(STAFF, 'desk.proposeDecline', { id, version, grounds: outOfScope })
  await cloud.ok(HEAD, 'desk.decline', { id, version: (await review(id, HEAD)).version })
  return { id }
}
const cancelled = async (name: string) => {
  const { id } = await registered(cloud, people, account(name))
  const { version } = await review(id)
  await cloud.ok(STAFF, 'desk.cancel', { id, version, grounds: stopped })
  return { id }
}
const withdrawn = async (name: string) => {
  const { id } = await submitted(cloud, OWNER, account(name))
  await cloud.ok(OWNER, 'filing.withdraw', { id })
  return { id }
}
const held = async (of: Of) => {
  await cloud.ok(HEAD, 'desk.keep', { id: of.id, reason: '行政复议还没有结束' })
  return of
}
const set = async (periods: Readonly<Record<`${KeptKind}Kept`, number>>, from: string) => {
  const { version } = await cloud.ok(CITY, 'settings.open', { scope: 'city' })
  await cloud.ok(CITY, 'settings.set', {
    scope: 'city',
    version,
    from,
    set: (Object.keys(periods) as `${KeptKind}Kept`[]).map((name) => ({
      name,
      value: periods[name],
    })),
  })
}
const periods = { withdrawnKept: 100, declinedKept: 200, cancelledKept: 300, idPhotosKept: 30 }

async function* rows(collection: string): AsyncIterable<{ readonly _id: string }> {
  await Promise.resolve()
  const all = await cloud.stored<{ readonly _id: string }>(collection)
  yield* all.sort((one, other) => (one._id < other._id ? -1 : 1))
}

describe('what ended is erased after its time', () => {
  const made: Record<string, Of> = {}
  /** Which of them were erased by the timer of a day, since the one before. */
  const goneOn: Record<string, number> = {}

  beforeAll(async () => {
    await cloud.reset()
    await on(0)
    await set(periods, '2026-11-24')
    made['taken back'] = await withdrawn('撤回的')
    made['taken back, and touched on day 50'] = await withdrawn('撤回又改的')
    made['declined'] = await declined('终止的')
    made['declined, and held'] = await held(await declined('终止又留的'))
    made['declined, held, and no longer on day 250'] = await held(await declined('留到后来的'))
    made['declined, and set aside'] = await declined('恢复的')
    made['cancelled'] = await cancelled('注销的')
    made['cancelled, and held'] = await held(await cancelled('注销又留的'))
    made['registered'] = await registered(cloud, people, account('登记的'))
    made['submitted'] = await submitted(cloud, OWNER, account('提交的'))
    const back = made['declined, and set aside'].id
    await on(0, 5)
    await cloud.ok(HEAD, 'desk.setAside', {
      id: back,
      version: (await review(back, HEAD)).version,
      reason: '核对后属于备案范围',
    })
    for (const day of [1, 50, 99, 101, 149, 151, 199, 201, 250, 299, 301, 900]) {
      await on(day, 1)
      if (day === 50)
        await cloud.ok(OWNER, 'filing.save', {
          id: made['taken back, and touched on day 50'].id,
          answers: { introduction: '改过的简介' },
        })
      if (day === 250)
        await cloud.ok(HEAD, 'desk.keep', {
          id: made['declined, held, and no longer on day 250'].id,
          reason: null,
        })
      await cloud.runTimer()
      for (const [name, of] of Object.entries(made))
        if (goneOn[name] === undefined && (await isErased(of))) goneOn[name] = day
    }
  })

  test.each<[string, number | undefined]>([
    ['taken back', 101],
    ['taken back, and touched on day 50', 151],
    ['declined', 201],
    ['declined, and held', undefined],
    ['declined, held, and no longer on day 250', 250],
    ['declined, and set aside', undefined],
    ['cancelled', 301],
    ['cancelled, and held', undefined],
    ['registered', undefined],
    ['submitted', undefined],
  ])('%s: first gone on day %s', (name, day) => {
    expect(goneOn[name]).toBe(day)
  })

  test('the city reads what was erased when by which period, nobody else does', async () => {
    const report = await cloud.ok(CITY, 'keeping.report', { after: null })
    expect(report.items.map(({ kind, days }) => [kind, days])).toEqual([
      ['cancelled', 300],
      ['declined', 200],
      ['declined', 200],
      ['withdrawn', 100],
      ['withdrawn', 100],
    ])
    const { number } = (await stored(made['cancelled']?.id ?? '')) ?? {}
    expect(report.items[0]).toMatchObject({ number, office: '131081' })
    // A year back from day 900 all of it is listed, nothing counted.
    expect(report).toMatchObject({ months: [], next: null })
    await on(310)
    expect((await cloud.ok(CITY, 'keeping.report', { after: null })).months).toEqual([
      { month: '2027-09', kind: 'cancelled', count: 1 },
      { month: '2027-08', kind: 'declined', count: 1 },
      { month: '2027-06', kind: 'declined', count: 1 },
      { month: '2027-04', kind: 'withdrawn', count: 1 },
      { month: '2027-03', kind: 'withdrawn', count: 1 },
    ])
    for (const openid of [OWNER, STAFF, HEAD])
      expect(await cloud.refused(openid, 'keeping.report', { after: null })).toMatchObject({
        code: 'not-allowed',
      })
  })
})

describe('an erased filing', () => {
  let id = ''
  let photo = ''
  let token = ''
  let number: string | null = ''
  const paper = (action: string, by: string) =>
    cloud.invoke(by, { action, input: { id } }, 'documents')

  beforeAll(async () => {
    await cloud.reset()
    await on(0)
    await set(periods, '2026-11-24')
    const filing = await registered(cloud, people, account('留不住的'))
    ;({ id, number } = filing)
    photo = firstPhoto(filing)
    await paper('receipt', OWNER)
    token = (await cloud.pageCodes())[0]?.scene ?? ''
    const invited = await cloud.ok(OWNER, 'follow.invite', { id, as: 'manager' })
    await cloud.ok(FOLLOWER, 'follow.bind', { token: invited.token, code: '0002' })
    // A change of it, registered, goes with it.
    const change = await cloud.ok(OWNER, 'filing.change', {
      id,
      kinds: ['introduction'],
      changedOn: '2026-11-05',
    })
    const signed = await sign(
      cloud,
      OWNER,
      await cloud.ok(OWNER, 'filing.save', {
        id: change.id,
        answers: { introduction: '介绍胜芳的戏楼' },
      }),
    )
    await cloud.ok(OWNER, 'filing.submit', submitInput(signed))
    const changing = await claimed(
      cloud,
      STAFF,
      await cloud.ok(OWNER, 'filing.open', { id: change.id }),
    )
    await cloud.ok(STAFF, 'desk.register', {
      id: change.id,
      version: changing.version,
      items: allItems(changing),
    })
    await on(0, 3)
    const { version } = await review(id)
    await cloud.ok(STAFF, 'desk.cancel', { id, version, grounds: stopped })
    await on(301)
    await cloud.runTimer()
    await on(301, 3)
    await cloud.runTimer()
  })

  test('has no key, no content, no file, and nothing by which it is found', async () => {
    const filings = await cloud.stored<Filing>('filings')
    expect(filings).toHaveLength(2)
    for (const filing of filings)
      expect(filing).toMatchObject({
        dataKey: null,
        answers: { accountKind: 'official', subjectKind: 'individual' },
        idNumber: null,
        photos: {},
        signature: null,
        correction: null,
        keeping: null,
      })
    const text = JSON.stringify(filings)
    for (const said of ['留不住的', '李文昌', '王敏', STAFF, individual.ownerMobile ?? ''])
      expect(text).not.toContain(said)
    expect(await cloud.holds(photo)).toBe(false)
    for (const name of ['versions', 'accounts', 'discards', 'unindexed'])
      expect(await cloud.stored(name)).toEqual([])
    // The number alone leads to it, and to its audit.
    const plain = number?.toLowerCase().replace(/-/g, '') ?? ''
    for (const { suffix } of await cloud.stored<{ suffix: string }>('suffixes'))
      expect(plain).toContain(suffix.replace(/-/g, ''))
    expect((await cloud.ok(STAFF, 'ledger.find', { text: number ?? '' })).items).toMatchObject([
      { id, erased: true, accountName: '' },
    ])
    expect((await cloud.files()).filter(({ path }) => path.startsWith('filings/'))).toEqual([])
  })

  test('is in the audit, which holds', async () => {
    const events = await cloud.stored<{ name: string; about: string }>('events', { filing: id })
    expect(events.find(({ name }) => name === 'erased')).toMatchObject({
      about: '注销备案满 300 天',
      who: { name: '系统' },
    })
    expect((await verifyChains(cloud.vault(), rows, [], true)).wrong).toEqual([])
  })

  test.each<[string, string, string]>([
    ['its owner', OWNER, 'gone'],
    ['its office', STAFF, 'gone'],
    ['a head of it', HEAD, 'gone'],
    ['the city', CITY, 'gone'],
    ['somebody else', 'owner-hu', 'not-found'],
  ])('is refused to %s', async (_who, by, code) => {
    const isStaff = by !== OWNER && by !== 'owner-hu'
    const refusals = isStaff
      ? [
          await cloud.refused(by, 'desk.open', { id }),
          await cloud.refused(by, 'desk.claim', { id, version: 1 }),
          await cloud.refused(by, 'desk.note', { id, note: { text: '记一笔', called: null } }),
          await cloud.refused(by, 'desk.reveal', { id, key: 'ownerIdNumber' }),
          await cloud.refused(by, 'desk.keep', { id, reason: null }),
          await paper('archive', by),
        ]
      : [
          await cloud.refused(by, 'filing.open', { id }),
          await cloud.refused(by, 'filing.save', { id, answers: {} }),
          await cloud.refused(by, 'filing.discard', { id }),
          await cloud.refused(by, 'filing.reveal', { id }),
        ]
    for (const refusal of [...refusals, await paper('receipt', by), await paper('paper', by)])
      expect(refusal).toMatchObject({ ok: false, code, ...(code === 'gone' && { message: GONE }) })
  })

  test('who was told of it is told that, anybody else nothing', async () => {
    expect(await cloud.refused(FOLLOWER, 'follow.open', { id })).toMatchObject({
      code: 'gone',
      message: GONE,
    })
    expect(await cloud.refused('owner-hu', 'follow.open', { id })).toMatchObject({
      code: 'not-found',
    })
    await cloud.ok(FOLLOWER, 'follow.leave', { id })
    expect(await cloud.refused(FOLLOWER, 'follow.open', { id })).toMatchObject({
      code: 'not-found',
    })
  })

  test('stands in lists as a line, and in what was counted', async () => {
    const { filings } = await cloud.ok(OWNER, 'filing.list', {})
    expect(filings).toMatchObject([{ id, erased: true, accountName: number, status: 'cancelled' }])
    const ledger = await cloud.ok(STAFF, 'ledger.open', {
      filter: wholeLedger,
      sort: { by: 'registered', descending: true },
    })
    expect(ledger.items).toMatchObject([{ id, number, erased: true, accountName: '' }])
    expect(await cloud.ok('passer-by', 'scanned.open', { token })).toMatchObject({
      state: 'erased',
      number,
      accountName: null,
      on: null,
    })
    expect(await cloud.ok(OWNER, 'me.held', {})).toMatchObject({ accounts: 0, photos: 0 })
    expect((await cloud.ok(OWNER, 'filing.earlier', {})).filings).toEqual([])
    expect((await cloud.ok(OWNER, 'me.seen', { after: null })).filings).toEqual([])
  })

  test('keeps nobody from filing the account anew', async () => {
    await on(302)
    expect(await submitted(cloud, OWNER, account('留不住的'))).toMatchObject({
      status: 'submitted',
    })
  })
})

describe('a hold', () => {
  beforeAll(async () => {
    await cloud.reset()
    await on(0)
  })

  test('is a head’s of the office, with a reason, in the audit, and seen by the office alone', async () => {
    const { id } = await declined('要留的')
    expect(await review(id, HEAD)).toMatchObject({ mayHold: true })
    expect((await review(id)).mayHold).toBeUndefined()
    for (const by of [STAFF, CITY])
      expect(await cloud.refused(by, 'desk.keep', { id, reason: '要留' })).toMatchObject({
        code: 'not-allowed',
      })
    expect(
      await cloud.refused(HEAD, 'desk.keep', { id, reason: '电话 13800138000 要留' }),
    ).toMatchObject({ code: 'input', fields: { reason: expect.any(String) as string } })
    const both = await Promise.all(
      [1, 2].map(() => cloud.ok(HEAD, 'desk.keep', { id, reason: '复议没有结束' })),
    )
    expect(both[1]).toMatchObject({ hold: { reason: '复议没有结束' } })
    const seen = await review(id)
    expect(seen.hold).toMatchObject({ reason: '复议没有结束', name: expect.any(String) as string })
    expect(seen.events.filter(({ what }) => what === '暂不删除')).toMatchObject([
      { lines: ['复议没有结束'] },
    ])
    const own = await cloud.ok(OWNER, 'filing.open', { id })
    expect(own.events.map(({ what }) => what)).not.toContain('暂不删除')
    const ended = await cloud.ok(HEAD, 'desk.keep', { id, reason: null })
    expect(ended.hold).toBeUndefined()
    expect(ended.events.map(({ what }) => what)).toContain('恢复按期删除')
  })
})

describe('photos of ID papers of what is registered', () => {
  const ids: Record<string, string> = {}
  const archive = (id: string) =>
    cloud.invoke(STAFF, { action: 'archive', input: { id } }, 'documents')
  const photosIn = async (id: string) => {
    const { items } = await review(id)
    return items
      .filter(({ key }) => key.startsWith('slot:'))
      .map(({ key, text, files }) => [key, text, files.length])
  }
  const shown = [
    ['slot:idFront', '1 张', 1],
    ['slot:idBack', '1 张', 1],
  ]
  const gone = [
    ['slot:idFront', PHOTOS_GONE, 0],
    ['slot:idBack', PHOTOS_GONE, 0],
  ]
  let photo = ''

  beforeAll(async () => {
    await cloud.reset()
    await on(0)
    await set(periods, '2026-11-24')
    for (const name of ['archived', 'not archived', 'held', 'set aside', 'asked for']) {
      const filing = await registered(cloud, people, account(name))
      ids[name] = filing.id
      if (name === 'archived') photo = firstPhoto(filing)
      if (name !== 'not archived') expect(await archive(filing.id)).toMatchObject({ ok: true })
    }
    await held({ id: ids['held'] ?? '' })
    await on(0, 5)
    const back = ids['set aside'] ?? ''
    await cloud.ok(HEAD, 'desk.setAside', {
      id: back,
      version: (await review(back, HEAD)).version,
      reason: '再看一看',
    })
    await on(29)
    await cloud.runTimer()
    expect(await photosIn(ids['archived'] ?? '')).toEqual(shown)
    const asked = { id: 'request', draft: 'nobody', openid: 'nobody', at: 0, photos: [] }
    await cloud.alter('filings', ids['asked for'] ?? '', { takeovers: [asked] })
    await on(31)
    await cloud.runTimer()
    await cloud.alter('filings', ids['asked for'] ?? '', { takeovers: [] })
  })

  test.each([
    ['archived', gone],
    ['not archived', shown],
    ['held', shown],
    ['set aside', shown],
    ['asked for', shown],
  ])('%s: after their time they are as they should be', async (name, expected) => {
    expect(await photosIn(ids[name] ?? '')).toEqual(expected)
  })

  test('the file is gone, the filing stands, and both sides are told why', async () => {
    const id = ids['archived'] ?? ''
    expect(await cloud.holds(photo)).toBe(false)
    expect(await cloud.refused(OWNER, 'filing.photo', { id, fileID: photo })).toMatchObject({
      code: 'gone',
      message: PHOTOS_GONE,
    })
    const input = { action: 'photo', input: { id, fileID: photo } }
    expect(await cloud.invoke(STAFF, input, 'documents')).toMatchObject({ code: 'gone' })
    const own = await cloud.ok(OWNER, 'filing.open', { id })
    expect(own).toMatchObject({ status: 'registered', photos: { idFront: [], idBack: [] } })
    expect(own.events[0]?.what).toBe('按保存期限删除（归档后的证件照片满 30 天）')
    expect(await cloud.stored('discards')).toEqual([])
    expect(await archive(id)).toMatchObject({ ok: true })
    expect((await verifyChains(cloud.vault(), rows, [], true)).wrong).toEqual([])
    expect((await cloud.ok(CITY, 'keeping.report', { after: null })).items).toMatchObject([
      { kind: 'idPhotos', days: 30 },
    ])
  })

  test('a change of it is handed in and registered without them', async () => {
    const id = ids['archived'] ?? ''
    const change = await cloud.ok(OWNER, 'filing.change', {
      id,
      kinds: ['introduction'],
      changedOn: '2026-12-05',
    })
    const answers = { introduction: '介绍胜芳的戏楼' }
    const signed = await sign(
      cloud,
      OWNER,
      await cloud.ok(OWNER, 'filing.save', { id: change.id, answers }),
    )
    await cloud.ok(OWNER, 'filing.submit', submitInput(signed))
    const changing = await claimed(
      cloud,
      STAFF,
      await cloud.ok(OWNER, 'filing.open', { id: change.id }),
    )
    await cloud.ok(STAFF, 'desk.register', {
      id: change.id,
      version: changing.version,
      items: allItems(changing),
    })
    expect(await photosIn(id)).toEqual(gone)
  })

  test('the archive of a month counts too', async () => {
    const id = ids['not archived'] ?? ''
    const month = { month: '2026-11', office: 'own' } as const
    expect(await documents(cloud, HEAD, 'archiveMonth', month)).toMatchObject({
      ok: true,
      data: { state: 'done' },
    })
    await on(60)
    await cloud.runTimer()
    expect(await photosIn(id)).toEqual(shown)
    await on(62)
    await cloud.runTimer()
    expect(await photosIn(id)).toEqual(gone)
    expect(await photosIn(ids['held'] ?? '')).toEqual(shown)
  })
})

describe('of an ended filing something is open', () => {
  const NOBODY = 'nobody'
  const open: Readonly<Record<string, Partial<Filing>>> = {
    'a change': { openChange: NOBODY },
    'its own asking': { asking: { asked: { of: NOBODY, request: 'request' } } as never },
    'a lead that was urged': {},
  }
  const closed = { openChange: null, asking: null, leads: [] }
  const ids: Record<string, string> = {}

  beforeAll(async () => {
    await cloud.reset()
    await on(0)
    await set(periods, '2026-11-24')
    const lead = await cloud.ok(STAFF, 'leads.add', unfiled)
    await urge(cloud, STAFF, lead, { at: Date.parse(NOW) })
    for (const [name, of] of Object.entries(open)) {
      const { id } = await cancelled(name)
      await cloud.alter('filings', id, { leads: name.includes('lead') ? [lead.id] : [], ...of })
      ids[name] = id
    }
    await on(301)
    await cloud.runTimer()
  })

  test.each(Object.keys(open))('%s: it waits, and is erased once that is over', async (name) => {
    const id = ids[name] ?? ''
    expect(await isErased({ id })).toBe(false)
    await cloud.alter('filings', id, closed)
    await cloud.runTimer()
    expect(await isErased({ id })).toBe(true)
  })
})

describe('much of it', () => {
  const AT = Date.parse(NOW)
  const many = 2_000
  const LANES = 10
  /** More than a page of those that are over. */
  const FIRST = 60

  beforeAll(async () => {
    await cloud.reset()
    await on(0)
    const { id: _none, ...row } = storedDraft
    const made = (place: number) => ({
      ...row,
      _id: `many-${String(place).padStart(5, '0')}`,
      status: 'cancelled',
      number: `LF-${String(place)}`,
      dataKey: null,
      idNumber: null,
      chain: { seq: 0, hash: '' },
      keeping: { of: 'cancelled', since: AT - 400 * DAY + 120_000 + 100 * place },
    })
    const part = many / LANES
    await Promise.all(
      Array.from({ length: LANES }, (_each, lane) =>
        inserted(cloud, part, (place) => made(lane * part + place)),
      ),
    )
  }, 120_000)

  test('the dry run counts all by an index, and reads the first alone', async () => {
    const before = (await cloud.operations()).documents['filings'] ?? 0
    const wanted = {
      messagesKept: 365,
      requestsKept: 183,
      tablesKept: 7,
      ...periods,
    }
    const { filings } = await cloud.ok(CITY, 'settings.olderThan', wanted)
    expect(filings).toEqual({
      withdrawn: { count: 0, numbers: [] },
      declined: { count: 0, numbers: [] },
      cancelled: { count: many, numbers: ['LF-0', 'LF-1', 'LF-2'] },
      idPhotos: { count: 0, numbers: [] },
    })
    expect(((await cloud.operations()).documents['filings'] ?? 0) - before).toBe(3)
  })

  test('the timer goes on page by page while it has time, a bad row stops none', async () => {
    await cloud.alter('filings', 'many-00001', { photos: null })
    await set({ ...periods, cancelledKept: 400 }, '2026-11-24')
    await cloud.moveClock({ now: new Date(AT + 120_000 + 100 * FIRST).toISOString() })
    await cloud.runTimer()
    const gone = await cloud.stored<Erasure & { readonly _id: string }>('erasures')
    const ids = gone.map(({ _id }) => _id)
    // The clock goes on meanwhile.
    expect(ids.length).toBeGreaterThanOrEqual(FIRST - 1)
    expect(ids.length).toBeLessThan(many)
    expect(ids).not.toContain('many-00001')
    expect(ids).toContain('many-00000')
  })
})
