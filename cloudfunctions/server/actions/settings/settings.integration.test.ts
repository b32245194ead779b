import { canonicalize } from 'json-canonicalize'
import type { ApiInput } from '../../../../src/domain/api/api'
import { straightToCity } from '../../../../src/domain/city/city'
import type { AdministrationEvent } from '../../store/administration'
import { claimed, individual, returned, submitted } from '../../testing/filings'
import { onCloud } from '../../testing/onCloud'

const CITY_HEAD = 'city-staff'
const cloud = onCloud()

const change = async (
  value: number,
  from: string | null,
  { openid = CITY_HEAD, version }: { openid?: string; version?: number } = {},
) => {
  const open = await cloud.ok(CITY_HEAD, 'settings.open', { scope: 'city' })
  return cloud.call(openid, 'settings.set', {
    scope: 'city',
    version: version ?? open.version,
    from,
    set: [{ name: 'correctionDays', value }],
  })
}

const audit = async () =>
  (
    await cloud.stored<AdministrationEvent & { readonly _id: string }>('administration', {
      act: 'set',
    })
  ).sort((one, other) => one.seq - other.seq)

const correctionOn = async (owner: string, accountName: string) =>
  (
    await returned(cloud, { owner, staff: 'reviewer-bazhou' }, ['address'], {
      ...individual,
      accountName,
    })
  ).returned?.correctionOn

test('before anybody set something the city’s own values hold', async () => {
  expect(await cloud.ok('reviewer-bazhou', 'settings.open', { scope: 'city' })).toMatchObject({
    version: 0,
    settings: [
      { name: 'correctionDays', value: 15, changed: null, coming: null, mayChange: false },
      {
        name: 'straightToCity',
        value: straightToCity,
        changed: null,
        coming: null,
        mayChange: false,
      },
      { name: 'placeNames', value: [], changed: null, coming: null, mayChange: false },
      { name: 'basis', value: null, changed: null, coming: null, mayChange: false },
      { name: 'unregisteredWords', value: null, changed: null, coming: null, mayChange: false },
      { name: 'declineRemedies', value: null, changed: null, coming: null, mayChange: false },
      { name: 'reviewCode', value: null, changed: null, coming: null, mayChange: false },
      { name: 'yearlyQuestion', value: false, changed: null, coming: null, mayChange: false },
      { name: 'dataGround', value: 'consent', changed: null, coming: null, mayChange: false },
      { name: 'messagesKept', value: 365, changed: null, coming: null, mayChange: false },
      { name: 'requestsKept', value: 183, changed: null, coming: null, mayChange: false },
      { name: 'tablesKept', value: 7, changed: null, coming: null, mayChange: false },
      { name: 'withdrawnKept', value: 183, changed: null, coming: null, mayChange: false },
      { name: 'declinedKept', value: 730, changed: null, coming: null, mayChange: false },
      { name: 'cancelledKept', value: 1095, changed: null, coming: null, mayChange: false },
      { name: 'idPhotosKept', value: 30, changed: null, coming: null, mayChange: false },
      { name: 'ledgerTemplate', value: null, changed: null, coming: null, mayChange: false },
      { name: 'technicalContact', value: null, changed: null, coming: null, mayChange: false },
      { name: 'environmentUntil', value: null, changed: null, coming: null, mayChange: false },
      { name: 'certificateUntil', value: null, changed: null, coming: null, mayChange: false },
      { name: 'yearlyReviewBy', value: null, changed: null, coming: null, mayChange: false },
      { name: 'suggestions', value: [], changed: null, coming: null, mayChange: false },
      { name: 'holidays', value: [], changed: null, coming: null, mayChange: false },
    ],
  })
})

