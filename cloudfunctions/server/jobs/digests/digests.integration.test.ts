import type { QueueName } from '../../../../src/domain/api/desk'
import { addDays, dayOf, instantOf } from '../../../../src/domain/dates/days'
import { confirmMail, OFFICE_ADDRESS } from '../../testing/messages'
import { NOW, onCloud } from '../../testing/onCloud'

const cloud = onCloud()
const BAZHOU = '131081'
const GUAN = '131022'
const TITLE = '今日待办'
const today = dayOf(Date.parse(NOW))

/** An instant of a Beijing day. */
const at = (day: string, clock: string) => new Date(`${day}T${clock}:00+08:00`).toISOString()
const clockTo = (now: string) => cloud.moveClock({ now })

const filing = (office: string, name: string, row: object) => ({
  _id: `filing-${name}`,
  office,
  status: 'submitted',
  queue: 'waiting',
  queueAt: instantOf(addDays(today, -10)),
  number: null,
  late: null,
  claim: null,
  returned: null,
  replyBy: null,
  submittedAt: instantOf(addDays(today, -10)),
  route: { rule: 'address' },
  answers: { accountName: name, accountKind: 'official', subjectKind: 'company' },
  ...row,
})

const back = (days: number) => ({
  status: 'returned',
  queue: 'returned',
  queueAt: instantOf(addDays(today, days)),
  returned: { correctionOn: addDays(today, days) },
})

/** What an office has: nine that wait, two of them new since yesterday's opening, some past the promise, some returned. */
const lists = [
  ...Array.from({ length: 7 }, (_, i) => filing(BAZHOU, `等着${String(i)}`, {})),
  filing(BAZHOU, '昨天来的', { queueAt: Date.parse(at('2026-11-23', '09:00')) }),
  filing(BAZHOU, '夜里来的', { queueAt: Date.parse(at('2026-11-24', '02:00')) }),
  filing(BAZHOU, '超承诺的', {
    queueAt: instantOf(addDays(today, -20)),
    replyBy: addDays(today, -1),
  }),
  filing(BAZHOU, '明天到的', back(1)),
  filing(BAZHOU, '七天到的', back(7)),
  filing(BAZHOU, '八天到的', back(8)),
  filing(BAZHOU, '过了的', back(-3)),
  filing(GUAN, '固安的', back(-1)),
]

type Entry = {
  readonly person: string | null
  readonly title: string
  readonly text: string
  readonly page: string
  readonly at: number
}

const told = async (title = TITLE) =>
  (await cloud.stored<Entry>('inbox', { title }))
    .filter(({ person }) => person !== null)
    .sort((one, other) => (String(one.person) < String(other.person) ? -1 : 1))

const ofPerson = async (person: string) => (await told()).filter((entry) => entry.person === person)

const mails = async () => (await cloud.mails()).filter(({ subject }) => subject.includes(TITLE))

/** The morning of the day has not come yet. */
const begun = async (...rows: readonly object[]) => {
  await cloud.reset()
  await clockTo(NOW)
  await cloud.alter('figures', 'nudges', { told: {} })
  if (rows.length > 0) await cloud.insert('filings', ...rows)
}

