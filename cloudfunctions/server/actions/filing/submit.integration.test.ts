import type { FilingDetail, Receipt } from '../../../../src/domain/api/filing'
import { expectWhole, versionsOf } from '../../testing/whole'
import {
  addressIn,
  claimed,
  company,
  individual,
  newToken,
  signedDraft,
  start,
  submitInput,
  submitted,
} from '../../testing/filings'
import { onCloud } from '../../testing/onCloud'

const cloud = onCloud()

const submit = (openid: string, draft: FilingDetail, token = newToken()) =>
  cloud.ok(openid, 'filing.submit', submitInput(draft, token))

test.each<[string, (draft: FilingDetail) => Promise<readonly Receipt[]>]>([
  [
    'twice in parallel with one token',
    (draft) => {
      const token = newToken()
      return Promise.all([1, 2, 3, 4].map(() => submit('owner-li', draft, token)))
    },
  ],
  [
    'twice in parallel with two tokens',
    (draft) => Promise.all([submit('owner-li', draft), submit('owner-li', draft)]),
  ],
  [
    'again after a lost answer',
    async (draft) => {
      const token = newToken()
      return [await submit('owner-li', draft, token), await submit('owner-li', draft, token)]
    },
  ],
  [
    'again after the office has claimed it',
    async (draft) => {
      const first = await submit('owner-li', draft)
      const { id, version } = await cloud.ok('owner-li', 'filing.open', { id: draft.id })
      await claimed(cloud, 'reviewer-bazhou', { id, version })
      return [first, await submit('owner-li', draft)]
    },
  ],
])('submitted %s there is one filing with one number', async (_name, run) => {
  const draft = await signedDraft(cloud, 'owner-li')
  const receipts = await run(draft)
  expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1)
  await expectWhole(cloud, draft.id)
})

test('one token starts one draft, also in parallel', async () => {
  const before = await start(cloud, 'starter')
  const token = newToken()
  const started = await Promise.all(
    [1, 2, 3].map(() => cloud.ok('starter', 'filing.start', { token, answers: individual })),
  )
  expect(new Set(started.map(({ id }) => id)).size).toBe(1)
  const { filings } = await cloud.ok('starter', 'filing.list', {})
  expect(filings.map(({ id }) => id).sort()).toEqual([before.id, started[0]?.id].sort())
})

test('20 submits at once to one office get 20 different numbers', async () => {
  const openids = Array.from({ length: 20 }, (_each, i) => `crowd-${String(i)}`)
  const drafts: FilingDetail[] = []
  for (const openid of openids) drafts.push(await signedDraft(cloud, openid, guangyang))
  const receipts = await Promise.all(drafts.map((draft, i) => submit(openids[i] ?? '', draft)))
  expect(new Set(receipts.map(({ number }) => number)).size).toBe(20)
  expect(await sequence('131003')).toBe(20)
  for (const { id } of drafts) await expectWhole(cloud, id)
  await pagesInOrder(drafts.map(({ id }) => id))
})

test.each([
  ['in time', '2026-11-10', null],
  ['late by days', '2026-10-10', '逾期补报 15 天'],
  ['of the first round', '2017-05-01', '首轮登记时间已过，请补报'],
  ['of a month, counted from its first day', '2026-11', null],
  ['of a month, late from its first day on', '2026-10', '逾期补报 22 天'],
  ['of a month of the first round', '2018-12', '首轮登记时间已过，请补报'],
])('a filing %s', async (_name, openedOn, late) => {
  const draft = await signedDraft(cloud, 'owner-li', { ...individual, openedOn })
  expect(draft.answers.openedOn).toBe(openedOn)
  expect((await submit('owner-li', draft)).late).toBe(late)
})

