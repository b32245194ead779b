import type { Review } from '../../../../src/domain/api/desk'
import { listOfReturn } from '../../../../src/domain/figures/returns'
import { RAISED_LATE } from '../../../../src/domain/moves/returning/correction'
import type { FilingEvent } from '../../store/events'
import {
  allItems,
  claimed,
  company,
  registered,
  resubmitInput,
  returned,
  returnInput,
  sign,
  submitInput,
  submitted,
} from '../../testing/filings'
import { onOwnCloud } from '../../testing/onOwnCloud'

const OWNER = 'owner-li'
const STAFF = 'reviewer-bazhou'
const HEAD = 'head-bazhou'
const CITY = 'city-staff'
const cloud = onOwnCloud()

/** Returned for its followers, corrected in those alone, and back. */
const backAgain = async (owner = OWNER, staff = STAFF): Promise<string> => {
  const { id } = await returned(cloud, { owner, staff }, ['followers'])
  await cloud.ok(owner, 'filing.save', { id, answers: { followers: '1400' } })
  const signed = await sign(cloud, owner, await cloud.ok(owner, 'filing.open', { id }))
  await cloud.ok(owner, 'filing.resubmit', resubmitInput(signed))
  return id
}

const take = async (id: string, staff: string): Promise<Review> =>
  claimed(cloud, staff, await cloud.ok(staff, 'desk.open', { id }))

const ask = ({ id, version, heads }: Review, note = '地址还是没有门牌号') => ({
  id,
  version,
  to: heads[0]?.id ?? '',
  note,
})

/** With a word why the items are raised only now. */
const late = (review: Review, keys: Parameters<typeof returnInput>[1], why: string) => {
  const input = returnInput(review, keys)
  return { ...input, items: input.items.map((item) => ({ ...item, late: why })) }
}

const eventsOf = (filing: string, name: string) =>
  cloud.stored<FilingEvent>('events', { filing, name })

test('a reviewer gives the second return of a filing to a head, who is told and makes it', async () => {
  const id = await backAgain()
  const review = await take(id, STAFF)
  expect(review.moves).toEqual(expect.arrayContaining(['askHead', 'register']))
  expect(review.moves).not.toContain('return')
  expect(review.heads.map(({ name }) => name)).toEqual(['刘建国'])
  expect(
    await cloud.refused(STAFF, 'desk.return', late(review, ['address'], '才看到')),
  ).toMatchObject({ code: 'not-allowed', message: '第二次退回由负责人办理' })

  const given = await cloud.ok(STAFF, 'desk.askHead', ask(review))
  expect(given.claimedBy).toEqual({ name: '刘建国', mine: false })
  expect(given.events[0]).toMatchObject({
    what: '请刘建国看，第二次退回由负责人办理',
    lines: ['地址还是没有门牌号'],
    who: '王敏',
  })
  const [told] = await cloud.stored<{ title: string; text: string }>('inbox', {
    filing: id,
    person: HEAD,
    title: '请您看的备案',
  })
  expect(told?.text).toContain('地址还是没有门牌号')
  const { events } = await cloud.ok(OWNER, 'filing.open', { id })
  expect(JSON.stringify(events)).not.toContain('门牌号')

  const mine = await cloud.ok(HEAD, 'desk.open', { id })
  expect(mine.moves).toContain('return')
  await cloud.ok(HEAD, 'desk.return', late(mine, ['address'], '才看到'))
  expect((await cloud.ok(OWNER, 'filing.open', { id })).status).toBe('returned')
})

