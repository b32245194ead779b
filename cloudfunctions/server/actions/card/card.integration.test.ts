import { CARD_SHUT } from '../../../../src/domain/card/card'
import type { StoredCard } from '../../store/cards'
import {
  byAgent,
  FOUR,
  openedBy,
  sentCard,
  signatureOn,
  signedBy,
  unsignedDraft,
} from '../../testing/cards'
import {
  allItems,
  claimed,
  company,
  ID_NUMBER,
  individual,
  resubmitInput,
  returned,
  sign,
  submitInput,
} from '../../testing/filings'
import { onCloud } from '../../testing/onCloud'

const AGENT = 'agent-qian'
const OWNER = 'owner-li'
const OTHER = 'owner-zhao'
const STAFF = 'reviewer-bazhou'
const HOUR = 60 * 60_000
const cloud = onCloud()

const draftAndCard = async (): Promise<{ readonly id: string; readonly token: string }> => {
  const id = await unsignedDraft(cloud, AGENT)
  return { id, token: await sentCard(cloud, AGENT, id) }
}

const open = (openid: string, token: string, code: string | null = FOUR) =>
  cloud.call(openid, 'card.open', { token, code })

const shut = { ok: false, code: 'not-allowed', message: CARD_SHUT, fields: { code: CARD_SHUT } }

const stateOf = async (id: string) =>
  (await cloud.ok(AGENT, 'filing.open', { id })).card?.state ?? null

const eventsOf = async (id: string) =>
  (await cloud.stored<{ name: string; seq: number }>('events', { filing: id }))
    .sort((one, other) => one.seq - other.seq)
    .map(({ name }) => name)

const told = async () =>
  (await cloud.ok(AGENT, 'inbox.list', { after: null })).entries.map(({ title }) => title)

beforeEach(() => cloud.reset())

