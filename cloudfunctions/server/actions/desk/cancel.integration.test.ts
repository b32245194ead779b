import type { ApiInput } from '../../../../src/domain/api/api'
import { individual, registered, sign, submitInput, submitted } from '../../testing/filings'
import { runTimerAfterUndo } from '../../testing/messages'
import { beginningWith, onCloud } from '../../testing/onCloud'

const cloud = onCloud()
const owner = 'owner-li'
const staff = 'reviewer-bazhou'
const people = { owner, staff }
const grounds = { reason: 'stopped', words: '10月起不再更新' } as const
const officeGrounds = { reason: 'disabledByPlatform', words: '平台公告' } as const

const filed = beginningWith(cloud, async () => {
  await cloud.insertStaff('reviewer-guan', '131022', 'reviewer')
  return registered(cloud, people)
})

/** One account, so that filing it again is filing the same. */
const account = (accountId: string) => ({ ...individual, accountId })

const open = (id: string) => cloud.ok(owner, 'filing.open', { id })
const review = (id: string, by = staff) => cloud.ok(by, 'desk.open', { id })
const ask = (id: string) => cloud.ok(owner, 'filing.askToCancel', { id, grounds })
const cancel = async (id: string, given: ApiInput<'desk.cancel'>['grounds'], by = staff) => {
  const { version } = await review(id, by)
  return cloud.ok(by, 'desk.cancel', { id, version, grounds: given })
}
const told = async (person: string, filing: string) => {
  await runTimerAfterUndo(cloud)
  return (await cloud.ok(person, 'inbox.list', { after: null })).entries
    .filter((entry) => entry.filing === filing)
    .map(({ title }) => title)
}
const listed = async (queue: 'waiting' | 'done', id: string) =>
  (await cloud.ok(staff, 'desk.queue', { queue, after: null })).items.find((item) => item.id === id)

test('asked by the owner it waits on the desk and holds; confirmed, the record stays, read only', async () => {
  const { id, number } = filed()
  const asked = await ask(id)
  expect(asked).toMatchObject({ status: 'registered', cancelAsked: true })
  expect(asked.moves).toEqual(['takeCancelBack', 'handOver'])
  expect(asked.events[0]).toMatchObject({
    what: '申请注销备案',
    lines: ['原因：账号停运。10月起不再更新'],
  })
  expect(await told(staff, id)).toContain('申请注销备案')
  expect(await listed('waiting', id)).toMatchObject({ status: 'registered' })
  expect(await listed('done', id)).toBeUndefined()
  const seen = await review(id)
  expect(seen.cancelGrounds).toEqual(grounds)
  expect(seen.moves).toEqual(expect.arrayContaining(['refuseCancel', 'cancel']))
  await cancel(id, null)
  expect(await told(owner, id)).toContain('已注销备案')
  const over = await open(id)
  expect(over).toMatchObject({
    status: 'cancelled',
    number,
    cancelAsked: false,
    editable: { fields: [], slots: [] },
  })
  expect(over.moves).toEqual([])
  expect(over.events[0]?.lines[0]).toBe('原因：账号停运。10月起不再更新')
  expect(await listed('waiting', id)).toBeUndefined()
  expect(await listed('done', id)).toMatchObject({ status: 'cancelled' })
  expect((await review(id)).moves).not.toContain('setAside')
})

test('the account is free and may be filed anew, under another number', async () => {
  const answers = account('gh_000000000001')
  const { id, number } = await registered(cloud, people, answers)
  await ask(id)
  await cancel(id, null)
  const again = await submitted(cloud, owner, answers)
  expect(again.number).not.toBe(number)
  expect((await open(again.id)).status).toBe('submitted')
  expect((await open(id)).status).toBe('cancelled')
})

test('undone within two minutes all is as it was; not once the account was filed anew', async () => {
  const answers = account('gh_000000000002')
  const first = await registered(cloud, people, answers)
  await ask(first.id)
  await cancel(first.id, null)
  await cloud.ok(staff, 'desk.undo', { id: first.id })
  expect(await open(first.id)).toMatchObject({ status: 'registered', cancelAsked: true })
  expect(await told(owner, first.id)).not.toContain('已注销备案')
  await cancel(first.id, null)
  await submitted(cloud, owner, answers)
  expect(await cloud.refused(staff, 'desk.undo', { id: first.id })).toMatchObject({
    code: 'duplicate',
  })
  expect((await open(first.id)).status).toBe('cancelled')
})

test('taken back, the office is told and it is as before; asked and taken back without end is stopped', async () => {
  const { id } = filed()
  for (let time = 0; time < 3; time += 1) {
    await ask(id)
    const back = await cloud.ok(owner, 'filing.takeCancelBack', { id })
    expect(back.moves).toContain('askToCancel')
  }
  expect(await told(staff, id)).toContain('已收回注销备案的申请')
  await ask(id)
  expect(await cloud.refused(owner, 'filing.takeCancelBack', { id })).toMatchObject({
    code: 'limit',
  })
})

test('not agreed, it stays registered and the owner reads why', async () => {
  const { id } = filed()
  await ask(id)
  const { version } = await review(id)
  const input = { id, version, reason: '账号这周还在更新' }
  await cloud.ok(staff, 'desk.refuseCancel', input)
  await cloud.ok(staff, 'desk.refuseCancel', input)
  expect(await told(owner, id)).toContain('没有注销备案，备案仍然有效')
  const filing = await open(id)
  expect(filing).toMatchObject({ status: 'registered', cancelAsked: false })
  expect(filing.moves).toContain('askToCancel')
  expect(filing.events[0]?.lines).toEqual(['原因：账号这周还在更新'])
  expect(await listed('done', id)).toMatchObject({ status: 'registered' })
})

