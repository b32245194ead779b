import { newToken } from '../testing/filings'
import { onCloud } from '../testing/onCloud'

const cloud = onCloud()

/** Begin, two reads, two writes, commit. */
const OPERATIONS = 6

test.each(Array.from({ length: OPERATIONS }, (_each, i) => i + 1))(
  'a row held by another transaction at operation %i: tried again, done once',
  async (nth) => {
    const openid = `held-at-${String(nth)}`
    await cloud.fault({ operation: 'database', effect: 'busy', nth })
    const input = { token: newToken(), answers: { due: 'accept' } } as const
    expect(await cloud.ok(openid, 'push.answered', input)).toMatchObject({ due: { credit: 1 } })
    expect(await cloud.stored('tokens', { _id: `${openid}:push:${input.token}` })).toHaveLength(1)
  },
)
