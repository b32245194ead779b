import {
  type Arranged,
  notOver,
  rightsOn,
  standInDays,
  standInRefusal,
  standsInOn,
  withRightsOf,
} from './standIn'
import type { Rights } from './staff'

const TODAY = '2026-11-24'
const wang = { id: 'wang', name: '王敏' }
const zhang = { id: 'zhang', name: '张工' }
const li = { id: 'li', name: '李主任' }
const wish = { absent: 'wang', by: 'zhang', from: '2026-11-27', to: '2026-11-30' }
const stands = (member: Arranged, id: string, from: string, to: string): Arranged => ({
  ...member,
  standsFor: [{ id, from, to }],
})

test.each<[string, Partial<typeof wish>, readonly Arranged[], string | null, RegExp | null]>([
  ['a colleague, from a first to a last day', {}, [wang, zhang], null, null],
  ['from today on, one day', { from: TODAY, to: TODAY }, [wang, zhang], null, null],
  ['themselves', { by: 'wang' }, [wang, zhang], 'by', /另一位/],
  ['from yesterday on', { from: '2026-11-23' }, [wang, zhang], 'from', /早于今天/],
  ['more than a year ahead', { from: '2027-11-26', to: '2027-11-27' }, [wang], 'from', /一年/],
  ['ended before it begins', { to: '2026-11-26' }, [wang, zhang], 'to', /早于第一天/],
  ['90 days', { to: '2027-02-24' }, [wang, zhang], null, null],
  ['91 days', { to: '2027-02-25' }, [wang, zhang], 'to', /最多 90 天/],
  [
    'somebody else stands in on one of the days',
    {},
    [wang, zhang, stands(li, 'wang', '2026-11-30', '2026-12-02')],
    'by',
    /11月30日至12月2日已由李主任替班/,
  ],
  [
    'somebody else stood in until the day before',
    {},
    [wang, zhang, stands(li, 'wang', '2026-11-24', '2026-11-26')],
    null,
    null,
  ],
  [
    'the same colleague twice',
    {},
    [wang, stands(zhang, 'wang', '2026-11-27', '2026-11-30')],
    'by',
    /已由张工替班/,
  ],
  [
    'who is away then too',
    {},
    [wang, zhang, stands(li, 'zhang', '2026-11-28', '2026-11-28')],
    'by',
    /也请了人替班/,
  ],
  [
    'who stands in for another one then',
    {},
    [stands(wang, 'li', '2026-11-28', '2026-11-28'), zhang, li],
    'from',
    /还要替别的同事/,
  ],
  [
    'a stand-in of two who are away',
    {},
    [wang, stands(zhang, 'li', '2026-11-27', '2026-11-30'), li],
    null,
    null,
  ],
])('%s', (_, changed, members, field, said) => {
  const found = standInRefusal({ ...wish, ...changed }, members, TODAY)
  expect(found?.field ?? null).toBe(field)
  if (said !== null) expect(found?.sentence).toMatch(said)
})

const REVIEWER: Rights = { role: 'reviewer', city: false }
const HEAD: Rights = { role: 'head', city: false }

test.each<[string, Rights, readonly Rights[], Rights]>([
  ['for nobody', REVIEWER, [], REVIEWER],
  ['a reviewer for a head', REVIEWER, [HEAD], HEAD],
  ['a head for a reviewer', HEAD, [REVIEWER], HEAD],
  [
    'a head for who sees the city',
    HEAD,
    [{ role: 'reviewer', city: true }],
    { role: 'head', city: true },
  ],
])('the rights of %s', (_, own, absent, both) => {
  expect(withRightsOf(own, absent)).toEqual(both)
})

test.each([
  ['2026-11-26', false],
  ['2026-11-27', true],
  ['2026-11-30', true],
  ['2026-12-01', false],
])('on %s: %s', (day, on) => {
  expect(standsInOn(wish, day)).toBe(on)
})

test('a reviewer who stands in for a reviewer who sees the city stays a reviewer', () => {
  expect(withRightsOf(REVIEWER, [{ role: 'reviewer', city: true }])).toEqual({
    role: 'reviewer',
    city: true,
  })
})

test.each([
  ['the day before the last', '2026-11-29', 1],
  ['the last day', '2026-11-30', 1],
  ['the day after', '2026-12-01', 0],
])('a stand-in is over after its last day: %s', (_name, today, left) => {
  const standIn = { id: 'wang', from: '2026-11-27', to: '2026-11-30' }
  expect(notOver([standIn], today)).toHaveLength(left)
})

test.each<[string, string, Rights]>([
  ['the day before', '2026-11-26', REVIEWER],
  ['the first day', '2026-11-27', HEAD],
  ['the last day', '2026-11-30', HEAD],
  ['the day after', '2026-12-01', REVIEWER],
])('who stands in for the head has the head’s rights: %s', (_name, day, rights) => {
  const standIn = { id: 'head', from: '2026-11-27', to: '2026-11-30' }
  const members = [
    { id: 'head', office: '131081' as const, ...HEAD },
    { id: 'city', office: '131081' as const, role: 'head' as const, city: true },
  ]
  expect(rightsOn({ ...REVIEWER, standsFor: [standIn] }, members, day)).toEqual(rights)
  expect(rightsOn(REVIEWER, members, day)).toEqual(REVIEWER)
})

test.each([
  ['2026-11-27', '2026-11-30', '11月27日至11月30日'],
  ['2026-11-27', '2026-11-27', '11月27日'],
])('the days from %s to %s are %s', (from, to, words) => {
  expect(standInDays({ from, to }, '2026-11-24')).toBe(words)
})
