import { setTimeout as sleep } from 'node:timers/promises'
import { consentVersion, idConsentVersion } from '../../../src/domain/form/consent/consent'
import { chainOfPerson } from '../../../cloudfunctions/server/administration/record'
import type { AdministrationEvent } from '../../../cloudfunctions/server/store/administration'
import { onOwnCloud } from '../../../cloudfunctions/server/testing/onOwnCloud'
import type { EachDocument, StoredLine } from '../strays'
import { verifyChains } from './chains'

const cloud = onOwnCloud({ inside: false })
const HEAD = 'head-bazhou'
const OWNER = 'owner-li'

/** The collections as they stand now, in the order of their ids. */
const rows: EachDocument = async function* (collection) {
  const found = await cloud.stored<StoredLine>(collection)
  yield* found.sort((one, other) => (one._id < other._id ? -1 : 1))
}

/** What stands in a person's chain, in order; throws where any chain of the cloud does not hold. */
const chainOf = async (openid: string): Promise<readonly string[]> => {
  const { wrong } = await verifyChains(cloud.vault(), rows, [], true)
  expect(wrong).toEqual([])
  const entries = await cloud.stored<AdministrationEvent>('administration')
  const own = entries.filter(({ who }) => who.openid === openid)
  const [end] = (await cloud.stored<{ _id: string; chain: { seq: number } }>('chains')).filter(
    ({ _id }) => _id === chainOfPerson(openid),
  )
  expect(end?.chain.seq ?? 0).toBe(own.length)
  return own.sort((one, next) => one.seq - next.seq).map(({ act, about }) => `${act} ${about}`)
}

/** Sets two of an office's settings in one call: two entries. */
const setTwo = async (
  onComputers: boolean,
  fault: () => Promise<unknown> = () => Promise.resolve(),
) => {
  const { version } = await cloud.ok(HEAD, 'settings.open', { scope: '131081' })
  await fault()
  const set = [
    { name: 'replyDays' as const, value: onComputers ? 5 : 6 },
    { name: 'onComputers' as const, value: onComputers },
  ]
  return cloud.call(HEAD, 'settings.set', { scope: '131081', version, from: null, set })
}
const BOTH = ['set replyDays', 'set onComputers']

beforeEach(() => cloud.reset())

test('an operation that fails between two entries leaves none of them, and the next call writes both', async () => {
  for (let nth = 1; ; nth += 1) {
    await cloud.reset()
    const answer = await setTwo(true, () =>
      cloud.fault({ operation: 'database', effect: 'error', nth }),
    )
    // The line of the request comes last, and stops nothing.
    if (answer.ok) {
      expect([nth > 8, await chainOf(HEAD)]).toEqual([true, BOTH])
      return
    }
    expect([nth, await chainOf(HEAD)]).toEqual([nth, []])
    expect(await setTwo(true)).toMatchObject({ ok: true })
    expect([nth, await chainOf(HEAD)]).toEqual([nth, BOTH])
  }
})

test.each([2, 8, 15, 25, 40])(
  'a function that is killed after %i ms leaves both entries or none',
  async (ms) => {
    const before = await cloud.ok(HEAD, 'settings.open', { scope: '131081' })
    const slow = () => cloud.fault({ operation: 'database', effect: 'delay', times: 12, ms: 10 })
    const answer = setTwo(true, slow).catch(() => null)
    await sleep(ms)
    await cloud.killFunctions()
    await answer
    await cloud.silence()
    const left = await chainOf(HEAD)
    expect([[], BOTH]).toContainEqual(left)
    const { version } = await cloud.ok(HEAD, 'settings.open', { scope: '131081' })
    expect(version === before.version).toBe(left.length === 0)
    expect(await setTwo(left.length === 0)).toMatchObject({ ok: true })
    expect(await chainOf(HEAD)).toEqual([...left, ...BOTH])
  },
)

test('what a person does at once comes one after the other into their chain', async () => {
  const ids = ['李文昌', '王秀兰', '赵志强'].map((name) => ({
    version: idConsentVersion(),
    name,
    as: 'declared' as const,
  }))
  await Promise.all([
    cloud.ok(OWNER, 'consent.give', { version: consentVersion() }),
    ...ids.map((each) => cloud.ok(OWNER, 'consent.giveIdData', each)),
    cloud.ok(OWNER, 'me.servedInApp', { agrees: true }).catch(() => null),
  ])
  expect((await chainOf(OWNER)).filter((each) => each.startsWith('idConsented'))).toHaveLength(3)
})
