import type { OfficeReminder } from '../../../../src/domain/api/figures/dashboard'
import { type OfficeCode, officeOf } from '../../../../src/domain/city/city'
import { listOfFigure } from '../../../../src/domain/figures/figures'
import { inserted } from '../../testing/ledger'
import { confirmMail, OFFICE_ADDRESS } from '../../testing/messages'
import { minutesLater } from '../../testing/onCloud'
import { onOwnCloud } from '../../testing/onOwnCloud'

const cloud = onOwnCloud()
const CITY = 'city-staff'
const BAZHOU = '131081'
const GUAN = '131022'
const WENAN = '131026'

type Entry = { readonly person: string | null; readonly title: string; readonly text: string }

const entries = async (title: string) => {
  const rows = await cloud.stored<Entry & { readonly page: string }>('inbox', { title })
  return rows.filter(({ person }) => person !== null)
}

/** What waits with an office, each with its promised day; null for none. */
const waiting = (office: OfficeCode, ...promised: readonly (string | null)[]) =>
  inserted(cloud, promised.length, (place) => ({
    _id: `${office}-${String(place)}`,
    office,
    status: 'submitted',
    number: `LFBZ-26${office}${String(place)}`,
    late: null,
    claim: null,
    returned: null,
    replyBy: promised[place] ?? null,
    answers: { accountName: '账号', accountKind: 'official', subjectKind: 'company' },
    ledger: {
      submitted: Date.parse('2026-11-16T02:00:00.000Z'),
      registered: 0,
      due: 0,
      number: place,
      place: '',
      late: false,
      state: 'submitted',
      text: '',
    },
  }))

beforeEach(async () => {
  await cloud.reset()
  await waiting(BAZHOU, '2026-11-20', '2026-11-23', '2026-11-24', null)
  await waiting(GUAN, '2026-11-23')
  await waiting(WENAN, '2026-11-20')
})

const preview = (office: OfficeCode = BAZHOU, openid = CITY): Promise<OfficeReminder> =>
  cloud.ok(openid, 'dashboard.reminder', { office })

const rowOf = async (office: OfficeCode, openid = CITY) => {
  const { offices } = await cloud.ok(openid, 'dashboard.open', { period: 'thisMonth' })
  return offices.find((row) => row.office === office)
}

