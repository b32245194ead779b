import type { ToReturn } from '../../../../src/domain/moves/returning/correction'
import type { RefusalCode } from '../../../../src/domain/api/refusal'
import { brokenLink } from '../../filing/audit'
import type { FilingEvent } from '../../store/events'
import {
  allItems,
  claimed,
  ID_NUMBER,
  individual,
  registered,
  resubmitInput,
  returned,
  returnInput,
  sign,
  submitInput,
  submitted,
} from '../../testing/filings'
import { onOwnCloud } from '../../testing/onOwnCloud'

const cloud = onOwnCloud()
const people = { owner: 'owner-li', staff: 'reviewer-bazhou' } as const

beforeEach(() => cloud.reset())

const address: ToReturn = {
  key: 'address',
  kind: 'unlikePaper',
  explanation: '执照上是 18 号',
  suggestion: '写到门牌号',
  late: '',
}
const front: ToReturn = {
  key: 'slot:idFront',
  kind: 'unclear',
  explanation: '',
  suggestion: '',
  late: '',
}

test('a return says item by item what to correct, as a wish, to owner and office alike', async () => {
  const review = await claimed(cloud, people.staff, await submitted(cloud, people.owner))
  expect((await cloud.ok(people.staff, 'desk.next', { id: review.id })).next).toBeNull()
  await cloud.ok(people.staff, 'desk.return', {
    id: review.id,
    version: review.version,
    items: [front, address],
  })
  expect((await cloud.ok(people.staff, 'desk.next', { id: review.id })).next).toBeNull()

  const filing = await cloud.ok(people.owner, 'filing.open', { id: review.id })
  expect(filing).toMatchObject({ status: 'returned', claimed: false, number: review.number })
  expect(filing.returned).toEqual({
    title: '一次性告知：请补正 2 处，建议 12月9日以前（含当日）',
    left: ['slot:idFront', 'address'],
    items: [
      {
        key: 'address',
        kind: 'unlikePaper',
        reason: '与证件不一致（执照上是 18 号）',
        suggestion: '写到门牌号',
        label: '地址',
      },
      {
        key: 'slot:idFront',
        kind: 'unclear',
        reason: '看不清',
        suggestion: '',
        label: '本人身份证人像面',
      },
    ],
    contact: '霸州市网信办 0316-7860501',
    count: 2,
    at: expect.any(Number) as number,
    correctionOn: '2026-12-09',
    before: { address: individual.address },
  })
  expect(filing.editable).toEqual({ fields: ['address', 'area'], slots: ['idFront'] })
  expect(filing.events[0]).toMatchObject({
    what: '退回补正',
    who: '霸州市网信办',
    lines: [
      '一次性告知：请补正 2 处，建议 12月9日以前（含当日）',
      '地址：与证件不一致（执照上是 18 号），写到门牌号',
      '本人身份证人像面：看不清',
    ],
    next: '接下来：补正后重新提交，建议 12月9日以前（含当日）',
  })
  const [card] = (await cloud.ok(people.owner, 'filing.list', {})).filings
  expect(card?.returned).toEqual({ count: 2, correctionOn: '2026-12-09' })
  const { items } = await cloud.ok(people.staff, 'desk.queue', { queue: 'returned', after: null })
  expect(items.find(({ id }) => id === review.id)).toMatchObject({
    status: 'returned',
    claimedBy: null,
    correctionBack: false,
  })
  const seen = await cloud.ok('head-bazhou', 'desk.open', { id: review.id })
  expect(seen.returned?.items).toEqual(filing.returned?.items)
  expect(seen.moves).toEqual(['handOver'])
})

test('the owner is told in the inbox, with the page that corrects', async () => {
  const filing = await returned(cloud, people, ['followers'])
  const told = await cloud.stored<{ page: string }>('inbox', {
    filing: filing.id,
    person: 'owner-li',
  })
  expect(told.map(({ page }) => page)).toEqual(['apply/correction'])
})

