import { auditKindNames, eventsOfKind, fitsAudit, daysUpTo } from './audit'
import { type PersonDay, unusualDays } from './unusual'

const of = (person: string, day: string, count: number, office = '131081'): PersonDay => ({
  person,
  office,
  day: `2026-11-${day}`,
  count,
})
/** What an office has on five days of work. */
const week = (count: number) => ['16', '17', '18', '19', '20'].map((day) => of('王敏', day, count))

const cases: readonly (readonly [string, readonly PersonDay[], readonly string[]])[] = [
  ['an ordinary day', [...week(20), of('王敏', '24', 22)], []],
  ['a busy day, four times the usual', [...week(20), of('王敏', '24', 80)], []],
  ['more than four times the usual', [...week(20), of('王敏', '24', 81)], ['王敏 2026-11-24']],
  [
    'a day that is not much, in an office that hardly looks',
    [...week(1), of('王敏', '24', 39)],
    [],
  ],
  ['much, in an office that hardly looks', [...week(1), of('王敏', '24', 40)], ['王敏 2026-11-24']],
  ['much, where nothing is known yet', [of('王敏', '24', 40)], ['王敏 2026-11-24']],
  [
    'much, where four days are known',
    [...week(30).slice(1), of('王敏', '24', 60)],
    ['王敏 2026-11-24'],
  ],
  ['a colleague new to an office that looks much', [...week(30), of('张工', '24', 100)], []],
  ['what another office has says nothing', [...week(1), of('孙晓芳', '24', 39, '131022')], []],
  [
    'two, by their days and not by how much',
    [...week(2), of('王敏', '23', 300), of('张工', '24', 50)],
    ['张工 2026-11-24', '王敏 2026-11-23'],
  ],
  ['before the days that are read', [...week(2), of('王敏', '21', 300), of('王敏', '24', 3)], []],
]

test.each(cases)('%s', (_name, days, found) => {
  const unusual = unusualDays(days, '2026-11-23')
  expect(unusual.map(({ person, day }) => `${person} ${day}`)).toEqual(found)
})

test('30 days ago is still usual, what other offices do is not', () => {
  const days = ['25', '26', '27', '28', '29'].map((day) => ({
    ...of('王敏', day, 90),
    day: `2026-10-${day}`,
  }))
  expect(unusualDays([...days, of('王敏', '24', 50)], '2026-11-24')).toEqual([])
  const elsewhere = days.map((each) => ({ ...each, office: '131022' }))
  expect(unusualDays([...elsewhere, of('王敏', '24', 50)], '2026-11-24')).toHaveLength(1)
})

test('usual is the middle of what was, by its size and not by its day', () => {
  const counts = [100, 9, 100, 10, 8]
  const before = counts.map((count, place) => of('王敏', String(16 + place), count))
  expect(unusualDays([...before, of('王敏', '24', 41)], '2026-11-24')).toHaveLength(1)
  expect(unusualDays([...before, of('王敏', '24', 40)], '2026-11-24')).toEqual([])
})

test('of one day people come by name, whatever came first', () => {
  const [one, other] = [of('a', '24', 300), of('b', '24', 200)]
  const people = (days: readonly PersonDay[]) =>
    unusualDays(days, '2026-11-24').map(({ person }) => person)
  expect(people([one, other])).toEqual(people([other, one]))
})

test('what is older than 30 days is no usual', () => {
  const old = ['01', '02', '03', '04', '05'].map((day) => ({
    ...of('王敏', day, 90),
    day: `2026-10-${day}`,
  }))
  expect(unusualDays([...old, of('王敏', '24', 50)], '2026-11-24')).toHaveLength(1)
})

test.each([
  ['a day', '2026-11-24', '2026-11-24', true],
  ['31 days', '2026-10-25', '2026-11-24', true],
  ['32 days', '2026-10-24', '2026-11-24', false],
  ['an end before the beginning', '2026-11-25', '2026-11-24', false],
])('%s', (_name, from, to, fits) => {
  expect(fitsAudit({ from, to })).toBe(fits)
})

test('the last seven days end today', () => {
  expect(daysUpTo('2026-11-24', 7)).toEqual({ from: '2026-11-18', to: '2026-11-24' })
})

test('no event is of two kinds, and no applicant’s look is one of staff', () => {
  const names = auditKindNames.flatMap((kind) => eventsOfKind(kind) ?? [])
  expect(new Set(names).size).toBe(names.length)
  expect(names).not.toContain('ownRevealed')
  expect(names).toEqual(expect.arrayContaining(['revealed', 'registered', 'exported']))
})
