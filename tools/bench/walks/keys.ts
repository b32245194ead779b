import type { At } from '../counted'

const CITY = 'city-staff'
const HOUR = 60 * 60 * 1000

/** The city has all that is stored moved to a new key, rests in between, and retires the old one. */
export const walkKeys = async (at: At): Promise<void> => {
  const cloud = at()
  const rest = at(null)
  const [old = ''] = rest.vault().known
  // What lives for days alone has to be gone; it is deleted at the beginning of an hour.
  const { now } = await rest.ok(CITY, 'me', {})
  const later = Math.ceil((now + 60 * 24 * HOUR) / HOUR) * HOUR
  await rest.moveClock({ now: new Date(later).toISOString() })
  await rest.runTimer()
  await rest.setKeys({ add: 'aes' })
  await cloud.ok(CITY, 'keys.open', {})
  await cloud.ok(CITY, 'keys.move', {})
  await cloud.ok(CITY, 'keys.stop', {})
  await rest.ok(CITY, 'keys.move', {})
  for (let runs = 0; runs < 10; runs += 1) {
    await rest.runTimer()
    const { move } = await rest.ok(CITY, 'keys.open', {})
    if (move?.state === 'done') break
  }
  const { others } = await rest.ok(CITY, 'keys.open', {})
  const left = others.find(({ id }) => id === old)?.left
  if (JSON.stringify(left) !== '{}')
    throw new Error(`under the old key: ${JSON.stringify(left ?? null)}`)
  await cloud.ok(CITY, 'keys.retire', { key: old })
  const { FILING_KEY } = rest.keys()
  await rest.setKeys({ FILING_KEY, FILING_KEYS: '' })
}
