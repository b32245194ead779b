import type { Answers } from '../../../src/domain/form/form'
import {
  claimed,
  individual,
  newToken,
  returnInput,
  sign,
  signedDraft,
  start,
  submitInput,
  submitted,
} from '../testing/filings'
import { allow, outbox, stagesToldOf } from '../testing/messages'
import { onCloud } from '../testing/onCloud'

const cloud = onCloud()

/** 16:00 in Beijing on a day, then the timer. */
const on = async (day: string, run = true) => {
  await cloud.moveClock({ now: `${day}T08:00:00.000Z` })
  if (run) await cloud.runTimer()
}

const titles = async (openid: string) =>
  (await cloud.ok(openid, 'inbox.list', { after: null })).entries.map(({ title }) => title)

const stagesOf = (filing: string) => stagesToldOf(cloud, filing)

test('a draft is reminded at each stage, once, until four weeks after its last day', async () => {
  await on('2026-11-24', false)
  // Opened on 10 November: the last day is 10 December, a Thursday.
  const { id } = await start(cloud, 'every-stage')
  const told: Record<string, readonly string[]> = {}
  for (const day of [
    '2026-11-24',
    '2026-11-25',
    '2026-12-02',
    '2026-12-03',
    '2026-12-07',
    '2026-12-09',
    '2026-12-10',
    '2026-12-11',
    '2026-12-17',
    '2026-12-24',
    '2026-12-31',
    '2027-01-07',
    '2027-02-07',
  ]) {
    const before = await stagesOf(id)
    await on(day)
    await cloud.runTimer()
    told[day] = (await stagesOf(id)).filter((stage) => !before.includes(stage))
  }
  expect(told).toEqual({
    '2026-11-24': [],
    '2026-11-25': ['before15'],
    '2026-12-02': [],
    '2026-12-03': ['before7'],
    '2026-12-07': ['before3'],
    '2026-12-09': ['before1'],
    '2026-12-10': ['dueDay'],
    '2026-12-11': ['overdue'],
    '2026-12-17': ['week1'],
    '2026-12-24': ['week2'],
    '2026-12-31': ['week3'],
    '2027-01-07': ['week4'],
    '2027-02-07': [],
  })
  expect(await titles('every-stage')).toHaveLength(10)
})

test('nobody is woken: a stage is told of at 8 in the morning', async () => {
  await on('2026-11-24', false)
  const { id } = await start(cloud, 'sleeps')
  // 00:01, 07:59 and 08:00 in Beijing.
  const told: number[] = []
  for (const now of ['02T16:01', '02T23:59', '03T00:00']) {
    await cloud.moveClock({ now: `2026-12-${now}:00.000Z` })
    await cloud.runTimer()
    told.push((await stagesOf(id)).length)
  }
  // The stage of 25 November was missed: that of the day is told in its place.
  expect(told).toEqual([0, 0, 1])
})

test('missed runs collapse to the latest stage', async () => {
  await on('2026-11-24', false)
  const { id } = await start(cloud, 'missed')
  await on('2026-12-09')
  expect(await stagesOf(id)).toEqual(['before1'])
  expect(await titles('missed')).toHaveLength(1)
  await on('2026-12-10')
  expect(await stagesOf(id)).toEqual(['before1', 'dueDay'])
})

test('runs that come back in the night wake nobody: at 8 the day’s own stage is told, once', async () => {
  await on('2026-11-24', false)
  const { id } = await start(cloud, 'night')
  // The stage of 7 December was missed; 03:00 and 07:33 of 9 December in Beijing.
  for (const now of ['2026-12-08T19:00:00.000Z', '2026-12-08T23:33:00.000Z']) {
    await cloud.moveClock({ now })
    await cloud.runTimer()
    expect(await stagesOf(id)).toEqual([])
  }
  await cloud.moveClock({ now: '2026-12-09T00:00:00.000Z' })
  await cloud.runTimer()
  expect(await stagesOf(id)).toEqual(['before1'])
  expect(await titles('night')).toHaveLength(1)
})

test('the push goes out in the same run, and says the days that are left then', async () => {
  await on('2026-11-24', false)
  await allow(cloud, 'pushed', 'due')
  await start(cloud, 'pushed')
  await on('2026-12-07')
  const [push] = await cloud.pushes()
  expect(push).toMatchObject({ openid: 'pushed', templateId: 'local-due' })
  expect(push?.data.date3?.value).toBe('2026年12月10日')
  expect(push?.data.thing4?.value).toContain('3 天')
})

