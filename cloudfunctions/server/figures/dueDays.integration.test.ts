import { addDays, dayOf, instantOf } from '../../../src/domain/dates/days'
import { listOfDueDay } from '../../../src/domain/figures/dueDays'
import { inserted } from '../testing/ledger'
import { NOW, onCloud } from '../testing/onCloud'

const cloud = onCloud()
const CITY = 'city-staff'
const HEAD = 'head-bazhou'
const today = dayOf(Date.parse(NOW))

const states = ['submitted', 'returned', 'registered', 'declined'] as const
/** Of three offices, from a week before today to two weeks behind the 30 days. */
const filing = (place: number) => {
  const status = states[(place * 7) % 4]
  const day = addDays(today, ((place * 37) % 52) - 7)
  return {
    _id: `filing-${String(place).padStart(5, '0')}`,
    office: ['131081', '131022', '131003'][place % 3],
    status,
    number: `LFBZ-26${String(place).padStart(6, '0')}`,
    late: null,
    replyBy: null,
    claim: null,
    returned: status === 'returned' ? { correctionOn: today } : null,
    answers: {
      accountName: '账号',
      accountKind: 'official',
      subjectKind: 'company',
      subjectName: '李',
    },
    ledger: {
      submitted: Date.parse(NOW) - place * 60_000,
      registered: 0,
      due: instantOf(day),
      number: place,
      place: '胜芳镇',
      late: false,
      acts: [],
      acted: 0,
      state: status,
      text: '账号',
    },
  }
}

beforeAll(() => inserted(cloud, 420, filing))

test.each([
  ['of all offices', CITY, null, null],
  ['of one office', CITY, '131081', '131081'],
  ['of the own office', HEAD, null, '131081'],
] as const)('%s: each of the next 30 days is what its list counts', async (...of) => {
  const [, openid, asked, shown] = of
  const { office, days } = await cloud.ok(openid, 'dashboard.due', { office: asked })
  expect(office).toBe(shown)
  expect([days.length, days[0]?.day, days.at(-1)?.day]).toEqual([30, today, '2026-12-23'])
  expect(days.filter(({ rest }) => rest).map(({ day }) => day)).toEqual(
    ['11-28', '11-29', '12-05', '12-06', '12-12', '12-13', '12-19', '12-20'].map(
      (day) => `2026-${day}`,
    ),
  )
  for (const { day, due } of days) {
    const { total } = await cloud.ok(openid, 'ledger.open', listOfDueDay(day, office))
    expect([day, total.count]).toEqual([day, due])
  }
  expect(days.some(({ due }) => due > 0)).toBe(true)
})

test('a head sees the own office, a reviewer none', async () => {
  expect(await cloud.refused(HEAD, 'dashboard.due', { office: '131022' })).toMatchObject({
    code: 'not-allowed',
  })
  for (const openid of ['reviewer-bazhou', 'owner-li'])
    expect(await cloud.refused(openid, 'dashboard.due', { office: null })).toMatchObject({
      code: 'not-allowed',
    })
})

test.each([{}, { office: '110000' }, { office: { $ne: '' } }])('%j is refused', async (input) => {
  expect(await cloud.invoke(CITY, { action: 'dashboard.due', input })).toMatchObject({
    ok: false,
    code: 'input',
  })
})