describe('the city reminds an office', () => {
  test('with what was shown, once a day; all of its staff and its mailbox hear of it', async () => {
    await confirmMail(cloud)
    const shown = await preview()
    const text =
      '霸州市有 2 件超过本办承诺，最早的已过 4 天，请抽空看一看。' +
      `有难处可以打电话问廊坊市网信办 ${officeOf('131000').phone}。点开可以看名单。`
    expect(shown).toEqual({
      count: 2,
      text,
      at: expect.any(Number) as number,
      people: 2,
      mail: true,
      remindedOn: null,
    })
    const list = listOfFigure('pastPromise', BAZHOU, { from: '2026-11-01', to: '2026-11-24' })
    expect((await cloud.ok(CITY, 'ledger.open', list)).total.count).toBe(2)

    const send = () => cloud.ok(CITY, 'dashboard.remind', { office: BAZHOU, count: 2 })
    const [one, other] = await Promise.all([send(), send()])
    expect([one.remindedOn, other.remindedOn]).toEqual(['2026-11-24', '2026-11-24'])
    await send()
    await cloud.runTimer()
    const told = await entries('市级提醒')
    expect(told.map(({ person }) => person).sort()).toEqual(['head-bazhou', 'reviewer-bazhou'])
    expect(told[0]).toMatchObject({ text, page: 'desk/ledger', filing: 'pastPromise' })
    // The day's own message went out a moment ago: of two mails the second waits four minutes.
    await cloud.moveClock({ now: minutesLater(6) })
    await cloud.runTimer()
    const mails = (await cloud.mails()).filter(({ subject }) => subject.includes('市级提醒'))
    expect(mails.map(({ to }) => to)).toEqual([OFFICE_ADDRESS])
    expect(mails[0]?.text).not.toContain('点开')
    const sent = await cloud.stored('outbox', { office: BAZHOU, channel: 'mail' })
    expect(sent.map(({ filing }) => filing)).not.toContain('pastPromise')

    expect((await rowOf(BAZHOU))?.remindedOn).toBe('2026-11-24')
    expect((await rowOf(GUAN))?.remindedOn).toBeNull()
    // Whether the city reminded it is nothing of the office's own figures.
    expect((await rowOf(BAZHOU, 'head-bazhou'))?.remindedOn).toBeNull()
    const [audited, ...more] = await cloud.stored('administration', { act: 'reminded' })
    expect(audited).toMatchObject({ office: BAZHOU, who: { openid: CITY } })
    expect(more).toEqual([])
    await cloud.moveClock({ advanceDays: 1 })
    expect((await preview()).remindedOn).toBeNull()
  })

  test('after hours it reaches them at the beginning of the next working day, once', async () => {
    await cloud.moveClock({ now: '2026-11-27T12:00:00.000Z' })
    const { at, text, count } = await preview()
    expect(at).toBe(Date.parse('2026-11-30T00:30:00.000Z'))
    expect(text).toContain('已过 10 天')
    await cloud.ok(CITY, 'dashboard.remind', { office: BAZHOU, count })
    await cloud.moveClock({ now: '2026-11-28T12:00:00.000Z' })
    expect((await rowOf(BAZHOU))?.remindedOn).toBe('2026-11-30')
    await cloud.ok(CITY, 'dashboard.remind', { office: BAZHOU, count })
    await cloud.runTimer()
    expect(await entries('市级提醒')).toEqual([])
    await cloud.moveClock({ now: '2026-11-30T00:31:00.000Z' })
    await cloud.runTimer()
    expect(await entries('市级提醒')).toHaveLength(2)
  })

  test('what is not as it was shown, reaches nobody, or is not there, is refused', async () => {
    expect(
      await cloud.refused(CITY, 'dashboard.remind', { office: BAZHOU, count: 3 }),
    ).toMatchObject({ code: 'stale' })
    expect(
      await cloud.refused(CITY, 'dashboard.remind', { office: '131000', count: 1 }),
    ).toMatchObject({ code: 'stale' })
    expect(await preview(WENAN)).toMatchObject({ people: 0, mail: false })
    expect(
      await cloud.refused(CITY, 'dashboard.remind', { office: WENAN, count: 1 }),
    ).toMatchObject({ code: 'not-allowed' })
    expect(await cloud.stored('inbox', { title: '市级提醒' })).toEqual([])
  })

  test.each(['owner-li', 'reviewer-bazhou', 'head-bazhou'])('%s does not', async (openid) => {
    const input = { office: BAZHOU, count: 2 } as const
    for (const refused of [
      await cloud.refused(openid, 'dashboard.reminder', { office: BAZHOU }),
      await cloud.refused(openid, 'dashboard.remind', input),
    ])
      expect(refused).toMatchObject({ code: 'not-allowed' })
  })
})

describe('once a working day', () => {
  test('each office is told of its own, the city of what offices knew before; two timers tell once', async () => {
    await Promise.all([cloud.runTimer(), cloud.runTimer()])
    await cloud.runTimer()
    const own = await entries('超过本办承诺的备案')
    expect(own.map(({ person, text }) => [person, text]).sort()).toEqual([
      ...['head-bazhou', 'reviewer-bazhou'].map((person) => [
        person,
        '霸州市有 2 件超过本办承诺，最早的已过 4 天。点开可以看名单。',
      ]),
      ['reviewer-guan', '固安县有 1 件超过本办承诺，已过 1 天。点开可以看名单。'],
    ])
    const city = await entries('有办公室超过承诺')
    expect(city.map(({ person, text, page }) => [person, text, page])).toEqual([
      [
        CITY,
        '霸州市有 1 件超过本办承诺，已过 4 天；文安县有 1 件超过本办承诺，已过 4 天。' +
          '各办公室已经知道，点开看板可以看名单、提醒办公室。',
        'desk/dashboard',
      ],
    ])
    await cloud.moveClock({ advanceDays: 1 })
    await cloud.runTimer()
    await cloud.runTimer()
    expect(await entries('超过本办承诺的备案')).toHaveLength(6)
    expect(await entries('有办公室超过承诺')).toHaveLength(2)
  })

  test.each([
    ['before work', '2026-11-24T00:10:00.000Z'],
    ['after work', '2026-11-24T10:00:00.000Z'],
    ['on a Sunday', '2026-11-29T02:00:00.000Z'],
  ])('nobody is told %s', async (_name, now) => {
    await cloud.moveClock({ now })
    await cloud.runTimer()
    expect(await entries('超过本办承诺的备案')).toEqual([])
    expect(await entries('有办公室超过承诺')).toEqual([])
  })
})