test('what went back while reasons were free words is read as it was written', async () => {
  const { id, returned: made } = await returned(cloud, people, ['address'])
  const items = [{ key: 'address', reason: '不完整', suggestion: '写到门牌号' }]
  const { at, correctionOn } = made ?? {}
  await cloud.alter('filings', id, { returned: { items, at, correctionOn } })
  const read = [{ ...items[0], label: '地址' }]
  expect((await cloud.ok(people.owner, 'filing.open', { id })).returned?.items).toEqual(read)
  expect((await cloud.ok(people.staff, 'desk.open', { id })).returned?.items).toEqual(read)
})

test('a return tried again after a lost answer changes nothing', async () => {
  const review = await claimed(cloud, people.staff, await submitted(cloud, people.owner))
  const input = returnInput(review, ['followers'])
  await Promise.all([input, input].map((each) => cloud.ok(people.staff, 'desk.return', each)))
  await cloud.ok(people.staff, 'desk.return', input)
  const events = await cloud.stored<FilingEvent>('events', { filing: review.id, name: 'returned' })
  expect(events).toHaveLength(1)
})

test('the next waiting filing is answered', async () => {
  const waiting = await submitted(cloud, 'owner-zhao')
  const review = await claimed(cloud, people.staff, await submitted(cloud, people.owner))
  const before = await cloud.ok(people.staff, 'desk.next', { id: review.id })
  await cloud.ok(people.staff, 'desk.return', returnInput(review, ['followers']))
  const after = await cloud.ok(people.staff, 'desk.next', { id: review.id })
  expect([before.next?.id, after.next?.id]).toEqual([waiting.id, waiting.id])
})

describe('a return is refused', () => {
  test.each<[string, string, unknown, RefusalCode]>([
    ['without items', people.staff, [], 'input'],
    ['without a reason', people.staff, [{ ...address, kind: '' }], 'input'],
    ['with a reason that is none', people.staff, [{ ...address, kind: '不完整' }], 'input'],
    ['with a reason that does not fit', people.staff, [{ ...address, kind: 'unclear' }], 'input'],
    ['with too many words', people.staff, [{ ...address, explanation: '长'.repeat(61) }], 'input'],
    ['with one item twice', people.staff, [address, address], 'input'],
    ['with a helper field', people.staff, [{ ...address, key: 'area' }], 'input'],
    [
      'with a slot that is not reviewed',
      people.staff,
      [{ ...front, key: 'slot:licence' }],
      'input',
    ],
    [
      'with a full ID number in it',
      people.staff,
      [{ ...address, suggestion: `应为 ${ID_NUMBER}` }],
      'input',
    ],
    ['by a colleague', 'head-bazhou', [address], 'not-allowed'],
    ['by another office', 'reviewer-guan', [address], 'other-office'],
    ['by its owner', people.owner, [address], 'not-allowed'],
  ])('%s', async (_name, openid, items, code) => {
    const review = await claimed(cloud, people.staff, await submitted(cloud, people.owner))
    const { id, version } = review
    const answer = await cloud.invoke(openid, {
      action: 'desk.return',
      input: { id, version, items },
    })
    expect(answer).toMatchObject({ ok: false, code })
    expect(
      await cloud.stored('filings', { _id: id, status: 'submitted', returned: null }),
    ).toHaveLength(1)
  })

  test('before it is claimed, and when it is stale', async () => {
    const filing = await submitted(cloud, people.owner)
    expect(
      await cloud.refused(people.staff, 'desk.return', returnInput(filing, ['address'])),
    ).toMatchObject({ code: 'not-allowed' })
    await claimed(cloud, people.staff, filing)
    expect(
      await cloud.refused(people.staff, 'desk.return', returnInput(filing, ['address'])),
    ).toMatchObject({ code: 'stale' })
  })

  test('after it was registered', async () => {
    const review = await claimed(cloud, people.staff, await submitted(cloud, people.owner))
    const { id, version } = review
    await cloud.ok(people.staff, 'desk.register', { id, version, items: allItems(review) })
    expect(
      await cloud.refused(
        people.staff,
        'desk.return',
        returnInput({ id, version: version + 1 }, ['address']),
      ),
    ).toMatchObject({ code: 'not-allowed' })
  })
})

