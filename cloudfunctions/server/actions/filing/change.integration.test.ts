import type { ApiInput } from '../../../../src/domain/api/api'
import type { Answer } from '../../../../src/domain/api/call'
import type { PaperFile } from '../../../../src/domain/api/documents'
import type { FilingDetail } from '../../../../src/domain/api/filing'
import { consentVersion } from '../../../../src/domain/form/consent/consent'
import type { Answers } from '../../../../src/domain/form/form'
import { readPdf, wholeText } from '../../documents/testing/readPdf'
import type { FilingEvent } from '../../store/events'
import {
  addPhoto,
  agreeToIdData,
  allItems,
  claimed,
  company,
  individual,
  registered,
  resubmitInput,
  returnInput,
  sign,
  submitInput,
  submitted,
} from '../../testing/filings'
import { photoPng } from '../../testing/images'
import { runTimerAfterUndo } from '../../testing/messages'
import { beginningWith, onCloud } from '../../testing/onCloud'
import { versionsOf } from '../../testing/whole'

const cloud = onCloud()
const owner = 'owner-li'
const staff = 'reviewer-bazhou'
const people = { owner, staff }
const toGuan = { address: '固安县新昌西街52号', area: '131022' }

const filed = beginningWith(cloud, async () => {
  await cloud.insertStaff('reviewer-guan', '131022', 'reviewer')
  return registered(cloud, people)
})

const open = (id: string) => cloud.ok(owner, 'filing.open', { id })
const save = (id: string, answers: ApiInput<'filing.save'>['answers']) =>
  cloud.ok(owner, 'filing.save', { id, answers })
const begin = (
  { id }: { readonly id: string },
  kinds: ApiInput<'filing.change'>['kinds'] = ['introduction'],
  changedOn = '2026-11-05',
) => cloud.ok(owner, 'filing.change', { id, kinds, changedOn })
const titles = async (person: string, filing: string) =>
  (await cloud.ok(person, 'inbox.list', { after: null })).entries
    .filter((entry) => entry.filing === filing)
    .map(({ title }) => title)
const stored = async (id: string) => (await cloud.stored('filings', { _id: id }))[0] ?? {}
const listedOf = async (number: string | null) =>
  (await cloud.ok(owner, 'filing.list', {})).filings
    .filter((card) => card.number === number)
    .map(({ id }) => id)

/** A change of 功能简介, signed. */
const signedChange = async (base: FilingDetail, introduction = '介绍胜芳的戏楼') => {
  const change = await begin(base)
  return sign(cloud, owner, await save(change.id, { introduction }))
}
const submittedChange = async (base: FilingDetail, introduction?: string) => {
  const change = await signedChange(base, introduction)
  await cloud.ok(owner, 'filing.submit', submitInput(change))
  return open(change.id)
}
const register = async (change: { id: string; version: number }, by = staff) => {
  const review = await claimed(cloud, by, change)
  return cloud.ok(by, 'desk.register', {
    id: review.id,
    version: review.version,
    items: allItems(review),
  })
}

test('a change starts from what is registered, is due 30 days after its day, and opens only what was ticked', async () => {
  const base = filed()
  const change = await begin(base, ['address'])
  expect(change).toMatchObject({
    status: 'draft',
    number: base.number,
    deadline: { rule: 'changed', from: '2026-11-05', due: '2026-12-05' },
    editable: { fields: ['address', 'area'], slots: ['other'] },
    changing: { kinds: [{ key: 'address', before: individual.address, left: true }], same: 13 },
    signature: null,
  })
  expect(change.answers).toEqual(base.answers)
  expect(
    await cloud.call(owner, 'filing.save', { id: change.id, answers: { accountName: '别的' } }),
  ).toMatchObject({
    ok: false,
    code: 'not-allowed',
    fields: { accountName: '这一项没有勾选，不用改' },
  })
  // The registered one holds until the change is registered, and stands once in the list.
  expect(await open(base.id)).toMatchObject({ status: 'registered', openChange: change.id })
  expect(await listedOf(base.number)).toEqual([change.id])
})

