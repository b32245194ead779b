import { wholeLedger } from '../../../../src/domain/ledger/filter'
import { claimed, company, registered, returned, submitted } from '../../testing/filings'
import { NOW, onCloud } from '../../testing/onCloud'

const cloud = onCloud()
const people = { owner: 'company-chen', staff: 'reviewer-bazhou' }
const { owner, staff } = people

beforeEach(async () => {
  await cloud.reset()
  await cloud.moveClock({ now: NOW })
})

const sort = { by: 'submitted', descending: true } as const
const ledger = async (openid = staff) =>
  (await cloud.ok(openid, 'ledger.open', { filter: wholeLedger, sort })).items
const row = async (id: string, openid = staff) =>
  (await ledger(openid)).find((item) => item.id === id)

test('a draft stands in no ledger, a submit does, taken back it does no more', async () => {
  const filing = await submitted(cloud, owner, company)
  expect(await row(filing.id)).toEqual({
    id: filing.id,
    number: filing.number,
    status: 'submitted',
    office: '131081',
    accountName: '霸州文昌阁',
    accountKind: 'official',
    subjectKind: 'company',
    subjectName: '霸州市胜芳镇文昌阁文化传播有限公司',
    place: '胜芳镇',
    submittedAt: filing.submittedAt,
    registeredAt: null,
    due: '2026-12-10',
    late: null,
    correctionOn: null,
    claimedBy: null,
    changing: false,
  })
  await cloud.ok(owner, 'filing.withdraw', { id: filing.id })
  expect(await ledger()).toEqual([])
})

test('a claim, a return, a registration, and its undo', async () => {
  const filing = await submitted(cloud, owner, company)
  await claimed(cloud, staff, filing)
  expect(await row(filing.id)).toMatchObject({ claimedBy: { name: '王敏', mine: true } })
  expect(await row(filing.id, 'head-bazhou')).toMatchObject({ claimedBy: { mine: false } })
  const back = await returned(cloud, people, ['address'], company)
  expect(await row(back.id)).toMatchObject({ status: 'returned', correctionOn: '2026-12-09' })

  const review = await cloud.ok(staff, 'desk.open', { id: filing.id })
  const items = review.items.map(({ key }) => key)
  await cloud.ok(staff, 'desk.register', { id: filing.id, version: review.version, items })
  expect(await row(filing.id)).toMatchObject({
    status: 'registered',
    registeredAt: expect.any(Number) as number,
  })
  await cloud.ok(staff, 'desk.undo', { id: filing.id })
  expect(await row(filing.id)).toMatchObject({ status: 'submitted', registeredAt: null })
})

test('what is cancelled keeps the day of its registration', async () => {
  const filing = await registered(cloud, people, company)
  const since = (await row(filing.id))?.registeredAt
  expect(since).toEqual(expect.any(Number))
  await cloud.moveClock({ advanceDays: 40 })
  const { version } = await cloud.ok(staff, 'desk.open', { id: filing.id })
  const grounds = { reason: 'stopped', words: '10月起不再更新' } as const
  await cloud.ok(staff, 'desk.cancel', { id: filing.id, version, grounds })
  expect(await row(filing.id)).toMatchObject({
    status: 'cancelled',
    registeredAt: since,
  })
})

test('a filing that goes to another office leaves the ledger of the first', async () => {
  const filing = await submitted(cloud, owner, company)
  const { version } = await claimed(cloud, staff, filing)
  const to = { id: filing.id, version, office: '131022', reason: '主体在固安' } as const
  await cloud.ok(staff, 'desk.transfer', to)
  expect(await ledger()).toEqual([])
  expect(await row(filing.id, 'reviewer-guan')).toMatchObject({ id: filing.id })
  expect(await row(filing.id, 'city-staff')).toMatchObject({ office: '131022' })
})

test('a change is no row: what it changes is', async () => {
  const filing = await registered(cloud, people, company)
  const changed = { kinds: ['introduction' as const], changedOn: '2026-11-05' }
  const { id } = await cloud.ok(owner, 'filing.change', { id: filing.id, ...changed })
  expect(id).not.toBe(filing.id)
  expect(await ledger()).toHaveLength(1)
  expect(await row(filing.id)).toMatchObject({ changing: true })
})