test('past the correction day it is on the 关注 list, and nothing happens by itself', async () => {
  const filing = await returned(cloud, people, ['followers'])
  const queuesOn = async (day: string) => {
    await cloud.moveClock({ now: `${day}T04:00:00.000Z` })
    const holds = async (queue: 'returned' | 'dueSoon' | 'watch') =>
      (await cloud.ok(people.staff, 'desk.queue', { queue, after: null })).items.some(
        ({ id }) => id === filing.id,
      )
    return [await holds('returned'), await holds('dueSoon'), await holds('watch')]
  }
  expect(await queuesOn('2026-12-01')).toEqual([true, false, false])
  expect(await queuesOn('2026-12-02')).toEqual([true, true, false])
  expect(await queuesOn('2026-12-09')).toEqual([true, true, false])
  expect(await queuesOn('2026-12-10')).toEqual([true, false, true])
  await cloud.runTimer()
  const late = await cloud.ok(people.owner, 'filing.open', { id: filing.id })
  expect(late.status).toBe('returned')
  expect(late.events[0]?.next).toBe('接下来：建议补正日已过，现在仍可提交')
  await cloud.ok(people.owner, 'filing.save', { id: filing.id, answers: { followers: '1300' } })
  const signed = await sign(
    cloud,
    people.owner,
    await cloud.ok(people.owner, 'filing.open', { id: filing.id }),
  )
  const receipt = await cloud.ok(people.owner, 'filing.resubmit', resubmitInput(signed))
  expect(receipt).toMatchObject({ number: filing.number, late: null, replyBy: '2026-12-15' })
})

test('a returned change stands in 临期 and on 关注 as a new account does; one that its owner took back on neither', async () => {
  const base = await registered(cloud, people, { ...individual, accountName: '要变更的' })
  await cloud.alter('filings', base.id, { decision: null })
  const change = await cloud.ok(people.owner, 'filing.change', {
    id: base.id,
    kinds: ['introduction'],
    changedOn: '2026-10-01',
  })
  await cloud.ok(people.owner, 'filing.save', {
    id: change.id,
    answers: { introduction: '介绍胜芳的戏楼' },
  })
  const open = () => cloud.ok(people.owner, 'filing.open', { id: change.id })
  const send = async () =>
    cloud.ok(
      people.owner,
      'filing.submit',
      submitInput(await sign(cloud, people.owner, await open())),
    )
  await send()
  await cloud.ok(people.owner, 'filing.withdraw', { id: change.id })
  const holds = async (queue: 'waiting' | 'returned' | 'dueSoon' | 'watch') =>
    (await cloud.ok(people.staff, 'desk.queue', { queue, after: null })).items.some(
      ({ id }) => id === change.id,
    )
  for (const queue of ['waiting', 'returned', 'dueSoon', 'watch'] as const)
    expect(await holds(queue)).toBe(false)
  await send()
  const seen = await claimed(cloud, people.staff, await open())
  // Late as a new account is, and said so where it waits.
  expect(seen).toMatchObject({ isChange: true, late: '逾期补报 22 天' })
  await cloud.ok(people.staff, 'desk.return', returnInput(seen, ['introduction']))
  await cloud.moveClock({ now: '2026-12-06T04:00:00.000Z' })
  expect([await holds('dueSoon'), await holds('watch')]).toEqual([true, false])
  await cloud.moveClock({ now: '2026-12-10T04:00:00.000Z' })
  expect([await holds('dueSoon'), await holds('watch')]).toEqual([false, true])
})

test('the chain holds through the loop, and no full ID number is kept', async () => {
  const filings = await cloud.stored<{ _id: string; chain: { seq: number; hash: string } }>(
    'filings',
  )
  for (const { _id, chain } of filings) {
    const events = await cloud.stored<FilingEvent & { _id: string }>('events', { filing: _id })
    const inOrder = events.map(({ _id: id, ...event }) => ({ ...event, id }))
    expect(
      brokenLink(
        cloud.vault(),
        inOrder.sort((a, b) => a.seq - b.seq),
        chain,
      ),
    ).toBeNull()
  }
  expect(cloud.keepsText(ID_NUMBER)).toBe(false)
})