test('begun twice, on two phones at once, it is one change', async () => {
  const base = filed()
  const both = await Promise.all([begin(base), begin(base)])
  const third = await begin(base, ['name'], '2026-11-20')
  expect(new Set([...both, third].map(({ id }) => id)).size).toBe(1)
  expect(third.changing?.kinds.map(({ key }) => key)).toEqual(['introduction'])
})

test.each<[string, Partial<ApiInput<'filing.change'>>, string]>([
  ['a day to come', { changedOn: '2026-11-25' }, 'changedOn'],
  ['no day', { changedOn: '' }, 'changedOn'],
  ['a day that is none', { changedOn: '2026-02-30' }, 'changedOn'],
  ['nothing ticked', { kinds: [] }, 'kinds'],
  ['the same twice', { kinds: ['name', 'name'] }, 'kinds'],
])('a change is refused with %s', async (_name, wrong, field) => {
  const base = filed()
  const answer = await cloud.call(owner, 'filing.change', {
    id: base.id,
    kinds: ['name'],
    changedOn: '2026-11-05',
    ...wrong,
  })
  expect(answer).toMatchObject({ ok: false, code: 'input' })
  expect(Object.keys(answer.ok ? {} : answer.fields)).toEqual([field])
  expect((await open(base.id)).openChange).toBeNull()
})

test('only what is registered, and only by its own applicant', async () => {
  const filing = await submitted(cloud, owner)
  const input: ApiInput<'filing.change'> = {
    id: filing.id,
    kinds: ['name'],
    changedOn: '2026-11-05',
  }
  expect(await cloud.call(owner, 'filing.change', input)).toMatchObject({ ok: false })
  const base = filed()
  expect(await cloud.call('owner-other', 'filing.change', { ...input, id: base.id })).toMatchObject(
    {
      ok: false,
      code: 'not-found',
    },
  )
})

test('what is ticked no more is as it was, and the day moves the due day', async () => {
  const base = filed()
  const { id } = await begin(base, ['address', 'introduction'])
  await save(id, { ...toGuan, introduction: '新的介绍' })
  const change = await cloud.ok(owner, 'filing.retick', {
    id,
    kinds: ['introduction'],
    changedOn: '2026-11-20',
  })
  expect(change.answers.address).toBe(individual.address)
  expect(change.answers.introduction).toBe('新的介绍')
  expect(change.deadline?.due).toBe('2026-12-20')
  expect(Object.keys(change.changing?.rows ?? {})).toEqual(['introduction'])
})

test('what was ticked and not changed is named, and neither signed nor handed in', async () => {
  const base = filed()
  const { id } = await begin(base, ['introduction', 'address'])
  const { version } = await save(id, { introduction: '新的介绍' })
  expect(await cloud.call(owner, 'filing.submit', submitInput({ id, version }))).toMatchObject({
    ok: false,
    code: 'incomplete',
    fields: { address: '和原来一样，没有变就不用办' },
  })
})

test('a company that moves proves it with a new photo of the licence', async () => {
  const base = await registered(cloud, people, company)
  const { id } = await begin(base, ['address'])
  const moved = await save(id, toGuan)
  expect(moved.changing).toMatchObject({
    unproved: ['licence'],
    moves: { from: '霸州市网信办', to: '固安县网信办' },
  })
  expect(await cloud.call(owner, 'filing.submit', submitInput(moved))).toMatchObject({
    ok: false,
    fields: { licence: '请拍新的营业执照或组织机构代码证' },
  })
  await addPhoto(cloud, owner, id, 'licence', photoPng(5))
  expect((await open(id)).changing?.unproved).toEqual([])
})

