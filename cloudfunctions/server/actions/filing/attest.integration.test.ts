import type { ApiInput } from '../../../../src/domain/api/api'
import { consentVersion } from '../../../../src/domain/form/consent/consent'
import { MOST_DRAFTS } from '../../../../src/domain/moves/limits'
import {
  agree,
  agreeToIdData,
  addPhoto,
  attestInput,
  individual,
  registered,
  sign,
  signedDraft,
  start,
  submitInput,
} from '../../testing/filings'
import { runTimerAfterUndo } from '../../testing/messages'
import { onCloud } from '../../testing/onCloud'

const cloud = onCloud()
const owner = 'owner-li'
const staff = 'reviewer-bazhou'

beforeAll(() => agree(cloud, owner))
beforeEach(() => cloud.moveClock({ now: '2026-11-24T07:06:00.000Z' }))

let count = 0
/** Each is of another account. */
const attest = (more: Partial<ApiInput<'filing.attest'>> = {}, who = owner) => {
  count += 1
  return cloud.ok(who, 'filing.attest', attestInput({ accountName: `霸州老戏台${count}` }, more))
}
const open = (id: string, who = owner) => cloud.ok(who, 'filing.open', { id })
const stored = async (id: string) => (await cloud.stored('filings', { _id: id }))[0] ?? {}
const listed = async (who = owner) => (await cloud.ok(who, 'filing.list', {})).filings

test('it is listed as said to be filed on paper, with an office and without a number or a day', async () => {
  const filing = await attest()
  expect(filing).toMatchObject({
    status: 'attested',
    number: null,
    deadline: null,
    keptUntil: null,
    receipt: null,
    office: { code: '131081' },
    paper: { number: '2018-17', year: 2018, confirmed: false },
    moves: ['change', 'discard', 'takeBack', 'handOver'],
  })
  expect(filing.events).toMatchObject([
    { what: '自述已备案', next: '接下来：办公室查对台账，有结果在这里告诉您' },
  ])
  expect((await listed()).find(({ id }) => id === filing.id)).toMatchObject({
    status: 'attested',
    deadline: null,
    paper: { number: '2018-17' },
  })
})

test('handed over, the office has no phone of who said so before', async () => {
  const { id } = await attest({ phone: '13800000009' })
  expect(await cloud.ok(staff, 'desk.paper', { id })).toMatchObject({ phone: '13800000009' })
  const { token, word } = await cloud.ok(owner, 'handOver.make', { ids: [id] })
  const taker = 'owner-zhao'
  await agree(cloud, taker)
  await cloud.ok(taker, 'handOver.open', { token, code: word })
  await cloud.ok(taker, 'handOver.take', { token, as: 'agent', four: null })
  expect(await open(id, taker)).toMatchObject({ status: 'attested', paper: { number: '2018-17' } })
  expect(await cloud.ok(staff, 'desk.paper', { id })).toMatchObject({ phone: '' })
})

test('number and year may be missing', async () => {
  expect(await attest({ number: '', year: null })).toMatchObject({
    paper: { number: '', year: null },
  })
})

test('nothing ever urges or deletes it: no reminder, no day of expiry, a year later it is there', async () => {
  const { id } = await attest()
  expect(await stored(id)).toMatchObject({ remindAt: null, expiresAt: null, queue: 'attested' })
  await cloud.moveClock({ now: '2027-12-24T07:06:00.000Z' })
  await cloud.runTimer()
  expect(await open(id)).toMatchObject({ status: 'attested', deadline: null })
  const { entries } = await cloud.ok(owner, 'inbox.list', { after: null })
  expect(entries.filter(({ filing }) => filing === id)).toEqual([])
})

test('its office is told once, with no number of a person', async () => {
  const { id } = await attest({ number: '打 13800000001 问' })
  await runTimerAfterUndo(cloud)
  const { entries } = await cloud.ok(staff, 'inbox.list', { after: null })
  const told = entries.filter(({ filing }) => filing === id)
  expect(told).toMatchObject([{ title: '自述已备案，待核实', page: 'desk/paper' }])
  expect(JSON.stringify(told)).not.toContain('13800000001')
})

test('a lost answer, a double tap, twenty at once: one record', async () => {
  const input = attestInput({ accountName: '二十次' })
  const all = await Promise.all(
    Array.from({ length: 20 }, () => cloud.ok(owner, 'filing.attest', input)),
  )
  expect(new Set(all.map(({ id }) => id)).size).toBe(1)
  expect(await cloud.stored('events', { filing: all[0]?.id ?? '' })).toHaveLength(1)
})

