import { wholeLedger } from '../../../../src/domain/ledger/filter'
import { claimed, company, registered, returned, submitted } from '../../testing/filings'
import { onCloud } from '../../testing/onCloud'

const cloud = onCloud()
const people = { owner: 'company-chen', staff: 'reviewer-bazhou' }
const { owner, staff } = people

beforeEach(() => cloud.reset())

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

test.each([
  ['late by days', '2026-09-01', true],
  ['of the first round, of which nothing is asked any more', '2018-11-01', false],
])('registered %s, it stands under 逾期 as its row says', async (_name, openedOn, stands) => {
  const filing = await registered(cloud, people, { ...company, openedOn })
  const late = { filter: { ...wholeLedger, late: true }, sort }
  const found = (await cloud.ok(staff, 'ledger.open', late)).items.map(({ id }) => id)
  expect(found).toEqual(stands ? [filing.id] : [])
  expect((await row(filing.id))?.late !== null).toBe(stands)
})

test('of the first round it stands under 逾期 while it waits', async () => {
  const filing = await submitted(cloud, owner, { ...company, openedOn: '2018-11-01' })
  const late = { filter: { ...wholeLedger, late: true }, sort }
  expect((await cloud.ok(staff, 'ledger.open', late)).items.map(({ id }) => id)).toEqual([
    filing.id,
  ])
})

test('is found by what its office knows of it, and by nothing personal beyond that', async () => {
  const filing = await submitted(cloud, owner, { ...company, accountId: 'gh_3f0000a1b2c3' })
  const found = async (text: string) =>
    (await cloud.ok(staff, 'ledger.open', { filter: { ...wholeLedger, text }, sort })).items.length
  const number = filing.number ?? ''
  const known = [number, number.slice(-5), '文昌阁', '胜芳镇文昌阁', 'GH_3F', '李文昌']
  for (const text of [...known, '0001']) expect([text, await found(text)]).toEqual([text, 1])
  const hidden = [company.ownerIdNumber, company.ownerMobile, company.ownerWechat]
  for (const text of hidden) expect([text, await found(text ?? '')]).toEqual([text, 0])
})