test('begun by the office with a reason and by what it is known; a change that is open can then not be handed in', async () => {
  const base = filed()
  const change = await cloud.ok(owner, 'filing.change', {
    id: base.id,
    kinds: ['introduction'],
    changedOn: '2026-11-05',
  })
  await cancel(base.id, officeGrounds)
  expect(await told(owner, base.id)).toContain('已注销备案')
  expect((await open(change.id)).changing?.conflict).toBe(true)
  const saved = await cloud.ok(owner, 'filing.save', {
    id: change.id,
    answers: { introduction: '介绍胜芳的戏楼' },
  })
  const signed = await sign(cloud, owner, saved)
  expect(await cloud.refused(owner, 'filing.submit', submitInput(signed))).toMatchObject({
    code: 'stale',
  })
  await cloud.ok(owner, 'filing.discard', { id: change.id })
  expect(await open(base.id)).toMatchObject({ status: 'cancelled', openChange: null })
})

test('tapped twice, on two phones and by two of the staff at once, it happens once', async () => {
  const { id } = filed()
  await Promise.all([ask(id), ask(id)])
  const { version } = await review(id)
  const input = { id, version, grounds: null }
  const answers = await Promise.all([
    cloud.call(staff, 'desk.cancel', input),
    cloud.call(staff, 'desk.cancel', input),
    cloud.call('head-bazhou', 'desk.cancel', input),
  ])
  expect(answers.filter(({ ok }) => ok).length).toBeGreaterThan(0)
  const events = (await open(id)).events.map(({ what }) => what)
  expect(events.filter((what) => what === '已注销备案')).toHaveLength(1)
  expect(events.filter((what) => what === '申请注销备案')).toHaveLength(1)
})

test('the office confirms while its owner takes it back: one of both happens', async () => {
  const { id } = filed()
  await ask(id)
  const { version } = await review(id)
  await Promise.all([
    cloud.call(owner, 'filing.takeCancelBack', { id }),
    cloud.call(staff, 'desk.cancel', { id, version, grounds: null }),
  ])
  const { status, cancelAsked, events } = await open(id)
  const back = events.some(({ what }) => what === '收回注销备案的申请')
  expect([status, cancelAsked, back]).toEqual(
    back ? ['registered', false, true] : ['cancelled', false, false],
  )
})

describe('who may not', () => {
  const cases: readonly [string, string, 'asked' | 'not asked', string][] = [
    ['a reviewer of another county confirms', 'reviewer-guan', 'asked', 'other-office'],
    ['a stranger confirms', 'owner-other', 'asked', 'not-allowed'],
    ['the owner confirms', owner, 'asked', 'not-allowed'],
    ['staff confirm what nobody asked', staff, 'not asked', 'input'],
  ]
  test.each(cases)('%s', async (_name, openid, asked, code) => {
    const { id } = filed()
    if (asked === 'asked') await ask(id)
    const { version } = await review(id)
    expect(
      await cloud.refused(openid, 'desk.cancel', { id, version, grounds: null }),
    ).toMatchObject({ code })
    expect((await open(id)).status).toBe('registered')
  })

  test('somebody else asks, and learns nothing', async () => {
    const { id } = filed()
    expect(await cloud.refused('owner-other', 'filing.askToCancel', { id, grounds })).toMatchObject(
      { code: 'not-found' },
    )
  })

  test('what is not registered, and what is being changed', async () => {
    const { id } = await submitted(cloud, owner)
    expect(await cloud.refused(owner, 'filing.askToCancel', { id, grounds })).toMatchObject({
      code: 'not-allowed',
    })
    const base = filed()
    await cloud.ok(owner, 'filing.change', {
      id: base.id,
      kinds: ['introduction'],
      changedOn: '2026-11-05',
    })
    expect(
      await cloud.refused(owner, 'filing.askToCancel', { id: base.id, grounds }),
    ).toMatchObject({ code: 'not-allowed', message: '已有一件变更在办' })
  })

  test('nobody changes what is asked to be cancelled', async () => {
    const { id } = filed()
    await ask(id)
    expect(
      await cloud.refused(owner, 'filing.change', {
        id,
        kinds: ['introduction'],
        changedOn: '2026-11-05',
      }),
    ).toMatchObject({ message: '已申请注销备案。要接着用这份备案，请先收回申请' })
  })
})

test.each([
  ['a phone number', '打 13800138000 问过'],
  ['an ID number in full width', '本人 １１０１０１１９９００３０７００１１'],
])('%s is refused in what is said', async (_name, words) => {
  const { id } = filed()
  expect(
    await cloud.refused(owner, 'filing.askToCancel', { id, grounds: { reason: 'stopped', words } }),
  ).toMatchObject({ fields: { words: expect.any(String) as string } })
  const { version } = await review(id)
  expect(
    await cloud.refused(staff, 'desk.cancel', {
      id,
      version,
      grounds: { reason: 'stopped', words },
    }),
  ).toMatchObject({ fields: { words: expect.any(String) as string } })
})

test('while it is asked for, it is not what the desk takes next, and the registered form is printed', async () => {
  const { id } = filed()
  await ask(id)
  const { next } = await cloud.ok(staff, 'desk.next', { id: (await submitted(cloud, owner)).id })
  expect(next?.id).not.toBe(id)
  const paper = await cloud.invoke(owner, { action: 'paper', input: { id } }, 'documents')
  expect(paper.ok).toBe(true)
})