test('while WeChat answers nobody one push a run is lost, and the others go out once it does', async () => {
  await on('2026-11-24', false)
  const people = Array.from({ length: 25 }, (_each, place) => `silent-${String(place)}`)
  for (const openid of people) {
    await allow(cloud, openid, 'due')
    await start(cloud, openid)
  }
  const states = async () => {
    const rows = await outbox(cloud, { to: { $in: people } })
    const of = (state: string) => rows.filter((row) => row.state === state).length
    return { unknown: of('unknown'), waiting: of('waiting'), sent: of('sent') }
  }
  await cloud.fault({ operation: 'push', effect: 'drop' })
  await on('2026-11-25')
  expect(await states()).toEqual({ unknown: 1, waiting: 24, sent: 0 })
  await cloud.runTimer()
  expect(await states()).toEqual({ unknown: 1, waiting: 0, sent: 24 })
})

test('what one person is told of several filings at once is one push with the earliest date; each keeps its entry', async () => {
  await on('2026-11-24', false)
  await allow(cloud, 'agency', 'due')
  const late = await start(cloud, 'agency')
  const answers = { ...individual, accountName: '霸州早知道', openedOn: '2026-11-09' }
  const early = await start(cloud, 'agency', answers)
  const waits = { state: 'waiting', tries: 1 }
  await cloud.fault({ operation: 'push', effect: 'error' })
  await on('2026-11-25')
  expect(await outbox(cloud, { to: 'agency' })).toMatchObject([waits, waits])
  await cloud.moveClock({ now: '2026-11-25T08:05:00.000Z' })
  await cloud.runTimer()
  const pushes = (await cloud.pushes()).filter(({ openid }) => openid === 'agency')
  expect(pushes).toMatchObject([{ templateId: 'local-due', page: 'pages/mine/index' }])
  expect(pushes[0]?.data).toMatchObject({
    thing1: { value: '霸州早知道等2件' },
    date3: { value: '2026年12月9日' },
  })
  for (const { id } of [late, early])
    expect(await outbox(cloud, { filing: id })).toMatchObject([{ state: 'sent', tries: 2 }])
  expect(await titles('agency')).toHaveLength(2)
  expect((await cloud.ok('agency', 'push.templates', {})).due.credit).toBe(0)
})

test('while another run pushes to somebody, what else waits for them goes out by itself after it', async () => {
  await on('2026-11-24', false)
  await allow(cloud, 'parted', 'due')
  await start(cloud, 'parted')
  await start(cloud, 'parted', { ...individual, accountName: '霸州早知道' })
  await cloud.fault({ operation: 'push', effect: 'error' })
  await on('2026-11-25')
  const [taken] = await outbox(cloud, { to: 'parted' })
  const pushed = async () =>
    (await cloud.pushes()).filter(({ openid }) => openid === 'parted').length
  const lease = Date.parse('2026-11-25T08:08:00.000Z')
  // It takes one row after the other.
  await cloud.alter('outbox', taken?._id ?? '', { trying: true, tries: 2, dueAt: lease })
  await cloud.moveClock({ now: '2026-11-25T08:05:00.000Z' })
  await cloud.runTimer()
  expect(await pushed()).toBe(0)
  await cloud.alter('outbox', taken?._id ?? '', { trying: false, state: 'sent' })
  await cloud.runTimer()
  expect(await pushed()).toBe(1)
  expect((await outbox(cloud, { to: 'parted' })).map(({ state }) => state)).toEqual([
    'sent',
    'sent',
  ])
})

test('it stops at submission, also for a push that waits', async () => {
  await on('2026-11-24', false)
  const { id } = await start(cloud, 'stops')
  await allow(cloud, 'stops', 'due')
  await cloud.fault({ operation: 'push', effect: 'error' })
  await on('2026-12-03')
  expect(await outbox(cloud, { filing: id })).toMatchObject([{ state: 'waiting', tries: 1 }])
  await cloud.alter('filings', id, { status: 'registered' })
  await on('2026-12-04')
  expect(await outbox(cloud, { filing: id })).toMatchObject([{ state: 'dropped', tries: 1 }])
})

