import { instantOf } from '../../../../src/domain/dates/days'
import type { FilingDetail } from '../../../../src/domain/api/filing'
import type { Answers } from '../../../../src/domain/form/form'
import { wholeLedger } from '../../../../src/domain/ledger/filter'
import type { Lacks } from '../../../../src/domain/moves/entering/entering'
import { brokenLink } from '../../filing/audit'
import type { Filing } from '../../store/filings/filing'
import type { FilingEvent } from '../../store/events'
import {
  addPhoto,
  allItems,
  claimed,
  firstPhoto,
  ID_NUMBER,
  individual,
  newToken,
  registered,
  returnInput,
  seal,
  submitted,
} from '../../testing/filings'
import { onCloud } from '../../testing/onCloud'

const cloud = onCloud()
const CLERK = 'reviewer-bazhou'
const HEAD = 'head-bazhou'
const ELSEWHERE = 'reviewer-guan'
const OWNER = 'owner-li'
const TODAY = '2026-11-24'

/** What stands on the paper; who fills in is nobody in WeChat. */
const { filledBy: _nobody, ...onPaper } = individual

let made = 0
/** Each is of another account, as a second filing of one is refused. */
const another = (): Answers => {
  made += 1
  return { ...onPaper, accountName: `胜芳第${String(made)}号`, accountId: '' }
}

const begin = (openid = CLERK, token = newToken()) => cloud.ok(openid, 'entering.start', { token })

/** A form keyed whole, but for what lacks. */
const keyed = async (
  answers: Answers = another(),
  { lacks = {}, handedIn = TODAY }: { lacks?: Lacks; handedIn?: string } = {},
): Promise<FilingDetail> => {
  const draft = await begin()
  await cloud.ok(CLERK, 'filing.save', { id: draft.id, answers })
  for (const slot of ['idFront', 'idBack'] as const)
    if (lacks[slot] === undefined) await addPhoto(cloud, CLERK, draft.id, slot)
  await seal(cloud, CLERK, draft)
  return cloud.ok(CLERK, 'entering.note', { id: draft.id, handedIn, lacks })
}

const enterInput = ({ id, version }: { id: string; version: number }, token = newToken()) => ({
  id,
  version,
  token,
})

const entered = async (...of: Parameters<typeof keyed>) => {
  const draft = await keyed(...of)
  const receipt = await cloud.ok(CLERK, 'entering.enter', enterInput(draft))
  return { id: draft.id, ...receipt }
}

const storedOf = async (id: string): Promise<Filing> => {
  const [filing] = await cloud.stored<Filing>('filings', { _id: id })
  if (filing === undefined) throw new Error('gone')
  return filing
}

const eventsOf = async (filing: string): Promise<readonly FilingEvent[]> =>
  (await cloud.stored<FilingEvent & { _id?: string }>('events', { filing }))
    .map(({ _id: id = '', ...event }) => ({ ...event, id }))
    .sort((a, b) => a.seq - b.seq)

describe('a form that an office keys from paper', () => {
  test('it waits to be checked like every other one, says who keyed it, and is registered', async () => {
    const { id, number, late } = await entered()
    expect(number).toMatch(/^LFBZ-26[0-9A-Z]{2}-[0-9A-Z]{4}$/)
    expect(late).toBeNull()
    const queue = await cloud.ok(CLERK, 'desk.queue', { queue: 'waiting', after: null })
    expect(queue.items.find((item) => item.id === id)).toMatchObject({
      number,
      own: false,
      nobodyTold: true,
    })
    const review = await claimed(cloud, CLERK, await cloud.ok(CLERK, 'desk.open', { id }))
    expect(review.items.find(({ key }) => key === 'signature')).toMatchObject({
      text: '以上信息均真实有效（签在纸质表上）',
      remark: {
        text: '纸质表，2026年11月24日送交，王敏录入。没有本人微信，不会有提醒',
      },
    })
    expect(review.events.map(({ what }) => what)).toContain(`已录入纸质表 ${number}`)
    expect(review.submits).toHaveLength(1)
    const { version } = review
    await cloud.ok(CLERK, 'desk.register', { id, version, items: allItems(review) })
    const { items } = await cloud.ok(CLERK, 'ledger.open', {
      filter: wholeLedger,
      sort: { by: 'submitted', descending: true },
    })
    expect(items.find((item) => item.id === id)).toMatchObject({
      number,
      status: 'registered',
      fromPaper: true,
    })
  })

  test('nobody is told and nobody reminded, whatever becomes of it', async () => {
    const { id } = await entered(another())
    const review = await claimed(cloud, CLERK, await cloud.ok(CLERK, 'desk.open', { id }))
    await cloud.ok(CLERK, 'desk.return', returnInput(review, ['followers']))
    await cloud.moveClock({ advanceDays: 40 })
    await cloud.runTimer()
    const about = await cloud.stored<{ person: string | null }>('inbox', { filing: id })
    expect(about.filter(({ person }) => person !== null)).toEqual([])
    expect(await storedOf(id)).toMatchObject({ remindAt: null, expiresAt: null, applicant: '' })
    await cloud.moveClock({ now: '2026-11-24T07:06:00.000Z' })
  })

  test('the audit names the clerk, the chain holds, no full number is kept', async () => {
    const { id } = await entered()
    const events = await eventsOf(id)
    expect(events.filter(({ name }) => name === 'started' || name === 'entered')).toMatchObject([
      { who: { openid: CLERK, name: '王敏', office: '131081' } },
      { who: { openid: CLERK, name: '王敏', office: '131081' } },
    ])
    expect(brokenLink(cloud.vault(), events, (await storedOf(id)).chain)).toBeNull()
    expect(cloud.keepsText(ID_NUMBER)).toBe(false)
  })
})

