import type { ApiInput } from '../../../../src/domain/api/api'
import type { PaperReview } from '../../../../src/domain/api/review/papers'
import type { OfficeCode } from '../../../../src/domain/city/city'
import { brokenLink } from '../../filing/audit'
import type { FilingEvent } from '../../store/events'
import { agree, attestInput, individual, signedDraft, submitInput } from '../../testing/filings'
import { confirmMail, runTimerAfterUndo } from '../../testing/messages'
import { onCloud } from '../../testing/onCloud'
import { setServing } from '../../testing/settings'

const cloud = onCloud()
const owner = 'owner-li'
const staff = 'reviewer-bazhou'

beforeAll(async () => {
  await agree(cloud, owner)
  await cloud.insertStaff('reviewer-guan', '131022', 'reviewer')
})

let count = 0
const attest = (more: Partial<ApiInput<'filing.attest'>> = {}, who = owner) => {
  count += 1
  return cloud.ok(who, 'filing.attest', attestInput({ accountName: `霸州老戏台${count}` }, more))
}
const open = (id: string) => cloud.ok(staff, 'desk.paper', { id })
const owned = (id: string) => cloud.ok(owner, 'filing.open', { id })
const confirmInput = (
  { id, version }: Pick<PaperReview, 'id' | 'version'>,
  more: Partial<ApiInput<'desk.confirm'>> = {},
): ApiInput<'desk.confirm'> => ({ id, version, number: '霸2018-17', year: 2018, on: null, ...more })
const titles = async (person: string, filing: string) =>
  (await cloud.ok(person, 'inbox.list', { after: null })).entries
    .filter((entry) => entry.filing === filing)
    .map(({ title }) => title)
const counts = async (who = staff) =>
  (await cloud.ok(who, 'desk.queue', { queue: 'waiting', after: null })).counts

test('it waits in a list of its own, the one that waits longest first, and in no other queue', async () => {
  const before = await counts()
  const [first, second] = [await attest(), await attest()]
  expect(await counts()).toEqual({ ...before, attested: before.attested + 2 })
  const { items } = await cloud.ok(staff, 'desk.papers', { queue: 'attested', after: null })
  expect(items.slice(-2)).toMatchObject([
    { id: first.id, status: 'attested', number: '2018-17', year: 2018, own: false },
    { id: second.id },
  ])
  for (const queue of ['waiting', 'returned', 'dueSoon', 'watch', 'done'] as const) {
    const page = await cloud.ok(staff, 'desk.queue', { queue, after: null })
    expect(page.items.map(({ id }) => id)).not.toContain(first.id)
  }
})

test('another office sees none of it, the city sees it and decides nothing', async () => {
  const { id, version } = await attest()
  expect(await cloud.refused('reviewer-guan', 'desk.paper', { id })).toMatchObject({
    code: 'other-office',
  })
  const input = confirmInput({ id, version })
  for (const who of ['reviewer-guan', owner]) {
    expect(await cloud.refused(who, 'desk.confirm', input)).not.toBeNull()
    const reason = '台账中没有'
    expect(await cloud.refused(who, 'desk.askAgain', { id, version, reason })).not.toBeNull()
  }
  expect(await cloud.ok('city-staff', 'desk.paper', { id })).toMatchObject({
    otherOffice: '霸州市网信办',
    moves: [],
  })
  expect(await cloud.refused('city-staff', 'desk.confirm', input)).toMatchObject({
    code: 'not-allowed',
  })
  expect(await cloud.refused(staff, 'desk.open', { id })).toMatchObject({
    code: 'not-found',
    message: '这件报的是纸质表，请在「自述待核实」里看',
  })
  expect(await owned(id)).toMatchObject({ status: 'attested' })
})

test('opened it says what was said and when, the phone only where it was given, and the audit notes who looked', async () => {
  const { id } = await attest({ phone: '13800000001' })
  expect(await open(id)).toMatchObject({
    said: { number: '2018-17', year: 2018 },
    saidAt: expect.any(Number) as number,
    phone: '13800000001',
    ledger: null,
    moves: ['confirm', 'askAgain', 'transferPaper', 'handOver'],
  })
  expect((await open((await attest()).id)).phone).toBe('')
  const [stored] = await cloud.stored<{ chain: { seq: number; hash: string } }>('filings', {
    _id: id,
  })
  const events = await cloud.stored<FilingEvent & { _id: string }>('events', { filing: id })
  expect(events.map(({ name }) => name)).toEqual(['attested', 'opened'])
  const chain = events.map(({ _id, ...event }) => ({ ...event, id: _id }))
  expect(brokenLink(cloud.vault(), chain, stored?.chain ?? { seq: 0, hash: '' })).toBeNull()
})

