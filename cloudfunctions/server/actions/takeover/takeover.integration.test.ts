import type { ApiInput } from '../../../../src/domain/api/api'
import type { FilingDetail } from '../../../../src/domain/api/filing'
import { consentVersion } from '../../../../src/domain/form/consent/consent'
import type { Answers } from '../../../../src/domain/form/form'
import {
  addPhoto,
  agree,
  attestInput,
  claimed,
  company,
  firstPhoto,
  ID_NUMBER,
  individual,
  registered,
  resubmitInput,
  returnInput,
  signedDraft,
  sign,
  start,
  submitInput,
  submitted,
  uploaded,
} from '../../testing/filings'
import { photoPng } from '../../testing/images'
import { runTimerAfterUndo } from '../../testing/messages'
import { beginningWith, onCloud } from '../../testing/onCloud'
import { deskPhoto } from '../../testing/copies'

const cloud = onCloud()
const FORMER = 'former-li'
const ASKER = 'asker-sun'
const OTHER = 'asker-qian'
const STAFF = 'reviewer-bazhou'
const HEAD = 'head-bazhou'
const people = { owner: FORMER, staff: STAFF }
const of = 'takeover'
const grounds = { reason: 'left', words: '9月起由我管理' } as const

let accounts = 0
/** One account, as another person fills it in. */
const account = (): { was: Answers; now: Answers } => {
  accounts += 1
  const accountId = `gh_${String(accounts).padStart(12, '0')}`
  return {
    was: { ...individual, accountId, filledBy: 'agent' },
    now: {
      ...individual,
      accountId,
      ownerName: '孙小禾',
      subjectName: '孙小禾',
      ownerIdNumber: '110101199003070011',
      ownerMobile: '13800000009',
      filledBy: 'owner',
    },
  }
}

const open = (id: string, by = ASKER) => cloud.ok(by, 'takeover.open', { id })
const addProof = async (id: string, by = ASKER, seed = 41) => {
  const fileID = await uploaded(cloud, by, id, photoPng(seed), of)
  return cloud.ok(by, 'filing.addProof', { id, of, fileID })
}
const ask = (id: string, by = ASKER) => cloud.ok(by, 'takeover.ask', { id, grounds })
const review = (id: string, by = STAFF) => cloud.ok(by, 'desk.open', { id })
const requestOf = async (id: string, at = 0) => {
  const { version, takeovers } = await review(id)
  return { id, version, takeover: takeovers[at]?.id ?? 'none' }
}
const give = async (id: string, by = STAFF) => cloud.ok(by, 'desk.giveToAsker', await requestOf(id))
const refuse = async (id: string, reason = '证明看不出接手关系') =>
  cloud.ok(STAFF, 'desk.refuseTakeover', { ...(await requestOf(id)), reason })
const isOf = async (openid: string, id: string) =>
  (await cloud.call(openid, 'filing.open', { id })).ok
const told = async (person: string, filing?: string) => {
  await runTimerAfterUndo(cloud)
  return (await cloud.ok(person, 'inbox.list', { after: null })).entries
    .filter((entry) => filing === undefined || entry.filing === filing)
    .map(({ title }) => title)
}
const listed = async (queue: 'waiting' | 'returned' | 'done', id: string, by = STAFF) =>
  (await cloud.ok(by, 'desk.queue', { queue, after: null })).items.find((item) => item.id === id)

/** What FORMER has of an account, and the draft by which another met it. */
const meeting = async (by: string, make: (answers: Answers) => Promise<FilingDetail>) => {
  const { was, now } = account()
  const base = await make(was)
  const draft = await signedDraft(cloud, by, now)
  return { base, draft, answers: now }
}
const register = async (answers: Answers) => {
  const filing = await registered(cloud, people, answers)
  await cloud.alter('filings', filing.id, { decision: null })
  return filing
}

const met = beginningWith(cloud, async () => {
  await cloud.insertStaff('reviewer-guan', '131022', 'reviewer')
  return meeting(ASKER, register)
})
const askedBy = async (by: string, all: ReturnType<typeof met>) => {
  await addProof(all.draft.id, by)
  await ask(all.draft.id, by)
  return all
}
const askedFor = () => askedBy(ASKER, met())
const askedForOne = async (by: string, make: (answers: Answers) => Promise<FilingDetail>) =>
  askedBy(by, await meeting(by, make))

test('what is filled in for WeChat’s review meets nobody’s filing, and asks no office', async () => {
  const { draft } = met()
  await cloud.alter('filings', draft.id, { forReview: { submittedAt: null } })
  await addProof(draft.id)
  for (const call of [
    cloud.refused(ASKER, 'takeover.open', { id: draft.id }),
    cloud.refused(ASKER, 'takeover.ask', { id: draft.id, grounds }),
  ])
    expect(await call).toMatchObject({ code: 'not-found' })
  expect((await cloud.stored('filings', { 'takeovers.openid': ASKER })).length).toBe(0)
})

