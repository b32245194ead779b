import { ALL_CASES } from '../tools/test/cases'
import { killServers } from './testing/kills'

const KILLS = ALL_CASES ? 300 : 20

// A busy machine starts servers slowly; how long it takes on a quiet one is the bench's.
jest.setTimeout(600_000)

test(`${String(KILLS)} kills lose no acknowledged write and leave nothing half-written`, async () => {
  expect(await killServers(KILLS)).toBeGreaterThanOrEqual(KILLS * 0.6)
})