test('a submitted draft has no stage left', async () => {
  await on('2026-11-24', false)
  const draft = await signedDraft(cloud, 'submits')
  await cloud.ok('submits', 'filing.submit', submitInput(draft))
  await on('2026-12-10')
  expect(await titles('submits')).toEqual([])
})

test('a discarded draft is not reminded', async () => {
  await on('2026-11-24', false)
  const { id } = await start(cloud, 'discards')
  await cloud.ok('discards', 'filing.discard', { id })
  await on('2026-12-10')
  expect(await titles('discards')).toEqual([])
})

test('a draft without an opening day gets its stages with it; another day moves them', async () => {
  await on('2026-11-24', false)
  const { openedOn: _openedOn, ...rest } = individual
  const { id } = await start(cloud, 'moves', rest)
  await on('2026-11-25')
  expect(await stagesOf(id)).toEqual([])
  await cloud.ok('moves', 'filing.save', { id, answers: { openedOn: '2026-11-20' } })
  await on('2026-12-05')
  expect(await stagesOf(id)).toEqual(['before15'])
  await cloud.ok('moves', 'filing.save', { id, answers: { openedOn: '2026-11-10' } })
  await on('2026-12-06')
  expect(await stagesOf(id)).toEqual(['before15'])
  await on('2026-12-07')
  expect(await stagesOf(id)).toEqual(['before15', 'before3'])
})

test('typing on the day of a stage before the timer came does not lose it', async () => {
  await on('2026-11-24', false)
  const { id } = await start(cloud, 'types')
  await on('2026-12-03', false)
  await cloud.ok('types', 'filing.save', { id, answers: { introduction: '新的简介' } })
  await cloud.runTimer()
  expect(await stagesOf(id)).toEqual(['before7'])
})

/** Opened on 10 November: 3 December is the seventh day before the last. */
const STAGE_DAY = '2026-12-03'

type StageCase = readonly [
  what: string,
  clock: string,
  act: (openid: string) => Promise<string>,
  stages: readonly string[],
]

const remindMe = (openid: string) => start(cloud, openid).then(({ id }) => id)

/** Submitted the day before, taken back now. */
const takenBack = async (openid: string, told = false): Promise<string> => {
  await cloud.moveClock({ now: told ? `${STAGE_DAY}T01:30:00.000Z` : '2026-12-02T08:00:00.000Z' })
  const draft = await signedDraft(cloud, openid)
  await cloud.runTimer()
  await cloud.ok(openid, 'filing.submit', submitInput(draft))
  await on(STAGE_DAY, false)
  await cloud.ok(openid, 'filing.withdraw', { id: draft.id })
  return draft.id
}

/** Begun two days before with another day, on which the last day hangs, changed now. */
const changed = async (openid: string, before: Answers, after: Answers): Promise<string> => {
  await on('2026-12-01', false)
  const { id } = await start(cloud, openid, { ...individual, ...before })
  await cloud.runTimer()
  await on(STAGE_DAY, false)
  await cloud.ok(openid, 'filing.save', { id, answers: after })
  return id
}

test.each<StageCase>([
  ['提醒我 in the afternoon', '16:00', remindMe, ['before7']],
  ['提醒我 before 9 o’clock', '07:00', remindMe, ['before7']],
  ['a withdrawal', '16:00', takenBack, ['before7']],
  [
    'a withdrawal after it was told: not twice',
    '16:00',
    (openid) => takenBack(openid, true),
    ['before7'],
  ],
  [
    'an earlier opening day',
    '16:00',
    (openid) => changed(openid, { openedOn: '2026-11-20' }, { openedOn: '2026-11-10' }),
    ['before7'],
  ],
  [
    'a later opening day',
    '16:00',
    (openid) => changed(openid, { openedOn: '2026-11-05' }, { openedOn: '2026-11-10' }),
    ['before7'],
  ],
  [
    'the first opening day',
    '16:00',
    (openid) => changed(openid, { openedOn: '' }, { openedOn: '2026-11-10' }),
    ['before7'],
  ],
  [
    'the day on which it first fell under the notice',
    '16:00',
    (openid) => changed(openid, { openedOn: '2026-11-07' }, { metTestOn: '2026-11-10' }),
    ['before7'],
  ],
])('a stage on the day of %s is told of', async (what, clock, act, stages) => {
  await cloud.moveClock({
    now: new Date(Date.parse(`${STAGE_DAY}T${clock}:00.000+08:00`)).toISOString(),
  })
  const id = await act(`on-its-day-${String(Buffer.byteLength(what))}`)
  await cloud.runTimer()
  await on(STAGE_DAY)
  expect(await stagesOf(id)).toEqual(stages)
  await on('2026-12-04')
  expect(await stagesOf(id)).toEqual(stages)
})

