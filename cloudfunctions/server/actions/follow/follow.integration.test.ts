import { FOLLOW_SHUT } from '../../../../src/domain/card/follow'
import type { FollowRole } from '../../../../src/domain/card/follow'
import { consentVersion, idConsentVersion } from '../../../../src/domain/form/consent/consent'
import type { Answers } from '../../../../src/domain/form/form'
import { byAgent } from '../../testing/cards'
import {
  addPhoto,
  allItems,
  claimed,
  company,
  ID_NUMBER,
  individual,
  registered,
  returnInput,
  start,
  submitInput,
  signedDraft,
  submitted,
} from '../../testing/filings'
import { allow, outbox, runTimerAfterUndo } from '../../testing/messages'
import { beginningWith, onCloud } from '../../testing/onCloud'

const OWNER = 'owner-li'
const MANAGER = 'owner-zhao'
const OTHER = 'company-chen'
const STAFF = 'reviewer-bazhou'
const GUAN = 'reviewer-guan'
/** The last four of the manager's mobile, and of the owner's. */
const MANAGERS = '0002'
const OWNERS = '0001'
const cloud = onCloud()

const filed = beginningWith(cloud, () => submitted(cloud, OWNER))

const invite = async (id: string, as: FollowRole = 'manager') =>
  (await cloud.ok(OWNER, 'follow.invite', { id, as })).token

const bind = (openid: string, token: string, code: string | null) =>
  cloud.call(openid, 'follow.bind', { token, code })

/** The manager is told of the filing. */
const bound = async (id: string, openid = MANAGER) => {
  const token = await invite(id)
  expect((await bind(openid, token, MANAGERS)).ok).toBe(true)
  return token
}

const following = async (id: string) => (await cloud.ok(OWNER, 'filing.open', { id })).following
const opens = async (openid: string, id: string) =>
  (await cloud.call(openid, 'follow.open', { id })).ok
const told = async (openid: string) =>
  (await cloud.ok(openid, 'inbox.list', { after: null })).entries.map(
    ({ title, page, filing, text }) => ({ title, page, filing, text }),
  )

const registerNow = async (id: string) => {
  const review = await claimed(cloud, STAFF, await cloud.ok(OWNER, 'filing.open', { id }))
  await cloud.ok(STAFF, 'desk.register', {
    id,
    version: review.version,
    items: allItems(review),
  })
}

const shut = { ok: false, code: 'not-allowed', message: FOLLOW_SHUT, fields: { code: FOLLOW_SHUT } }