test('the refusal of a duplicate leads to it; who asks reads the account’s name and the office alone', async () => {
  const { base, draft } = met()
  const refused = await cloud.refused(ASKER, 'filing.submit', submitInput(draft))
  expect(refused).toMatchObject({ code: 'duplicate', fields: { takeover: draft.id } })
  expect(refused?.message).toContain('可以申请接管')
  const view = await open(draft.id)
  expect(view).toMatchObject({
    accountName: '胜芳古镇生活',
    office: { shortName: '霸州市网信办' },
    state: 'may',
    asked: null,
    refused: null,
    filing: null,
  })
  await addProof(draft.id)
  const said = JSON.stringify([refused, view, await open(draft.id), await ask(draft.id)])
  for (const hidden of [
    '李文昌',
    '赵敏',
    '1380000000',
    base.id,
    base.number ?? '',
    FORMER,
    ID_NUMBER,
  ])
    expect(said).not.toContain(hidden)
})

test('asked, it waits on the desk with who asks and the proof, which is an audited view; confirmed, it is the asker’s', async () => {
  const { base, draft } = await askedFor()
  const { id } = base
  expect(await open(draft.id)).toMatchObject({ state: 'asked', asked: { grounds } })
  expect(await cloud.ok(ASKER, 'filing.open', { id: draft.id })).toMatchObject({ proofs: [] })
  expect(await listed('waiting', id)).toMatchObject({
    takeoverAskedAt: expect.any(Number) as number,
  })
  expect(await told(STAFF, id)).toContain('有人申请接管')
  expect(await told(FORMER, id)).toContain('有人申请接管这个账号的备案')
  const seen = await review(id)
  const [request] = seen.takeovers
  expect(request).toMatchObject({
    name: '孙小禾',
    phone: '13800000009',
    filledBy: '账号所有人',
    subjectName: '孙小禾',
    grounds,
    own: false,
    givenAt: null,
  })
  const fileID = request?.files[0]?.fileID ?? ''
  await deskPhoto(cloud, STAFF, { id, fileID })
  expect(await cloud.stored('events', { filing: id, name: 'photoViewed' })).toMatchObject([
    { about: '接管的证明材料' },
  ])
  expect(
    (await cloud.ok(FORMER, 'filing.open', { id })).events.map(({ what }) => what),
  ).not.toContain('有人申请接管')
  await give(id)
  expect([await isOf(FORMER, id), await isOf(ASKER, id)]).toEqual([false, true])
  expect(await told(FORMER, id)).toContain('已改由新的填报人办理')
  expect(await told(ASKER, id)).toContain('接管已核实，由您办理')
  expect(await open(draft.id)).toMatchObject({ state: 'given', filing: id })
  expect(await listed('done', id)).toBeDefined()
  const mine = await cloud.ok(ASKER, 'filing.open', { id })
  expect(mine).toMatchObject({ number: base.number, status: 'registered', takeoverAsked: false })
  expect(mine.answers.filledBy).toBe('agent')
  expect(mine.moves).toContain('change')
  expect(mine.events.map(({ what }) => what)).toEqual(
    expect.arrayContaining(['经核实，改由新的填报人办理', '已登记']),
  )
  // What the office relied on stays, also once the draft is gone.
  await cloud.ok(ASKER, 'filing.discard', { id: draft.id })
  await cloud.moveClock({ advanceDays: 1 })
  await cloud.runTimer()
  await deskPhoto(cloud, STAFF, { id, fileID })
})

test('the new applicant sees neither the former owner’s number nor card, on screen or paper', async () => {
  const { base } = await askedFor()
  const fileID = firstPhoto(base)
  await give(base.id)
  const mine = await cloud.ok(ASKER, 'filing.open', { id: base.id })
  expect(JSON.stringify(mine)).not.toContain(ID_NUMBER)
  expect(await cloud.refused(ASKER, 'filing.photo', { id: base.id, fileID })).toMatchObject({
    code: 'not-allowed',
  })
  const paper = await cloud.invoke(ASKER, { action: 'paper', input: { id: base.id } }, 'documents')
  expect(paper.ok).toBe(true)
})

test('refused, it stays where it is, the proof is deleted, the reason is read, and it may be asked again', async () => {
  const { base, draft } = await askedFor()
  const files = (await review(base.id)).takeovers[0]?.files ?? []
  await refuse(base.id)
  expect(await isOf(FORMER, base.id)).toBe(true)
  expect((await review(base.id)).takeovers).toEqual([])
  expect(await listed('done', base.id)).toBeDefined()
  expect(await told(ASKER, draft.id)).toContain('没有移交，备案还由原填报人办理')
  expect(await open(draft.id)).toMatchObject({ state: 'may', refused: '证明看不出接手关系' })
  await cloud.moveClock({ advanceDays: 1 })
  await cloud.runTimer()
  expect(JSON.stringify(await cloud.files())).not.toContain(files[0]?.fileID.split('/').pop())
  await addProof(draft.id)
  expect(await ask(draft.id)).toMatchObject({ state: 'asked', refused: null })
})

test('taken back, the office is told and its row is gone; without end is stopped', async () => {
  const { base, draft } = await askedFor()
  for (let turn = 0; turn < 3; turn += 1) {
    await cloud.ok(ASKER, 'takeover.takeBack', { id: draft.id })
    await cloud.ok(ASKER, 'takeover.takeBack', { id: draft.id })
    expect(await listed('waiting', base.id)).toBeUndefined()
    expect(await listed('done', base.id)).toBeDefined()
    await addProof(draft.id)
    await ask(draft.id)
  }
  await runTimerAfterUndo(cloud)
  const entries = await cloud.stored<{ title: string }>('inbox', { filing: base.id, person: STAFF })
  expect(entries.map(({ title }) => title)).toContain('接管的申请已收回')
  expect(await cloud.refused(ASKER, 'takeover.takeBack', { id: draft.id })).toMatchObject({
    code: 'limit',
  })
  expect(await open(draft.id)).toMatchObject({ state: 'asked' })
})