test('what is set holds from its day, within a minute everywhere; what was decided keeps its day', async () => {
  expect(await correctionOn('owner-before', '之前的')).toBe('2026-12-09')
  expect(await change(20, '2026-11-25')).toMatchObject({
    ok: true,
    data: {
      settings: [
        { value: 15, coming: { value: 20, from: '2026-11-25' } },
        { name: 'straightToCity' },
        { value: [] },
        { value: null },
        { value: null },
        { value: null },
        { value: null },
        { value: false },
        { value: 'consent' },
        { value: 365 },
        { value: 183 },
        { value: 7 },
        { value: 183 },
        { value: 730 },
        { value: 1095 },
        { value: 30 },
        { value: null },
        { value: null },
        { value: null },
        { value: null },
        { value: null },
        { value: [] },
        { value: [] },
      ],
    },
  })
  expect(await correctionOn('owner-same', '当天的')).toBe('2026-12-09')
  await cloud.moveClock({ now: '2026-11-25T01:00:00.000Z' })
  expect(await correctionOn('owner-after', '之后的')).toBe('2026-12-15')
  const [kept] = await cloud.stored<{ returned: { correctionOn: string } }>('filings', {
    applicant: 'owner-before',
  })
  expect(kept?.returned.correctionOn).toBe('2026-12-09')
})

test('each change is in the audit with before and after, each entry chained to the one before it', async () => {
  await change(30, '2027-01-01')
  const entries = await audit()
  expect(entries.map(({ act, about, who, after }) => [act, about, who.name, after])).toEqual([
    ['set', 'correctionDays', '周正', '{"from":"2026-11-25","value":20}'],
    ['set', 'correctionDays', '周正', '{"from":"2027-01-01","value":30}'],
  ])
  expect(entries[1]?.before).toBe('{"value":20}')
  const vault = cloud.vault()
  for (const [index, { _id, key, hash, ...entry }] of entries.entries()) {
    expect(vault.checks(canonicalize({ ...entry, id: _id }), { key, hash })).toBe(true)
    expect(entry.prev).toBe(entries[index - 1]?.hash ?? '')
  }
})

test('the same once more changes nothing', async () => {
  const before = await audit()
  expect(await change(30, '2027-01-01')).toMatchObject({ ok: true })
  const changed = (await audit()).length - before.length
  expect(await change(30, '2027-02-01')).toMatchObject({ ok: true })
  expect([changed, (await audit()).length - before.length]).toEqual([0, 0])
})

test('who read an older state is told who was first, and of two at once one is', async () => {
  const { version } = await cloud.ok(CITY_HEAD, 'settings.open', { scope: 'city' })
  const both = await Promise.all([10, 12].map((days) => change(days, '2026-12-01', { version })))
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toMatchObject({
    code: 'stale',
    message: '周正 11月25日 09:00 已改过，您这次没有保存。请看过再改',
  })
})

test.each(['head-bazhou', 'reviewer-bazhou', 'owner-li'])(
  '%s sets nothing for the city',
  async (openid) => {
    expect(await change(9, '2026-12-01', { openid })).toMatchObject({
      ok: false,
      code: 'not-allowed',
    })
  },
)

test.each([
  ['a day of the past', '2026-11-24', '请选今天或以后的一天'],
  ['a day far away', '2028-01-01', '请选一年以内的一天'],
  ['no day', null, '提交的内容格式不对，请更新小程序后再试'],
])('%s is refused', async (_, from, message) => {
  expect(await change(9, from)).toMatchObject({ ok: false, code: 'input', message })
})

const suggestion = { key: 'address', kind: 'missing', text: '写到楼层' } as const

test('the desk suggests in the city’s words, who decides nothing reads none', async () => {
  const { version } = await cloud.ok(CITY_HEAD, 'settings.open', { scope: 'city' })
  const set = [{ name: 'suggestions' as const, value: [{ ...suggestion, text: ' 写到 楼层 ' }] }]
  const saved = await cloud.ok(CITY_HEAD, 'settings.set', {
    scope: 'city',
    version,
    from: null,
    set,
  })
  const words = [{ ...suggestion, text: '写到 楼层' }]
  expect(saved.settings.find(({ name }) => name === 'suggestions')?.value).toEqual(words)
  await cloud.moveClock({ now: '2026-11-25T01:02:00.000Z' })
  const filing = await submitted(cloud, 'owner-words', { ...individual, accountName: '建议的' })
  const waiting = await cloud.ok('reviewer-bazhou', 'desk.open', { id: filing.id })
  expect(waiting.ifReturnedNow.suggestions).toEqual([])
  const review = await claimed(cloud, 'reviewer-bazhou', filing)
  expect(review.ifReturnedNow.suggestions).toEqual(words)
})

