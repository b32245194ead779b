import type { ApiInput } from '../../../../src/domain/api/api'
import type { Duplicates } from '../../../../src/domain/api/review/duplicates'
import type { Answers } from '../../../../src/domain/form/form'
import type { Filing } from '../../store/filings/filing'
import type { FilingEvent } from '../../store/events'
import type { Suffix } from '../../store/finding/suffixes'
import {
  claimed,
  company,
  individual,
  registered,
  resubmitInput,
  returnInput,
  sign,
  submitted,
} from '../../testing/filings'
import { onCloud } from '../../testing/onCloud'

const cloud = onCloud()
const READER = 'reviewer-bazhou'
const HEAD = 'head-bazhou'
const OTHER = 'owner-zhao'
const NOBODY = { likely: [], shared: [] }
/** A subject and an owner that nobody else has. */
const STRANGE: Answers = { subjectName: '赵敏', ownerName: '赵敏', creditCode: '' }

let first: { readonly id: string; readonly number: string }
let second: { readonly id: string; readonly version: number }

/** One is registered, another one is being checked. */
beforeAll(async () => {
  const one = await registered(cloud, { owner: 'owner-li', staff: READER }, individual)
  first = { id: one.id, number: one.number ?? '' }
  const { id, version } = await claimed(cloud, READER, await submitted(cloud, OTHER, individual))
  second = { id, version }
}, 60_000)

/** Both as they are stored once they say this, found by the index. */
const say = async (
  one: Answers & { readonly owner?: string },
  other: Answers & { readonly owner?: string },
  more: object = {},
) => {
  const saying = async (id: string, { owner = 'li', ...answers }: typeof one, also: object) => {
    const [stored] = await cloud.stored<Filing>('filings', { _id: id })
    const idNumber = stored?.idNumber && { ...stored.idNumber, hash: owner }
    const said = { ...individual, accountId: stored?.answers.accountId ?? '', ...answers }
    const { ownerIdNumber: _, ...kept } = said
    await cloud.alter('filings', id, { answers: kept, idNumber, ...also })
    await cloud.insert('unindexed', { _id: id, at: 1, version: 0 })
  }
  await cloud.runTimer()
  await saying(first.id, one, { status: 'registered', office: '131081', ...more })
  await saying(second.id, other, {})
  await cloud.runTimer()
}

const open = (id = second.id, openid = READER) => cloud.ok(openid, 'duplicates.open', { id })
const pairOf = ({ likely: [found] }: Duplicates) => ({
  id: second.id,
  other: found?.id ?? '',
  seen: found?.judgement?.at ?? null,
})
const judge = (of: Duplicates, same: boolean) =>
  cloud.ok(READER, 'duplicates.judge', { ...pairOf(of), same })

test('alike names with the same subject, owner or code stand side by side, with why', async () => {
  const bare = { ...company, ownerName: '赵敏', subjectName: '赵敏', owner: 'zhao' }
  await say(company, { ...bare, accountName: '霸州文昌阁公众号' })
  const [likely, ...others] = (await open()).likely
  expect(others).toEqual([])
  expect(likely).toMatchObject({
    ...first,
    accountName: '霸州文昌阁',
    status: 'registered',
    readable: true,
    why: '名称只差“公众号”一类的字，信用代码相同',
    judgement: null,
  })
  expect(likely?.values).toMatchObject([
    { label: '账号名（昵称）', own: '霸州文昌阁公众号', other: '霸州文昌阁', same: false },
    { label: '原始ID', same: false },
    { label: '账号主体', own: '赵敏', other: company.subjectName, same: false },
    { label: '统一社会信用代码', own: '…00151', other: '…00151', same: true },
    { label: '所有人', own: '赵敏', other: '李文昌', same: false },
  ])
  // From the other side too.
  expect((await open(first.id)).likely.map(({ id }) => id)).toEqual([second.id])
})

test('the same owner or code alone is a line with the list of those accounts', async () => {
  await say(company, { ...company, accountName: '信安老街坊' })
  const found = await open()
  expect(found.likely).toEqual([])
  expect(found.shared).toMatchObject([
    { by: 'code', count: 1, more: false, filings: [{ id: first.id, accountName: '霸州文昌阁' }] },
    { by: 'owner', count: 1, more: false, filings: [{ id: first.id }] },
  ])
})

test('the same name of somebody else, another kind of account, and what has ended are none', async () => {
  await say({}, { ...STRANGE, owner: 'zhao' })
  expect(await open()).toEqual(NOBODY)
  await say({}, { accountKind: 'app', ...STRANGE })
  expect(await open()).toMatchObject({ likely: [] })
  await say({}, {})
  expect((await open()).likely.map(({ id }) => id)).toEqual([first.id])
  // At once, and once the index has heard of it.
  await cloud.alter('filings', first.id, { status: 'cancelled' })
  expect(await open()).toMatchObject({ likely: [], shared: [{ filings: [] }] })
  await say({}, {}, { status: 'cancelled' })
  expect(await open()).toEqual(NOBODY)
})