describe('undone within two minutes', () => {
  test('all is as it was: the former applicant has it, nobody was told, it is asked again', async () => {
    const { base, draft } = await askedFor()
    await give(base.id)
    await cloud.ok(STAFF, 'desk.undo', { id: base.id })
    expect([await isOf(FORMER, base.id), await isOf(ASKER, base.id)]).toEqual([true, false])
    expect(await open(draft.id)).toMatchObject({ state: 'asked' })
    expect(await listed('waiting', base.id)).toBeDefined()
    expect((await cloud.ok(FORMER, 'filing.open', { id: base.id })).answers.filledBy).toBe('agent')
    expect(await told(FORMER, base.id)).not.toContain('已改由新的填报人办理')
    expect(await told(ASKER, base.id)).toEqual([])
    expect(
      (await cloud.ok(FORMER, 'filing.open', { id: base.id })).events.map(({ what }) => what),
    ).not.toContain('经核实，改由新的填报人办理')
    await give(base.id)
    expect(await isOf(ASKER, base.id)).toBe(true)
  })

  test('an open change goes along and comes back, with no trace; not once the new applicant worked on it', async () => {
    const { base } = await askedFor()
    const change = await cloud.ok(FORMER, 'filing.change', {
      id: base.id,
      kinds: ['introduction'],
      changedOn: '2026-11-05',
    })
    await give(base.id)
    expect([await isOf(FORMER, change.id), await isOf(ASKER, change.id)]).toEqual([false, true])
    await cloud.ok(STAFF, 'desk.undo', { id: base.id })
    expect([await isOf(FORMER, change.id), await isOf(ASKER, change.id)]).toEqual([true, false])
    const back = await cloud.ok(FORMER, 'filing.open', { id: change.id })
    expect(back.answers.filledBy).toBe('agent')
    expect(back.events.map(({ what }) => what)).toEqual(['开始办理变更'])
    await give(base.id)
    await cloud.ok(ASKER, 'filing.save', {
      id: change.id,
      answers: { introduction: '介绍胜芳的戏楼' },
    })
    expect(await cloud.refused(STAFF, 'desk.undo', { id: base.id })).toMatchObject({
      message: '新的填报人已在办理变更，不能再撤销',
    })
    expect(await isOf(ASKER, base.id)).toBe(true)
  })

  test('whose own draft is gone by then asks for nothing any more', async () => {
    const { base, draft } = await askedFor()
    await give(base.id)
    await cloud.ok(ASKER, 'filing.discard', { id: draft.id })
    await cloud.ok(STAFF, 'desk.undo', { id: base.id })
    expect(await isOf(FORMER, base.id)).toBe(true)
    expect((await review(base.id)).takeovers).toEqual([])
    expect(await listed('waiting', base.id)).toBeUndefined()
  })
})

describe('who may not ask', () => {
  test.each<[string, (id: string, by: string) => Promise<unknown>]>([
    ['open', (id, by) => cloud.refused(by, 'takeover.open', { id })],
    ['ask', (id, by) => cloud.refused(by, 'takeover.ask', { id, grounds })],
  ])(
    '%s: by somebody else’s draft, by one that is not signed, by the own filing',
    async (_n, call) => {
      const { base, draft, answers } = met()
      expect(await call(draft.id, OTHER)).toMatchObject({ code: 'not-found' })
      expect(await call(base.id, OTHER)).toMatchObject({ code: 'not-found' })
      const bare = await start(cloud, OTHER, answers)
      expect(await call(bare.id, OTHER)).toMatchObject({ code: 'not-found' })
      expect(await call(base.id, FORMER)).toMatchObject({ code: 'not-found' })
      const free = await signedDraft(cloud, OTHER)
      expect(await call(free.id, OTHER)).toMatchObject({ code: 'not-found' })
    },
  )

  test('whoever changed the account since does not ask by it', async () => {
    const { draft } = met()
    await addProof(draft.id)
    await cloud.ok(ASKER, 'filing.save', {
      id: draft.id,
      answers: { accountId: 'gh_ffffffffffff' },
    })
    expect(await cloud.refused(ASKER, 'takeover.ask', { id: draft.id, grounds })).toMatchObject({
      code: 'not-found',
    })
  })

  test('without proof, without consent, with a personal number', async () => {
    const { draft } = met()
    const { id } = draft
    expect(await cloud.refused(ASKER, 'takeover.ask', { id, grounds })).toMatchObject({
      fields: { proofs: '请先拍证明材料' },
    })
    await addProof(id)
    for (const words of ['打 13800138000 问我', '本人 １１０１０１１９９００３０７００１１'])
      expect(
        await cloud.refused(ASKER, 'takeover.ask', { id, grounds: { reason: 'left', words } }),
      ).toMatchObject({ fields: { words: expect.any(String) as string } })
    expect((await open(id)).state).toBe('may')
  })

  test('six photos, another’s upload, and no photo', async () => {
    const { draft } = met()
    const { id } = draft
    for (let seed = 50; seed < 55; seed += 1) await addProof(id, ASKER, seed)
    const sixth = await uploaded(cloud, ASKER, id, photoPng(56))
    expect(await cloud.refused(ASKER, 'filing.addProof', { id, of, fileID: sixth })).toMatchObject({
      code: 'file',
    })
    const [one] = (await cloud.ok(ASKER, 'filing.open', { id })).proofs
    const removed = await cloud.ok(ASKER, 'filing.removeProof', {
      id,
      of,
      fileID: one?.fileID ?? '',
    })
    expect(removed.proofs).toHaveLength(4)
    const text = await uploaded(cloud, ASKER, id, Buffer.from('<html>'))
    expect(await cloud.refused(ASKER, 'filing.addProof', { id, of, fileID: text })).toMatchObject({
      code: 'file',
    })
    const theirs = await signedDraft(cloud, OTHER)
    const foreign = await uploaded(cloud, OTHER, theirs.id, photoPng(57))
    expect(
      await cloud.refused(ASKER, 'filing.addProof', { id, of, fileID: foreign }),
    ).toMatchObject({
      code: 'file',
    })
  })
})

