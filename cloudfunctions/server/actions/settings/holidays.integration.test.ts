import { setYears, type YearTable } from '../../../../src/domain/settings/holidays/table'
import { table2027 } from '../../../../src/domain/testing/holidays'
import type { AdministrationEvent } from '../../store/administration'
import { individual, returned, signedDraft, start, submitInput } from '../../testing/filings'
import { onCloud } from '../../testing/onCloud'
import { callSet } from '../../testing/settings'

const CITY_HEAD = 'city-staff'
const REVIEWER = 'reviewer-bazhou'
const cloud = onCloud()

const change = (value: readonly YearTable[], from: string, openid = CITY_HEAD) =>
  callSet(cloud, { scope: 'city', set: [{ name: 'holidays', value }], from }, openid)

const at = (day: string) => cloud.moveClock({ now: `${day}T02:00:00.000Z` })

const promises = (value: number) =>
  callSet(cloud, { scope: '131081', set: [{ name: 'replyDays', value }] }, 'head-bazhou')

/** Opened so that the strict last day is Saturday 6 February 2027. */
const dueInFebruary = { ...individual, openedOn: '2027-01-07' }

test.each<[string, unknown, string]>([
  ['a hole', [{ ...table2027, feasts: table2027.feasts.slice(0, 6) }], '没有读到国庆节'],
  [
    'work on a weekday',
    [
      {
        ...table2027,
        feasts: table2027.feasts
          .map((each) => ({ ...each, work: each.work.map(() => '2027-05-06') }))
          .slice(0, 5),
      },
    ],
    '没有读到中秋节',
  ],
  ['the same year twice', [table2027, table2027], '提交的内容格式不对，请更新小程序后再试'],
  [
    'a day that is none',
    [{ year: 2027, feasts: [{ names: ['元旦'], rest: ['2027-02-30'], work: [] }] }],
    '提交的内容格式不对，请更新小程序后再试',
  ],
  [
    'a query operator',
    [{ year: { $gt: 0 }, feasts: [] }],
    '提交的内容格式不对，请更新小程序后再试',
  ],
])('%s is refused, and nothing is saved', async (_, value, message) => {
  const { version } = await cloud.ok(CITY_HEAD, 'settings.open', { scope: 'city' })
  const input = { scope: 'city', version, from: '2026-11-25', set: [{ name: 'holidays', value }] }
  expect(await cloud.invoke(CITY_HEAD, { action: 'settings.set', input })).toMatchObject({
    ok: false,
    code: 'input',
    message,
  })
  const after = await cloud.ok(CITY_HEAD, 'settings.open', { scope: 'city' })
  expect(after.version).toBe(version)
})

test.each([REVIEWER, 'head-bazhou', 'owner-li'])('%s sets no holidays', async (openid) => {
  expect(await change([table2027], '2026-11-25', openid)).toMatchObject({ code: 'not-allowed' })
})

test('a table holds for what is decided from its day on; what was decided keeps its own', async () => {
  await promises(3)
  await at('2027-01-30')
  expect(await change([table2027], '2027-02-01')).toMatchObject({ ok: true })
  const { holidays } = await cloud.ok('owner-early', 'me', {})
  expect(holidays.years).toEqual([])
  // Sunday 31 January is worked by the table, Friday 5 February is not.
  const early = await signedDraft(cloud, 'owner-early', { ...individual, accountName: '早的' })
  const before = await cloud.ok('owner-early', 'filing.submit', submitInput(early))
  expect(before.replyBy).toBe('2027-02-03')
  const wished = await returned(cloud, { owner: 'owner-wished', staff: REVIEWER }, ['address'], {
    ...individual,
    accountName: '退回的',
  })
  expect(wished.returned?.correctionOn).toBe('2027-02-15')
  await at('2027-02-03')
  expect((await cloud.ok('owner-late', 'me', {})).holidays).toEqual(setYears([table2027]))
  const late = await signedDraft(cloud, 'owner-late', { ...individual, accountName: '晚的' })
  const after = await cloud.ok('owner-late', 'filing.submit', submitInput(late))
  expect(after.replyBy).toBe('2027-02-16')
  const kept = await cloud.ok('owner-early', 'filing.open', { id: early.id })
  expect(kept.receipt?.replyBy).toBe('2027-02-03')
  const [entry] = (await cloud.stored<AdministrationEvent>('administration')).filter(
    ({ about }) => about === 'holidays',
  )
  expect(entry).toMatchObject({ act: 'set', who: { name: '周正' }, before: '{"value":[]}' })
  expect(JSON.parse(entry?.after ?? '')).toEqual({ from: '2027-02-01', value: [table2027] })
})

test('whether a filing is late is judged by the table that held', async () => {
  await at('2027-02-05')
  const draft = await signedDraft(cloud, 'owner-february', {
    ...dueInFebruary,
    accountName: '二月的',
  })
  expect(draft.deadline).toMatchObject({
    due: '2027-02-06',
    overdueFrom: '2027-02-16',
    missingYears: [],
  })
  await at('2027-02-15')
  const { late } = await cloud.ok('owner-february', 'filing.submit', submitInput(draft))
  expect(late).toBeNull()
  await at('2027-02-16')
  const next = await start(cloud, 'owner-next', { ...dueInFebruary, accountName: '又一个' })
  expect(next.deadline?.overdueFrom).toBe('2027-02-16')
  const second = await signedDraft(cloud, 'owner-third', {
    ...dueInFebruary,
    accountName: '第三个',
  })
  expect((await cloud.ok('owner-third', 'filing.submit', submitInput(second))).late).toBe(
    '逾期补报 1 天',
  )
})

test('a table that comes too late moves nothing that is over', async () => {
  const { feasts } = table2027
  const longer = {
    ...table2027,
    feasts: feasts.map((each) =>
      each.names[0] === '春节'
        ? { ...each, rest: [...each.rest, '2027-02-15', '2027-02-16'] }
        : each,
    ),
  }
  expect(await change([longer], '2027-02-17')).toMatchObject({ ok: true })
  await at('2027-02-17')
  const draft = await start(cloud, 'owner-fourth', { ...dueInFebruary, accountName: '第四个' })
  expect(draft.deadline?.overdueFrom).toBe('2027-02-16')
})