describe('a card to be told', () => {
  test('binds who gives the last four, once; they see where it stands and nothing else', async () => {
    const { id } = filed()
    const token = await invite(id)
    expect(await following(id)).toMatchObject({
      followers: [],
      invites: [{ as: 'manager', state: 'sent' }],
    })
    expect(await bind(MANAGER, token, null)).toEqual({ ok: true, data: null })
    const answer = await bind(MANAGER, token, MANAGERS)
    expect(answer).toMatchObject({
      ok: true,
      data: { id, accountName: '胜芳古镇生活', as: 'manager', statusText: '待核对' },
    })
    expect(JSON.stringify(answer)).not.toMatch(/李文昌|赵敏|131081\d{6}|1380000|益津|河西街/)
    expect(await following(id)).toMatchObject({ followers: [{ as: 'manager' }], invites: [] })
    expect(JSON.stringify(await following(id))).not.toContain(MANAGER)
    // A reload of the card after the answer got lost.
    expect(await bind(MANAGER, token, null)).toMatchObject({ ok: true, data: { id } })
    expect(await bind(OTHER, token, MANAGERS)).toEqual(shut)
    expect(await opens(MANAGER, id)).toBe(true)
    for (const call of ['filing.open', 'filing.discard', 'filing.withdraw'] as const)
      expect(await cloud.refused(MANAGER, call, { id })).toMatchObject({ code: 'not-found' })
    const paper = await cloud.invoke(MANAGER, { action: 'paper', input: { id } }, 'documents')
    expect(paper).toMatchObject({ ok: false, code: 'not-found' })
  })

  test('three wrong ones end it, and say nothing of what was wrong', async () => {
    const { id } = filed()
    const token = await invite(id)
    for (let tries = 0; tries < 3; tries += 1)
      expect(await bind(OTHER, token, '9999')).toEqual(shut)
    expect(await bind(MANAGER, token, MANAGERS)).toEqual(shut)
    expect(await bind(MANAGER, 'f'.repeat(32), MANAGERS)).toEqual(shut)
    expect((await following(id)).invites).toMatchObject([{ state: 'void' }])
    expect((await bind(MANAGER, await invite(id), MANAGERS)).ok).toBe(true)
  })

  test('taken back, replaced or 7 days old it opens nothing', async () => {
    const { id } = filed()
    const first = await invite(id)
    const second = await invite(id)
    expect(await bind(MANAGER, first, MANAGERS)).toEqual(shut)
    await cloud.ok(OWNER, 'follow.unbind', { id, as: 'manager' })
    expect(await bind(MANAGER, second, MANAGERS)).toEqual(shut)
    expect(await following(id)).toEqual({ followers: [], invites: [] })
    const third = await invite(id)
    await cloud.moveClock({ advanceDays: 8 })
    expect(await bind(MANAGER, third, MANAGERS)).toEqual(shut)
    expect((await following(id)).invites).toMatchObject([{ state: 'expired' }])
    await cloud.moveClock({ now: '2026-11-24T07:06:00.000Z' })
  })

  test('is made for the own filing only, and once the form has the number', async () => {
    const { id } = await start(cloud, OWNER, { ...individual, managerMobile: '' })
    expect(await cloud.refused(OWNER, 'follow.invite', { id, as: 'manager' })).toMatchObject({
      code: 'incomplete',
      fields: { managerMobile: '请先填写管理员的手机' },
    })
    expect((await cloud.call(OWNER, 'follow.invite', { id, as: 'owner' })).ok).toBe(true)
    for (const openid of [OTHER, STAFF])
      for (const call of ['follow.invite', 'follow.unbind'] as const)
        expect(await cloud.refused(openid, call, { id, as: 'owner' })).toMatchObject({
          code: 'not-found',
        })
  })

  test('is no card to sign or to hand over by, and its maker opens it not', async () => {
    const { id } = filed()
    const token = await invite(id)
    expect(await cloud.refused(MANAGER, 'card.open', { token, code: MANAGERS })).toMatchObject({
      code: 'not-allowed',
    })
    expect(await cloud.refused(MANAGER, 'handOver.open', { token, code: MANAGERS })).toMatchObject({
      code: 'not-allowed',
    })
    expect(await bind(OWNER, token, MANAGERS)).toMatchObject({ ok: false, code: 'not-allowed' })
    expect((await bind(MANAGER, token, MANAGERS)).ok).toBe(true)
  })

  test('two who open it at once: one is bound', async () => {
    const { id } = filed()
    const token = await invite(id)
    const answers = await Promise.all([
      bind(MANAGER, token, MANAGERS),
      bind(OTHER, token, MANAGERS),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await following(id)).followers).toHaveLength(1)
  })
})