describe('who may not answer', () => {
  test.each([
    ['a reviewer of another county', 'reviewer-guan', 'other-office'],
    ['who asks', ASKER, 'not-allowed'],
    ['who has it', FORMER, 'not-allowed'],
  ])('%s', async (_name, by, code) => {
    const { base } = await askedFor()
    const request = await requestOf(base.id)
    expect(await cloud.refused(by, 'desk.giveToAsker', request)).toMatchObject({ code })
    expect(
      await cloud.refused(by, 'desk.refuseTakeover', { ...request, reason: '不行' }),
    ).toMatchObject({ code })
    expect(await isOf(FORMER, base.id)).toBe(true)
  })

  test('a reviewer for themselves, and for the own filing', async () => {
    const { base } = await askedForOne(STAFF, (answers) =>
      registered(cloud, { owner: FORMER, staff: HEAD }, answers).then(async (filing) => {
        await cloud.alter('filings', filing.id, { decision: null })
        return filing
      }),
    )
    expect(await cloud.refused(STAFF, 'desk.giveToAsker', await requestOf(base.id))).toMatchObject({
      message: '这是您自己申请的，请由其他同事核实',
    })
    expect(await give(base.id, HEAD)).toMatchObject({ undoFor: expect.any(Number) as number })
    expect(await isOf(STAFF, base.id)).toBe(true)
  })

  test('an answer to what was taken back, answered, or read before', async () => {
    const { base, draft } = await askedFor()
    const request = await requestOf(base.id)
    await cloud.ok(ASKER, 'takeover.takeBack', { id: draft.id })
    expect(await cloud.refused(STAFF, 'desk.giveToAsker', request)).toMatchObject({ code: 'stale' })
    const { version } = await review(base.id)
    expect(await cloud.refused(STAFF, 'desk.giveToAsker', { ...request, version })).toMatchObject({
      code: 'not-allowed',
    })
  })
})

