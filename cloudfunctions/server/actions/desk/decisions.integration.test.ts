import type { ApiAction, ApiInput } from '../../../../src/domain/api/api'
import { allItems, claimed, submitted } from '../../testing/filings'
import { onCloud } from '../../testing/onCloud'

const cloud = onCloud()

describe('the desk', () => {
  test('a second claim, a stale decision, a decision without claim, own filings', async () => {
    const filing = await submitted(cloud, 'owner-li')
    const input = { id: filing.id, version: filing.version }
    expect(await refused('head-bazhou', 'desk.register', { ...input, items: [] })).toMatchObject({
      code: 'not-allowed',
      message: '请先领取，再办理这件',
    })
    const review = await claimed(cloud, 'reviewer-bazhou', filing)
    expect(await refused('head-bazhou', 'desk.claim', input)).toMatchObject({
      code: 'claimed',
      message: expect.stringMatching(/^王敏 \d\d:\d\d 已开始核对/) as string,
    })
    const now = { id: filing.id, version: review.version }
    const all = allItems(review)
    expect(await refused('head-bazhou', 'desk.register', { ...now, items: all })).toMatchObject({
      code: 'not-allowed',
      message: '这件由王敏在核对',
    })
    expect(
      await refused('reviewer-bazhou', 'desk.register', { ...input, items: all }),
    ).toMatchObject({
      code: 'stale',
    })
    expect(
      await refused('reviewer-bazhou', 'desk.register', { ...now, items: all.slice(6) }),
    ).toMatchObject({ code: 'incomplete', message: '还有 6 项没有核对' })
    expect(
      await refused('reviewer-bazhou', 'desk.register', { ...now, items: [...all, 'bribe'] }),
    ).toMatchObject({ code: 'input' })
    await cloud.ok('reviewer-bazhou', 'desk.register', { ...now, items: all })
    await cloud.ok('reviewer-bazhou', 'desk.register', { ...now, items: all })
    expect(await refused('head-bazhou', 'desk.release', now)).toMatchObject({
      code: 'stale',
      message: expect.stringMatching(/^王敏 \d\d:\d\d 已作了决定，您这次没有保存。$/) as string,
    })
  })

  test('a filing one has filled in oneself is for a colleague', async () => {
    const own = await submitted(cloud, 'reviewer-bazhou')
    const input = { id: own.id, version: own.version }
    expect(await refused('reviewer-bazhou', 'desk.claim', input)).toMatchObject({
      code: 'not-allowed',
    })
    const queue = await cloud.ok('reviewer-bazhou', 'desk.queue', { queue: 'waiting', after: null })
    expect(queue.items.find(({ id }) => id === own.id)?.own).toBe(true)
  })

  test('what is released can be claimed by a colleague', async () => {
    const filing = await submitted(cloud, 'owner-li')
    const review = await claimed(cloud, 'reviewer-bazhou', filing)
    const now = { id: filing.id, version: review.version }
    expect(await refused('head-bazhou', 'desk.release', now)).toMatchObject({ code: 'not-allowed' })
    await cloud.ok('reviewer-bazhou', 'desk.release', now)
    const again = await cloud.ok('head-bazhou', 'desk.open', { id: filing.id })
    expect((await claimed(cloud, 'head-bazhou', again)).claimedBy?.name).toBe('刘建国')
  })
})

const refused = <A extends ApiAction>(openid: string, action: A, input: ApiInput<A>) =>
  cloud.refused(openid, action, input)
