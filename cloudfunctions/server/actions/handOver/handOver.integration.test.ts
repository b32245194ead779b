import { HAND_SHUT } from '../../../../src/domain/card/handOver'
import type { ApplicantKind } from '../../../../src/domain/form/choices'
import { consentVersion } from '../../../../src/domain/form/consent/consent'
import { byAgent, FOUR, unsignedDraft } from '../../testing/cards'
import { onCloud } from '../../testing/onCloud'
import {
  addPhoto,
  agree,
  claimed,
  firstPhoto,
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
import { readPdf, wholeText } from '../../documents/testing/readPdf'
import { photoPng } from '../../testing/images'
import { runTimerAfterUndo } from '../../testing/messages'

const GIVER = 'agent-qian'
const TAKER = 'owner-zhao'
const OWNER = 'owner-li'
const STAFF = 'reviewer-bazhou'
const OTHER = 'company-chen'
const cloud = onCloud()

beforeEach(() => cloud.reset())

const make = (...ids: readonly string[]) => cloud.ok(GIVER, 'handOver.make', { ids: [...ids] })

const open = (openid: string, token: string, code: string | null) =>
  cloud.call(openid, 'handOver.open', { token, code })

const shut = { ok: false, code: 'not-allowed', message: HAND_SHUT, fields: { code: HAND_SHUT } }

/** The taker opens it, agrees to filling in, and accepts. */
const take = async (
  { token, word }: { readonly token: string; readonly word: string },
  as: ApplicantKind = 'agent',
  four: string | null = null,
) => {
  await cloud.ok(TAKER, 'handOver.open', { token, code: word })
  await cloud.ok(TAKER, 'consent.give', { version: consentVersion() })
  return cloud.ok(TAKER, 'handOver.take', { token, as, four })
}

const registeredBy = async (answers = byAgent) => {
  const filing = await registered(cloud, { owner: GIVER, staff: STAFF }, answers)
  await cloud.alter('filings', filing.id, { decision: null })
  return filing
}

const isOf = async (openid: string, id: string) =>
  (await cloud.call(openid, 'filing.open', { id })).ok

/** The text of the form as it is printed for a person. */
const printedFor = async (openid: string, id: string): Promise<string> => {
  const paper = await cloud.invoke(openid, { action: 'paper', input: { id } }, 'documents')
  expect(paper.ok).toBe(true)
  const { data } = paper as unknown as { data: { url: string } }
  const bytes = Buffer.from(await (await fetch(data.url)).arrayBuffer())
  return readPdf(bytes).map(wholeText).join('').replace(/\s/g, '')
}

const told = async (openid: string) =>
  (await cloud.ok(openid, 'inbox.list', { after: null })).entries.map(({ title }) => title)

describe('a hand-over', () => {
  test('of a registered filing: the new applicant accepts, the owner agrees, the old one has nothing any more', async () => {
    const { id, number } = await registeredBy()
    const made = await make(id)
    expect(made.word).toMatch(/^\d{4}$/)
    const view = await cloud.ok(TAKER, 'handOver.open', { token: made.token, code: made.word })
    expect(view).toMatchObject({
      role: 'taker',
      state: 'opened',
      asksOwner: true,
      filings: [{ accountName: '胜芳古镇生活', number, status: 'registered' }],
    })
    expect(JSON.stringify(view)).not.toMatch(/李文昌|131081|1380000/)
    expect(await take(made)).toMatchObject({ state: 'taken', as: '受托代办' })
    expect(await isOf(TAKER, id)).toBe(false)
    expect((await cloud.ok(GIVER, 'filing.open', { id })).handing).toMatchObject({ state: 'taken' })
    const owner = await cloud.ok(OWNER, 'handOver.open', { token: made.token, code: FOUR })
    expect(owner).toMatchObject({ role: 'owner', state: 'taken' })
    for (let again = 0; again < 2; again += 1)
      expect(
        await cloud.ok(OWNER, 'handOver.agree', { token: made.token, agrees: true }),
      ).toMatchObject({ state: 'done' })
    expect([await isOf(GIVER, id), await isOf(TAKER, id), await isOf(OWNER, id)]).toEqual([
      false,
      true,
      false,
    ])
    expect(await told(GIVER)).toContain('已移交')
    const filing = await cloud.ok(TAKER, 'filing.open', { id })
    expect(filing).toMatchObject({ status: 'registered', number, answers: { filledBy: 'agent' } })
    expect(filing.events.map(({ what, who }) => [what, who]).slice(0, 5)).toEqual([
      ['已移交给新的填报人', '接手人'],
      ['同意移交', '账号所有人'],
      ['打开移交卡片', '账号所有人'],
      ['接收移交，等账号所有人同意', '接手人'],
      ['打开移交卡片', '接手人'],
    ])
    // A tap or a reload after it is over.
    expect(await cloud.ok(TAKER, 'handOver.open', { token: made.token, code: null })).toMatchObject(
      {
        state: 'done',
      },
    )
  })

  test('the new applicant sees neither the former owner’s number nor cards, on screen or paper, also in a change', async () => {
    const { id } = await registeredBy({ ...individual })
    const before = await cloud.ok(GIVER, 'filing.open', { id })
    await take(await make(id))
    const filing = await cloud.ok(TAKER, 'filing.open', { id })
    const nothingOfIt = (text: string) => {
      expect(text).not.toContain(ID_NUMBER)
      expect(text).not.toMatch(/131081\*|\*0015/)
    }
    nothingOfIt(JSON.stringify(filing))
    expect(filing.answers.ownerIdNumber).toBe('******************')
    const fileID = firstPhoto(before)
    expect(await cloud.refused(TAKER, 'filing.photo', { id, fileID })).toMatchObject({
      code: 'not-allowed',
    })
    const hidden = { code: 'not-allowed', message: '移交以前的身份证号不再显示' }
    expect(await cloud.refused(TAKER, 'filing.reveal', { id })).toMatchObject(hidden)
    const printed = await printedFor(TAKER, id)
    expect(printed).toContain('李文昌')
    nothingOfIt(printed)
    // Who declares the owner's consent still sees nothing of what came with it.
    await agree(cloud, TAKER, { ...individual, filledBy: 'agent' })
    const facts = { id, kinds: ['introduction' as const], changedOn: '2026-11-05' }
    const change = await cloud.ok(TAKER, 'filing.change', facts)
    nothingOfIt(JSON.stringify(change))
    const saved = await cloud.ok(TAKER, 'filing.save', {
      id: change.id,
      answers: { introduction: '介绍胜芳', ownerIdNumber: change.answers.ownerIdNumber ?? '' },
    })
    nothingOfIt(JSON.stringify(saved))
    expect(saved.answers.ownerIdNumber).toBe('******************')
    const exported = await cloud.invoke(
      TAKER,
      { action: 'myData', input: { as: 'json' } },
      'documents',
    )
    if (!exported.ok) throw new Error(exported.message)
    const { url } = exported.data as { readonly url: string }
    nothingOfIt(Buffer.from(await (await fetch(url)).arrayBuffer()).toString('utf8'))
    expect(await cloud.refused(TAKER, 'filing.photo', { id: change.id, fileID })).toMatchObject({
      code: 'not-allowed',
    })
    expect(await cloud.refused(TAKER, 'filing.reveal', { id: change.id })).toMatchObject(hidden)
    // What the new applicant brings, they see.
    const draft = await unsignedDraft(cloud, TAKER)
    const own = firstPhoto(await cloud.ok(TAKER, 'filing.open', { id: draft }))
    await cloud.ok(TAKER, 'filing.photo', { id: draft, fileID: own })
    expect(await cloud.ok(TAKER, 'filing.reveal', { id: draft })).toEqual({ text: ID_NUMBER })
  })

  test('what the owner fills in themselves goes at once, and a paper’s number stays hidden', async () => {
    const { id } = await submitted(cloud, GIVER, individual)
    expect(await take(await make(id))).toMatchObject({ state: 'done' })
    expect([await isOf(GIVER, id), await isOf(TAKER, id)]).toEqual([false, true])
    // The office goes on as before.
    const review = await claimed(cloud, STAFF, await cloud.ok(TAKER, 'filing.open', { id }))
    expect(review.number).not.toBe('')
  })

  test('who says to be the owner proves it: three wrong tries end the card, the right one is not asked again', async () => {
    const { id } = await registeredBy()
    const made = await make(id)
    await cloud.ok(TAKER, 'handOver.open', { token: made.token, code: made.word })
    await cloud.ok(TAKER, 'consent.give', { version: consentVersion() })
    const as = { token: made.token, as: 'owner' as const }
    for (const four of ['1111', null, '2222'])
      expect(await cloud.refused(TAKER, 'handOver.take', { ...as, four })).toMatchObject({
        code: 'not-allowed',
      })
    expect(await cloud.refused(TAKER, 'handOver.take', { ...as, four: FOUR })).toMatchObject({
      code: 'not-allowed',
    })
    expect(await told(GIVER)).toContain('移交卡片已作废')
    expect(await take(await make(id), 'owner', FOUR)).toMatchObject({ state: 'done' })
    const filing = await cloud.ok(TAKER, 'filing.open', { id })
    expect(filing.answers.filledBy).toBe('owner')
    await cloud.ok(TAKER, 'filing.photo', { id, fileID: firstPhoto(filing) })
  })

  test('who read the last four as a new applicant cannot let another say to be the owner by them', async () => {
    const { id } = await registeredBy({ ...individual })
    await take(await make(id))
    const fileID = firstPhoto(await cloud.ok(TAKER, 'filing.open', { id }))
    const on = await cloud.ok(TAKER, 'handOver.make', { ids: [id] })
    await cloud.ok(OTHER, 'handOver.open', { token: on.token, code: on.word })
    await cloud.ok(OTHER, 'consent.give', { version: consentVersion() })
    const four = { token: on.token, as: 'owner' as const, four: FOUR }
    expect(await cloud.ok(OTHER, 'handOver.take', four)).toMatchObject({ state: 'done' })
    expect(await isOf(OTHER, id)).toBe(true)
    expect(await cloud.refused(OTHER, 'filing.photo', { id, fileID })).toMatchObject({
      code: 'not-allowed',
    })
    expect(await printedFor(OTHER, id)).not.toContain(ID_NUMBER)
  })

  test('where nothing proves the owner, who says to be it sees no card that came with it', async () => {
    const id = await unsignedDraft(cloud, GIVER, { ...individual, filledBy: 'owner' })
    const fileID = firstPhoto(await cloud.ok(GIVER, 'filing.open', { id }))
    await cloud.alter('filings', id, { idNumber: null })
    expect(await take(await make(id), 'owner')).toMatchObject({ state: 'done' })
    expect(await cloud.refused(TAKER, 'filing.photo', { id, fileID })).toMatchObject({
      code: 'not-allowed',
    })
  })

  test('a number that was corrected and not handed in yet stays hidden once it is', async () => {
    const filing = await returned(
      cloud,
      { owner: GIVER, staff: STAFF },
      ['ownerIdNumber'],
      individual,
    )
    const { id } = filing
    await cloud.alter('filings', id, { decision: null })
    const corrected = '110101199003070011'
    await cloud.ok(GIVER, 'filing.save', { id, answers: { ownerIdNumber: corrected } })
    await take(await make(id))
    await agree(cloud, TAKER, { ...individual, filledBy: 'agent' })
    expect(await cloud.refused(TAKER, 'filing.reveal', { id })).toMatchObject({
      code: 'not-allowed',
    })
    const signed = await sign(cloud, TAKER, await cloud.ok(TAKER, 'filing.open', { id }))
    await cloud.ok(TAKER, 'filing.resubmit', resubmitInput(signed))
    const printed = await printedFor(TAKER, id)
    expect(printed).toContain('李文昌')
    expect(printed).not.toContain(corrected)
    for (const text of [printed, JSON.stringify(signed)])
      expect(text).not.toMatch(/110101\*|\*0011/)
  })

  test('the new applicant has no card of the former one', async () => {
    const { id } = await submitted(cloud, GIVER, individual)
    await take(await make(id))
    expect((await cloud.ok(TAKER, 'filing.open', { id })).handing).toBeNull()
  })

  test('several filings go with one card, each with its events; another owner’s is refused', async () => {
    const first = await submitted(cloud, GIVER, byAgent)
    const draft = await unsignedDraft(cloud, GIVER)
    const other = await unsignedDraft(cloud, GIVER, {
      ...byAgent,
      ownerName: '王小明',
      subjectName: '王小明',
      ownerIdNumber: '110101199003070011',
    })
    expect(await cloud.refused(GIVER, 'handOver.make', { ids: [first.id, other] })).toMatchObject({
      message: '这几个账号的所有人不是同一位，请分开移交',
    })
    const made = await make(first.id, draft, first.id)
    expect(await take(made)).toMatchObject({ state: 'taken', filings: [{}, {}] })
    await cloud.ok(OWNER, 'handOver.open', { token: made.token, code: FOUR })
    await cloud.ok(OWNER, 'handOver.agree', { token: made.token, agrees: true })
    for (const id of [first.id, draft])
      expect([await isOf(GIVER, id), await isOf(TAKER, id)]).toEqual([false, true])
    expect(await isOf(GIVER, other)).toBe(true)
  })

  test('an open change goes along, whether it or its filing was picked, and can be handed in', async () => {
    const { id } = await registeredBy()
    const facts = { id, kinds: ['introduction' as const], changedOn: '2026-11-05' }
    const change = await cloud.ok(GIVER, 'filing.change', facts)
    const made = await make(change.id)
    await take(made)
    await cloud.ok(OWNER, 'handOver.open', { token: made.token, code: FOUR })
    await cloud.ok(OWNER, 'handOver.agree', { token: made.token, agrees: true })
    expect([
      await isOf(TAKER, id),
      await isOf(TAKER, change.id),
      await isOf(GIVER, change.id),
    ]).toEqual([true, true, false])
    await agree(cloud, TAKER, byAgent)
    const typed = await cloud.ok(TAKER, 'filing.save', {
      id: change.id,
      answers: { introduction: '介绍胜芳的戏楼' },
    })
    expect(typed.changing?.conflict).toBe(false)
    await cloud.ok(TAKER, 'filing.submit', submitInput(await sign(cloud, TAKER, typed)))
  })

  test('the reminders of a returned filing go to the new applicant, who corrects it', async () => {
    const filing = await returned(cloud, { owner: GIVER, staff: STAFF }, ['address'], individual)
    await cloud.alter('filings', filing.id, { decision: null })
    await take(await make(filing.id))
    await cloud.moveClock({ advanceDays: 14 })
    await cloud.runTimer()
    await cloud.runTimer()
    expect((await told(TAKER)).join()).toContain('等您补正')
    expect((await told(GIVER)).join()).not.toContain('等您补正')
    await cloud.moveClock({ advanceDays: -14 })
    const answers = { address: '霸州市胜芳镇河西街18号院' }
    await cloud.ok(TAKER, 'filing.save', { id: filing.id, answers })
  })
})

describe('nobody else gets in', () => {
  test.each<[string, (made: { token: string; word: string }, id: string) => Promise<unknown>]>([
    ['there never was', () => Promise.resolve()],
    ['is opened by another', ({ token, word }) => open(TAKER, token, word)],
    [
      'is done',
      async (made) => {
        await take(made)
        await cloud.ok(OWNER, 'handOver.open', { token: made.token, code: FOUR })
        await cloud.ok(OWNER, 'handOver.agree', { token: made.token, agrees: true })
      },
    ],
    ['is taken back', (_made, id) => cloud.ok(GIVER, 'handOver.takeBack', { id })],
    ['has a newer one', (_made, id) => make(id)],
  ])('a card that %s answers as every other', async (name, after) => {
    const { id } = await submitted(cloud, GIVER, byAgent)
    const made = await make(id)
    await after(made, id)
    const token = name === 'there never was' ? '0'.repeat(32) : made.token
    expect(await open(OTHER, token, null)).toEqual({ ok: true, data: null })
    for (const code of [made.word, '9999', FOUR])
      expect(await open(OTHER, token, code)).toEqual(shut)
    expect(
      await cloud.refused(OTHER, 'handOver.take', { token, as: 'agent', four: null }),
    ).toMatchObject({ message: HAND_SHUT })
    expect(await cloud.refused(OTHER, 'handOver.agree', { token, agrees: true })).toMatchObject({
      message: HAND_SHUT,
    })
    expect(await cloud.call(OTHER, 'card.open', { token, code: FOUR })).toMatchObject({ ok: false })
  })

  test('ten wrong 口令 at once are three; the giver is told, and keeps everything', async () => {
    const { id } = await submitted(cloud, GIVER, byAgent)
    const { token, word } = await make(id)
    const wrong = word === '0000' ? '1111' : '0000'
    const tries = Array.from({ length: 10 }, (_, at) => open(`guesser-${String(at)}`, token, wrong))
    for (const answer of await Promise.all(tries)) expect(answer).toEqual(shut)
    expect(await open(TAKER, token, word)).toEqual(shut)
    expect(await isOf(GIVER, id)).toBe(true)
    expect(await told(GIVER)).toContain('移交卡片已作废')
  })

  test('neither who hands over nor who receives agrees in the owner’s place', async () => {
    const { id } = await submitted(cloud, GIVER, byAgent)
    const made = await make(id)
    await take(made)
    for (const openid of [GIVER, TAKER]) {
      await open(openid, made.token, FOUR)
      expect(
        await cloud.refused(openid, 'handOver.agree', { token: made.token, agrees: true }),
      ).toMatchObject({ code: 'not-allowed' })
    }
    expect([await isOf(GIVER, id), await isOf(TAKER, id)]).toEqual([true, false])
  })

  test('an owner who does not agree leaves everything where it is; both are told', async () => {
    const { id } = await submitted(cloud, GIVER, byAgent)
    const made = await make(id)
    await take(made)
    await cloud.ok(OWNER, 'handOver.open', { token: made.token, code: FOUR })
    expect(
      await cloud.ok(OWNER, 'handOver.agree', { token: made.token, agrees: false }),
    ).toMatchObject({ state: 'refused' })
    expect([await isOf(GIVER, id), await isOf(TAKER, id)]).toEqual([true, false])
    for (const openid of [GIVER, TAKER]) expect(await told(openid)).toContain('所有人没有同意移交')
    expect(
      await cloud.refused(OWNER, 'handOver.agree', { token: made.token, agrees: true }),
    ).toMatchObject({ code: 'not-allowed' })
  })

  test('somebody else’s filing is not handed over, without the consent nothing is received', async () => {
    const { id } = await submitted(cloud, OTHER, individual)
    expect(await cloud.refused(GIVER, 'handOver.make', { ids: [id] })).toMatchObject({
      code: 'not-found',
    })
    const own = await submitted(cloud, GIVER, individual)
    const made = await make(own.id)
    await cloud.ok(TAKER, 'handOver.open', { token: made.token, code: made.word })
    expect(
      await cloud.refused(TAKER, 'handOver.take', { token: made.token, as: 'agent', four: null }),
    ).toMatchObject({ code: 'no-consent' })
  })

  test('what changed hands, was deleted or ran out meanwhile is not received', async () => {
    const { id } = await submitted(cloud, GIVER, individual)
    const draft = await unsignedDraft(cloud, GIVER)
    const made = await make(id, draft)
    await cloud.ok(TAKER, 'handOver.open', { token: made.token, code: made.word })
    await cloud.ok(TAKER, 'consent.give', { version: consentVersion() })
    await cloud.ok(GIVER, 'filing.discard', { id: draft })
    const input = { token: made.token, as: 'agent' as const, four: null }
    expect(await cloud.refused(TAKER, 'handOver.take', input)).toMatchObject({
      code: 'not-allowed',
    })
    await cloud.moveClock({ advanceDays: 8 })
    expect(await cloud.refused(TAKER, 'handOver.take', input)).toMatchObject({
      code: 'not-allowed',
    })
    await cloud.moveClock({ advanceDays: -8 })
    expect(await isOf(GIVER, id)).toBe(true)
  })

  test('who opened it and did not receive it sees nothing of it once it is over', async () => {
    const { id } = await submitted(cloud, GIVER, byAgent)
    const { token, word } = await make(id)
    await cloud.ok(TAKER, 'handOver.open', { token, code: word })
    await cloud.ok(GIVER, 'handOver.takeBack', { id })
    expect(await cloud.ok(TAKER, 'handOver.open', { token, code: null })).toMatchObject({
      state: 'takenBack',
      filings: [],
    })
  })

  test('a decision of the last two minutes is waited for, since its message is on its way', async () => {
    const { id } = await registered(cloud, { owner: GIVER, staff: STAFF }, individual)
    expect(await cloud.refused(GIVER, 'handOver.make', { ids: [id] })).toMatchObject({
      message: '办公室刚刚办理过这件，请两分钟后再移交',
    })
  })

  test('also one that came while the card was out', async () => {
    const { id } = await submitted(cloud, GIVER, individual)
    const { token, word } = await make(id)
    const review = await claimed(cloud, STAFF, await cloud.ok(GIVER, 'filing.open', { id }))
    await cloud.ok(STAFF, 'desk.return', returnInput(review, ['address']))
    await cloud.ok(TAKER, 'handOver.open', { token, code: word })
    await cloud.ok(TAKER, 'consent.give', { version: consentVersion() })
    const as = { token, as: 'agent' as const, four: null }
    expect(await cloud.refused(TAKER, 'handOver.take', as)).toMatchObject({
      message: '办公室刚刚办理过这件，请两分钟后再移交',
    })
    await runTimerAfterUndo(cloud)
    expect(await cloud.ok(TAKER, 'handOver.take', as)).toMatchObject({ state: 'done' })
  })

  test('an acceptance and a save at once: whatever comes first, nothing is half handed over', async () => {
    const id = await unsignedDraft(cloud, GIVER, individual)
    const made = await make(id)
    await cloud.ok(TAKER, 'handOver.open', { token: made.token, code: made.word })
    await cloud.ok(TAKER, 'consent.give', { version: consentVersion() })
    await Promise.all([
      cloud.call(TAKER, 'handOver.take', { token: made.token, as: 'agent', four: null }),
      cloud.call(GIVER, 'filing.save', { id, answers: { followers: '77' } }),
      addPhoto(cloud, GIVER, id, 'other', photoPng(31)).catch(() => undefined),
    ])
    expect([await isOf(GIVER, id), await isOf(TAKER, id)]).toEqual([false, true])
  })
})