describe('who is told', () => {
  test('hears what the applicant hears, with their own page, and by push when they allow it', async () => {
    const { id } = filed()
    await bound(id)
    await allow(cloud, MANAGER, 'progress', 1)
    await registerNow(id)
    expect(await told(MANAGER)).toEqual([])
    await runTimerAfterUndo(cloud)
    await cloud.runTimer()
    expect(await told(MANAGER)).toEqual([
      {
        title: '已登记',
        page: 'card/follow',
        filing: id,
        text: '「胜芳古镇生活」：已登记。由填报人办理，点开可以看进度。',
      },
    ])
    expect((await told(OWNER)).map(({ title, page }) => [title, page])).toEqual([
      ['已登记', 'filing/progress'],
    ])
    const pushed = (await outbox(cloud)).filter(({ to }) => to === MANAGER)
    expect(pushed).toHaveLength(1)
    const [push] = (await cloud.pushes()).filter(({ openid }) => openid === MANAGER)
    expect(push?.page).toBe(`card/follow/index?id=${id}`)
    const everything = JSON.stringify([await cloud.stored('inbox'), push])
    for (const secret of [ID_NUMBER, individual.managerMobile ?? '', individual.ownerMobile ?? ''])
      expect(everything).not.toContain(secret)
  })

  test('hears nothing of a decision that was undone', async () => {
    const { id } = filed()
    await bound(id)
    await registerNow(id)
    await cloud.ok(STAFF, 'desk.undo', { id })
    await runTimerAfterUndo(cloud)
    expect(await told(MANAGER)).toEqual([])
  })

  test.each<[string, (id: string) => Promise<unknown>]>([
    ['they leave', (id) => cloud.ok(MANAGER, 'follow.leave', { id })],
    ['the applicant ends it', (id) => cloud.ok(OWNER, 'follow.unbind', { id, as: 'manager' })],
    ['they take their consents back', () => cloud.ok(MANAGER, 'consent.withdraw', {})],
  ])('hears no more once %s, also of what was on its way', async (_name, end) => {
    const { id } = filed()
    const token = await bound(id)
    await registerNow(id)
    await end(id)
    await end(id)
    await runTimerAfterUndo(cloud)
    expect(await told(MANAGER)).toEqual([])
    expect(await opens(MANAGER, id)).toBe(false)
    expect(await bind(MANAGER, token, MANAGERS)).toEqual(shut)
    expect((await following(id)).followers).toEqual([])
    expect((await told(OWNER)).map(({ title }) => title)).toEqual(['已登记'])
  })

  test.each<[string, (id: string) => Promise<unknown>, string]>([
    ['nobody unbound', () => Promise.resolve(), 'sent'],
    ['they left', (id) => cloud.ok(MANAGER, 'follow.leave', { id }), 'dropped'],
    [
      'the applicant ended it',
      (id) => cloud.ok(OWNER, 'follow.unbind', { id, as: 'manager' }),
      'dropped',
    ],
    ['they took their consents back', () => cloud.ok(MANAGER, 'consent.withdraw', {}), 'dropped'],
  ])('a push that is queued already, as %s meanwhile', async (_name, end, state) => {
    const { id } = filed()
    await bound(id)
    await allow(cloud, MANAGER, 'progress', 1)
    await registerNow(id)
    await cloud.fault({ operation: 'push', effect: 'error' })
    await runTimerAfterUndo(cloud)
    await cloud.runTimer()
    const rows = () => outbox(cloud, { to: MANAGER })
    expect(await rows()).toMatchObject([{ state: 'waiting', tries: 1 }])
    await end(id)
    await cloud.moveClock({ advanceDays: 1 })
    await cloud.runTimer()
    expect((await rows()).map((row) => row.state)).toEqual([state])
    expect(await cloud.pushes()).toHaveLength(state === 'sent' ? 1 : 0)
  })

  test('another number in the form unbinds that one alone, for good', async () => {
    const { id } = await signedDraft(cloud, OWNER)
    await bound(id)
    const token = await invite(id, 'owner')
    expect((await bind(OTHER, token, OWNERS)).ok).toBe(true)
    await cloud.ok(OWNER, 'filing.save', { id, answers: { managerMobile: '13800000009' } })
    expect((await following(id)).followers).toMatchObject([{ as: 'owner' }])
    expect(await opens(MANAGER, id)).toBe(false)
    await cloud.ok(OWNER, 'filing.save', {
      id,
      answers: { managerMobile: individual.managerMobile ?? '' },
    })
    expect(await opens(MANAGER, id)).toBe(false)
    expect(await opens(OTHER, id)).toBe(true)
  })

  test('a corrected number unbinds before it is sent back', async () => {
    const { id } = filed()
    await bound(id)
    const review = await claimed(cloud, STAFF, await cloud.ok(OWNER, 'filing.open', { id }))
    await cloud.ok(STAFF, 'desk.return', returnInput(review, ['managerMobile']))
    await cloud.ok(OWNER, 'filing.save', { id, answers: { managerMobile: '13800000009' } })
    expect(await opens(MANAGER, id)).toBe(false)
    await runTimerAfterUndo(cloud)
    expect(await told(MANAGER)).toEqual([])
  })

  test('a hand-over unbinds all and ends the cards', async () => {
    const { id } = await registered(cloud, { owner: OWNER, staff: STAFF }, byAgent)
    await cloud.alter('filings', id, { decision: null })
    await bound(id)
    const open = await invite(id, 'owner')
    const { token, word } = await cloud.ok(OWNER, 'handOver.make', { ids: [id] })
    await cloud.ok(OTHER, 'handOver.open', { token, code: word })
    await cloud.ok(OTHER, 'consent.give', { version: consentVersion() })
    await cloud.ok(OTHER, 'handOver.take', { token, as: 'owner', four: '0015' })
    expect(await opens(MANAGER, id)).toBe(false)
    expect(await bind(MANAGER, open, OWNERS)).toEqual(shut)
    expect((await cloud.ok(OTHER, 'filing.open', { id })).following).toEqual({
      followers: [],
      invites: [],
    })
  })

  test('hears of a change of the filing too, and opens what it changes', async () => {
    const { id } = await registered(cloud, { owner: OWNER, staff: STAFF })
    await runTimerAfterUndo(cloud)
    await bound(id)
    const change = await cloud.ok(OWNER, 'filing.change', {
      id,
      kinds: ['introduction'],
      changedOn: '2026-11-05',
    })
    expect(change.following.followers).toMatchObject([{ as: 'manager' }])
    await cloud.moveClock({ advanceDays: 10 })
    await cloud.runTimer()
    const [entry] = await told(MANAGER)
    expect(entry).toMatchObject({ page: 'card/follow', filing: id })
    expect(await opens(MANAGER, change.id)).toBe(false)
    expect(await opens(MANAGER, id)).toBe(true)
    await cloud.moveClock({ now: '2026-11-24T07:06:00.000Z' })
  })

  test('both roles in one WeChat are told once', async () => {
    const { id } = filed()
    await bound(id)
    expect((await bind(MANAGER, await invite(id, 'owner'), OWNERS)).ok).toBe(true)
    await registerNow(id)
    await runTimerAfterUndo(cloud)
    expect(await told(MANAGER)).toHaveLength(1)
    await cloud.ok(MANAGER, 'follow.leave', { id })
    expect((await following(id)).followers).toEqual([])
  })

  test('a submit without anybody told writes what it wrote', async () => {
    const draft = await signedDraft(cloud, OWNER)
    await cloud.ok(OWNER, 'filing.submit', submitInput(draft))
    await registerNow(draft.id)
    const [message] = await cloud.stored<{ sending: object }>('inbox', { person: OWNER })
    expect(message?.sending).not.toHaveProperty('followers')
  })
})