test('a stage told of for one last day is told of again for another', async () => {
  await on('2026-12-03', false)
  const { id } = await start(cloud, 'delays')
  await cloud.runTimer()
  await on('2026-12-04', false)
  await cloud.ok('delays', 'filing.save', { id, answers: { openedOn: '2026-11-17' } })
  await on('2026-12-10')
  expect(await stagesOf(id)).toEqual(['before7', 'before7'])
})

test('a draft made after its last day, of the first round too, gets four weekly ones from that day', async () => {
  await on('2026-11-24', false)
  const drafts = [
    await start(cloud, 'late', { ...individual, openedOn: '2026-09-01' }),
    await start(cloud, 'first', { ...individual, openedOn: '2017-05-01' }),
  ]
  for (const day of ['2026-11-25', '2026-12-01', '2026-12-08', '2026-12-15', '2026-12-22'])
    await on(day)
  for (const { id } of drafts)
    expect(await stagesOf(id)).toEqual(['week1', 'week2', 'week3', 'week4'])
  await on('2027-01-22')
  expect(await titles('late')).toHaveLength(4)
  const texts = (await cloud.stored<{ text: string }>('inbox', { person: 'first' })).map(
    ({ text }) => text,
  )
  // 首轮 is named without a day count.
  for (const text of texts) expect(text).not.toMatch(/\d+ 天/)
})

test('提醒我 makes a draft that says so, and asks for the opening day', async () => {
  await on('2026-11-24', false)
  await start(cloud, 'asks')
  const answers = { accountName: '广阳菜篮子', accountKind: 'official' }
  const refused = { token: newToken(), answers, remind: true }
  expect(await cloud.refused('asks', 'filing.start', refused)).toMatchObject({
    code: 'incomplete',
    fields: { openedOn: '请先选开通日期' },
  })
  const made = await cloud.ok('asks', 'filing.start', {
    token: newToken(),
    answers: { ...answers, openedOn: '2026-11-20' },
    remind: true,
  })
  expect(made.events).toMatchObject([{ what: '已打开提醒' }])
  await on('2026-12-05')
  expect(await stagesOf(made.id)).toEqual(['before15'])
})

test('a returned filing is reminded 3 days before and on its day, none after, and anew when returned again', async () => {
  const openid = 'corrects'
  const back = async ({ id, version }: { readonly id: string; readonly version: number }) => {
    const review = await claimed(cloud, 'head-bazhou', { id, version })
    await cloud.ok('head-bazhou', 'desk.return', returnInput(review, ['introduction']))
    return (await cloud.ok(openid, 'filing.open', { id })).returned?.correctionOn
  }
  await on('2026-11-24', false)
  const filing = await submitted(cloud, openid)
  const { id } = filing
  expect(await back(filing)).toBe('2026-12-09')
  for (const day of ['2026-11-24', '2026-12-05', '2026-12-06', '2026-12-08', '2026-12-09'])
    await on(day)
  expect(await stagesOf(id)).toEqual(['correction3', 'correctionDay'])
  await on('2026-12-20')
  expect(await titles(openid)).toEqual([
    '还有 1 处等您补正',
    '还有 1 处等您补正',
    '一次性告知：请补正 1 处',
  ])

  await cloud.ok(openid, 'filing.save', { id, answers: { introduction: '补正后的功能简介' } })
  const signed = await sign(cloud, openid, await cloud.ok(openid, 'filing.open', { id }))
  const again = { id, version: signed.version, token: newToken(), declared: true as const }
  await cloud.ok(openid, 'filing.resubmit', again)
  await on('2026-12-21')
  await back(await cloud.ok(openid, 'filing.open', { id }))
  await on('2027-01-20')
  expect(await stagesOf(id)).toEqual(['correction3', 'correctionDay', 'correctionDay'])
})
