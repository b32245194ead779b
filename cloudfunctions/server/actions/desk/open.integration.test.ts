import type { FilingDetail } from '../../../../src/domain/api/filing'
import type { Queue, QueueName } from '../../../../src/domain/api/desk'
import { officeOf, offices } from '../../../../src/domain/city/city'
import { addressIn, claimed, individual, submitted } from '../../testing/filings'
import { onCloud } from '../../testing/onCloud'

jest.setTimeout(120_000)

/** 15:06 in Beijing. */
const NOW = Date.parse('2026-11-24T07:06:00.000Z')
const DAY = 24 * 60 * 60 * 1000

const cloud = onCloud()

test('12 offices × 2 roles: each reads and claims its own filings only, the city reads all', async () => {
  const filings: FilingDetail[] = []
  for (const { code } of offices) {
    const answers =
      code === '131000'
        ? { ...individual, subjectKind: 'cityOrgan' }
        : { ...individual, ...addressIn(code) }
    filings.push(await submitted(cloud, `owner-of-${code}`, answers))
    for (const role of ['reviewer', 'head'] as const)
      await cloud.insertStaff(`${role}-${code}`, code, role)
  }
  expect(filings.map(({ office }) => office?.code)).toEqual(offices.map(({ code }) => code))
  for (const { code } of offices)
    for (const role of ['reviewer', 'head'])
      expect(await readBy(`${role}-${code}`, filings)).toEqual(
        offices.map((office) => (office.code === code ? 'ok' : 'other-office')),
      )
  expect(await readBy('city-staff', filings)).toEqual(offices.map(() => 'ok'))
  const city = await cloud.ok('city-staff', 'desk.queue', { queue: 'waiting', after: null })
  expect(city.counts.waiting).toBe(offices.length)
  expect(city.items.map(({ id, otherOffice }) => [id, otherOffice])).toEqual(
    [...filings]
      .sort((a, b) => (a.submittedAt ?? 0) - (b.submittedAt ?? 0) || (a.id < b.id ? -1 : 1))
      .map(({ id, office }) => [id, office?.code === '131000' ? null : office?.shortName]),
  )
  const own = await cloud.ok('head-131081', 'desk.queue', { queue: 'waiting', after: null })
  expect(own.items.map(({ otherOffice }) => otherOffice)).toEqual([null])
  const codes = await Promise.all(
    filings.map(async ({ id, version }) => cloud.call('city-staff', 'desk.claim', { id, version })),
  )
  expect(codes.map((answer) => (answer.ok ? 'ok' : answer.message))).toEqual(
    offices.map(({ code }) => (code === '131000' ? 'ok' : `这件由${officeOf(code).shortName}办理`)),
  )
})

/** What each filing answers to opening, to claiming and to the ID number; they have to agree. */
const readBy = (staff: string, filings: readonly FilingDetail[]): Promise<string[]> =>
  Promise.all(
    filings.map(async ({ id, version }) => {
      const opened = await cloud.call(staff, 'desk.open', { id })
      if (opened.ok) return 'ok'
      const others = [
        await cloud.refused(staff, 'desk.claim', { id, version }),
        await cloud.refused(staff, 'desk.release', { id, version }),
        await cloud.refused(staff, 'desk.register', { id, version, items: [] }),
        await cloud.refused(staff, 'desk.reveal', { id, key: 'ownerIdNumber' }),
      ]
      expect(others.map((answer) => answer?.code)).toEqual(others.map(() => opened.code))
      return opened.code
    }),
  )

test('of two claims at once one wins, the other hears who', async () => {
  const { id, version } = await submitted(cloud, 'owner-li')
  const answers = await Promise.all(
    ['reviewer-bazhou', 'head-bazhou'].map((staff) =>
      cloud.call(staff, 'desk.claim', { id, version }),
    ),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ code: 'claimed' })
})

test('a claim whose answer was lost is simply opened again', async () => {
  const filing = await submitted(cloud, 'owner-li')
  const first = await claimed(cloud, 'reviewer-bazhou', filing)
  const again = await claimed(cloud, 'reviewer-bazhou', filing)
  expect(again.version).toBe(first.version)
})