describe('which day counts', () => {
  test.each<[string, string, string, string | null]>([
    ['in time over the counter, keyed too late', '2026-10-20', '2026-11-19', null],
    ['handed in late', '2026-10-20', '2026-11-24', '逾期补报 5 天'],
    ['an account of the first round', '2018-11-01', '2026-11-24', '首轮登记时间已过，请补报'],
  ])('%s', async (_name, openedOn, handedIn, late) => {
    const filing = await entered({ ...another(), openedOn }, { handedIn })
    expect(filing.late).toBe(late)
    const { firstSubmittedAt, ledger } = await storedOf(filing.id)
    if (handedIn !== TODAY) expect(firstSubmittedAt).toBe(instantOf(handedIn))
    expect(ledger?.submitted).toBe(firstSubmittedAt)
  })

  test.each<[string, string, string]>([
    ['a day to come', '2026-11-25', '送交的日子还没有到'],
    ['before it was opened', '2026-11-09', '不会早于开通日期，请再看一遍'],
  ])('%s is refused beside the day, and nothing is lost', async (_name, handedIn, said) => {
    const draft = await keyed()
    expect(
      await cloud.refused(CLERK, 'entering.note', { id: draft.id, handedIn, lacks: {} }),
    ).toMatchObject({ code: 'input', fields: { handedIn: said } })
    expect(await cloud.ok(CLERK, 'filing.open', { id: draft.id })).toEqual(draft)
  })

  test('an opening day that is keyed behind it is found when it is entered', async () => {
    const draft = await keyed(another(), { handedIn: '2026-11-12' })
    const saved = await cloud.ok(CLERK, 'filing.save', {
      id: draft.id,
      answers: { openedOn: '2026-11-15' },
    })
    expect(await cloud.refused(CLERK, 'entering.enter', enterInput(saved))).toMatchObject({
      code: 'incomplete',
      fields: { handedIn: '不会早于开通日期，请再看一遍' },
    })
  })
})

describe('what the paper has not', () => {
  const empty = { followers: '', ownerWechat: '', managerWechat: '' }

  test('stays open with a reason, which its reviewer reads', async () => {
    const { id } = await entered(
      { ...another(), ...empty },
      {
        lacks: { followers: 'blank', ownerWechat: 'none', managerWechat: 'none', idBack: 'later' },
      },
    )
    const { items } = await cloud.ok(CLERK, 'desk.open', { id })
    const said = (key: string) => items.find((item) => item.key === key)?.remark?.text
    expect(said('followers')).toBe('暂缺：纸质表上没有填')
    expect(said('ownerWechat')).toBe('暂缺：本人没有')
    expect(said('slot:idBack')).toBe('暂缺：本人以后补')
  })

  test('without a reason it is not entered; name and ID number never lack', async () => {
    const draft = await keyed({ ...another(), ...empty, ownerName: '', ownerIdNumber: '' })
    const refused = await cloud.refused(CLERK, 'entering.enter', enterInput(draft))
    expect(refused?.code).toBe('incomplete')
    expect(Object.keys(refused?.fields ?? {})).toEqual(
      expect.arrayContaining(['followers', 'ownerWechat', 'ownerName', 'ownerIdNumber']),
    )
  })

  test('the signed form itself is needed', async () => {
    const { id } = await begin()
    const draft = await cloud.ok(CLERK, 'entering.note', { id, handedIn: TODAY, lacks: {} })
    expect(await cloud.refused(CLERK, 'entering.enter', enterInput(draft))).toMatchObject({
      fields: { signature: '请扫描或拍下签了名的纸质表' },
    })
  })
})