test('the same account said again by its owner leads to the one that is there; by somebody else it is theirs', async () => {
  const first = await cloud.ok(owner, 'filing.attest', attestInput({ accountName: '同一个' }))
  const again = await cloud.refused(
    owner,
    'filing.attest',
    attestInput({ accountName: ' 同一个 ' }),
  )
  expect(again).toMatchObject({ code: 'duplicate', fields: { filing: first.id } })
  await agree(cloud, 'owner-zhao')
  const other = await cloud.ok(
    'owner-zhao',
    'filing.attest',
    attestInput({ accountName: '同一个' }),
  )
  expect(other.id).not.toBe(first.id)
})

test.each<[string, Partial<ApiInput<'filing.attest'>>, string]>([
  ['no name', { answers: { ...attestInput().answers, accountName: '' } }, 'accountName'],
  ['no kind', { answers: { ...attestInput().answers, accountKind: '' } }, 'accountKind'],
  [
    'a kind that is none',
    { answers: { ...attestInput().answers, accountKind: '$ne' } },
    'accountKind',
  ],
  [
    'an endless name',
    { answers: { ...attestInput().answers, accountName: '戏'.repeat(900) } },
    'accountName',
  ],
  ['an ID number as 编号', { number: '131081190001010015' }, 'number'],
  ['a huge number', { number: '7'.repeat(31) }, 'number'],
  ['a year to come', { year: 2027 }, 'year'],
  ['a year before the notice', { year: 2017 }, 'year'],
  ['half a year', { year: 2018.5 }, 'year'],
  ['a phone that is none', { phone: '110' }, 'phone'],
  ['an office that is none', { office: '130100' as '131081' }, 'office'],
])('refused by its field, and nothing is stored: %s', async (_name, wrong, field) => {
  const before = (await listed()).length
  const answer = await cloud.refused(owner, 'filing.attest', { ...attestInput(), ...wrong })
  expect(answer).toMatchObject({ code: 'input' })
  expect(Object.keys(answer?.fields ?? {})).toEqual([field])
  expect(await listed()).toHaveLength(before)
})

test('without the consent nothing is noted; given in place the same call notes it', async () => {
  const input = attestInput({ accountName: '还没同意' })
  const who = 'owner-wang'
  expect(await cloud.refused(who, 'filing.attest', input)).toMatchObject({ code: 'no-consent' })
  await cloud.ok(who, 'consent.give', { version: consentVersion() })
  const { id } = await cloud.ok(who, 'filing.attest', input)
  // Taken back it is deleted, as nothing was handed in.
  expect(await cloud.ok(who, 'consent.withdraw', {})).toMatchObject({ deleted: 1, kept: [] })
  expect(await cloud.refused(who, 'filing.open', { id })).toMatchObject({ code: 'not-found' })
  expect(await cloud.refused(who, 'filing.attest', input)).toMatchObject({ code: 'no-consent' })
})

test('as many as drafts: beyond that the sentence says what to do', async () => {
  const who = 'owner-many'
  await agree(cloud, who)
  await cloud.insert(
    'filings',
    ...Array.from({ length: MOST_DRAFTS }, (_, i) => ({
      _id: `many-${String(i)}`,
      applicant: who,
      status: i % 2 === 0 ? 'draft' : 'attested',
      submissions: 0,
    })),
  )
  expect(await cloud.refused(who, 'filing.attest', attestInput())).toMatchObject({
    code: 'not-allowed',
  })
})