test('the office sees the difference alone; registered it is the next version, under the same number', async () => {
  const base = filed()
  const change = await submittedChange(base)
  expect(await open(base.id)).toMatchObject({ answers: { introduction: individual.introduction } })

  const review = await claimed(cloud, staff, change)
  expect(review).toMatchObject({
    isChange: true,
    number: base.number,
    change: { changedOn: '2026-11-05', same: 13 },
  })
  expect(review.items.map(({ key, change: was }) => [key, was?.before])).toEqual([
    ['introduction', individual.introduction],
    ['signature', undefined],
  ])
  await cloud.ok(staff, 'desk.register', {
    id: review.id,
    version: review.version,
    items: allItems(review),
  })
  const after = await open(base.id)
  expect(after).toMatchObject({
    status: 'registered',
    number: base.number,
    openChange: null,
    answers: { introduction: '介绍胜芳的戏楼' },
    receipt: { number: base.number, late: null },
  })
  expect(after.events[0]).toMatchObject({ what: '变更已登记', lines: ['变更：功能简介'] })
  expect(await listedOf(base.number)).toEqual([base.id])
  const versions = await versionsOf(cloud, base.id)
  expect(versions.map(({ submission, answers }) => [submission, answers.introduction])).toEqual([
    [1, individual.introduction],
    [2, '介绍胜芳的戏楼'],
  ])
  await runTimerAfterUndo(cloud)
  expect(await titles(owner, change.id)).toEqual(['变更已登记'])
  expect(await titles(owner, base.id)).toEqual(['已登记'])
  expect(await titles(staff, change.id)).toEqual(['新提交的变更'])
})

test('the ID number of the registered filing opens in the change and comes back', async () => {
  const base = filed()
  const change = await submittedChange(base)
  const reveal = (id: string) => cloud.ok(staff, 'desk.reveal', { id, key: 'ownerIdNumber' })
  expect(await reveal(change.id)).toEqual({ text: individual.ownerIdNumber })
  await register(change)
  expect(await reveal(base.id)).toEqual({ text: individual.ownerIdNumber })
})

test('returned it is corrected as any filing, and registers then', async () => {
  const base = filed()
  const review = await claimed(cloud, staff, await submittedChange(base))
  await cloud.ok(staff, 'desk.return', returnInput(review, ['introduction']))
  await save(review.id, { introduction: '介绍胜芳古镇的戏楼和庙会' })
  const again = await sign(cloud, owner, await open(review.id))
  await cloud.ok(owner, 'filing.resubmit', resubmitInput(again))
  const back = await open(review.id)
  const second = await claimed(cloud, staff, back)
  expect(second.items[0]?.change).toEqual({ before: individual.introduction })
  await cloud.ok(staff, 'desk.register', {
    id: back.id,
    version: second.version,
    items: allItems(second),
  })
  expect((await open(base.id)).answers.introduction).toBe('介绍胜芳古镇的戏楼和庙会')
})

test('an address in another county goes to its office; the old one is told once it is registered', async () => {
  const base = filed()
  const { id } = await begin(base, ['address'])
  const change = await sign(cloud, owner, await save(id, toGuan))
  const receipt = await cloud.ok(owner, 'filing.submit', submitInput(change))
  expect(receipt).toMatchObject({ number: base.number, office: { code: '131022' } })
  expect((await open(base.id)).office?.code).toBe('131081')
  await register(await open(id), 'reviewer-guan')
  expect((await open(base.id)).office?.code).toBe('131022')
  expect(await titles(staff, base.id)).not.toContain('已改由固安县网信办管理')
  await runTimerAfterUndo(cloud)
  expect(await titles(staff, base.id)).toContain('已改由固安县网信办管理')
  expect((await cloud.call(staff, 'desk.open', { id: base.id })).ok).toBe(false)
})

test('handed on meanwhile to the office it belongs to, it stays there when the change is registered', async () => {
  await cloud.insertStaff('head-handing-on', '131081', 'head')
  const base = filed()
  const change = await submittedChange(base)
  const { version } = await open(base.id)
  const input = { id: base.id, version, office: '131022', reason: '住所在固安县' } as const
  await cloud.ok('head-handing-on', 'desk.transfer', input)
  await register(change)
  expect(await stored(base.id)).toMatchObject({
    status: 'registered',
    office: '131022',
    route: { rule: 'transferred' },
    answers: { introduction: '介绍胜芳的戏楼' },
  })
})