describe('nothing is lost and nothing is there twice', () => {
  test('begun twice by one tap it is one draft; each clerk of the office goes on with it', async () => {
    const token = newToken()
    const [one, two] = await Promise.all([begin(CLERK, token), begin(CLERK, token)])
    expect(one.id).toBe(two.id)
    await cloud.ok(CLERK, 'filing.save', { id: one.id, answers: { accountName: '胜芳老街' } })
    const { filings } = await cloud.ok(HEAD, 'entering.list', {})
    expect(filings.map(({ id }) => id)).toContain(one.id)
    const there = await cloud.ok(HEAD, 'filing.open', { id: one.id })
    expect(there).toMatchObject({ answers: { accountName: '胜芳老街' }, entered: { by: '王敏' } })
    await cloud.ok(HEAD, 'filing.discard', { id: one.id })
    expect(await cloud.stored('filings', { _id: one.id })).toEqual([])
  })

  test('a double tap, a lost answer and two clerks at once make one filing', async () => {
    const draft = await keyed()
    const input = enterInput(draft)
    const receipts = await Promise.all([
      cloud.ok(CLERK, 'entering.enter', input),
      cloud.ok(CLERK, 'entering.enter', input),
      cloud.ok(HEAD, 'entering.enter', enterInput(draft)),
    ])
    expect(new Set(receipts.map(({ number }) => number)).size).toBe(1)
    expect(await cloud.ok(CLERK, 'entering.enter', input)).toEqual(receipts[0])
    expect((await eventsOf(draft.id)).filter(({ name }) => name === 'entered')).toHaveLength(1)
  })

  test('who reads an older version is told, and keys nothing over the other', async () => {
    const draft = await keyed()
    await cloud.ok(HEAD, 'filing.save', { id: draft.id, answers: { followers: '7' } })
    expect(await cloud.refused(CLERK, 'entering.enter', enterInput(draft))).toMatchObject({
      code: 'stale',
    })
  })

  test('an account that is filed is refused with its number and the way to it; the form stays', async () => {
    const first = await registered(cloud, { owner: OWNER, staff: CLERK }, individual)
    const draft = await keyed({ ...another(), accountId: first.answers.accountId ?? '' })
    expect(await cloud.refused(CLERK, 'entering.enter', enterInput(draft))).toMatchObject({
      code: 'duplicate',
      message: `这个账号霸州市网信办已有备案 ${first.number ?? ''}，不用再录入。内容变了的，请按变更办理`,
      fields: { filing: first.id },
    })
    expect(await cloud.ok(CLERK, 'filing.open', { id: draft.id })).toEqual(draft)
  })

  test('five photos a slot, and no more', async () => {
    const { id } = await begin()
    await cloud.ok(CLERK, 'filing.save', { id, answers: { subjectKind: 'individual' } })
    for (let i = 0; i < 5; i += 1) await addPhoto(cloud, CLERK, id, 'other')
    await expect(addPhoto(cloud, CLERK, id, 'other')).rejects.toThrow('最多 5 张')
  })
})