test('found in the ledger it is registered, with what that says; its owner is told, it never has a number of ours', async () => {
  const { id, version } = await attest()
  const { undoFor } = await cloud.ok(
    staff,
    'desk.confirm',
    confirmInput({ id, version }, { on: '2018-12-20', year: null }),
  )
  expect(undoFor).toBeGreaterThan(0)
  expect(await owned(id)).toMatchObject({
    status: 'registered',
    number: null,
    deadline: null,
    receipt: null,
    paper: { number: '霸2018-17', year: 2018, confirmed: true },
    moves: ['change', 'handOver'],
  })
  expect(await titles(owner, id)).toEqual([])
  await runTimerAfterUndo(cloud)
  expect(await titles(owner, id)).toEqual(['已登记（纸质台账）'])
  expect((await owned(id)).events[0]?.what).toBe('已登记（纸质台账）')
  expect(await open(id)).toMatchObject({
    ledger: { on: '2018-12-20', year: 2018 },
    moves: ['handOver'],
  })
  const { items } = await cloud.ok(staff, 'desk.papers', { queue: 'onPaper', after: null })
  expect(items.map((item) => item.id)).toContain(id)
})

test('confirmed, every call that needs a version says so and breaks nothing', async () => {
  const { id, version } = await attest()
  await cloud.ok(staff, 'desk.confirm', confirmInput({ id, version }))
  const grounds = { reason: 'stopped', words: '' } as const
  expect(await cloud.refused(owner, 'filing.askToCancel', { id, grounds })).toMatchObject({
    code: 'not-allowed',
    message: '这件按纸质台账登记，要注销备案请打电话给霸州市网信办 0316-7860501',
  })
  for (const action of ['paper', 'receipt', 'sealPage'] as const)
    for (const who of [owner, staff])
      expect(await cloud.invoke(who, { action, input: { id } }, 'documents')).toMatchObject({
        ok: false,
      })
  for (const call of ['filing.withdraw', 'filing.discard', 'filing.takeBack'] as const)
    expect(await cloud.refused(owner, call, { id })).not.toBeNull()
  expect(await cloud.ok(owner, 'filing.earlier', {})).toMatchObject({ unreadable: 0 })
  expect(
    await cloud.refused(owner, 'filing.start', {
      token: '0123456789abcdef',
      answers: {},
      from: { id, slots: [] },
    }),
  ).toMatchObject({ code: 'not-allowed' })
  const v = (await open(id)).version
  const reason = '不在本地'
  expect(await cloud.refused(staff, 'desk.setAside', { id, version: v, reason })).not.toBeNull()
  expect(
    await cloud.refused('head-bazhou', 'desk.transfer', {
      id,
      version: v,
      office: '131022',
      reason,
    }),
  ).not.toBeNull()
  const { kept } = await cloud.ok(owner, 'consent.withdraw', {})
  expect(kept.map((card) => card.id)).toContain(id)
  await agree(cloud, owner)
  const change = await cloud.ok(owner, 'filing.change', { id, kinds: [], changedOn: '2026-11-05' })
  expect(change).toMatchObject({ change: { whole: true }, number: null })
})

test('undone within two minutes it waits as before, and nobody was told', async () => {
  const { id, version } = await attest()
  await cloud.ok(staff, 'desk.confirm', confirmInput({ id, version }))
  expect(await cloud.refused('head-bazhou', 'desk.unconfirm', { id })).not.toBeNull()
  const back = await cloud.ok(staff, 'desk.unconfirm', { id })
  expect(back).toMatchObject({
    status: 'attested',
    ledger: null,
    moves: ['confirm', 'askAgain', 'transferPaper', 'handOver'],
  })
  // Once more after a lost answer.
  expect(await cloud.ok(staff, 'desk.unconfirm', { id })).toMatchObject({ version: back.version })
  await runTimerAfterUndo(cloud)
  expect(await titles(owner, id)).toEqual([])
  await cloud.ok(staff, 'desk.confirm', confirmInput(back))
  expect((await owned(id)).status).toBe('registered')
})

test('too late it stands', async () => {
  const { id, version } = await attest()
  await cloud.ok(staff, 'desk.confirm', confirmInput({ id, version }))
  await runTimerAfterUndo(cloud)
  expect(await cloud.refused(staff, 'desk.unconfirm', { id })).toMatchObject({
    code: 'not-allowed',
  })
})