describe('one person as more than one', () => {
  test('a member of the staff who is told of a filing hears of it as both, and nobody’s messages wait for it', async () => {
    const { id } = filed()
    await bound(id, GUAN)
    for (const template of ['desk', 'progress'] as const) await allow(cloud, GUAN, template)
    const { version } = await claimed(cloud, STAFF, await cloud.ok(OWNER, 'filing.open', { id }))
    const input = { id, version, office: '131022', reason: '地址在固安' } as const
    await cloud.ok(STAFF, 'desk.transfer', input)
    await runTimerAfterUndo(cloud)
    expect(await cloud.stored('inbox', { sendAt: { $ne: null } })).toEqual([])
    expect((await told(GUAN)).map(({ page }) => page).sort()).toEqual([
      'card/follow',
      'desk/review',
    ])
    const pushed = await outbox(cloud, { filing: id, channel: 'push' })
    expect(pushed.filter(({ to }) => to === GUAN)).toHaveLength(2)
  })

  test('who did it is not told of it as who follows it', async () => {
    const { id } = filed()
    await bound(id, STAFF)
    await runTimerAfterUndo(cloud)
    const before = (await told(STAFF)).length
    const review = await claimed(cloud, STAFF, await cloud.ok(OWNER, 'filing.open', { id }))
    await cloud.ok(STAFF, 'desk.return', returnInput(review, ['address']))
    await runTimerAfterUndo(cloud)
    expect(await told(STAFF)).toHaveLength(before)
    expect(await cloud.stored('inbox', { sendAt: { $ne: null } })).toEqual([])
  })
})