describe('a filing that moves on', () => {
  test('transferred, the request goes with it to the other office', async () => {
    const { base } = await askedFor()
    const { version } = await review(base.id, HEAD)
    const reason = '主体地址在固安县'
    await cloud.ok(HEAD, 'desk.transfer', { id: base.id, version, office: '131022', reason })
    expect(await listed('waiting', base.id, 'reviewer-guan')).toMatchObject({
      takeoverAskedAt: expect.any(Number) as number,
    })
    const seen = await review(base.id, 'reviewer-guan')
    await runTimerAfterUndo(cloud)
    await cloud.ok('reviewer-guan', 'desk.giveToAsker', {
      id: base.id,
      version: seen.version,
      takeover: seen.takeovers[0]?.id ?? '',
    })
    expect(await isOf(ASKER, base.id)).toBe(true)
  })

  test('cancelled, it ends and who asks is told; undone, it is asked again', async () => {
    const { base, draft } = await askedFor()
    const cancel = async () => {
      const { version } = await review(base.id)
      const given = { reason: 'stopped', words: '平台公告' } as const
      await cloud.ok(STAFF, 'desk.cancel', { id: base.id, version, grounds: given })
    }
    await cancel()
    expect(await open(draft.id)).toMatchObject({ state: 'over' })
    await cloud.ok(STAFF, 'desk.undo', { id: base.id })
    expect(await open(draft.id)).toMatchObject({ state: 'asked' })
    expect(await listed('waiting', base.id)).toBeDefined()
    expect(await told(ASKER, draft.id)).toEqual([])
    await cancel()
    expect(await told(ASKER, draft.id)).toEqual(['不用再接管了'])
    expect((await review(base.id)).takeovers).toEqual([])
    await cloud.ok(
      ASKER,
      'filing.submit',
      submitInput(await cloud.ok(ASKER, 'filing.open', { id: draft.id })),
    )
  })

  test('handed over by a card meanwhile, to somebody else it follows, to who asks it ends', async () => {
    const { base, draft } = await askedFor()
    const byCard = async (giver: string, taker: string) => {
      const made = await cloud.ok(giver, 'handOver.make', { ids: [base.id] })
      await cloud.ok(taker, 'handOver.open', { token: made.token, code: made.word })
      await cloud.ok(taker, 'consent.give', { version: consentVersion() })
      await cloud.ok(taker, 'handOver.take', { token: made.token, as: 'agent', four: null })
      await cloud.ok('owner-wen', 'handOver.open', { token: made.token, code: ID_NUMBER.slice(-4) })
      await cloud.ok('owner-wen', 'handOver.agree', { token: made.token, agrees: true })
    }
    await byCard(FORMER, OTHER)
    expect(await listed('waiting', base.id)).toBeDefined()
    expect(await open(draft.id)).toMatchObject({ state: 'asked' })
    await byCard(OTHER, ASKER)
    expect(await listed('waiting', base.id)).toBeUndefined()
    expect(await open(draft.id)).toMatchObject({ state: 'given', filing: base.id })
    expect((await review(base.id)).takeovers).toEqual([])
  })

  test('with a request to cancel it waits until both are answered', async () => {
    const { base } = await askedFor()
    await cloud.ok(FORMER, 'filing.askToCancel', {
      id: base.id,
      grounds: { reason: 'stopped', words: '' },
    })
    await refuse(base.id)
    expect(await listed('waiting', base.id)).toBeDefined()
    const { version } = await review(base.id)
    await cloud.ok(STAFF, 'desk.refuseCancel', { id: base.id, version, reason: '还在更新' })
    expect(await listed('waiting', base.id)).toBeUndefined()
  })

  test('of one that is checked and registered it waits on; of a returned one the new applicant corrects it', async () => {
    const waiting = await askedForOne(ASKER, (answers) => submitted(cloud, FORMER, answers))
    const { id, version, items } = await claimed(cloud, STAFF, await review(waiting.base.id))
    await cloud.ok(STAFF, 'desk.register', { id, version, items: items.map(({ key }) => key) })
    expect(await listed('waiting', id)).toMatchObject({ status: 'registered' })
    expect(await cloud.refused(HEAD, 'desk.giveToAsker', await requestOf(id))).toMatchObject({
      message: '办公室刚刚办理过这件，请两分钟后再移交',
    })
    const back = await askedForOne(OTHER, async (answers) => {
      const seen = await claimed(cloud, STAFF, await submitted(cloud, FORMER, answers))
      await cloud.ok(STAFF, 'desk.return', returnInput(seen, ['address']))
      await cloud.alter('filings', seen.id, { decision: null })
      return cloud.ok(FORMER, 'filing.open', { id: seen.id })
    })
    expect(await listed('returned', back.base.id)).toMatchObject({
      takeoverAskedAt: expect.any(Number) as number,
    })
    await give(back.base.id)
    await cloud.ok(STAFF, 'desk.undo', { id: back.base.id })
    expect(await cloud.ok(FORMER, 'filing.open', { id: back.base.id })).toMatchObject({
      status: 'returned',
    })
    await give(back.base.id)
    const answers = { address: '霸州市胜芳镇河西街18号院' }
    await cloud.ok(OTHER, 'filing.save', { id: back.base.id, answers })
  })

  test('withdrawn it ends; the draft can then be handed in', async () => {
    const { base, draft } = await askedForOne(ASKER, (answers) => submitted(cloud, FORMER, answers))
    await cloud.ok(FORMER, 'filing.withdraw', { id: base.id })
    expect(await told(ASKER, draft.id)).toEqual(['不用再接管了'])
    expect(await open(draft.id)).toMatchObject({ state: 'over' })
    const own = await cloud.ok(ASKER, 'filing.open', { id: draft.id })
    await cloud.ok(ASKER, 'filing.submit', submitInput(own))
    expect(await cloud.stored('filings', { _id: base.id })).toMatchObject([{ takeovers: [] }])
  })
})

describe('several people', () => {
  test('each asks once; given to one, the other’s stays to be answered', async () => {
    const { base, answers } = await askedFor()
    const second = await signedDraft(cloud, OTHER, answers)
    await addProof(second.id, OTHER)
    await ask(second.id, OTHER)
    const third = await signedDraft(cloud, ASKER, answers)
    await addProof(third.id)
    expect(await cloud.refused(ASKER, 'takeover.ask', { id: third.id, grounds })).toMatchObject({
      message: '您已申请接管这个账号，请等办公室答复',
    })
    expect((await review(base.id)).takeovers).toHaveLength(2)
    await give(base.id)
    expect(await listed('waiting', base.id)).toBeDefined()
    expect(await open(second.id, OTHER)).toMatchObject({ state: 'asked' })
    await runTimerAfterUndo(cloud)
    const open2 = (await review(base.id)).takeovers.find(({ givenAt }) => givenAt === null)
    const { version } = await review(base.id)
    await cloud.ok(STAFF, 'desk.giveToAsker', {
      id: base.id,
      version,
      takeover: open2?.id ?? '',
    })
    expect([await isOf(ASKER, base.id), await isOf(OTHER, base.id)]).toEqual([false, true])
  })

  test('double taps, two reviewers, and an answer while it is taken back: one of each happens', async () => {
    const { base, draft } = met()
    await addProof(draft.id)
    await Promise.all(
      [1, 2, 3].map(() => cloud.call(ASKER, 'takeover.ask', { id: draft.id, grounds })),
    )
    expect((await review(base.id)).takeovers).toHaveLength(1)
    const request = await requestOf(base.id)
    await Promise.all([
      cloud.call(STAFF, 'desk.giveToAsker', request),
      cloud.call(STAFF, 'desk.giveToAsker', request),
      cloud.call(HEAD, 'desk.refuseTakeover', { ...request, reason: '看不出关系' }),
      cloud.call(ASKER, 'takeover.takeBack', { id: draft.id }),
    ])
    const { takeovers } = await review(base.id)
    const isGiven = await isOf(ASKER, base.id)
    expect(takeovers).toHaveLength(isGiven ? 1 : 0)
    expect(await isOf(FORMER, base.id)).toBe(!isGiven)
    expect(await listed('waiting', base.id)).toBeUndefined()
    const happened = (await cloud.stored<{ name: string }>('events', { filing: base.id }))
      .map(({ name }) => name)
      .filter((name) => ['takenOver', 'takeoverRefused', 'takeoverTakenBack'].includes(name))
    expect(happened).toHaveLength(1)
  })
})