test('what was found right and did not change goes back only with a reason, which staff alone read', async () => {
  const id = await backAgain()
  const review = await take(id, HEAD)
  const right = review.items.filter(({ wasRight }) => wasRight).map(({ key }) => key)
  expect(right).toContain('address')
  expect(right).not.toContain('followers')
  for (const why of ['', ' \u200b'])
    expect(
      await cloud.refused(HEAD, 'desk.return', late(review, ['followers', 'address'], why)),
    ).toMatchObject({ code: 'input', message: RAISED_LATE, fields: { address: RAISED_LATE } })
  expect(await eventsOf(id, 'returned')).toHaveLength(1)

  await cloud.ok(HEAD, 'desk.return', late(review, ['followers', 'address'], '执照换了'))
  const [first, second] = await eventsOf(id, 'returned')
  expect(first?.late).toBeUndefined()
  expect(second?.late).toEqual([{ key: 'address', why: '执照换了' }])
  const seen = await cloud.ok(STAFF, 'desk.open', { id })
  expect(seen.events[0]?.lines).toContain('再次退回时新提出 地址：执照换了')
  const owner = await cloud.ok(OWNER, 'filing.open', { id })
  const inbox = await cloud.stored('inbox', { filing: id, person: OWNER })
  expect(JSON.stringify([owner, inbox])).not.toContain('执照换了')
  expect(owner.returned?.items.map(({ key }) => key)).toEqual(['address', 'followers'])
})

test('what was returned before, or changed since, needs no reason', async () => {
  const id = await backAgain()
  const review = await take(id, HEAD)
  await cloud.ok(HEAD, 'desk.return', returnInput(review, ['followers']))
  const second = (await eventsOf(id, 'returned'))[1]
  expect(second?.late).toBeUndefined()
})

test('a return that was undone was none', async () => {
  const review = await claimed(cloud, STAFF, await submitted(cloud, OWNER))
  await cloud.ok(STAFF, 'desk.return', returnInput(review, ['followers']))
  const back = await cloud.ok(STAFF, 'desk.undo', { id: review.id })
  expect(back.moves).toContain('return')
  await cloud.ok(STAFF, 'desk.return', returnInput(back, ['address']))
})

test('a head alone in the office is not held up', async () => {
  const id = await backAgain('owner-zhao', HEAD)
  const review = await take(id, HEAD)
  expect(review.moves).not.toContain('askHead')
  await cloud.ok(HEAD, 'desk.return', returnInput(review, ['followers']))
})

test('sent twice it is asked once; of an asking and a registration at once one is made', async () => {
  const id = await backAgain()
  const input = ask(await take(id, STAFF))
  const send = () => cloud.ok(STAFF, 'desk.askHead', input)
  await Promise.all([send(), send()])
  await send()
  expect(await eventsOf(id, 'headAsked')).toHaveLength(1)

  const other = await backAgain('owner-zhao')
  const review = await take(other, STAFF)
  const { version } = review
  const answers = await Promise.all([
    cloud.call(STAFF, 'desk.askHead', ask(review)),
    cloud.call(STAFF, 'desk.register', { id: other, version, items: allItems(review) }),
  ])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
})

describe('a head is not asked', () => {
  test('for a first return, nor by a colleague, nor one who is none', async () => {
    const fresh = await claimed(cloud, STAFF, await submitted(cloud, OWNER))
    expect(fresh.heads).toEqual([])
    expect(
      await cloud.refused(STAFF, 'desk.askHead', { ...ask(fresh), to: '0'.repeat(16) }),
    ).toMatchObject({ code: 'not-allowed' })
    const review = await take(await backAgain('owner-zhao'), STAFF)
    await cloud.insertStaff('zhang-bazhou', '131081', 'reviewer')
    expect(await cloud.refused('zhang-bazhou', 'desk.askHead', ask(review))).toMatchObject({
      code: 'not-allowed',
    })
    const { assignTo } = await cloud.ok(HEAD, 'desk.open', { id: review.id })
    const zhang = assignTo.find(({ name }) => name === '张工')?.id ?? ''
    expect(await cloud.refused(STAFF, 'desk.askHead', { ...ask(review), to: zhang })).toMatchObject(
      { code: 'not-allowed', message: '这位负责人现在不能办这件，请另选一位' },
    )
  })
})

