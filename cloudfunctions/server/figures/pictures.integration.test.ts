import { start, submitted, addPhoto } from '../testing/filings'
import { inserted } from '../testing/ledger'
import { onCloud } from '../testing/onCloud'

const cloud = onCloud()
const pictures = async () => (await cloud.ok('city-staff', 'board.open', {})).pictures

beforeEach(() => cloud.reset())

test('what drafts and filings hold is counted once a day', async () => {
  expect(await pictures()).toBeNull()
  await submitted(cloud, 'owner-li')
  await cloud.runTimer()
  const first = await pictures()
  expect(first).toMatchObject({ day: '2026-11-24', files: 2 })
  const draft = await start(cloud, 'owner-zhao')
  await addPhoto(cloud, 'owner-zhao', draft.id, 'idFront')
  await cloud.moveClock({ now: '2026-11-24T09:00:00.000Z' })
  await cloud.runTimer()
  expect(await pictures()).toEqual(first)
  await cloud.moveClock({ now: '2026-11-25T01:00:00.000Z' })
  await cloud.runTimer()
  const second = await pictures()
  expect(second).toMatchObject({ day: '2026-11-25', files: 3 })
  expect(second?.bytes).toBeGreaterThan(first?.bytes ?? 0)
})

test('of more filings than one page each picture is counted once', async () => {
  await inserted(cloud, 1001, (place) => ({
    _id: `filing-${String(place).padStart(5, '0')}`,
    photos: { idFront: [{ bytes: 1000 }], idBack: place % 2 ? [{ bytes: 1 }] : [] },
    // One that is not whole stops nothing.
    ...(place === 7 && { photos: undefined }),
    ...(place % 100 === 0 && { cancelProofs: [{ bytes: 1_000_000 }] }),
  }))
  await cloud.runTimer()
  expect(await pictures()).toEqual({
    day: '2026-11-24',
    files: 1000 + 499 + 11,
    bytes: 1000 * 1000 + 499 + 11 * 1_000_000,
  })
})