describe('the owner signs on their own phone', () => {
  test('sees the whole form, agrees, signs; the applicant submits it and the reviewer reads who signed', async () => {
    const { id, token } = await draftAndCard()
    expect(await stateOf(id)).toBe('sent')
    expect(await cloud.ok(OWNER, 'card.open', { token, code: null })).toBeNull()
    const view = await openedBy(cloud, OWNER, token)
    expect(view).toMatchObject({
      accountName: '胜芳古镇生活',
      ownerName: '李文昌',
      state: 'opened',
    })
    expect(view.form?.rows).toHaveLength(14)
    expect(view.form?.rows.map(({ text }) => text)).toContain('131081********0015')
    expect(view.form?.filledBy).toBe('受托代办')
    expect(view.form?.materials.map(({ count }) => count)).toEqual([1, 1])
    expect(JSON.stringify(view)).not.toContain(ID_NUMBER)
    expect(await stateOf(id)).toBe('opened')
    expect(await signedBy(cloud, OWNER, token, view)).toMatchObject({ state: 'signed', form: null })

    const filing = await cloud.ok(AGENT, 'filing.open', { id })
    expect(filing.signature).toMatchObject({ by: 'hand', byCard: true })
    expect(filing.card?.state).toBe('signed')
    expect(filing.confirmed).toEqual(['李文昌'])
    expect(filing.events.map(({ what, who }) => [what, who]).slice(0, 3)).toEqual([
      ['在自己的手机上签名', '账号所有人'],
      ['打开签名卡片', '账号所有人'],
      ['已生成签名卡片', '填报人'],
    ])
    expect(await told()).toContain('所有人已签名')
    await cloud.ok(AGENT, 'filing.submit', submitInput(filing))
    const review = await claimed(cloud, STAFF, await cloud.ok(AGENT, 'filing.open', { id }))
    expect(review.unconfirmed).toBe(false)
    const signature = review.items.find(({ key }) => key === 'signature')
    expect(signature?.remark).toEqual({ level: 'ok', text: '账号所有人在自己的手机上签名' })
    expect(review.items.find(({ key }) => key === 'ownerName')?.remark ?? null).toBeNull()
    const { items } = await cloud.ok(STAFF, 'desk.queue', { queue: 'waiting', after: null })
    expect(items.find((item) => item.id === id)?.unconfirmed).toBe(false)
    await cloud.ok(STAFF, 'desk.register', { id, version: review.version, items: allItems(review) })
    const answer = await cloud.invoke(AGENT, { action: 'paper', input: { id } }, 'documents')
    expect(answer.ok).toBe(true)
  })

  test('the token stands nowhere but with who was told it; neither does the code', async () => {
    const { token } = await draftAndCard()
    expect(token).toMatch(/^[0-9a-f]{32}$/)
    expect(cloud.keepsText(token)).toBe(false)
  })

  test('a returned filing is signed by card in its correction', async () => {
    const filing = await returned(cloud, { owner: AGENT, staff: STAFF }, ['address'], byAgent)
    const answers = { address: '霸州市胜芳镇河西街18号院' }
    await cloud.ok(AGENT, 'filing.save', { id: filing.id, answers })
    const token = await sentCard(cloud, AGENT, filing.id)
    const view = await openedBy(cloud, OWNER, token)
    expect(view.form?.rows.map(({ text }) => text)).toContain(answers.address)
    await signedBy(cloud, OWNER, token, view)
    const signed = await cloud.ok(AGENT, 'filing.open', { id: filing.id })
    await cloud.ok(AGENT, 'filing.resubmit', resubmitInput(signed))
    expect((await cloud.ok(AGENT, 'filing.open', { id: filing.id })).status).toBe('submitted')
  })

  test('refused with a word the applicant and, once it is signed otherwise, the reviewer read it', async () => {
    const { id, token } = await draftAndCard()
    await openedBy(cloud, OWNER, token)
    expect(
      await cloud.refused(OWNER, 'card.refuse', { token, word: `找 ${ID_NUMBER}` }),
    ).toMatchObject({ code: 'input' })
    const word = '粉丝数不对'
    for (let again = 0; again < 2; again += 1)
      expect(await cloud.ok(OWNER, 'card.refuse', { token, word })).toMatchObject({
        state: 'refused',
      })
    const filing = await cloud.ok(AGENT, 'filing.open', { id })
    expect(filing.card).toMatchObject({ state: 'refused', word })
    expect(filing.events[0]).toMatchObject({ what: '没有签名', lines: [`原话：${word}`] })
    expect(await told()).toContain('所有人没有签名')
    expect(await cloud.refused(OWNER, 'card.ticket', { token, extension: 'png' })).toMatchObject({
      code: 'not-allowed',
    })
    await cloud.ok(AGENT, 'filing.submit', submitInput(await sign(cloud, AGENT, filing)))
    const review = await cloud.ok(STAFF, 'desk.open', { id })
    expect(review.unconfirmed).toBe(true)
    const { remark } = review.items.find(({ key }) => key === 'signature') ?? {}
    expect(remark?.level).toBe('warning')
    expect(remark?.text).toContain(word)
  })

  test('a lost answer: the same upload signs once, the same card tells it', async () => {
    const { id, token } = await draftAndCard()
    const view = await openedBy(cloud, OWNER, token)
    const fileID = await signatureOn(cloud, OWNER, token)
    const input = { token, fileID, hash: view.form?.hash ?? '' }
    await cloud.ok(OWNER, 'card.sign', input)
    expect(await cloud.ok(OWNER, 'card.sign', input)).toMatchObject({ state: 'signed' })
    expect(await cloud.ok(OWNER, 'card.open', { token, code: null })).toMatchObject({
      state: 'signed',
    })
    expect((await eventsOf(id)).filter((name) => name === 'cardSigned')).toHaveLength(1)
  })
})