describe('of a draft', () => {
  const late = { ...individual, accountName: '首轮的', openedOn: '2016-05-01' }

  test('it stays the same filing, and what was filled in stays with it', async () => {
    const draft = await start(cloud, owner, late)
    expect(draft.moves).toContain('attest')
    const input = attestInput({ accountName: '首轮的' }, { draft: draft.id })
    const filing = await cloud.ok(owner, 'filing.attest', input)
    expect(filing).toMatchObject({ id: draft.id, status: 'attested', deadline: null })
    expect(await stored(draft.id)).toMatchObject({ remindAt: null, expiresAt: null })
    const back = await cloud.ok(owner, 'filing.takeBack', { id: draft.id })
    expect(back).toMatchObject({
      status: 'draft',
      paper: null,
      answers: { address: individual.address, ownerName: '李文昌' },
      deadline: { rule: 'firstRound' },
    })
  })

  test('it gives up what a paper filing does not need: ID number, photos and signature are nowhere', async () => {
    const before = await cloud.files()
    const draft = await signedDraft(cloud, owner, { ...individual, accountName: '首轮签过的' })
    expect(await stored(draft.id)).toMatchObject({
      idNumber: { hidden: expect.any(String) as string },
    })
    const input = attestInput({ accountName: '首轮签过的' }, { draft: draft.id })
    const filing = await cloud.ok(owner, 'filing.attest', input)
    expect(filing.signature).toBeNull()
    const nothing = { idNumber: null, signature: null, confirmed: null }
    expect(await stored(draft.id)).toMatchObject(nothing)
    expect((await stored(draft.id))['photos'] ?? {}).toEqual({})
    expect(await cloud.files()).toEqual(before)
    expect(await cloud.stored('discards', { filing: draft.id })).toEqual([])
    await cloud.ok(staff, 'desk.confirm', {
      id: draft.id,
      version: filing.version,
      number: '17',
      year: 2018,
      on: null,
    })
    expect(await stored(draft.id)).toMatchObject({ status: 'registered', ...nothing })
  })

  test('twice at once the files go once, and taken back it goes on with its answers alone', async () => {
    const draft = await signedDraft(cloud, owner, { ...individual, accountName: '两下记的' })
    const input = attestInput({ accountName: '两下记的' }, { draft: draft.id })
    const both = await Promise.all([1, 2].map(() => cloud.ok(owner, 'filing.attest', input)))
    expect(both.map(({ id }) => id)).toEqual([draft.id, draft.id])
    const back = await cloud.ok(owner, 'filing.takeBack', { id: draft.id })
    expect(back).toMatchObject({ status: 'draft', signature: null, signatureVoid: null })
    expect(back.photos).toEqual({})
    expect(back.answers.address).toBe(individual.address)
    expect(back.answers.ownerIdNumber ?? '').toBe('')
    await addPhoto(cloud, owner, draft.id, 'idFront')
  })

  test('not of one that is another’s, was handed in, or is a change', async () => {
    const draft = await start(cloud, owner, { ...individual, accountName: '别人的' })
    await agree(cloud, 'owner-zhao')
    const answers = { accountName: '别人的' }
    expect(
      await cloud.refused('owner-zhao', 'filing.attest', attestInput(answers, { draft: draft.id })),
    ).toMatchObject({ code: 'not-found' })
    const base = await registered(cloud, { owner, staff })
    expect(
      await cloud.refused(owner, 'filing.attest', attestInput({}, { draft: base.id })),
    ).toMatchObject({ code: 'not-allowed' })
    const change = await cloud.ok(owner, 'filing.change', {
      id: base.id,
      kinds: ['name'],
      changedOn: '2026-11-05',
    })
    expect(
      await cloud.refused(owner, 'filing.attest', attestInput({}, { draft: change.id })),
    ).toMatchObject({ code: 'not-allowed' })
  })
})

describe('taken back or deleted', () => {
  test('it is a draft that goes on with what is known, is kept from then on, and leaves the desk', async () => {
    const { id } = await attest({ number: '9' })
    await cloud.moveClock({ now: '2027-11-24T07:06:00.000Z' })
    const draft = await cloud.ok(owner, 'filing.takeBack', { id })
    expect(draft).toMatchObject({ status: 'draft', answers: { area: '131081' } })
    expect(draft.keptUntil !== null && draft.keptUntil > '2027-11-24').toBe(true)
    // Tapped twice it is the same.
    expect(await cloud.ok(owner, 'filing.takeBack', { id })).toMatchObject({
      version: draft.version,
    })
    await cloud.runTimer()
    expect((await open(id)).status).toBe('draft')
    expect(await cloud.refused(staff, 'desk.paper', { id })).toMatchObject({ code: 'not-found' })
  })

  test('only by its owner', async () => {
    const { id } = await attest()
    for (const call of ['filing.takeBack', 'filing.discard'] as const)
      expect(await cloud.refused('owner-zhao', call, { id })).toMatchObject({ code: 'not-found' })
    await cloud.ok(owner, 'filing.discard', { id })
    expect(await cloud.refused(owner, 'filing.open', { id })).toMatchObject({ code: 'not-found' })
  })

  test('deleted, the same account can be said again', async () => {
    const answers = { accountName: '删了再记' }
    const { id } = await cloud.ok(owner, 'filing.attest', attestInput(answers))
    await cloud.ok(owner, 'filing.discard', { id })
    expect((await cloud.ok(owner, 'filing.attest', attestInput(answers))).id).not.toBe(id)
  })
})