test('undone within two minutes, the registered filing is as it was, and the change can be registered again', async () => {
  const base = filed()
  const before = await stored(base.id)
  const change = await submittedChange(base)
  await register(change)
  await cloud.ok(staff, 'desk.undo', { id: change.id })
  const after = await stored(base.id)
  const standing = [
    'answers',
    'idNumber',
    'photos',
    'signature',
    'office',
    'accountKey',
    'submissions',
    'status',
  ]
  for (const key of standing) expect([key, after[key]]).toEqual([key, before[key]])
  expect(after['openChange']).toBe(change.id)
  await runTimerAfterUndo(cloud)
  expect(await titles(owner, change.id)).toEqual([])
  const again = await cloud.ok(staff, 'desk.open', { id: change.id })
  await cloud.ok(staff, 'desk.register', {
    id: again.id,
    version: again.version,
    items: allItems(again),
  })
  expect((await open(base.id)).answers.introduction).toBe('介绍胜芳的戏楼')
})

test('the chain of both filings holds after all of it', async () => {
  const base = filed()
  const change = await submittedChange(base)
  await register(change)
  const events = await cloud.stored<FilingEvent>('events', { filing: base.id })
  expect(events.map(({ name }) => name)).toContain('changed')
  const text = JSON.stringify(events)
  expect(text).not.toContain(individual.ownerIdNumber)
})

test('without the consents nothing is taken into a change; given in place it begins', async () => {
  const base = filed()
  await cloud.ok(owner, 'consent.withdraw', {})
  const input: ApiInput<'filing.change'> = {
    id: base.id,
    kinds: ['name'],
    changedOn: '2026-11-05',
  }
  expect(await cloud.call(owner, 'filing.change', input)).toMatchObject({ code: 'no-consent' })
  await cloud.ok(owner, 'consent.give', { version: consentVersion() })
  const lacks = await cloud.call(owner, 'filing.change', input)
  expect(lacks).toMatchObject({ code: 'no-consent' })
  expect(Object.keys(lacks.ok ? {} : lacks.fields)).toContain('ownerIdNumber')
  expect((await open(base.id)).openChange).toBeNull()
  await agreeToIdData(cloud, owner, individual)
  expect(await begin(base)).toMatchObject({ status: 'draft' })
})

describe('the account of a change', () => {
  const renamed = async (
    base: FilingDetail,
    answers: Answers,
    kinds: ApiInput<'filing.change'>['kinds'],
  ) => {
    const { id } = await begin(base, kinds)
    return sign(cloud, owner, await save(id, answers))
  }
  const app: Answers = {
    ...individual,
    accountKind: 'other',
    accountKindText: '短视频',
    accountName: '戏楼',
  }

  test('a new 原始ID keeps the number; old and new key are held', async () => {
    const base = filed()
    const old = base.answers.accountId ?? ''
    const change = await renamed(base, { accountId: 'gh_migrated' }, ['migration'])
    await cloud.ok(owner, 'filing.submit', submitInput(change))
    await register(await open(change.id))
    for (const accountId of [old, 'gh_migrated']) {
      const again = await cloud.call(
        owner,
        'filing.submit',
        submitInput(await sign(cloud, owner, await draftOf({ ...individual, accountId }))),
      )
      expect(again).toMatchObject({ ok: false, code: 'duplicate', fields: { filing: base.id } })
    }
  })

  test("another filing's account is refused when it is handed in", async () => {
    await registered(cloud, people, { ...app, accountName: '庙会' })
    const base = await registered(cloud, people, app)
    const change = await renamed(base, { accountName: '庙会' }, ['name'])
    expect(await cloud.call(owner, 'filing.submit', submitInput(change))).toMatchObject({
      ok: false,
      code: 'duplicate',
    })
  })

  test('taken back, the new account is free again, the old one stays held', async () => {
    const base = await registered(cloud, people, { ...app, accountName: '集市' })
    const change = await renamed(base, { accountName: '早市' }, ['name'])
    await cloud.ok(owner, 'filing.submit', submitInput(change))
    await cloud.ok(owner, 'filing.withdraw', { id: change.id })
    expect(await submitted(cloud, owner, { ...app, accountName: '早市' })).toMatchObject({
      status: 'submitted',
    })
    const draft = await sign(cloud, owner, await draftOf({ ...app, accountName: '集市' }))
    expect(await cloud.call(owner, 'filing.submit', submitInput(draft))).toMatchObject({
      code: 'duplicate',
    })
  })

  const draftOf = async (answers: Answers) => {
    await agreeToIdData(cloud, owner, answers)
    const { id } = await cloud.ok(owner, 'filing.start', {
      token: crypto.randomUUID(),
      answers,
    })
    for (const slot of ['idFront', 'idBack'] as const) await addPhoto(cloud, owner, id, slot)
    return open(id)
  }
})

