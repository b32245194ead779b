import { maySet, type Setter } from './setters'
import {
  comingAfter,
  type Scope,
  type ScopeValues,
  setOn,
  settingNames,
  type SettingName,
  type SetValue,
  valueOn,
  withValue,
} from './settings'
import { settings } from './table'
import * as v from 'valibot'

const [CITY_OFFICE, BAZHOU, GUAN] = ['131000', '131081', '131022'] as const
const set = (value: number, from: string | null): SetValue => ({ value, from, at: 1, name: '周正' })
const scope = (...sets: readonly SetValue[]): ScopeValues =>
  sets.reduce((so, each) => withValue(so, 'correctionDays', each), { version: 0, values: {} })
const at = (sets: readonly SetValue[], day: string) => {
  const values = { city: scope(...sets) }
  return [
    valueOn(values, 'city', 'correctionDays', day),
    comingAfter(values, 'city', 'correctionDays', day)?.value ?? null,
  ]
}

test.each(settingNames)('%s has a label, and what it begins with is right', (name) => {
  expect(settings[name].label).not.toBe('')
  expect(v.is(settings[name].schema as v.GenericSchema, settings[name].initial)).toBe(true)
})

test.each<[string, readonly SetValue[], string, readonly [number, number | null]]>([
  ['nothing set', [], '2026-11-24', [15, null]],
  ['the day before it holds', [set(20, '2026-12-01')], '2026-11-30', [15, 20]],
  ['the day from which it holds', [set(20, '2026-12-01')], '2026-12-01', [20, null]],
  [
    'a later one is still to come',
    [set(20, '2026-12-01'), set(10, '2027-01-01')],
    '2026-12-31',
    [20, 10],
  ],
  [
    'one set from an earlier day takes the place of what was to come',
    [set(20, '2026-12-01'), set(10, '2026-11-25')],
    '2026-12-01',
    [10, null],
  ],
  [
    'one set from the same day takes its place',
    [set(20, '2026-12-01'), set(10, '2026-12-01')],
    '2026-12-01',
    [10, null],
  ],
])('%s', (_, sets, day, expected) => {
  expect(at(sets, day)).toEqual(expected)
})

test('what holds at once takes the place of all before it', () => {
  const values = {
    [BAZHOU]: withValue(
      withValue({ version: 0, values: {} }, 'replyDays', set(3, null)),
      'replyDays',
      set(5, null),
    ),
  }
  expect(values[BAZHOU].version).toBe(2)
  expect(values[BAZHOU].values.replyDays).toHaveLength(1)
  expect(valueOn(values, BAZHOU, 'replyDays', '2026-11-24')).toBe(5)
  expect(valueOn(values, GUAN, 'replyDays', '2026-11-24')).toBeNull()
  expect(setOn(values, GUAN, 'replyDays', '2026-11-24')).toBeNull()
})

const staff = (office: Setter['office'], role: Setter['role'], city = false): Setter => ({
  office,
  role,
  city,
})

test.each<[string, SettingName, Scope, Setter, boolean]>([
  ['a head of the office', 'replyDays', BAZHOU, staff(BAZHOU, 'head'), true],
  ['a reviewer', 'replyDays', BAZHOU, staff(BAZHOU, 'reviewer'), false],
  ['a head of another office', 'replyDays', BAZHOU, staff(GUAN, 'head'), false],
  ['the city’s head', 'replyDays', BAZHOU, staff(CITY_OFFICE, 'head', true), false],
  ['a head of the office', 'serving', BAZHOU, staff(BAZHOU, 'head'), true],
  ['a head of another office', 'serving', BAZHOU, staff(GUAN, 'head'), false],
  ['the city’s head', 'serving', BAZHOU, staff(CITY_OFFICE, 'head', true), true],
  ['a reviewer', 'serving', BAZHOU, staff(BAZHOU, 'reviewer'), false],
  ['the city’s head', 'correctionDays', 'city', staff(CITY_OFFICE, 'head', true), true],
  ['a head without the city right', 'correctionDays', 'city', staff(CITY_OFFICE, 'head'), false],
  ['a reviewer with it', 'correctionDays', 'city', staff(CITY_OFFICE, 'reviewer', true), false],
])('%s changes %s in %s', (_, name, where, who, may) => {
  expect(maySet(name, where, who)).toBe(may)
})