test('where the office has no head for it one of the city office makes it', async () => {
  const id = await backAgain(HEAD)
  const review = await take(id, STAFF)
  const city = review.heads.map(({ name }) => name)
  expect(city).toContain('周正')
  const to = review.heads.find(({ name }) => name === '周正')?.id ?? ''
  await cloud.ok(STAFF, 'desk.askHead', { ...ask(review), to })
  // Without the city right, too.
  const [stored] = await cloud.stored<{ city: boolean }>('staff', { _id: CITY })
  await cloud.alter('staff', CITY, { city: false })
  const mine = await cloud.ok(CITY, 'desk.open', { id })
  expect(mine.moves).toEqual(expect.arrayContaining(['return', 'register', 'release']))
  expect(mine.moves).not.toContain('askHead')
  const standsFor = [{ id: CITY, from: '2026-11-01', to: '2026-12-31' }]
  const clerk = { name: '冯工', office: '131000', role: 'reviewer', city: false, standsFor }
  await cloud.insert('staff', { _id: 'city-clerk', ...clerk })
  expect((await cloud.ok('city-clerk', 'desk.open', { id })).moves).toContain('return')
  await cloud.ok(CITY, 'desk.return', late(mine, ['address'], '执照换了'))
  await cloud.alter('staff', CITY, { city: stored?.city ?? true })
  const { returned: made } = await cloud.ok(HEAD, 'filing.open', { id })
  expect(made?.contact).toMatch(/^霸州市网信办/)
})

/** What the return of this month counts as raised late, and the filings that this figure opens. */
const raisedLate = async (): Promise<readonly [number, readonly string[]]> => {
  const month = '2026-11'
  const { figures } = await cloud.ok(STAFF, 'monthly.open', { month, office: 'own' })
  const list = listOfReturn('raisedLate', 'all', '131081', month)
  if (!('ledger' in list)) throw new Error('it counts filings')
  const { items } = await cloud.ok(STAFF, 'ledger.open', list.ledger)
  return [figures.raisedLate.all, items.map(({ id }) => id)]
}

describe('the monthly return counts what was raised late', () => {
  beforeEach(() => cloud.reset())

  test('a filing once, however often; none that was undone, and none that needed no reason', async () => {
    const id = await backAgain()
    const review = await take(id, HEAD)
    await cloud.ok(HEAD, 'desk.return', returnInput(review, ['followers']))
    expect(await raisedLate()).toEqual([0, []])
    const back = await cloud.ok(HEAD, 'desk.undo', { id })
    await cloud.ok(HEAD, 'desk.return', late(back, ['address'], '才看到'))
    expect(await raisedLate()).toEqual([1, [id]])
    const again = await cloud.ok(HEAD, 'desk.undo', { id })
    expect(await raisedLate()).toEqual([0, []])
    await cloud.ok(HEAD, 'desk.return', late(again, ['address'], '执照换了'))
    await cloud.ok(OWNER, 'filing.save', { id, answers: { address: '霸州市胜芳镇河西街19号' } })
    const signed = await sign(cloud, OWNER, await cloud.ok(OWNER, 'filing.open', { id }))
    await cloud.ok(OWNER, 'filing.resubmit', resubmitInput(signed))
    await cloud.ok(HEAD, 'desk.return', late(await take(id, HEAD), ['ownerName'], '证件换了'))
    expect(await raisedLate()).toEqual([1, [id]])
  })

  test('of a change with the filing that it changes, in whose row it stands', async () => {
    const owner = 'company-chen'
    const base = await registered(cloud, { owner, staff: STAFF }, company)
    const kinds = ['introduction'] as const
    const change = { id: base.id, kinds: [...kinds], changedOn: '2026-11-20' }
    const { id } = await cloud.ok(owner, 'filing.change', change)
    const submitChange = async (introduction: string) => {
      await cloud.ok(owner, 'filing.save', { id, answers: { introduction } })
      return sign(cloud, owner, await cloud.ok(owner, 'filing.open', { id }))
    }
    await cloud.ok(owner, 'filing.submit', submitInput(await submitChange('介绍胜芳的民俗')))
    await cloud.ok(HEAD, 'desk.return', returnInput(await take(id, HEAD), ['introduction']))
    const corrected = await submitChange('介绍胜芳的民俗，转载需要许可')
    await cloud.ok(owner, 'filing.resubmit', resubmitInput(corrected))
    const review = await take(id, HEAD)
    expect(review.items.filter(({ wasRight }) => wasRight).map(({ key }) => key)).toContain(
      'signature',
    )
    await cloud.ok(HEAD, 'desk.return', late(review, ['signature'], '才看到'))
    expect(await raisedLate()).toEqual([1, [base.id]])
    await cloud.ok(HEAD, 'desk.undo', { id })
    expect(await raisedLate()).toEqual([0, []])
  })
})