test('of another office it is said that there is one, where, and what is the same, nothing else', async () => {
  await say({ subjectName: '固安县某某中心' }, {}, { office: '131022' })
  const [likely] = (await open()).likely
  expect(likely).toMatchObject({ id: first.id, readable: false, office: { code: '131022' } })
  const said = Object.fromEntries(
    (likely?.values ?? []).map(({ label, other, same }) => [label, [other, same]]),
  )
  expect(said).toMatchObject({
    '账号名（昵称）': ['胜芳古镇生活', true],
    原始ID: [null, false],
    账号主体: [null, false],
    所有人: ['李文昌', true],
  })
  expect(JSON.stringify(likely)).not.toContain('固安县某某中心')
  // The city reads it.
  const [seen] = (await open(second.id, 'city-staff')).likely
  expect(seen).toMatchObject({ readable: true })
  expect(JSON.stringify(seen)).toContain('固安县某某中心')
  // No number of a person is in it, nor in what is stored for it.
  const rows = await cloud.stored<Suffix>('suffixes', { filing: first.id })
  for (const secret of [individual.ownerIdNumber, individual.ownerMobile])
    expect(JSON.stringify([likely, seen, rows])).not.toContain(secret)
})

test('only who checks it says it, and only of what is alike', async () => {
  await say({}, {})
  await cloud.insertStaff('reviewer-guangyang', '131003', 'reviewer')
  const said: ApiInput<'duplicates.judge'> = {
    id: second.id,
    other: first.id,
    same: true,
    seen: null,
  }
  const tried: readonly (readonly [openid: string, input: typeof said, code: string])[] = [
    [OTHER, said, 'not-allowed'],
    ['reviewer-guangyang', said, 'other-office'],
    [HEAD, said, 'not-allowed'],
    ['city-staff', said, 'not-allowed'],
    [READER, { ...said, other: second.id }, 'stale'],
    [READER, { ...said, other: '00000000-0000-4000-8000-000000000000' }, 'stale'],
    [READER, { ...said, seen: 1 }, 'stale'],
  ]
  for (const [openid, input, code] of tried)
    expect([openid, await cloud.refused(openid, 'duplicates.judge', input)]).toMatchObject([
      openid,
      { code },
    ])
  const of = { id: second.id }
  expect(await cloud.refused('reviewer-guangyang', 'duplicates.open', of)).toMatchObject({
    code: 'other-office',
  })
  await say({}, { accountName: '信安老街坊' })
  expect(await cloud.refused(READER, 'duplicates.judge', said)).toMatchObject({ code: 'stale' })
  expect(await cloud.stored('pairs')).toEqual([])
})

test('of two phones that say otherwise one is told what the other said', async () => {
  await say({}, { accountName: '胜芳古镇生活网' })
  const seen = pairOf(await open())
  const said = await Promise.all(
    [true, false].map((same) => cloud.call(READER, 'duplicates.judge', { ...seen, same })),
  )
  const refused = said.filter(({ ok }) => !ok)
  expect(refused).toHaveLength(1)
  expect(refused[0]).toMatchObject({ code: 'stale' })
  expect(JSON.stringify(refused[0])).toMatch(/王敏 .*记下了“不?是同一账号”，请看过再改/)
  expect(await cloud.stored('pairs')).toHaveLength(1)
  expect(await cloud.stored('events', { name: 'accountJudged' })).toHaveLength(1)
})

test('what is said of a pair is kept for both, audited, and may be changed until it is decided', async () => {
  await say({}, { accountName: '胜芳古镇生活号' })
  const said = await judge(await open(), false)
  const kept = { same: false, by: '王敏' }
  expect(said.likely).toMatchObject([{ judgement: kept }])
  expect((await open(first.id, HEAD)).likely).toMatchObject([{ judgement: kept }])
  // Said again it is said once.
  await judge(said, false)
  const review = await cloud.ok(READER, 'desk.open', { id: second.id })
  expect([review.version, review.status]).toEqual([second.version, 'submitted'])
  const words = `与 ${first.number} 不是同一账号`
  const now = review.events.filter(({ at }) => at === said.likely[0]?.judgement?.at)
  expect(now).toMatchObject([{ what: words, who: '王敏' }])
  const entries = await cloud.stored<FilingEvent>('events', { name: 'accountJudged', about: words })
  expect(new Set(entries.map(({ filing }) => filing))).toEqual(new Set([second.id]))
  // Its owner reads nothing of it.
  const { events } = await cloud.ok(OTHER, 'filing.open', { id: second.id })
  expect(JSON.stringify(events)).not.toContain('同一账号')
  expect((await judge(said, true)).likely).toMatchObject([{ judgement: { same: true } }])
})

test('it outlives a correction that leaves names and subjects, falls with another name, and stands once it is decided', async () => {
  const { id, version } = second
  const back = returnInput({ id, version }, ['followers'])
  await cloud.ok(READER, 'desk.return', back)
  await cloud.ok(OTHER, 'filing.save', { id, answers: { followers: '1201' } })
  const signed = await sign(cloud, OTHER, await cloud.ok(OTHER, 'filing.open', { id }))
  await cloud.ok(OTHER, 'filing.resubmit', resubmitInput(signed))
  await cloud.runTimer()
  expect((await open()).likely).toMatchObject([{ judgement: { same: true } }])
  await say({}, { accountName: '胜芳古镇生活发布' })
  const asked = await open()
  expect(asked.likely).toMatchObject([{ judgement: null }])
  const taken = await claimed(cloud, READER, await cloud.ok(OTHER, 'filing.open', { id }))
  await judge(asked, false)
  const items = taken.items.map(({ key }) => key)
  await cloud.ok(READER, 'desk.register', { id, version: taken.version, items })
  const decided = await open()
  expect(decided.likely).toMatchObject([{ judgement: { same: false } }])
  const late = { ...pairOf(decided), same: true }
  expect(await cloud.refused(READER, 'duplicates.judge', late)).toMatchObject({
    code: 'not-allowed',
  })
})
