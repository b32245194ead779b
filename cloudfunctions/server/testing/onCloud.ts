import { sharedCloud } from '../../../tools/test/shared'
import { cloudOf } from './cloud'

/** A Tuesday, 15:06 in Beijing. */
export const NOW = '2026-11-24T07:06:00.000Z'

/** So many minutes after that, as the clock is told. */
export const minutesLater = (minutes: number): string =>
  new Date(Date.parse(NOW) + minutes * 60_000).toISOString()

/** The laptop cloud that the test files of one worker share: empty for each file, its clock at 15:06 on 24 November 2026. */
export const onCloud = () => {
  const shared = sharedCloud()
  const cloud = cloudOf(shared, shared.dataDir)
  const reset = () => cloud.resetTo({ now: NOW })
  beforeAll(reset)
  return { ...cloud, reset, url: () => shared.url }
}

/** Makes something once; each test of the file or block begins with it as it was then, at that time. Answers what was made. */
export const beginningWith = <Made>(
  cloud: ReturnType<typeof onCloud>,
  make: () => Promise<Made>,
): (() => Made) => {
  let begun: { made: Made; putBack: () => Promise<unknown>; now: string }
  beforeAll(async () => {
    const made = await make()
    const { now } = (await cloud.moveClock({ advanceDays: 0 })) as { readonly now: number }
    begun = { made, putBack: await cloud.keep(), now: new Date(now).toISOString() }
  })
  beforeEach(async () => {
    // A fault that did not strike is of the test before.
    await cloud.calm()
    await begun.putBack()
    await cloud.moveClock({ now: begun.now })
  })
  return () => begun.made
}