describe('the morning’s digest', () => {
  test('each office reads what waits with it, in its inbox and its mailbox, with counts and first names', async () => {
    await begun()
    await clockTo(at(today, '08:00'))
    await confirmMail(cloud)
    await cloud.insert('filings', ...lists)
    await cloud.insert('calls', {
      _id: 'filing-过了的',
      office: BAZHOU,
      person: 'owner-li',
      message: 'x',
      title: '需要补正',
      reason: 'unsubscribed',
      at: Date.parse(at(today, '07:00')),
      tried: null,
    })
    await cloud.runTimer()
    expect(await told()).toEqual([])
    await clockTo(at(today, '08:30'))
    await cloud.runTimer()
    const text =
      '待核对 10 件（新到 2 件）：「超承诺的」「等着0」「等着1」「等着2」「等着3」等；' +
      '超承诺 1 件：「超承诺的」；临期 2 件（7 天内）：「明天到的」「七天到的」；' +
      '关注 1 件（已过建议补正日）：「过了的」；未送达 1 位：「过了的」。'
    expect(
      (await told()).map(({ person, text, page, at }) => [person, text, page, at >= 0]),
    ).toEqual([
      ['head-bazhou', text, 'pages/office', true],
      ['reviewer-bazhou', text, 'pages/office', true],
      ['reviewer-guan', '关注 1 件（已过建议补正日）：「固安的」。', 'pages/office', true],
    ])
    const [mail, ...more] = await mails()
    expect(more).toEqual([])
    expect(mail?.to).toBe(OFFICE_ADDRESS)
    expect(mail?.subject).toBe(
      '【样张·试用】今日待办 待核对 10 件，超承诺 1 件，临期 2 件，关注 1 件，未送达 1 位',
    )
    for (const line of text.slice(0, -1).split('；')) expect(mail?.text).toContain(`${line}\n`)
    // It takes no push of those that tell of a filing.
    expect(await cloud.stored('outbox', { channel: 'push' })).toEqual([])
  })

  test('its counts are those of the office’s lists at that moment', async () => {
    const [entry] = await ofPerson('reviewer-bazhou')
    const of = async (queue: QueueName) =>
      (await cloud.ok('reviewer-bazhou', 'desk.queue', { queue, after: null })).counts[queue]
    const { counts } = await cloud.ok('reviewer-bazhou', 'office.calls', { after: null })
    expect(entry?.text.match(/\d+ (?=[件位]：|[件位]（)/g)?.map(Number)).toEqual([
      await of('waiting'),
      await of('pastPromise'),
      await of('dueSoon'),
      await of('watch'),
      counts.calls,
    ])
  })
})

describe('one a day and office, whatever happens', () => {
  const minutes = (hours: number) => new Date(Date.parse(at(today, '08:30')) + hours * 3_600_000)
  const run = async (now: string) => {
    await clockTo(now)
    await cloud.runTimer()
  }
  const count = async () => (await ofPerson('reviewer-bazhou')).length

  beforeEach(() => begun(...lists))

  test('the timer did not run in the morning: it comes with the first run', async () => {
    await run(at(today, '16:59'))
    expect(await count()).toBe(1)
    await run(at(today, '17:29'))
    expect(await count()).toBe(1)
  })

  test('nor by the end of work: that day has none, the next its own', async () => {
    await run(at(today, '17:31'))
    expect(await count()).toBe(0)
    await run(at(addDays(today, 1), '08:29'))
    expect(await count()).toBe(0)
    await run(at(addDays(today, 1), '08:30'))
    expect(await count()).toBe(1)
  })

  test('two timers at once', async () => {
    await clockTo(at(today, '08:30'))
    await Promise.all([cloud.runTimer(), cloud.runTimer()])
    await cloud.runTimer()
    expect(await count()).toBe(1)
  })

  test.each([
    ['an hour, over 08:30', '08:20', '08:30'],
    ['a day and forth', '08:45', '09:00'],
  ])('the clock goes back %s', async (name, then, again) => {
    await run(at(addDays(today, -1), '09:00'))
    expect(await count()).toBe(1)
    await run(at(today, '09:10'))
    expect(await count()).toBe(2)
    await run(at(name.startsWith('a day') ? addDays(today, -1) : today, then))
    await run(at(today, again))
    expect(await count()).toBe(2)
  })

  test('on rest days and where nothing waits there is none', async () => {
    await run(at('2026-11-28', '09:00'))
    expect(await told()).toEqual([])
    await begun()
    await run(minutes(1).toISOString())
    expect(await told()).toEqual([])
    // What comes later in the day is told in the next morning.
    await cloud.insert('filings', ...lists)
    await run(minutes(2).toISOString())
    expect(await told()).toEqual([])
    await run(at(addDays(today, 1), '08:30'))
    expect(await count()).toBe(1)
  })

  test.each([9, 12, 15, 18, 20, 21, 24, 27, 30, 35])(
    'operation %i of the database fails: it comes with the next run, once',
    async (nth) => {
      await clockTo(at(today, '08:30'))
      await cloud.fault({ operation: 'database', effect: 'error', nth })
      await cloud.runTimer()
      await cloud.runTimer()
      await cloud.runTimer()
      expect((await told()).map(({ person }) => person)).toEqual([
        'head-bazhou',
        'reviewer-bazhou',
        'reviewer-guan',
      ])
    },
  )

  test('a row that cannot be read has no name and stops nobody', async () => {
    await cloud.insert('filings', { ...filing(BAZHOU, '坏的', {}), answers: null, queueAt: 1 })
    await run(at(today, '08:30'))
    const [entry] = await ofPerson('reviewer-bazhou')
    expect(entry?.text).toContain('待核对 11 件（新到 2 件）：「超承诺的」')
  })

  test('no personal number in a name comes with it, and no link by mail', async () => {
    await begun()
    await clockTo(at(today, '08:00'))
    await confirmMail(cloud)
    await cloud.insert('filings', filing(BAZHOU, '加我13812345678看evil.example/a', {}))
    await run(at(today, '08:30'))
    const [entry] = await ofPerson('head-bazhou')
    const [mail] = await mails()
    for (const text of [entry?.text ?? '', mail?.text ?? '']) {
      expect(text).toContain('待核对 1 件')
      expect(text).not.toContain('13812345678')
    }
    expect(mail?.text).not.toContain('evil.example')
  })
})