test.each<[string, unknown]>([
  ['a setting of an office', { scope: 'city', set: [{ name: 'replyDays', value: 3 }] }],
  [
    'a switch that is neither on nor off',
    { scope: 'city', set: [{ name: 'yearlyQuestion', value: 1 }] },
  ],
  [
    'a suggestion for what cannot be returned',
    { scope: 'city', set: [{ name: 'suggestions', value: [{ ...suggestion, key: 'area' }] }] },
  ],
  [
    'a suggestion without words',
    { scope: 'city', set: [{ name: 'suggestions', value: [{ ...suggestion, text: ' ' }] }] },
  ],
  [
    'two suggestions for one reason',
    { scope: 'city', set: [{ name: 'suggestions', value: [suggestion, suggestion] }] },
  ],
  [
    'the city office for a kind that the notice sends elsewhere',
    { scope: 'city', set: [{ name: 'straightToCity', value: ['countyOrgan'] }] },
  ],
  [
    'one kind twice',
    { scope: 'city', set: [{ name: 'straightToCity', value: ['company', 'company'] }] },
  ],
  [
    'a place in a county that is none',
    { scope: 'city', set: [{ name: 'placeNames', value: [{ name: '新城镇', area: '131000' }] }] },
  ],
  [
    'a place without a name',
    { scope: 'city', set: [{ name: 'placeNames', value: [{ name: '镇', area: '131003' }] }] },
  ],
  ['a setting that is none', { scope: 'city', set: [{ name: 'x', value: 3 }] }],
  ['too many days', { scope: 'city', set: [{ name: 'correctionDays', value: 61 }] }],
  [
    'messages that go before half a year',
    { scope: 'city', set: [{ name: 'messagesKept', value: 182 }] },
  ],
  [
    'a ground that the law does not know',
    { scope: 'city', set: [{ name: 'dataGround', value: 'interest' }] },
  ],
  [
    'a basis that ends before its day',
    {
      scope: 'city',
      set: [
        {
          name: 'basis',
          value: { title: '关于登记备案的通知', day: '2026-01-05', until: '2025-01-05' },
        },
      ],
    },
  ],
  [
    'a basis without an end',
    { scope: 'city', set: [{ name: 'basis', value: { title: '通知', day: '2026-01-05' } }] },
  ],
  [
    'a code for reviewers that is short',
    { scope: 'city', set: [{ name: 'reviewCode', value: { code: 'ABC', until: '2026-12-31' } }] },
  ],
  [
    'a code for reviewers without an end',
    { scope: 'city', set: [{ name: 'reviewCode', value: { code: 'WECHAT2026' } }] },
  ],
  ['messages for ever', { scope: 'city', set: [{ name: 'messagesKept', value: 1096 }] }],
  [
    'requests for less than half a year',
    { scope: 'city', set: [{ name: 'requestsKept', value: 182 }] },
  ],
  ['tables for no day', { scope: 'city', set: [{ name: 'tablesKept', value: 0 }] }],
  ['a query operator', { scope: 'city', set: [{ name: 'correctionDays', value: { $gt: 0 } }] }],
  ['a place that is none', { scope: '__proto__', set: [{ name: 'correctionDays', value: 3 }] }],
  ['nothing', { scope: 'city', set: [] }],
  [
    'the same twice',
    {
      scope: 'city',
      set: [
        { name: 'yearlyQuestion', value: true },
        { name: 'yearlyQuestion', value: false },
      ],
    },
  ],
])('%s is refused', async (_, input) => {
  const { version } = await cloud.ok(CITY_HEAD, 'settings.open', { scope: 'city' })
  const whole = { version, from: null, ...(input as object) }
  expect(await cloud.invoke(CITY_HEAD, { action: 'settings.set', input: whole })).toMatchObject({
    ok: false,
    code: 'input',
  })
})

test.each<[string, ApiInput<'settings.open'>['scope'], boolean]>([
  ['reviewer-bazhou', '131081', true],
  ['reviewer-bazhou', '131022', false],
  ['reviewer-bazhou', 'city', true],
  ['city-staff', '131022', true],
  ['owner-li', 'city', false],
])('%s reads %s: %s', async (openid, scope, may) => {
  expect((await cloud.refused(openid, 'settings.open', { scope })) === null).toBe(may)
})