test('nothing a client reads holds openids, ciphers or keyed hashes', async () => {
  const filing = await submitted(cloud, 'owner-li')
  await claimed(cloud, 'reviewer-bazhou', filing)
  const { id } = filing
  const [stored] = await cloud.stored<{ idNumber: { cipher: string; hash: string } }>('filings', {
    _id: id,
  })
  const answers = JSON.stringify([
    await cloud.ok('owner-li', 'filing.open', { id }),
    await cloud.ok('owner-li', 'filing.list', {}),
    await cloud.ok('head-bazhou', 'desk.open', { id }),
    await cloud.ok('head-bazhou', 'desk.queue', { queue: 'waiting', after: null }),
  ])
  const secrets = ['owner-li', 'reviewer-bazhou', stored?.idNumber.cipher, stored?.idNumber.hash]
  for (const secret of secrets) expect(answers).not.toContain(secret)
})

test('a private file opens by its link only', async () => {
  const { id, photos } = await submitted(cloud, 'owner-li')
  const fileID = photos.idFront?.[0]?.fileID ?? ''
  const { url } = await cloud.ok('owner-li', 'filing.photo', { id, fileID })
  expect((await fetch(url.split('?')[0] ?? '')).status).toBe(403)
  await cloud.moveClock({ now: new Date(NOW + 11 * 60_000).toISOString() })
  expect((await fetch(url)).status).toBe(403)
  await cloud.moveClock({ now: new Date(NOW).toISOString() })
})

test('staff are told who they are, others that they are none', async () => {
  const { staff } = await cloud.ok('head-bazhou', 'me', {})
  expect(staff).toMatchObject({ name: '刘建国', role: 'head', city: false })
  expect(staff?.office).toEqual({
    code: '131081',
    name: '霸州市互联网信息办公室',
    shortName: '霸州市网信办',
    phone: '0316-7860501',
  })
  expect(await cloud.ok('owner-li', 'me', {})).toMatchObject({
    staff: null,
    stage: 'trial',
    operator: null,
    contact: '小陈 010-00000000（样张）',
  })
})

describe('the queues of an office', () => {
  const OFFICE = '131023'
  const READER = 'reader-of-queues'
  let template: object

  const copies = async (wanted: readonly { _id: string; queue: string; queueAt: number }[]) => {
    const rows = wanted.map((changes) => ({ ...template, office: OFFICE, ...changes }))
    for (let first = 0; first < rows.length; first += 15)
      await cloud.insert('filings', ...rows.slice(first, first + 15))
  }

  const walked = async (queue: QueueName) => {
    const items: string[] = []
    let after: string | null = null
    do {
      const page: Queue = await cloud.ok(READER, 'desk.queue', { queue, after })
      items.push(...page.items.map(({ id }) => id))
      after = page.next
    } while (after !== null)
    return items
  }

  const named = (kind: string, count: number, at: (i: number) => number) =>
    Array.from({ length: count }, (_each, i) => ({
      _id: `${kind}-${String(i).padStart(4, '0')}`,
      queue: kind,
      queueAt: at(i),
    }))

  beforeAll(async () => {
    await cloud.insertStaff(READER, OFFICE, 'reviewer')
    const [own] = await cloud.stored('filings', { office: OFFICE })
    template = own ?? {}
    await cloud.alter('filings', String(own?._id), { office: '131024' })
  })

  test('1,005 waiting filings, some of the same moment, each once and in order', async () => {
    const waiting = named('waiting', 1005, (i) => NOW + Math.floor(i / 7))
    await copies(waiting)
    const { counts } = await cloud.ok(READER, 'desk.queue', { queue: 'waiting', after: null })
    expect(counts.waiting).toBe(1005)
    expect(await walked('waiting')).toEqual(waiting.map(({ _id }) => _id))
  })

  test('decided ones newest first', async () => {
    const done = named('done', 45, (i) => NOW + Math.floor(i / 7))
    await copies(done)
    expect(await walked('done')).toEqual(done.map(({ _id }) => _id).reverse())
  })

  test('returned ones by their correction day: soon from today to seven days ahead, past ones under 关注', async () => {
    const midnight = Date.parse('2026-11-24T00:00:00+08:00')
    const days = [-9, -1, 0, 7, 8, 20]
    await copies(named('returned', days.length, (i) => midnight + (days[i] ?? 0) * DAY))
    const { counts } = await cloud.ok(READER, 'desk.queue', { queue: 'watch', after: null })
    expect(counts).toMatchObject({ returned: 6, watch: 2, dueSoon: 2 })
    expect(await walked('watch')).toEqual(['returned-0000', 'returned-0001'])
    expect(await walked('dueSoon')).toEqual(['returned-0002', 'returned-0003'])
  })
})