describe('the nudge of 超承诺', () => {
  const past = '超过本办承诺的备案'

  test('comes in the afternoon, and not where it was done since the morning', async () => {
    await begun(
      filing(BAZHOU, '超承诺的', { replyBy: addDays(today, -1), ledger: { registered: 0 } }),
      filing(GUAN, '固安的', { replyBy: addDays(today, -1), ledger: { registered: 0 } }),
    )
    await clockTo(at(today, '08:30'))
    await cloud.runTimer()
    expect(await told(past)).toEqual([])
    await cloud.alter('filings', 'filing-超承诺的', { status: 'registered', queue: 'done' })
    await clockTo(at(today, '14:30'))
    await cloud.runTimer()
    expect((await told(past)).map(({ person }) => person)).toEqual(['reviewer-guan'])
  })

  test('a mail of it that waits is dropped once that is done', async () => {
    await begun()
    await clockTo(at(today, '08:00'))
    await confirmMail(cloud)
    await cloud.insert(
      'filings',
      filing(BAZHOU, '超承诺的', { replyBy: addDays(today, -1), ledger: { registered: 0 } }),
    )
    await cloud.mailServer('refuse')
    await clockTo(at(today, '14:30'))
    await cloud.runTimer()
    await cloud.alter('filings', 'filing-超承诺的', { status: 'registered', queue: 'done' })
    await cloud.mailServer('accept')
    await clockTo(at(today, '14:40'))
    await cloud.runTimer()
    const rows = await cloud.stored('outbox', { channel: 'mail', office: BAZHOU, isCode: false })
    expect(rows.map(({ _id, state }) => [String(_id).split(':')[0], state]).sort()).toEqual([
      ['morning', 'sent'],
      ['pastPromise', 'dropped'],
    ])
  })
})

test('of what an office was told the day before, those of the city office hear who have the city right', async () => {
  await begun(filing(GUAN, '固安的', { replyBy: addDays(today, -4), ledger: { registered: 0 } }))
  await cloud.insertStaff('city-office-only', '131000', 'reviewer')
  await clockTo(at(today, '08:30'))
  await cloud.runTimer()
  expect((await told('有办公室超过承诺')).map(({ person }) => person)).toEqual(['city-staff'])
})