describe('the registered filing moved meanwhile', () => {
  test.each([
    ['set aside', { status: 'submitted' }],
    ['changed otherwise', { submissions: 7 }],
    ['handed over', { applicant: 'owner-other' }],
    ['cancelled', { status: 'cancelled', openChange: null }],
  ])(
    '%s: the change is neither handed in nor registered, and nothing is overwritten',
    async (_name, moved) => {
      const base = filed()
      const first = await signedChange(base)
      await cloud.alter('filings', base.id, moved)
      expect((await open(first.id)).changing?.conflict).toBe(true)
      expect(await cloud.call(owner, 'filing.submit', submitInput(first))).toMatchObject({
        ok: false,
        code: 'stale',
      })
      const before = {
        status: 'registered',
        submissions: 1,
        applicant: owner,
        openChange: first.id,
      }
      await cloud.alter('filings', base.id, before)
      await cloud.ok(owner, 'filing.submit', submitInput(first))
      const review = await claimed(cloud, staff, await open(first.id))
      await cloud.alter('filings', base.id, moved)
      const input = { id: review.id, version: review.version, items: allItems(review) }
      expect(await cloud.call(staff, 'desk.register', input)).toMatchObject({
        ok: false,
        code: 'stale',
      })
      expect(await stored(base.id)).toMatchObject({
        ...moved,
        answers: { introduction: individual.introduction },
      })
    },
  )
})

test('a deleted change frees the registered filing and none of its photos', async () => {
  const base = filed()
  const change = await begin(base)
  await cloud.ok(owner, 'filing.discard', { id: change.id })
  expect((await open(base.id)).openChange).toBeNull()
  const photo = base.photos.idFront?.[0]?.fileID ?? ''
  const link = await cloud.ok(owner, 'filing.photo', { id: base.id, fileID: photo })
  expect((await fetch(link.url)).status).toBe(200)
  expect((await begin(base)).id).not.toBe(change.id)
})

test('reminders follow its due day, and stop when it is handed in', async () => {
  const base = filed()
  const change = await signedChange(base)
  await cloud.moveClock({ now: '2026-12-02T02:00:00.000Z' })
  await cloud.runTimer()
  expect(await titles(owner, change.id)).toEqual(['最晚办理变更 12月5日'])
  await cloud.ok(owner, 'filing.submit', submitInput(change))
  await cloud.moveClock({ now: '2026-12-09T02:00:00.000Z' })
  await cloud.runTimer()
  expect(await titles(owner, change.id)).toEqual(['最晚办理变更 12月5日'])
  expect((await open(change.id)).receipt?.late).toBeNull()
})

test('handed in after its last day it says so', async () => {
  const base = filed()
  const change = await begin(base, ['introduction'], '2026-10-20')
  const signed = await sign(cloud, owner, await save(change.id, { introduction: '新的' }))
  expect(await cloud.ok(owner, 'filing.submit', submitInput(signed))).toMatchObject({
    late: '逾期补报 5 天',
  })
})