test('not found, its owner is asked for a form: a draft with what is known, no threat, kept from then on', async () => {
  const { id, version } = await attest()
  await cloud.moveClock({ now: '2027-11-24T07:06:00.000Z' })
  const input = { id, version, reason: '2018年的台账中没有' }
  await cloud.ok(staff, 'desk.askAgain', input)
  await cloud.ok(staff, 'desk.askAgain', input)
  const draft = await owned(id)
  expect(draft).toMatchObject({
    status: 'draft',
    deadline: null,
    paper: null,
    office: { code: '131081' },
    formAsked: true,
  })
  expect(draft.events[0]).toMatchObject({
    what: '没有对上台账，请补报一份',
    lines: ['原因：2018年的台账中没有'],
    who: '霸州市网信办',
  })
  expect(draft.keptUntil !== null && draft.keptUntil > '2027-11-24').toBe(true)
  await cloud.runTimer()
  expect(await titles(owner, id)).toEqual(['没有对上台账，请补报一份'])
  expect((await owned(id)).status).toBe('draft')
  expect(await cloud.refused(staff, 'desk.paper', { id })).toMatchObject({ code: 'not-found' })
  await cloud.moveClock({ now: '2026-11-24T07:06:00.000Z' })
})

test.each<[string, object]>([
  ['no reason', { reason: '' }],
  ['a mobile in it', { reason: '打 13800000001 说明' }],
  ['an endless one', { reason: '台'.repeat(2000) }],
])('asking for a form is refused with %s', async (_name, wrong) => {
  const { id, version } = await attest()
  const input = { id, version, reason: '台账中没有', ...wrong }
  expect(await cloud.refused(staff, 'desk.askAgain', input)).toMatchObject({ code: 'input' })
  expect((await owned(id)).status).toBe('attested')
})

test.each<[string, Partial<ApiInput<'desk.confirm'>>, string]>([
  ['an ID number', { number: '131081190001010015' }, 'number'],
  ['a year to come', { year: 2099 }, 'year'],
  ['a day to come', { on: '2026-11-25' }, 'on'],
  ['a day that is none', { on: '2018-02-30' }, 'on'],
])('the ledger’s entry is refused with %s', async (_name, wrong, field) => {
  const { id, version } = await attest()
  const answer = await cloud.refused(staff, 'desk.confirm', confirmInput({ id, version }, wrong))
  expect(answer).toMatchObject({ code: 'input' })
  expect(Object.keys(answer?.fields ?? {})).toEqual([field])
})

test('nobody decides on their own; two at once decide once', async () => {
  await agree(cloud, staff)
  const own = await attest({}, staff)
  expect(await open(own.id)).toMatchObject({
    own: true,
    moves: ['change', 'discard', 'takeBack', 'handOver'],
  })
  expect(await cloud.refused(staff, 'desk.confirm', confirmInput(own))).toMatchObject({
    message: '这是您自己填报的，请由其他同事核对',
  })
  const { id, version } = await attest()
  const answers = await Promise.all([
    cloud.call(staff, 'desk.confirm', confirmInput({ id, version })),
    cloud.call('head-bazhou', 'desk.askAgain', { id, version, reason: '台账中没有' }),
  ])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
})

test('taken back meanwhile, the decision is refused with what happened', async () => {
  const { id, version } = await attest()
  await cloud.ok(owner, 'filing.takeBack', { id })
  expect(await cloud.refused(staff, 'desk.confirm', confirmInput({ id, version }))).toMatchObject({
    code: 'not-found',
    message: '填报人已改为重新填报，提交后可以看到',
  })
})

test('while its owner changes it the office waits for the form', async () => {
  const { id } = await attest()
  await cloud.ok(owner, 'filing.change', { id, kinds: [], changedOn: '2026-11-05' })
  const paper = await open(id)
  expect(paper).toMatchObject({ changing: true, moves: ['handOver'] })
  expect(await cloud.refused(staff, 'desk.confirm', confirmInput(paper))).toMatchObject({
    code: 'not-allowed',
  })
})