describe('a manager whose consent was only declared', () => {
  /** A company's filing by an agent, who declares the consents of the owner 李文昌 and the manager 赵敏. */
  const declared: Answers = { ...company, filledBy: 'agent' }

  const agreeAsManager = async (openid = MANAGER, name = '赵敏') => {
    await cloud.ok(openid, 'consent.give', { version: consentVersion() })
    const as = 'self' as const
    await cloud.ok(openid, 'consent.giveIdData', { version: idConsentVersion(), name, as })
  }

  const unconfirmed = async (id: string) => {
    const { items, ...review } = await cloud.ok(STAFF, 'desk.open', { id })
    const remark = items.find(({ key }) => key === 'managerName')?.remark ?? null
    const { confirmed } = await cloud.ok(OWNER, 'filing.open', { id })
    return { flag: review.unconfirmed, manager: remark?.level ?? null, confirmed }
  }

  test('confirms it on their own phone by the card with which they are told; the reviewer reads it', async () => {
    const { id } = await submitted(cloud, OWNER, declared)
    expect(await unconfirmed(id)).toEqual({ flag: true, manager: 'warning', confirmed: [] })
    await bound(id)
    const view = await cloud.ok(MANAGER, 'follow.open', { id })
    expect(view.confirms).toBe('赵敏')
    expect(await cloud.refused(MANAGER, 'follow.confirm', { id })).toMatchObject({
      code: 'no-consent',
    })
    await agreeAsManager()
    for (let again = 0; again < 2; again += 1)
      expect(await cloud.ok(MANAGER, 'follow.confirm', { id })).toMatchObject({ confirms: null })
    // The owner is another person, who did not.
    expect(await unconfirmed(id)).toEqual({ flag: true, manager: 'ok', confirmed: ['赵敏'] })
    const { events } = await cloud.ok(OWNER, 'filing.open', { id })
    expect(
      events.filter(({ what }) => what === '管理员在自己的手机上同意使用证件信息'),
    ).toHaveLength(1)
    // Told no more, they still agreed.
    await cloud.ok(MANAGER, 'follow.leave', { id })
    expect((await unconfirmed(id)).confirmed).toEqual(['赵敏'])
  })

  test.each<[string, Answers]>([
    ['another number', { managerMobile: '13800000009' }],
    ['another name', { managerName: '周广田' }],
    ['the same again after another one', { managerMobile: '13800000009' }],
  ])('it goes with %s in the form', async (name, answers) => {
    const { id } = await start(cloud, OWNER, declared)
    await addPhoto(cloud, OWNER, id, 'idFront')
    await bound(id)
    await agreeAsManager()
    await cloud.ok(MANAGER, 'follow.confirm', { id })
    expect((await cloud.ok(OWNER, 'filing.open', { id })).confirmed).toEqual(['赵敏'])
    await cloud.ok(OWNER, 'filing.save', { id, answers })
    if (name.startsWith('the same'))
      await cloud.ok(OWNER, 'filing.save', {
        id,
        answers: { managerMobile: company.managerMobile ?? '' },
      })
    expect((await cloud.ok(OWNER, 'filing.open', { id })).confirmed).toEqual([])
  })

  test('it goes with the consents that they take back', async () => {
    const { id } = await submitted(cloud, OWNER, declared)
    await bound(id)
    await agreeAsManager()
    await cloud.ok(MANAGER, 'follow.confirm', { id })
    await cloud.ok(MANAGER, 'consent.withdraw', {})
    expect((await unconfirmed(id)).confirmed).toEqual([])
  })

  test('a change that is begun before or after holds it too', async () => {
    const filing = await registered(cloud, { owner: OWNER, staff: STAFF }, declared)
    const { id } = filing
    await cloud.alter('filings', id, { decision: null })
    const facts = { kinds: ['introduction' as const], changedOn: '2026-11-05' }
    const change = await cloud.ok(OWNER, 'filing.change', { id, ...facts })
    await bound(id)
    await agreeAsManager()
    await cloud.ok(MANAGER, 'follow.confirm', { id })
    expect((await cloud.ok(OWNER, 'filing.open', { id: change.id })).confirmed).toEqual(['赵敏'])
    await cloud.ok(OWNER, 'filing.discard', { id: change.id })
    const next = await cloud.ok(OWNER, 'filing.change', { id, ...facts })
    expect(next.confirmed).toEqual(['赵敏'])
  })

  test.each<[string, Answers, FollowRole]>([
    ['the owner, who confirms by the card that asks for their number', declared, 'owner'],
    ['the manager who fills in', { ...company, filledBy: 'manager' }, 'manager'],
    ['a manager of whom no card is there', byAgent, 'manager'],
    [
      'a namesake of the owner, whose number it might confirm',
      { ...declared, managerName: '李文昌' },
      'manager',
    ],
  ])('nobody else is asked: %s', async (_name, answers, as) => {
    const { id } = await submitted(cloud, OWNER, answers)
    const token = await invite(id, as)
    expect((await bind(MANAGER, token, as === 'owner' ? OWNERS : MANAGERS)).ok).toBe(true)
    expect((await cloud.ok(MANAGER, 'follow.open', { id })).confirms).toBeNull()
    await agreeAsManager(MANAGER, answers.managerName ?? '')
    expect(await cloud.refused(MANAGER, 'follow.confirm', { id })).toMatchObject({
      code: 'not-found',
    })
  })

  test('who is not told of it confirms nothing', async () => {
    const { id } = await submitted(cloud, OWNER, declared)
    await agreeAsManager(OTHER)
    for (const openid of [OTHER, OWNER, STAFF])
      expect(await cloud.refused(openid, 'follow.confirm', { id })).toMatchObject({
        code: 'not-found',
      })
  })
})
