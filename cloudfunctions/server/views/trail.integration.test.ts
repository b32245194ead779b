import type { FilingDetail } from '../../../src/domain/api/filing'
import type { Review } from '../../../src/domain/api/desk'
import { allItems, claimed, submitted } from '../testing/filings'
import { onCloud } from '../testing/onCloud'

const cloud = onCloud()
const reviewer = 'reviewer-bazhou'
const owner = 'owner-li'

const timelines = async (id: string) => ({
  owner: (await cloud.ok(owner, 'filing.open', { id })).events,
  staff: (await cloud.ok(reviewer, 'desk.open', { id })).events,
})

/** Nothing but the audit to read them from, as of a filing that was stored before there were trails. */
const withoutTrail = async (id: string) => {
  await cloud.alter('filings', id, { trail: null })
  return timelines(id)
}

const trailsOf = async (id: string) =>
  (await cloud.stored<{ trail: readonly unknown[] | null }>('filings', { _id: id }))[0]?.trail

const claimAndRelease = async (filing: Pick<FilingDetail, 'id' | 'version'>): Promise<Review> => {
  const claim = await claimed(cloud, reviewer, filing)
  await cloud.ok(reviewer, 'desk.release', { id: claim.id, version: claim.version })
  return cloud.ok(reviewer, 'desk.open', { id: claim.id })
}

test('a timeline says the same from the filing and from the audit, also after a return, a correction and an undo', async () => {
  const filing = await submitted(cloud, owner)
  const review = await claimed(cloud, reviewer, await claimAndRelease(filing))
  const { id, version } = review
  await cloud.ok(reviewer, 'desk.register', { id, version, items: allItems(review) })
  await cloud.ok(reviewer, 'desk.undo', { id })
  const kept = await timelines(id)
  expect(kept.staff.length).toBeGreaterThan(6)
  expect(await withoutTrail(id)).toEqual(kept)
})

test('a filing with a very long past is read from the audit, whole', async () => {
  let filing: Pick<FilingDetail, 'id' | 'version'> = await submitted(cloud, owner)
  for (let i = 0; i < 20; i += 1) filing = await claimAndRelease(filing)
  expect(await trailsOf(filing.id)).toBeNull()
  const { staff } = await timelines(filing.id)
  expect(staff.filter(({ what }) => what === '放回待核对')).toHaveLength(20)
})

test('views and saves are the audit’s alone: the trail does not grow by them', async () => {
  const { id } = await submitted(cloud, owner)
  const before = await trailsOf(id)
  for (let i = 0; i < 3; i += 1) await cloud.ok(reviewer, 'desk.open', { id })
  expect(await trailsOf(id)).toEqual(before)
})