describe('who may', () => {
  test.each<[string, string]>([
    ['an owner', OWNER],
    ['staff of another office', ELSEWHERE],
    ['city staff, who read all that is filed', 'city-staff'],
  ])('%s neither reads nor changes a form that is being keyed', async (_name, openid) => {
    const draft = await keyed()
    const { id } = draft
    const fileID = firstPhoto(draft)
    const codes = [
      await cloud.refused(openid, 'filing.open', { id }),
      await cloud.refused(openid, 'filing.save', { id, answers: { followers: '1' } }),
      await cloud.refused(openid, 'filing.photo', { id, fileID }),
      await cloud.refused(openid, 'filing.discard', { id }),
      await cloud.refused(openid, 'filing.ticket', { id, place: 'idFront', extension: 'png' }),
      await cloud.refused(openid, 'filing.removePhoto', { id, slot: 'idFront', fileID }),
    ].map((each) => each?.code)
    expect(new Set(codes)).toEqual(new Set(['not-found']))
    expect(await cloud.refused(openid, 'entering.enter', enterInput(draft))).toMatchObject({
      code: openid === OWNER ? 'not-allowed' : 'not-found',
    })
  })

  test('its clerks do with it what a counter does, and nothing else', async () => {
    const draft = await keyed()
    const { id, version } = draft
    const submit = { id, version, token: newToken(), toCityOffice: false, declared: true as const }
    expect(await cloud.refused(CLERK, 'filing.submit', submit)).toMatchObject({ code: 'not-found' })
    expect(await cloud.refused(CLERK, 'filing.reveal', { id })).toMatchObject({ code: 'not-found' })
    expect(await cloud.refused(CLERK, 'desk.open', { id })).toMatchObject({ code: 'not-found' })
    expect((await cloud.ok(CLERK, 'filing.list', {})).filings).toEqual([])
  })

  test('once it is entered it is the desk’s, and cannot be keyed over', async () => {
    const { id } = await entered()
    expect(
      await cloud.refused(CLERK, 'filing.save', { id, answers: { followers: '1' } }),
    ).toMatchObject({ code: 'not-allowed' })
    expect(await cloud.refused(CLERK, 'filing.discard', { id })).toMatchObject({
      code: 'not-allowed',
    })
  })

  test('a file of somebody else’s upload is taken from nobody', async () => {
    const other = await submitted(cloud, 'owner-zhao', { ...individual, accountName: '另一个' })
    const { id } = await begin()
    await cloud.ok(CLERK, 'filing.save', { id, answers: { subjectKind: 'individual' } })
    const fileID = firstPhoto(other)
    expect(
      await cloud.refused(CLERK, 'filing.addPhoto', { id, slot: 'idFront', fileID }),
    ).toMatchObject({ code: 'file' })
  })

  test('a look at a scan is noted with who looked', async () => {
    const draft = await keyed()
    await cloud.ok(HEAD, 'filing.photo', { id: draft.id, fileID: firstPhoto(draft) })
    expect((await eventsOf(draft.id)).at(-1)).toMatchObject({
      name: 'photoViewed',
      about: '纸质表的扫描件',
      who: { openid: HEAD },
    })
  })
})

test('what was returned is keyed once more: only that, and the number and the day stay', async () => {
  const { id, number, submittedAt } = await entered(another(), { handedIn: '2026-11-20' })
  const review = await claimed(cloud, CLERK, await cloud.ok(CLERK, 'desk.open', { id }))
  await cloud.ok(CLERK, 'desk.return', returnInput(review, ['followers']))
  await cloud.moveClock({ now: '2026-11-24T07:12:00.000Z' })
  const open = await cloud.ok(HEAD, 'filing.open', { id })
  expect(open.editable?.fields).toEqual(['followers'])
  expect(
    await cloud.refused(HEAD, 'filing.save', { id, answers: { ownerMobile: '13900000009' } }),
  ).toMatchObject({ code: 'not-allowed' })
  expect(await cloud.refused(HEAD, 'entering.enter', enterInput(open))).toMatchObject({
    code: 'incomplete',
  })
  const saved = await cloud.ok(HEAD, 'filing.save', { id, answers: { followers: '1500' } })
  const again = await cloud.ok(HEAD, 'entering.enter', enterInput(saved))
  expect(again).toMatchObject({ number, submittedAt })
  const { items } = await cloud.ok(CLERK, 'desk.open', { id })
  expect(items.find(({ key }) => key === 'followers')?.change).toEqual({ before: '1200' })
})

test('what was returned by mistake goes back as it is, with a word why', async () => {
  const { id, number } = await entered(another(), { handedIn: '2026-11-20' })
  const review = await claimed(cloud, CLERK, await cloud.ok(CLERK, 'desk.open', { id }))
  await cloud.ok(CLERK, 'desk.return', returnInput(review, ['followers']))
  const words = { id, key: 'followers', words: '纸质表上就是这个数' } as const
  expect(await cloud.refused('reviewer-guan', 'filing.uphold', words)).toMatchObject({
    code: 'not-found',
  })
  const said = await cloud.ok(HEAD, 'filing.uphold', words)
  expect(said.returned?.left).toEqual([])
  expect(await cloud.ok(HEAD, 'entering.enter', enterInput(said))).toMatchObject({ number })
  const { returned: last } = await cloud.ok(CLERK, 'desk.open', { id })
  expect(last?.items).toMatchObject([{ key: 'followers', upheld: '纸质表上就是这个数' }])
})