describe('consent and retention', () => {
  test('nothing is asked without the consent; taken back, request, draft and proof are gone', async () => {
    const { base, draft } = await askedFor()
    const fileID = (await review(base.id)).takeovers[0]?.files[0]?.fileID ?? ''
    await cloud.ok(ASKER, 'consent.withdraw', {})
    expect(await isOf(ASKER, draft.id)).toBe(false)
    expect((await review(base.id)).takeovers).toEqual([])
    expect(await told(STAFF, base.id)).toContain('接管的申请已收回')
    await cloud.moveClock({ advanceDays: 1 })
    await cloud.runTimer()
    expect(JSON.stringify(await cloud.files())).not.toContain(fileID.split('/').pop())
    const withdrawn = await cloud.stored('filings', { _id: draft.id })
    expect(withdrawn).toEqual([])
  })

  test('after it was taken back neither proof nor request comes in', async () => {
    const { draft } = await meeting(OTHER, register)
    await addProof(draft.id, OTHER)
    const fileID = await uploaded(cloud, OTHER, draft.id, photoPng(60))
    const [person] = await cloud.stored<{ filing: object }>('people', { _id: OTHER })
    await cloud.alter('people', OTHER, { filing: { ...person?.filing, withdrawnAt: 1 } })
    const input: ApiInput<'takeover.ask'> = { id: draft.id, grounds }
    expect(await cloud.refused(OTHER, 'takeover.ask', input)).toMatchObject({ code: 'no-consent' })
    expect(
      await cloud.refused(OTHER, 'filing.addProof', { id: draft.id, of, fileID }),
    ).toMatchObject({ code: 'no-consent' })
    await agree(cloud, OTHER)
    await cloud.ok(OTHER, 'takeover.ask', input)
  })

  test('a draft that is not reminded of expires with its request', async () => {
    const { base, draft } = await askedFor()
    const [stored] = await cloud.stored<{ remindAt: number | null; expiresAt: number }>('filings', {
      _id: draft.id,
    })
    expect(stored?.remindAt).toBeNull()
    await cloud.alter('filings', draft.id, { expiresAt: 1 })
    await cloud.runTimer()
    expect(await isOf(ASKER, draft.id)).toBe(false)
    expect((await review(base.id)).takeovers).toEqual([])
  })

  test('a company’s draft names its manager as who asks; photos added later need not be signed', async () => {
    const accountId = 'gh_cccccccccccc'
    const base = await register({ ...company, accountId })
    const draft = await signedDraft(cloud, ASKER, {
      ...company,
      accountId,
      filledBy: 'manager',
      managerName: '王芳',
      managerMobile: '13900000007',
    })
    await addProof(draft.id)
    await ask(draft.id)
    expect((await review(base.id)).takeovers[0]).toMatchObject({
      name: '王芳',
      phone: '13900000007',
      filledBy: '管理员',
    })
    await give(base.id)
    expect((await cloud.ok(ASKER, 'filing.open', { id: base.id })).answers.filledBy).toBe('manager')
    await addPhoto(cloud, ASKER, draft.id, 'other')
    await sign(cloud, ASKER, await cloud.ok(ASKER, 'filing.open', { id: draft.id }))
  })
})