describe('a form of the same account', () => {
  test('the own one is offered; deleted, the form goes its way', async () => {
    const draft = await signedDraft(cloud, owner, { ...individual, accountName: '撞上的' })
    const paper = await cloud.ok(owner, 'filing.attest', attestInput({ accountName: '撞上的' }))
    expect(await cloud.refused(owner, 'filing.submit', submitInput(draft))).toMatchObject({
      code: 'duplicate',
      fields: { filing: paper.id },
    })
    await cloud.ok(owner, 'filing.discard', { id: paper.id })
    expect((await cloud.ok(owner, 'filing.submit', submitInput(draft))).number).not.toBe('')
  })

  test('another account of the same name is known by its 原始ID', async () => {
    const draft = await signedDraft(cloud, owner, { ...individual, accountName: '同名两个' })
    await cloud.ok(
      owner,
      'filing.attest',
      attestInput({ accountName: '同名两个', accountId: 'gh_000000000001' }),
    )
    expect((await cloud.ok(owner, 'filing.submit', submitInput(draft))).number).not.toBe('')
  })

  test('somebody else’s is never kept out', async () => {
    const accountId = 'gh_00000000abcd'
    await attest({ answers: { ...attestInput().answers, accountName: '谁的', accountId } })
    const draft = await signedDraft(cloud, 'owner-zhao', {
      ...individual,
      accountName: '谁的',
      accountId,
    })
    expect((await cloud.ok('owner-zhao', 'filing.submit', submitInput(draft))).number).not.toBe('')
  })
})