describe('nobody else gets in', () => {
  test('three wrong tries end it, whoever makes them; then the right one opens nothing', async () => {
    const { id, token } = await draftAndCard()
    expect(await open(OTHER, token, '1111')).toEqual(shut)
    expect(await open(OWNER, token, '2222')).toEqual(shut)
    expect(await stateOf(id)).toBe('sent')
    expect(await open(OTHER, token, '333X')).toEqual(shut)
    expect(await stateOf(id)).toBe('void')
    expect(await open(OWNER, token)).toEqual(shut)
    expect(await told()).toContain('签名卡片已作废')
    expect(await eventsOf(id)).toEqual([
      'started',
      'cardMade',
      'cardTried',
      'cardTried',
      'cardVoid',
    ])
  })

  test('ten wrong tries at once are three, and never one more guess', async () => {
    const { id, token } = await draftAndCard()
    const tries = Array.from({ length: 10 }, (_, at) =>
      open(`guesser-${String(at)}`, token, `999${String(at)}`),
    )
    for (const answer of await Promise.all(tries)) expect(answer).toEqual(shut)
    expect((await cloud.stored<StoredCard>('cards')).map(({ triesLeft }) => triesLeft)).toEqual([0])
    expect((await eventsOf(id)).filter((name) => name === 'cardTried')).toHaveLength(2)
    expect(await open(OWNER, token)).toEqual(shut)
  })

  test.each<[string, (made: { id: string; token: string }) => Promise<unknown>]>([
    ['there never was', () => Promise.resolve()],
    [
      'is used',
      async ({ token }) => signedBy(cloud, OWNER, token, await openedBy(cloud, OWNER, token)),
    ],
    ['is opened by another', async ({ token }) => openedBy(cloud, OWNER, token)],
    ['is taken back', async ({ id }) => cloud.ok(AGENT, 'filing.takeCardBack', { id })],
    ['has a newer one', async ({ id }) => sentCard(cloud, AGENT, id)],
    [
      'is void',
      async ({ token }) => {
        for (const code of ['1111', '2222', '3333']) await open(OTHER, token, code)
      },
    ],
    ['is of a deleted draft', async ({ id }) => cloud.ok(AGENT, 'filing.discard', { id })],
  ])('a card that %s answers as every other: right, wrong or no code', async (name, make) => {
    const made = await draftAndCard()
    await make(made)
    const token = name === 'there never was' ? '0'.repeat(32) : made.token
    const stranger = 'stranger-wu'
    expect(await open(stranger, token, null)).toEqual({ ok: true, data: null })
    expect(await open(stranger, token, '9999')).toEqual(shut)
    expect(await open(stranger, token)).toEqual(shut)
    for (const action of ['card.ticket', 'card.refuse'] as const)
      expect(
        await cloud.invoke(stranger, {
          action,
          input: action === 'card.ticket' ? { token, extension: 'png' } : { token, word: '不签' },
        }),
      ).toMatchObject({ ok: false, code: 'not-allowed', message: CARD_SHUT })
  })

  test('seven days later nothing opens, and who opened it reads why', async () => {
    const [made, opened] = [await draftAndCard(), await draftAndCard()]
    const view = await openedBy(cloud, OWNER, opened.token)
    const fileID = await signatureOn(cloud, OWNER, opened.token)
    await cloud.moveClock({ advanceDays: 7 })
    expect(await open(OTHER, made.token)).toEqual(shut)
    expect(await cloud.ok(OWNER, 'card.open', { token: opened.token, code: null })).toMatchObject({
      state: 'expired',
      form: null,
    })
    expect(
      await cloud.refused(OWNER, 'card.sign', {
        token: opened.token,
        fileID,
        hash: view.form?.hash ?? '',
      }),
    ).toMatchObject({ code: 'not-allowed', message: '卡片已过期，请填报人再发一张' })
    expect(await stateOf(opened.id)).toBe('expired')
    await cloud.moveClock({ advanceDays: -7 })
  })

  test('the applicant opens it neither with nor without the code', async () => {
    const { token } = await draftAndCard()
    for (const code of [null, FOUR, '1111'])
      expect(await cloud.refused(AGENT, 'card.open', { token, code })).toMatchObject({
        code: 'not-allowed',
        message: '这张卡片是您自己发出的，要由账号所有人用自己的手机打开',
      })
    expect((await cloud.stored<StoredCard>('cards')).map(({ triesLeft }) => triesLeft)).toEqual([3])
    expect(await cloud.refused(AGENT, 'card.ticket', { token, extension: 'png' })).toMatchObject({
      message: CARD_SHUT,
    })
  })

  test('of two who know the code and open at once one is bound, the other gets nothing', async () => {
    const { id, token } = await draftAndCard()
    const answers = await Promise.all([open(OWNER, token), open(OTHER, token)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.filter((answer) => !answer.ok)).toEqual([shut])
    expect((await eventsOf(id)).filter((name) => name === 'cardOpened')).toHaveLength(1)
  })

  test('five cards of a filing a day, 30 tries of a person, and no new card gives a void one its tries back', async () => {
    const { id, token } = await draftAndCard()
    for (const code of ['1111', '2222']) await open(OTHER, token, code)
    for (let made = 1; made < 5; made += 1) await sentCard(cloud, AGENT, id)
    expect(await cloud.refused(AGENT, 'filing.makeCard', { id })).toMatchObject({ code: 'limit' })
    expect(
      (await cloud.stored<StoredCard>('cards')).filter(({ triesLeft }) => triesLeft === 1),
    ).toHaveLength(1)
    for (let tried = 2; tried < 30; tried += 1)
      expect(await open(OTHER, 'f'.repeat(32), '1111')).toEqual(shut)
    expect(await open(OTHER, 'f'.repeat(32), '1111')).toMatchObject({ ok: false, code: 'limit' })
  })
})

describe('a form that changes', () => {
  test('after it was seen: it is signed only once it was read again, and says which row changed', async () => {
    const { id, token } = await draftAndCard()
    const view = await openedBy(cloud, OWNER, token)
    const fileID = await signatureOn(cloud, OWNER, token)
    await cloud.ok(AGENT, 'filing.save', { id, answers: { followers: '9999' } })
    const input = { token, fileID, hash: view.form?.hash ?? '' }
    expect(await cloud.refused(OWNER, 'card.sign', input)).toMatchObject({ code: 'stale' })
    const again = await cloud.ok(OWNER, 'card.open', { token, code: null })
    expect(again?.form?.rows.filter(({ changed }) => changed).map(({ key }) => key)).toEqual([
      'followers',
    ])
    await cloud.ok(OWNER, 'card.sign', { ...input, hash: again?.form?.hash ?? '' })
    expect(await stateOf(id)).toBe('signed')
  })

  test('for another number: who opened it proved the former one, reads no form and signs nothing', async () => {
    const { id, token } = await draftAndCard()
    const view = await openedBy(cloud, OWNER, token)
    const fileID = await signatureOn(cloud, OWNER, token)
    await cloud.ok(AGENT, 'filing.save', {
      id,
      answers: { ownerIdNumber: '110101199003070011', introduction: '介绍另一位的账号' },
    })
    const again = await cloud.ok(OWNER, 'card.open', { token, code: null })
    expect(again?.form).toBeNull()
    expect(JSON.stringify(again)).not.toContain('另一位')
    const input = { token, fileID, hash: view.form?.hash ?? '' }
    expect(await cloud.refused(OWNER, 'card.sign', input)).toMatchObject({
      message: '所有人的身份证号改过，请填报人再发一张卡片',
    })
    expect(await cloud.refused(OWNER, 'card.ticket', { token, extension: 'png' })).not.toBeNull()
    const next = await sentCard(cloud, AGENT, id)
    expect(await open(OTHER, next, '0011')).toMatchObject({ ok: true })
  })

  test('after it was signed: the signature is void, and the confirmation stays while the number does', async () => {
    const { id, token } = await draftAndCard()
    await signedBy(cloud, OWNER, token, await openedBy(cloud, OWNER, token))
    const changed = await cloud.ok(AGENT, 'filing.save', { id, answers: { followers: '9999' } })
    expect(changed).toMatchObject({
      signature: null,
      card: { state: 'signed' },
      confirmed: ['李文昌'],
    })
    expect(await cloud.refused(AGENT, 'filing.submit', submitInput(changed))).toMatchObject({
      code: 'incomplete',
      fields: { signature: '内容有改动，原签名已作废，请重新签名' },
    })
    const answers = { ownerIdNumber: '110101199003070011' }
    const other = await cloud.ok(AGENT, 'filing.save', { id, answers })
    expect(other.confirmed).toEqual([])
  })

  test.each<[string, (id: string) => Promise<unknown>]>([
    [
      'is incomplete again',
      (id) => cloud.ok(AGENT, 'filing.save', { id, answers: { address: '' } }),
    ],
    [
      'is said to be the owner’s own',
      (id) => cloud.ok(AGENT, 'filing.save', { id, answers: { filledBy: 'owner' } }),
    ],
    [
      'is signed otherwise and submitted',
      async (id) => {
        const signed = await sign(cloud, AGENT, await cloud.ok(AGENT, 'filing.open', { id }))
        return cloud.ok(AGENT, 'filing.submit', submitInput(signed))
      },
    ],
  ])('%s: nothing is signed, and the signer reads that it is being changed', async (_, change) => {
    const { id, token } = await draftAndCard()
    const view = await openedBy(cloud, OWNER, token)
    const fileID = await signatureOn(cloud, OWNER, token)
    await change(id)
    expect(await cloud.ok(OWNER, 'card.open', { token, code: null })).toMatchObject({ form: null })
    expect(
      await cloud.refused(OWNER, 'card.sign', { token, fileID, hash: view.form?.hash ?? '' }),
    ).toMatchObject({
      code: 'not-allowed',
      message: '填报人还在修改，现在不能签。改好后再打开卡片',
    })
  })

  test('withdrawn it can be signed again by the card that is still open', async () => {
    const { id, token } = await draftAndCard()
    await openedBy(cloud, OWNER, token)
    const signed = await sign(cloud, AGENT, await cloud.ok(AGENT, 'filing.open', { id }))
    await cloud.ok(AGENT, 'filing.submit', submitInput(signed))
    await cloud.ok(AGENT, 'filing.withdraw', { id })
    const view = await cloud.ok(OWNER, 'card.open', { token, code: null })
    if (view === null) throw new Error('not opened')
    await signedBy(cloud, OWNER, token, view)
    const filing = await cloud.ok(AGENT, 'filing.open', { id })
    expect(filing.signature?.byCard).toBe(true)
    await cloud.ok(AGENT, 'filing.submit', submitInput(filing))
  })

  test('a save and a signature at once: whoever was first, no signature stands under another form', async () => {
    const { id, token } = await draftAndCard()
    const view = await openedBy(cloud, OWNER, token)
    const fileID = await signatureOn(cloud, OWNER, token)
    await Promise.all([
      cloud.call(OWNER, 'card.sign', { token, fileID, hash: view.form?.hash ?? '' }),
      cloud.call(AGENT, 'filing.save', { id, answers: { followers: '77' } }),
    ])
    const filing = await cloud.ok(AGENT, 'filing.open', { id })
    expect(filing.answers.followers).toBe('77')
    expect(filing.signature).toBeNull()
  })
})

test('the owner’s own consent is asked: without it no signature leaves their phone', async () => {
  const { token } = await draftAndCard()
  await cloud.ok(OWNER, 'card.open', { token, code: FOUR })
  expect(await cloud.refused(OWNER, 'card.ticket', { token, extension: 'png' })).toMatchObject({
    code: 'no-consent',
  })
  const view = await openedBy(cloud, OWNER, token)
  const fileID = await signatureOn(cloud, OWNER, token)
  await cloud.ok(OWNER, 'consent.withdraw', {})
  expect(
    await cloud.refused(OWNER, 'card.sign', { token, fileID, hash: view.form?.hash ?? '' }),
  ).toMatchObject({ code: 'no-consent' })
})

test.each([
  ['who is the owner', { ...individual }, 'not-allowed'],
  ['of an incomplete form', { ...byAgent, address: '' }, 'incomplete'],
])('an applicant %s makes no card', async (_, answers, code) => {
  const id = await unsignedDraft(cloud, AGENT, answers)
  expect(await cloud.refused(AGENT, 'filing.makeCard', { id })).toMatchObject({ code })
})

test('a card of somebody else’s filing is neither made nor taken back', async () => {
  const { id, token } = await draftAndCard()
  await cloud.ok(OWNER, 'card.open', { token, code: FOUR })
  for (const action of ['filing.makeCard', 'filing.takeCardBack'] as const)
    expect(await cloud.refused(OWNER, action, { id })).toMatchObject({ code: 'not-found' })
})

test('taken back after it was opened nothing is signed; after it was signed it is too late', async () => {
  const { id, token } = await draftAndCard()
  const view = await openedBy(cloud, OWNER, token)
  const fileID = await signatureOn(cloud, OWNER, token)
  await cloud.ok(AGENT, 'filing.takeCardBack', { id })
  await cloud.ok(AGENT, 'filing.takeCardBack', { id })
  expect(
    await cloud.refused(OWNER, 'card.sign', { token, fileID, hash: view.form?.hash ?? '' }),
  ).toMatchObject({ code: 'not-allowed', message: '填报人已收回这张卡片' })
  const second = await sentCard(cloud, AGENT, id)
  await signedBy(cloud, OWNER, second, await openedBy(cloud, OWNER, second))
  expect(await cloud.refused(AGENT, 'filing.takeCardBack', { id })).toMatchObject({
    message: '所有人刚刚签了名',
  })
})

test('cards are gone 30 days after they ran out', async () => {
  await draftAndCard()
  await cloud.moveClock({ advanceDays: 38 })
  // Old rows go at the beginning of an hour.
  const { now } = await cloud.ok('agent-qian', 'me', {})
  await cloud.moveClock({ now: new Date(Math.ceil(now / HOUR) * HOUR).toISOString() })
  await cloud.runTimer()
  expect(await cloud.stored('cards')).toEqual([])
  await cloud.moveClock({ advanceDays: -38 })
})

test('a company’s draft is signed by card as well', async () => {
  const id = await unsignedDraft(cloud, AGENT, {
    ...company,
    subjectKind: 'association',
    creditCode: '',
    filledBy: 'manager',
  })
  const token = await sentCard(cloud, AGENT, id)
  await signedBy(cloud, OWNER, token, await openedBy(cloud, OWNER, token))
  expect((await cloud.ok(AGENT, 'filing.open', { id })).confirmed).toEqual(['李文昌'])
})