describe('what ended does not come back', () => {
  /** ASKER's own filing, taken back again, when FORMER has the account: it may ask, and was handed in before. */
  const askedAfterOwn = async () => {
    const { was, now } = account()
    const own = await submitted(cloud, ASKER, now)
    await cloud.ok(ASKER, 'filing.withdraw', { id: own.id })
    const base = await submitted(cloud, FORMER, was)
    const { id, version } = await cloud.ok(ASKER, 'filing.open', { id: own.id })
    const draft = await sign(cloud, ASKER, { id, version })
    await addProof(draft.id)
    await ask(draft.id)
    return { base, draft }
  }
  const gone = async (base: FilingDetail, fileID: string) => {
    expect(await cloud.stored('filings', { _id: base.id })).toMatchObject([{ takeovers: [] }])
    await cloud.moveClock({ advanceDays: 1 })
    await cloud.runTimer()
    expect(JSON.stringify(await cloud.files())).not.toContain(fileID.split('/').pop())
  }
  const proofOf = async (id: string) => (await review(id)).takeovers[0]?.files[0]?.fileID ?? 'none'
  const byCard = async (base: FilingDetail, giver: string, taker: string) => {
    const made = await cloud.ok(giver, 'handOver.make', { ids: [base.id] })
    await cloud.ok(taker, 'handOver.open', { token: made.token, code: made.word })
    await cloud.ok(taker, 'consent.give', { version: consentVersion() })
    await cloud.ok(taker, 'handOver.take', { token: made.token, as: 'agent', four: null })
    await cloud.ok('owner-wen', 'handOver.open', { token: made.token, code: ID_NUMBER.slice(-4) })
    await cloud.ok('owner-wen', 'handOver.agree', { token: made.token, agrees: true })
  }

  test.each<[string, (id: string) => Promise<unknown>]>([
    ['the consent is taken back', () => cloud.ok(ASKER, 'consent.withdraw', {})],
    ['it is given up', (id) => cloud.ok(ASKER, 'filing.giveUp', { id, reason: '不办了' })],
  ])('of a draft that was handed in before: %s', async (_name, end) => {
    const { base, draft } = await askedAfterOwn()
    const fileID = await proofOf(base.id)
    await end(draft.id)
    expect((await review(base.id)).takeovers).toEqual([])
    expect(await cloud.stored('filings', { _id: draft.id })).toMatchObject([{ asking: null }])
    expect(await told(STAFF, base.id)).toContain('接管的申请已收回')
    await gone(base, fileID)
    await agree(cloud, ASKER)
  })

  test('of a draft that is said to be filed on paper', async () => {
    const { base, draft } = await askedFor()
    const fileID = await proofOf(base.id)
    await cloud.ok(ASKER, 'filing.attest', attestInput({}, { draft: draft.id }))
    expect((await review(base.id)).takeovers).toEqual([])
    expect(await cloud.stored('filings', { _id: draft.id })).toMatchObject([{ asking: null }])
    await gone(base, fileID)
  })

  test('nothing is given to who agrees no more', async () => {
    const { base } = await askedFor()
    const [person] = await cloud.stored<{ filing: object }>('people', { _id: ASKER })
    await cloud.alter('people', ASKER, { filing: { ...person?.filing, withdrawnAt: 1 } })
    expect(await cloud.refused(STAFF, 'desk.giveToAsker', await requestOf(base.id))).toMatchObject({
      code: 'not-allowed',
      message: '申请人还没有确认现在的填写说明，确认后才能移交',
    })
    expect(await isOf(FORMER, base.id)).toBe(true)
    await agree(cloud, ASKER)
    await give(base.id)
  })

  test('who has it by a card and hands it on asks for it no more', async () => {
    const { base, draft } = await askedFor()
    const fileID = await proofOf(base.id)
    await byCard(base, FORMER, ASKER)
    await byCard(base, ASKER, OTHER)
    expect(await listed('waiting', base.id)).toBeUndefined()
    expect((await review(base.id)).takeovers).toEqual([])
    expect(await open(draft.id)).toMatchObject({ state: 'over' })
    await gone(base, fileID)
  })

  const stored = (id: string) => cloud.stored<{ asking: object }>('filings', { _id: id })

  test.each([
    ['the same account, and may be asked for again', {}, 'may'],
    ['another account', { accountId: 'gh_eeeeeeeeeeee' }, 'over'],
  ])('taken back and handed in for %s', async (_name, answers, state) => {
    const { base, draft } = await askedForOne(ASKER, (was) => submitted(cloud, FORMER, was))
    const fileID = await proofOf(base.id)
    await cloud.ok(FORMER, 'filing.withdraw', { id: base.id })
    // It goes on as any other draft: with its day, and reminded of.
    expect(await stored(draft.id)).toMatchObject([{ asking: { answered: { how: 'over' } } }])
    expect(await cloud.ok(ASKER, 'filing.open', { id: draft.id })).toMatchObject({
      takeoverAsked: false,
    })
    await cloud.ok(FORMER, 'filing.save', {
      id: base.id,
      answers: { introduction: '介绍胜芳的戏楼', ...answers },
    })
    const { id, version } = await cloud.ok(FORMER, 'filing.open', { id: base.id })
    await cloud.ok(FORMER, 'filing.submit', submitInput(await sign(cloud, FORMER, { id, version })))
    expect((await review(base.id)).takeovers).toEqual([])
    expect(await listed('waiting', base.id)).toMatchObject({ takeoverAskedAt: null })
    expect(await open(draft.id)).toMatchObject({ state })
    if (state === 'may') {
      await addProof(draft.id)
      await ask(draft.id)
      expect((await review(base.id)).takeovers).toHaveLength(1)
      await cloud.ok(ASKER, 'takeover.takeBack', { id: draft.id })
    }
    await gone(base, fileID)
  })

  /** Returned by the office, asked for, and signed anew with the answers. */
  const returnedOne = async (answers: Answers) => {
    const { base, draft } = await askedForOne(ASKER, async (was) => {
      const filing = await submitted(cloud, FORMER, was)
      const seen = await claimed(cloud, STAFF, filing)
      await cloud.ok(STAFF, 'desk.return', returnInput(seen, ['accountName', 'introduction']))
      await cloud.alter('filings', filing.id, { decision: null })
      return filing
    })
    await cloud.ok(FORMER, 'filing.save', { id: base.id, answers })
    return {
      base,
      draft,
      signed: await sign(cloud, FORMER, await cloud.ok(FORMER, 'filing.open', { id: base.id })),
    }
  }
  const corrected = { accountName: '胜芳古镇', introduction: '介绍胜芳的戏楼' }

  test('corrected to another account it ends, its asker is told, and files the own one', async () => {
    const { base, draft, signed } = await returnedOne({
      ...corrected,
      accountId: 'gh_dddddddddddd',
    })
    const fileID = await proofOf(base.id)
    const both = await Promise.all([
      cloud.call(FORMER, 'filing.resubmit', resubmitInput(signed)),
      cloud.call(FORMER, 'filing.resubmit', resubmitInput(signed)),
    ])
    expect(both.map(({ ok }) => ok)).toContain(true)
    expect((await review(base.id)).takeovers).toEqual([])
    expect(await open(draft.id)).toMatchObject({ state: 'over' })
    expect(await told(ASKER, draft.id)).toEqual(['不用再接管了'])
    const own = await cloud.ok(ASKER, 'filing.open', { id: draft.id })
    await cloud.ok(ASKER, 'filing.submit', submitInput(own))
    await gone(base, fileID)
  })

  test('corrected as the same account it waits on', async () => {
    const { base, draft, signed } = await returnedOne(corrected)
    await cloud.ok(FORMER, 'filing.resubmit', resubmitInput(signed))
    expect((await review(base.id)).takeovers).toHaveLength(1)
    expect(await open(draft.id)).toMatchObject({ state: 'asked' })
    expect(await told(ASKER, draft.id)).toEqual([])
  })

  test('declined it ends; undone it is asked again, set aside later it is not', async () => {
    const { base, draft } = await askedForOne(ASKER, (was) => submitted(cloud, FORMER, was))
    const fileID = await proofOf(base.id)
    const decline = async () => {
      const seen = await review(base.id)
      const { version } = seen.moves.includes('claim') ? await claimed(cloud, STAFF, seen) : seen
      const grounds = { reason: 'outOfScope', words: '不在本地' } as const
      const proposed = await cloud.ok(STAFF, 'desk.proposeDecline', {
        id: base.id,
        version,
        grounds,
      })
      await cloud.ok(HEAD, 'desk.decline', { id: base.id, version: proposed.version })
    }
    await decline()
    expect(await stored(draft.id)).toMatchObject([{ asking: { answered: { how: 'over' } } }])
    await cloud.ok(HEAD, 'desk.undo', { id: base.id })
    expect(await open(draft.id)).toMatchObject({ state: 'asked' })
    expect(await stored(draft.id)).toMatchObject([{ asking: { answered: null } }])
    const { version } = await review(base.id)
    await cloud.ok(HEAD, 'desk.decline', { id: base.id, version })
    expect(await told(ASKER, draft.id)).toContain('不用再接管了')
    const ended = await review(base.id)
    const reason = '说明了情况'
    await cloud.ok(HEAD, 'desk.setAside', { id: base.id, version: ended.version, reason })
    expect((await review(base.id)).takeovers).toEqual([])
    expect(await listed('waiting', base.id)).toMatchObject({ takeoverAskedAt: null })
    expect(await open(draft.id)).toMatchObject({ state: 'may' })
    await gone(base, fileID)
  })

  test('a change of the account that is registered, and undone, leaves it waiting', async () => {
    const { base, draft } = await askedFor()
    const change = await cloud.ok(FORMER, 'filing.change', {
      id: base.id,
      kinds: ['name'],
      changedOn: '2026-11-05',
    })
    await cloud.ok(FORMER, 'filing.save', { id: change.id, answers: { accountName: '胜芳新名' } })
    const { version } = await cloud.ok(FORMER, 'filing.open', { id: change.id })
    const signed = await sign(cloud, FORMER, { id: change.id, version })
    await cloud.ok(FORMER, 'filing.submit', submitInput(signed))
    const seen = await claimed(cloud, STAFF, await review(change.id))
    const items = seen.items.map(({ key }) => key)
    await cloud.ok(STAFF, 'desk.register', { id: change.id, version: seen.version, items })
    expect((await review(base.id)).takeovers).toHaveLength(1)
    await cloud.ok(STAFF, 'desk.undo', { id: change.id })
    expect((await review(base.id)).takeovers).toHaveLength(1)
    expect(await open(draft.id)).toMatchObject({ state: 'asked' })
  })

  test('proof is kept neither with a change nor with what was returned', async () => {
    const base = await register(account().was)
    const change = await cloud.ok(FORMER, 'filing.change', {
      id: base.id,
      kinds: ['introduction'],
      changedOn: '2026-11-05',
    })
    const seen = await claimed(cloud, STAFF, await submitted(cloud, FORMER, account().was))
    await cloud.ok(STAFF, 'desk.return', returnInput(seen, ['address']))
    for (const id of [change.id, seen.id]) {
      const fileID = await uploaded(cloud, FORMER, id, photoPng(61))
      expect(await cloud.refused(FORMER, 'filing.addProof', { id, of, fileID })).toMatchObject({
        code: 'not-allowed',
      })
    }
  })

  test('ended while its owner writes in what is with them, it stays ended', async () => {
    const { base, draft } = await askedForOne(ASKER, (was) => submitted(cloud, FORMER, was))
    await cloud.ok(FORMER, 'filing.withdraw', { id: base.id })
    const [before] = await cloud.stored<{ version: number }>('filings', { _id: base.id })
    await cloud.ok(ASKER, 'filing.discard', { id: draft.id })
    expect(await cloud.stored('filings', { _id: base.id })).toMatchObject([
      { takeovers: [], version: before?.version },
    ])
  })
})