describe('a change starts from it', () => {
  const begun = async (who = owner) => {
    const base = await attest({}, who)
    const change = await cloud.ok(who, 'filing.change', {
      id: base.id,
      kinds: [],
      changedOn: '2026-11-05',
    })
    return { base, change }
  }
  const filledIn = async (id: string) => {
    const { accountName, accountKind, ...rest } = individual
    expect([accountName, accountKind]).not.toContain('')
    await agreeToIdData(cloud, owner, individual)
    await cloud.ok(owner, 'filing.save', { id, answers: rest })
    for (const slot of ['idFront', 'idBack'] as const) await addPhoto(cloud, owner, id, slot)
    return sign(cloud, owner, await open(id))
  }

  test('the whole form, with what is known, due 30 days after the day; it stands once in the list', async () => {
    const { base, change } = await begun()
    expect(change).toMatchObject({
      status: 'draft',
      number: null,
      deadline: { rule: 'changed', due: '2026-12-05' },
      change: { of: base.id, whole: true },
      changing: null,
      editable: null,
      answers: { accountName: base.accountName, area: '131081' },
    })
    expect((await listed()).map(({ id }) => id)).not.toContain(base.id)
    expect(
      await cloud.ok(owner, 'filing.change', { id: base.id, kinds: [], changedOn: '2026-11-06' }),
    ).toMatchObject({ id: change.id })
    for (const call of ['filing.takeBack', 'filing.discard'] as const)
      expect(await cloud.refused(owner, call, { id: base.id })).toMatchObject({
        code: 'not-allowed',
        message: '正在从这件办理变更，请先办完或删除那件变更',
      })
  })

  test('handed in and registered it is one filing: with its number, a version, and the papers of one', async () => {
    const { base, change } = await begun()
    const signed = await filledIn(change.id)
    const receipt = await cloud.ok(owner, 'filing.submit', submitInput(signed))
    const { version } = await open(change.id)
    const review = await cloud.ok(staff, 'desk.claim', { id: change.id, version })
    expect(review).toMatchObject({ isChange: true, change: null, number: receipt.number })
    expect(review.items.length).toBeGreaterThan(12)
    await cloud.ok(staff, 'desk.register', {
      id: review.id,
      version: review.version,
      items: review.items.map(({ key }) => key),
    })
    const after = await open(base.id)
    expect(after).toMatchObject({
      status: 'registered',
      number: receipt.number,
      paper: null,
      openChange: null,
      receipt: { number: receipt.number },
      answers: { address: individual.address },
      earlier: [],
    })
    expect((await listed()).filter(({ number }) => number === receipt.number)).toMatchObject([
      { id: base.id },
    ])
    expect(await cloud.ok(staff, 'desk.open', { id: base.id })).toMatchObject({
      number: receipt.number,
    })
    expect(await cloud.refused(staff, 'desk.paper', { id: base.id })).toMatchObject({
      code: 'not-found',
    })
    // From now on it is changed as any other.
    const next = await cloud.ok(owner, 'filing.change', {
      id: base.id,
      kinds: ['introduction'],
      changedOn: '2026-11-06',
    })
    expect(next.changing?.same).toBe(13)
  })

  test('undone, it is said to be filed on paper as before; registered again it is one', async () => {
    const { base, change } = await begun()
    await cloud.ok(owner, 'filing.submit', submitInput(await filledIn(change.id)))
    const { version } = await open(change.id)
    const review = await cloud.ok(staff, 'desk.claim', { id: change.id, version })
    const items = review.items.map(({ key }) => key)
    await cloud.ok(staff, 'desk.register', { id: review.id, version: review.version, items })
    const again = await cloud.ok(staff, 'desk.undo', { id: review.id })
    expect(await open(base.id)).toMatchObject({ status: 'attested', number: null })
    expect(await cloud.stored('versions', { filing: base.id })).toEqual([])
    await cloud.ok(staff, 'desk.register', { id: review.id, version: again.version, items })
    expect(await open(base.id)).toMatchObject({ status: 'registered', paper: null })
    await runTimerAfterUndo(cloud)
    expect(await cloud.stored('versions', { filing: base.id })).toHaveLength(1)
  })

  /** Whether it is called late, handed in with the opening day; what its reviewer reads at that. */
  const judged = async (openedOn: string, inLedger: boolean) => {
    const base = await attest()
    const { id, version } = base
    const entry = { number: '17', year: 2018, on: null }
    if (inLedger) await cloud.ok(staff, 'desk.confirm', { id, version, ...entry })
    const facts = { kinds: [], changedOn: '2026-11-05' }
    const change = await cloud.ok(owner, 'filing.change', { id, ...facts })
    await filledIn(change.id)
    await cloud.ok(owner, 'filing.save', { id: change.id, answers: { openedOn } })
    const signed = await sign(cloud, owner, await open(change.id))
    const { late } = await cloud.ok(owner, 'filing.submit', submitInput(signed))
    const review = await cloud.ok(staff, 'desk.open', { id: change.id })
    const remark = review.items.find(({ key }) => key === 'openedOn')?.remark?.text ?? ''
    return {
      id: change.id,
      late,
      rule: review.deadline?.rule,
      told: remark.includes('台账还没有核实'),
    }
  }

  test.each<[string, string, boolean, object]>([
    [
      'said alone, of the first round',
      '2016-05-01',
      false,
      { late: '首轮登记时间已过，请补报', rule: 'firstRound', told: true },
    ],
    [
      'said alone, long open',
      '2026-09-01',
      false,
      { late: '逾期补报 47 天', rule: 'opened', told: true },
    ],
    ['said alone, new', '2026-11-10', false, { late: null, rule: 'opened', told: true }],
    ['in the ledger', '2016-05-01', true, { late: null, rule: 'changed', told: false }],
  ])(
    'what no ledger proves is judged as a new filing: %s',
    async (_name, opened, inLedger, expected) => {
      expect(await judged(opened, inLedger)).toMatchObject(expected)
    },
  )

  test('taken back and handed in again, or returned, it is judged as before', async () => {
    const { id, late } = await judged('2026-09-01', false)
    await cloud.ok(owner, 'filing.withdraw', { id })
    await cloud.ok(owner, 'filing.retick', { id, kinds: [], changedOn: '2026-11-23' })
    const signed = await sign(cloud, owner, await open(id))
    const again = await cloud.ok(owner, 'filing.submit', submitInput(signed))
    expect(again.late).toBe(late)
  })

  test('deleted, what was said stands as before', async () => {
    const { base, change } = await begun()
    await cloud.ok(owner, 'filing.discard', { id: change.id })
    expect(await open(base.id)).toMatchObject({ status: 'attested', openChange: null })
    expect((await cloud.ok(owner, 'filing.takeBack', { id: base.id })).status).toBe('draft')
  })

  test('nothing has to be ticked there, and everything has to be filled in', async () => {
    const { change } = await begun()
    const { id, version } = change
    expect(await cloud.refused(owner, 'filing.submit', submitInput({ id, version }))).toMatchObject(
      {
        code: 'incomplete',
      },
    )
    expect(
      await cloud.refused('owner-zhao', 'filing.change', {
        id,
        kinds: [],
        changedOn: '2026-11-05',
      }),
    ).toMatchObject({ code: 'not-found' })
  })
})

test('there is no paper of what is only said', async () => {
  const { id } = await attest()
  for (const action of ['paper', 'receipt', 'sealPage'] as const)
    expect(await cloud.invoke(owner, { action, input: { id } }, 'documents')).toMatchObject({
      ok: false,
    })
})
