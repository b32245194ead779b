import type { Suffix } from '../store/finding/suffixes'
import { company, individual, registered, returned, submitted } from '../testing/filings'
import { onCloud } from '../testing/onCloud'

const cloud = onCloud()
const READER = 'reviewer-bazhou'
const people = { owner: 'owner-li', staff: READER }

beforeEach(async () => {
  await cloud.reset()
})

const found = async (text: string, openid = READER) =>
  (await cloud.ok(openid, 'ledger.find', { text })).items.map(({ id }) => id)
const rowsOf = (filing: string) => cloud.stored<Suffix>('suffixes', { filing })
const marks = async () => (await cloud.stored('unindexed')).length

test('what was submitted is found after a run, by each of its texts and by the whole numbers', async () => {
  const answers = { ...individual, accountName: '勝芳 古镇', accountId: 'gh_3f0000a1b2c3' }
  const { id, number } = await submitted(cloud, 'owner-li', answers)
  const ending = (number ?? '').replace(/-/g, '').slice(-5)
  expect([await found('胜芳古镇'), await marks()]).toEqual([[], 1])
  await cloud.runTimer()
  expect(await marks()).toBe(0)
  const typed = [
    number ?? '',
    ending,
    '胜芳',
    'GH_3F',
    individual.ownerName ?? '',
    individual.ownerMobile?.slice(-4) ?? '',
    individual.ownerMobile ?? '',
    individual.ownerIdNumber ?? '',
    (individual.ownerIdNumber ?? '').toLowerCase(),
  ]
  for (const text of typed) expect([text, await found(text)]).toEqual([text, [id]])
  expect(
    await cloud.ok(READER, 'ledger.find', { text: individual.ownerIdNumber ?? '' }),
  ).toMatchObject({ by: 'idNumber', items: [{ match: null }] })
  expect((await cloud.ok(READER, 'ledger.find', { text: ending })).only).toBe(id)
  // No whole number of a person is among what is stored.
  const stored = JSON.stringify(await rowsOf(id))
  for (const secret of [individual.ownerIdNumber, individual.ownerMobile])
    expect(stored).not.toContain(secret)
  expect(await found('胜芳', 'reviewer-guan')).toEqual([])
})

test('a withdrawal takes it out, and what is deleted after it leaves nothing', async () => {
  const { id } = await submitted(cloud, 'owner-li', individual)
  await cloud.runTimer()
  expect((await rowsOf(id)).length).toBeGreaterThan(10)
  await cloud.ok('owner-li', 'filing.withdraw', { id })
  expect(await found(individual.accountName ?? '')).toEqual([])
  await cloud.alter('filings', id, { expiresAt: 1 })
  await cloud.runTimer()
  expect([await rowsOf(id), await marks()]).toEqual([[], 0])
})

test('filings that were stored before there was an index come into it, in slices', async () => {
  const { id } = await registered(cloud, people, company)
  const [whole] = await cloud.stored<object & { _id: string; ledger: object }>('filings', {
    _id: id,
  })
  if (whole === undefined) throw new Error('none')
  for (let from = 0; from < 150; from += 10)
    await cloud.insert(
      'filings',
      ...Array.from({ length: 10 }, (_each, place) => ({
        ...whole,
        _id: `old-${String(from + place)}`,
        ledger: { ...whole.ledger, submitted: 1_700_000_000_000 + from + place, text: 'old' },
      })),
    )
  // What waits by itself goes first.
  await cloud.runTimer()
  expect(await marks()).toBe(0)
  await cloud.runTimer()
  expect((await cloud.stored('figures', { _id: 'indexed' }))[0]).toMatchObject({ done: false })
  await cloud.runTimer()
  expect((await cloud.stored('figures', { _id: 'indexed' }))[0]).toMatchObject({ done: true })
  expect(await marks()).toBe(0)
  const { items, more } = await cloud.ok(READER, 'ledger.find', { text: company.accountName ?? '' })
  expect([items.length, more]).toEqual([100, true])
  // The ledger's filter looks in the same words from then on.
  const [old] = await cloud.stored<{ ledger: { text: string } }>('filings', { _id: 'old-3' })
  expect(old?.ledger.text).not.toBe('old')
})

test('a run that died while it wrote, and one that wrote what was before, leave nothing wrong', async () => {
  const { id } = await returned(cloud, people, ['accountName'], individual)
  await cloud.runTimer()
  // Half of the rows are gone or of another filing's words, and its mark is still there, as a killed run leaves it.
  const rows = await rowsOf(id)
  await cloud.alter('suffixes', (rows[3] as unknown as { _id: string })._id, { suffix: '别的' })
  await cloud.insert('suffixes', {
    _id: `${id}:300`,
    filing: id,
    office: '131081',
    suffix: '旧名',
    at: 1,
  })
  await cloud.insert('unindexed', { _id: id, at: 1, version: 0 })
  await cloud.runTimer()
  expect((await rowsOf(id)).map(({ suffix }) => suffix)).toEqual(rows.map(({ suffix }) => suffix))
  expect(await marks()).toBe(0)
})

test('one filing that cannot be read stops no other', async () => {
  const broken = await submitted(cloud, 'owner-li', individual)
  const whole = await submitted(cloud, 'company-chen', company)
  await cloud.alter('filings', broken.id, { answers: { accountName: 3 } })
  await cloud.runTimer()
  expect(await found('文昌阁')).toEqual([whole.id])
  expect(await marks()).toBe(1)
})