test.each([
  ['an individual’s 公众号, when wished', individual, true, '131000'],
  ['an individual’s 公众号, when not wished', individual, false, '131081'],
  ['an APP has no choice', { ...individual, accountKind: 'app' }, true, '131081'],
  ['a company’s 公众号, when wished', company, true, '131000'],
  [
    'a body of a county has no choice',
    { ...individual, subjectKind: 'countyOrgan' },
    true,
    '131081',
  ],
  ['市直机关', { ...individual, subjectKind: 'cityOrgan' }, false, '131000'],
  [
    'from outside, by the name',
    { ...individual, address: '天津市武清区杨村街道1号', area: 'outside' },
    false,
    '131081',
  ],
  ['the address decides over the area chosen', { ...individual, area: '131022' }, false, '131081'],
  [
    'the area chosen, where the address says none',
    { ...individual, address: '幸福路1号', area: '131022' },
    false,
    '131022',
  ],
])('the city office or the district: %s', async (_name, answers, toCityOffice, office) => {
  const draft = await signedDraft(cloud, 'owner-zhao', answers)
  const receipt = await cloud.ok('owner-zhao', 'filing.submit', {
    ...submitInput(draft),
    toCityOffice,
  })
  expect(receipt.office.code).toBe(office)
})

test('the frozen version keeps labels, values and the signature; the counter skips nothing', async () => {
  const filing = await submitted(cloud, 'owner-li')
  const [version] = await versionsOf(cloud, filing.id)
  expect(version?.rows[0]).toEqual({
    key: 'accountName',
    label: '账号名（昵称）',
    group: null,
    text: '胜芳古镇生活',
  })
  expect(version?.signature.contentHash).toBe(filing.receipt?.hash)
})

const guangyang = { ...individual, ...addressIn('131003'), accountName: '爱民东道生活' }

const sequence = async (office: string): Promise<number> => {
  const [counter] = await cloud.stored<{ last: number }>('counters', { _id: `${office}:2026` })
  return counter?.last ?? 0
}

/** The city staff's own queue is another one: these pages are read by a made-up reviewer of Guangyang. */
const pagesInOrder = async (ids: readonly string[]): Promise<void> => {
  await cloud.insertStaff('reviewer-guangyang', '131003', 'reviewer')
  const extra = await submitted(cloud, 'late-comer', guangyang)
  const first = await cloud.ok('reviewer-guangyang', 'desk.queue', {
    queue: 'waiting',
    after: null,
  })
  const second = await cloud.ok('reviewer-guangyang', 'desk.queue', {
    queue: 'waiting',
    after: first.next,
  })
  expect(first.counts.waiting).toBe(21)
  const seen = [...first.items, ...second.items]
  expect(seen.map(({ id }) => id).sort()).toEqual([...ids, extra.id].sort())
  expect(seen.map(({ submittedAt }) => submittedAt)).toEqual(
    seen.map(({ submittedAt }) => submittedAt).sort((a, b) => a - b),
  )
  expect([first.items.length, second.items.length, second.next]).toEqual([20, 1, null])
}

test('a place in the name that is not where the address is blocks nothing, and the reviewer reads both', async () => {
  const answers = {
    ...individual,
    accountName: '固安生活',
    address: '廊坊市广阳区新华路1号',
    area: '131003',
  }
  const filing = await submitted(cloud, 'owner-of-both', answers)
  expect(filing.route).toMatchObject({ office: '131003', rule: 'address', conflict: '131022' })
  await cloud.insertStaff('reviewer-of-both', '131003', 'reviewer')
  const { items } = await cloud.ok('reviewer-of-both', 'desk.open', { id: filing.id })
  expect(items.find(({ key }) => key === 'address')?.remark).toEqual({
    level: 'warning',
    text: '账号名称里有固安县的地名，地址在广阳区',
  })
})

test('an area that is not the address’s sends it nowhere else, and the reviewer reads both', async () => {
  const filing = await submitted(cloud, 'owner-li', { ...individual, area: '131022' })
  expect(filing.route).toMatchObject({ office: '131081', reason: '因为主体地址在霸州市' })
  const { items, place } = await cloud.ok('reviewer-bazhou', 'desk.open', { id: filing.id })
  expect(place).toBe('胜芳镇')
  expect(items.find(({ key }) => key === 'address')?.remark).toEqual({
    level: 'warning',
    text: '地址写的是霸州市，填报人选的是固安县',
  })
})