test('an account that has a filing already is not registered a second time; found first, it keeps others out', async () => {
  const accountId = 'gh_00000000beef'
  const answers = { ...attestInput().answers, accountName: '两处都有', accountId }
  const paper = await attest({ answers })
  const draft = await signedDraft(cloud, 'owner-zhao', {
    ...individual,
    accountName: '两处都有',
    accountId,
  })
  const { number } = await cloud.ok('owner-zhao', 'filing.submit', submitInput(draft))
  expect(await cloud.refused(staff, 'desk.confirm', confirmInput(paper))).toMatchObject({
    code: 'duplicate',
    message: `同一账号另有备案 ${number}，这件不用再登记`,
  })
  const other = { ...answers, accountName: '先对上的', accountId: 'gh_00000000cafe' }
  const found = await attest({ answers: other })
  await cloud.ok(staff, 'desk.confirm', confirmInput(found))
  const late = await signedDraft(cloud, 'owner-zhao', {
    ...individual,
    accountName: '先对上的',
    accountId: other.accountId,
  })
  expect(await cloud.refused('owner-zhao', 'filing.submit', submitInput(late))).toMatchObject({
    code: 'duplicate',
  })
})

describe('handed on to the office whose ledger may have it', () => {
  const there = 'reviewer-guan'
  const reason = '主体地址不在本辖区'
  const handOn = (
    { id, version }: Pick<PaperReview, 'id' | 'version'>,
    office: OfficeCode = '131022',
    who = staff,
  ) => cloud.call(who, 'desk.transferPaper', { id, version, office, reason })

  test('it leaves the list here, waits there, and that one confirms it; its owner reads where it is', async () => {
    const { id } = await attest()
    const paper = await open(id)
    expect(paper.transferTo.map(({ code }) => code)).toHaveLength(11)
    const [before, otherBefore] = [await counts(), await counts(there)]
    expect(await handOn(paper)).toMatchObject({
      ok: true,
      data: { undoFor: expect.any(Number) as number },
    })
    // Once more after a lost answer.
    expect(await handOn(paper)).toMatchObject({ ok: true })
    expect(await counts()).toEqual({ ...before, attested: before.attested - 1 })
    expect(await counts(there)).toEqual({ ...otherBefore, attested: otherBefore.attested + 1 })
    expect(await cloud.refused(staff, 'desk.paper', { id })).toMatchObject({ code: 'other-office' })
    expect(await owned(id)).toMatchObject({
      status: 'attested',
      office: { code: '131022' },
      answers: { area: '131022' },
      deadline: null,
    })
    expect((await owned(id)).events[0]).toMatchObject({
      what: '转由固安县网信办查对台账',
      lines: [`原因：${reason}`],
      who: '霸州市网信办',
    })
    expect(await titles(owner, id)).toEqual([])
    await runTimerAfterUndo(cloud)
    expect(await titles(owner, id)).toEqual(['转由固安县网信办查对台账'])
    expect(await titles(there, id)).toEqual(['霸州市网信办转来的自述已备案'])
    const seen = await cloud.ok(there, 'desk.paper', { id })
    await cloud.ok(there, 'desk.confirm', confirmInput(seen))
    expect(await owned(id)).toMatchObject({ status: 'registered', office: { code: '131022' } })
  })

  test('undone within two minutes it is here as before, and nobody was told; not once the other office acted', async () => {
    const paper = await open((await attest()).id)
    await handOn(paper)
    expect(await cloud.refused('head-bazhou', 'desk.unconfirm', { id: paper.id })).not.toBeNull()
    const back = await cloud.ok(staff, 'desk.unconfirm', { id: paper.id })
    expect(back).toMatchObject({ status: 'attested', otherOffice: null, ledger: null })
    expect(await cloud.ok(staff, 'desk.unconfirm', { id: paper.id })).toMatchObject({
      version: back.version,
    })
    expect((await owned(paper.id)).answers.area).toBe('131081')
    await runTimerAfterUndo(cloud)
    expect(await titles(owner, paper.id)).toEqual([])
    await handOn(back)
    const seen = await cloud.ok(there, 'desk.paper', { id: paper.id })
    await cloud.ok(there, 'desk.confirm', confirmInput(seen))
    expect(await cloud.refused(staff, 'desk.unconfirm', { id: paper.id })).not.toBeNull()
    expect((await owned(paper.id)).status).toBe('registered')
  })

  test('handed on once, a county’s office hands it to the city alone', async () => {
    const paper = await open((await attest()).id)
    await handOn(paper)
    await runTimerAfterUndo(cloud)
    const seen = await cloud.ok(there, 'desk.paper', { id: paper.id })
    expect(seen.transferTo.map(({ code }) => code)).toEqual(['131000'])
    expect(await handOn(seen, '131081', there)).toMatchObject({ code: 'not-allowed' })
    expect(await handOn(seen, '131000', there)).toMatchObject({ ok: true })
    expect((await owned(paper.id)).answers.area).toBe('131022')
  })

  test('to an office at its counter too, to a closed one not', async () => {
    await setServing(cloud, '131022', { mode: 'paper', successor: null })
    await setServing(cloud, '131025', { mode: 'closed', successor: '131023' })
    const [one, other] = [await open((await attest()).id), await open((await attest()).id)]
    expect(await handOn(one)).toMatchObject({ ok: true })
    expect(await handOn(other, '131025')).toMatchObject({
      code: 'not-allowed',
      message: '大城县网信办的登记备案由永清县网信办接着办，请转给永清县网信办',
    })
    await setServing(cloud, '131022', { mode: 'online', successor: null })
    await setServing(cloud, '131025', { mode: 'online', successor: null })
  })

  test.each<[string, string, object]>([
    ['another office', there, { code: 'other-office' }],
    ['the city', 'city-staff', { code: 'not-allowed' }],
    ['its applicant', owner, { code: 'not-allowed' }],
  ])('%s does not', async (_name, who, refusal) => {
    const paper = await attest()
    expect(await handOn(paper, '131022', who)).toMatchObject({ ok: false, ...refusal })
    expect(await owned(paper.id)).toMatchObject({ office: { code: '131081' } })
  })

  test('not to itself, not their own, not stale, not while it is changed; of two at once one decides', async () => {
    expect(await handOn(await attest(), '131081')).toMatchObject({ ok: false })
    expect(await handOn(await attest({}, staff))).toMatchObject({
      message: '这是您自己填报的，请由其他同事核对',
    })
    const { id, version } = await attest()
    expect(await handOn({ id, version: version - 1 })).toMatchObject({ code: 'stale' })
    const both = await Promise.all([
      handOn({ id, version }),
      cloud.call('head-bazhou', 'desk.confirm', confirmInput({ id, version })),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const changed = await attest()
    await cloud.ok(owner, 'filing.change', { id: changed.id, kinds: [], changedOn: '2026-11-05' })
    expect(await handOn(await open(changed.id))).toMatchObject({ code: 'not-allowed' })
  })
})

describe('registered by mistake', () => {
  const head = 'head-bazhou'
  const reason = '台账上的编号是另一个账号的'
  const found = async (more: Partial<ApiInput<'filing.attest'>> = {}, who = owner) => {
    const paper = await attest(more, who)
    await cloud.ok(staff, 'desk.confirm', confirmInput(paper))
    return cloud.ok(head, 'desk.paper', { id: paper.id })
  }
  /** As `found`, when nobody can undo it any more. */
  const standing = async (more: Partial<ApiInput<'filing.attest'>> = {}, who = owner) => {
    const { id } = await found(more, who)
    await runTimerAfterUndo(cloud)
    return cloud.ok(head, 'desk.paper', { id })
  }
  const correct = ({ id, version }: PaperReview, who = head) =>
    cloud.call(who, 'desk.correctPaper', { id, version, reason })

  test('a head takes it back: its applicant has a draft and reads why, and who has the account files it', async () => {
    const accountId = 'gh_0000000feed1'
    const answers = { ...attestInput().answers, accountName: '冒名的', accountId }
    const paper = await standing({ answers })
    expect(paper.moves).toContain('correctPaper')
    expect((await open(paper.id)).moves).not.toContain('correctPaper')
    const rightful = await signedDraft(cloud, 'owner-zhao', {
      ...individual,
      accountName: '冒名的',
      accountId,
    })
    const input = submitInput(rightful)
    expect(await cloud.refused('owner-zhao', 'filing.submit', input)).toMatchObject({
      code: 'duplicate',
    })
    const before = await counts()
    expect(await correct(paper)).toMatchObject({ ok: true })
    // Once more after a lost answer.
    expect(await correct(paper)).toMatchObject({ ok: true })
    expect(await counts()).toEqual({ ...before, onPaper: before.onPaper - 1 })
    const draft = await owned(paper.id)
    expect(draft).toMatchObject({
      status: 'draft',
      number: null,
      paper: null,
      formAsked: true,
      decidedAt: null,
      answers: { accountName: '冒名的' },
      editable: null,
    })
    expect(draft.events[0]).toMatchObject({
      what: '登记已更正，请补报一份',
      lines: [`原因：${reason}`],
      who: '霸州市网信办',
    })
    expect(draft.keptUntil).not.toBeNull()
    await cloud.runTimer()
    expect(await titles(owner, paper.id)).toEqual(['登记已更正，请补报一份', '已登记（纸质台账）'])
    expect(await cloud.refused(head, 'desk.paper', { id: paper.id })).toMatchObject({
      code: 'not-found',
    })
    const { number } = await cloud.ok('owner-zhao', 'filing.submit', input)
    expect(number).not.toBe('')
    // Said once more it is met by what is filed now.
    const again = await cloud.ok(owner, 'filing.attest', attestInput(answers, { draft: paper.id }))
    expect(await cloud.refused(staff, 'desk.confirm', confirmInput(again))).toMatchObject({
      code: 'duplicate',
    })
    const events = await cloud.stored<FilingEvent & { _id: string }>('events', {
      filing: paper.id,
    })
    const [stored] = await cloud.stored<{ chain: { seq: number; hash: string } }>('filings', {
      _id: paper.id,
    })
    const chain = events.map(({ _id, ...event }) => ({ ...event, id: _id }))
    expect(brokenLink(cloud.vault(), chain, stored?.chain ?? { seq: 0, hash: '' })).toBeNull()
  })

  test.each<[string, string, object]>([
    ['a reviewer', staff, { code: 'not-allowed' }],
    ['the city', 'city-staff', { code: 'not-allowed', message: '这件由霸州市网信办办理' }],
    ['another office', 'reviewer-guan', { code: 'other-office' }],
    ['its applicant', owner, { code: 'not-allowed' }],
  ])('%s does not', async (_name, who, refusal) => {
    const paper = await standing()
    expect(await correct(paper, who)).toMatchObject({ ok: false, ...refusal })
    expect(await owned(paper.id)).toMatchObject({ status: 'registered' })
  })

  test('a head not on their own', async () => {
    await agree(cloud, head)
    expect(await correct(await standing({}, head))).toMatchObject({
      message: '这是您自己填报的，请由其他同事核对',
    })
  })

  test('while it can be undone that is the way, so that its applicant reads things in their order', async () => {
    const paper = await found()
    expect(paper.moves).not.toContain('correctPaper')
    expect(await correct(paper)).toMatchObject({
      message: '这件刚刚办理过，请由办理的人撤销，或两分钟后再更正',
    })
  })

  test('not while a change is open; of that and it at once one goes through', async () => {
    const paper = await standing()
    const input = { id: paper.id, kinds: [], changedOn: '2026-11-05' }
    const both = await Promise.all([correct(paper), cloud.call(owner, 'filing.change', input)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const other = await standing()
    const change = await cloud.ok(owner, 'filing.change', { ...input, id: other.id })
    const fresh = await cloud.ok(head, 'desk.paper', { id: other.id })
    expect(fresh.moves).not.toContain('correctPaper')
    expect(await correct(fresh)).toMatchObject({
      message: '正在从这件办理变更，请先办完或删除那件变更',
    })
    await cloud.ok(owner, 'filing.discard', { id: change.id })
    expect(await correct(await cloud.ok(head, 'desk.paper', { id: other.id }))).toMatchObject({
      ok: true,
    })
  })

  test('a stale reading is refused with what happened, and so is what was never found', async () => {
    const paper = await standing()
    expect(
      await cloud.refused(head, 'desk.correctPaper', {
        id: paper.id,
        version: paper.version - 1,
        reason,
      }),
    ).toMatchObject({ code: 'stale' })
    const { id, version } = await attest()
    expect(await cloud.refused(head, 'desk.correctPaper', { id, version, reason })).not.toBeNull()
    expect((await owned(id)).status).toBe('attested')
  })

  test.each([
    ['no reason', ''],
    ['a mobile in it', '打 13800000001 说明'],
  ])('it is refused with %s', async (_name, wrong) => {
    const { id, version } = await standing()
    const input = { id, version, reason: wrong }
    expect(await cloud.refused(head, 'desk.correctPaper', input)).toMatchObject({ code: 'input' })
    expect((await owned(id)).status).toBe('registered')
  })
})

test('the office is mailed, without a number of a person', async () => {
  await confirmMail(cloud)
  await attest({ number: '打 13800000001 问' })
  await cloud.runTimer()
  const [mail] = await cloud.mails()
  expect(mail?.subject).toContain('自述已备案，待核实')
  expect(mail?.text).toContain('自述待核实')
  expect(`${mail?.subject ?? ''}${mail?.text ?? ''}`).not.toContain('13800000001')
})