describe('a change that is not wanted any more', () => {
  test('handed in and taken back, it ends; the registered filing stays and is free', async () => {
    const base = filed()
    const change = await submittedChange(base)
    await cloud.ok(owner, 'filing.withdraw', { id: change.id })
    expect(await open(change.id)).toMatchObject({ status: 'draft', change: { handedIn: true } })
    const input = { id: change.id, reason: '不办变更了' }
    const both = await Promise.all([
      cloud.call(owner, 'filing.giveUp', input),
      cloud.call(owner, 'filing.giveUp', input),
    ])
    expect(both.map(({ ok }) => ok)).toEqual([true, true])
    expect(await open(change.id)).toMatchObject({ status: 'cancelled', editable: { fields: [] } })
    expect(await open(base.id)).toMatchObject({ status: 'registered', openChange: null })
    expect(await listedOf(base.number)).toEqual([base.id])
  })

  test('returned, it ends too, and stands on the office list of what is done', async () => {
    const base = filed()
    const review = await claimed(cloud, staff, await submittedChange(base))
    await cloud.ok(staff, 'desk.return', returnInput(review, ['introduction']))
    // The newest of what is done, so that it stands on the first page.
    await cloud.moveClock({ now: '2026-11-24T08:06:00.000Z' })
    await cloud.ok(owner, 'filing.giveUp', { id: review.id, reason: '不办变更了' })
    const done = await cloud.ok(staff, 'desk.queue', { queue: 'done', after: null })
    expect(done.items.map(({ id }) => id)).toContain(review.id)
    expect((await begin(base)).id).not.toBe(review.id)
  })

  test('what is with the office cannot be ended by its owner, nor one that was never handed in', async () => {
    const base = filed()
    const change = await begin(base)
    const input = { id: change.id, reason: '不办变更了' }
    expect(await cloud.call(owner, 'filing.giveUp', input)).toMatchObject({ code: 'not-allowed' })
    const signed = await sign(cloud, owner, await save(change.id, { introduction: '新的介绍' }))
    await cloud.ok(owner, 'filing.submit', submitInput(signed))
    expect(await cloud.call(owner, 'filing.giveUp', input)).toMatchObject({ code: 'not-allowed' })
  })
})

test('what is registered through a change is neither handed on nor set aside by itself', async () => {
  await cloud.insertStaff('head-ba', '131081', 'head')
  const base = filed()
  const change = await submittedChange(base)
  await register(change)
  const { version } = await open(change.id)
  for (const [action, input] of [
    ['desk.setAside', { id: change.id, version, reason: '登记有误' }],
    ['desk.transfer', { id: change.id, version, office: '131022', reason: '不在本辖区' }],
  ] as const)
    expect(await cloud.call('head-ba', action, input)).toMatchObject({
      ok: false,
      message: '这件变更已登记到原备案，请在原备案上办理',
    })
})

describe('papers', () => {
  const paper = async (id: string, submission: number | null) => {
    const input = { id, submission }
    return (await cloud.invoke(owner, { action: 'paper', input }, 'documents')) as Answer<PaperFile>
  }
  const textOf = async (answer: Answer<PaperFile>) => {
    if (!answer.ok) throw new Error(answer.message)
    const pages = readPdf(new Uint8Array(await (await fetch(answer.data.url)).arrayBuffer()))
    return pages.map(wholeText).join()
  }

  test('the registered form is printed until the change is registered, then both are', async () => {
    const base = filed()
    const change = await submittedChange(base)
    expect(await textOf(await paper(base.id, null))).toContain(individual.introduction)
    await register(change)
    const after = await open(base.id)
    expect(after.earlier).toEqual([{ submission: 1, at: expect.any(Number) as number }])
    const now = await textOf(await paper(base.id, null))
    expect(now).toContain('介绍胜芳的戏楼')
    expect(now).toContain(individual.ownerIdNumber)
    const then = await textOf(await paper(base.id, 1))
    expect(then).toContain(individual.introduction)
    expect(then).toContain('以前提交的内容，后来有改动')
    expect(then).toContain(individual.ownerIdNumber)
    expect(await paper(base.id, 3)).toMatchObject({ ok: false, code: 'not-found' })
  })

  test('of a change that was never handed in there is none', async () => {
    const base = filed()
    const { id } = await begin(base)
    expect(await paper(id, null)).toMatchObject({ ok: false, code: 'not-found' })
  })
})
