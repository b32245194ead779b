import type { Review } from '../../../../src/domain/api/desk'
import { wholeLedger } from '../../../../src/domain/ledger/filter'
import { ON_COMPUTERS } from '../../../../src/domain/settings/onComputers'
import {
  agree,
  attestInput,
  claimed,
  firstPhoto,
  registered,
  submitted,
} from '../../testing/filings'
import { onCloud } from '../../testing/onCloud'
import { callSet } from '../../testing/settings'

const OWNER = 'owner-li'
const STAFF = 'reviewer-bazhou'
const HEAD = 'head-bazhou'
const OFFICE = '131081'
const cloud = onCloud()

type Where = 'computer' | 'phone' | 'nonsense' | undefined

/** A call of staff as their program makes it. */
const asked = (screen: Where, action: string, input: object, name = 'api') =>
  cloud.invoke(STAFF, { action, input, screen }, name)

const refusal = { ok: false, code: 'not-allowed', message: ON_COMPUTERS }

const phonesIn = (review: Review) =>
  review.items.flatMap(({ key, text }) => (key.endsWith('Mobile') ? [text] : []))

const opened = async (screen: Where, id: string) => {
  const answer = await asked(screen, 'desk.open', { id })
  if (!answer.ok) throw new Error(answer.message)
  return answer.data as Review
}

/** The head sets it, and two minutes later everybody knows. */
const set = async (value: boolean) => {
  const answer = await callSet(
    cloud,
    { scope: OFFICE, set: [{ name: 'onComputers', value }] },
    HEAD,
  )
  expect(answer.ok).toBe(true)
  const { now } = await cloud.ok(STAFF, 'me', {})
  await cloud.moveClock({ now: new Date(now + 120_000).toISOString() })
}

const views = async (filing: string) =>
  (await cloud.stored<{ readonly name: string }>('events', { filing })).filter(({ name }) =>
    ['revealed', 'photoViewed', 'paperMade'].includes(name),
  ).length

afterEach(() => cloud.reset())

test('set by its head, a phone gets numbers with a part hidden and no photo, a computer gets all', async () => {
  const filing = await submitted(cloud, OWNER)
  const { id } = filing
  await claimed(cloud, STAFF, filing)
  const photo = { id, fileID: firstPhoto(filing) }
  expect(phonesIn(await opened('phone', id))).toEqual(['13800000001', '13800000002'])
  await set(true)
  for (const screen of ['phone', 'nonsense', undefined] as const) {
    const review = await opened(screen, id)
    expect(review.onComputers).toBe(true)
    expect(phonesIn(review)).toEqual(['138****0001', '138****0002'])
    for (const key of ['ownerIdNumber', 'ownerMobile'])
      expect(await asked(screen, 'desk.reveal', { id, key })).toMatchObject(refusal)
    expect(await asked(screen, 'photo', photo, 'documents')).toMatchObject(refusal)
    expect(await asked(screen, 'paper', { id }, 'documents')).toMatchObject(refusal)
    const papers = { ids: [id], of: 'paper' }
    expect(await asked(screen, 'papers', papers, 'documents')).toMatchObject(refusal)
  }
  expect(await views(id)).toBe(0)
  const review = await opened('computer', id)
  expect(review.onComputers).toBeUndefined()
  expect(phonesIn(review)).toEqual(['13800000001', '13800000002'])
  expect(await asked('computer', 'desk.reveal', { id, key: 'ownerIdNumber' })).toMatchObject({
    ok: true,
  })
  expect(await asked('computer', 'photo', photo, 'documents')).toMatchObject({ ok: true })
  expect(await asked('computer', 'paper', { id }, 'documents')).toMatchObject({ ok: true })
  expect(await views(id)).toBe(3)
  await set(false)
  expect(phonesIn(await opened('phone', id))).toEqual(['13800000001', '13800000002'])
})

test('its owner, and another office, see what they saw', async () => {
  const filing = await submitted(cloud, OWNER)
  await set(true)
  const { id, photos } = await cloud.ok(OWNER, 'filing.open', { id: filing.id })
  const fileID = photos.idFront?.[0]?.fileID ?? ''
  expect(await cloud.refused(OWNER, 'filing.photo', { id, fileID })).toBeNull()
  const city = await cloud.ok('city-staff', 'desk.open', { id })
  expect(phonesIn(city)).toEqual(['13800000001', '13800000002'])
})

test('the phone of what was filed on paper, the archive and an export in full are held too', async () => {
  await agree(cloud, OWNER)
  const { id: paper } = await cloud.ok(
    OWNER,
    'filing.attest',
    attestInput({}, { phone: '13800000001' }),
  )
  const { id } = await registered(cloud, { owner: OWNER, staff: STAFF })
  await set(true)
  const onPhone = await asked('phone', 'desk.paper', { id: paper })
  expect(onPhone).toMatchObject({ ok: true, data: { phone: '138****0001', onComputers: true } })
  expect(await asked('computer', 'desk.paper', { id: paper })).toMatchObject({
    ok: true,
    data: { phone: '13800000001' },
  })
  expect(await asked('phone', 'archive', { id }, 'documents')).toMatchObject(refusal)
  const full = {
    filter: wholeLedger,
    sort: { by: 'number', descending: false },
    purpose: '市公安局来函查询',
    template: false,
  }
  for (const [screen, answer] of [
    ['phone', refusal],
    ['computer', { ok: true }],
  ] as const) {
    const event = { action: 'exportLedger', input: full, screen }
    expect(await cloud.invoke(HEAD, event, 'documents')).toMatchObject(answer)
  }
  expect(await asked('phone', 'receipt', { id }, 'documents')).toMatchObject({ ok: true })
})

test('only a head of the office sets it', async () => {
  const wanted: Parameters<typeof callSet>[1] = {
    scope: OFFICE,
    set: [{ name: 'onComputers', value: true }],
  }
  for (const who of [STAFF, 'city-staff', 'reviewer-guan'])
    expect(await callSet(cloud, wanted, who)).toMatchObject({ ok: false })
  expect(await callSet(cloud, wanted, HEAD)).toMatchObject({ ok: true })
})
