import type { Answers } from '../../../src/domain/form/form'
import { type MayChooseCity, straightToCity } from '../../../src/domain/city/city'
import { routeAgain, routeByPlace, routeKept, routeOf } from './route'

const answers: Answers = {
  accountName: '胜芳古镇生活',
  accountKind: 'official',
  subjectKind: 'individual',
  area: '131003',
}

test.each<[string, Answers, boolean, string | null]>([
  ['the address decides, the name conflicts', answers, false, '131003'],
  ['the city office when wished', answers, true, '131000'],
  ['outside: the name decides', { ...answers, area: 'outside' }, false, '131081'],
  [
    'outside, no place named',
    { ...answers, area: 'outside', accountName: '生活' },
    false,
    '131000',
  ],
  [
    'the address decides over the area chosen',
    { ...answers, address: '固安县新中街1号' },
    false,
    '131022',
  ],
  [
    'an address outside, an area chosen: the name decides',
    { ...answers, address: '天津市武清区1号' },
    false,
    '131081',
  ],
  ['no area yet', { ...answers, area: '' }, false, null],
  ['an area that is none', { ...answers, area: '999999', accountName: '生活' }, false, '131000'],
  ['no subject kind yet', { ...answers, subjectKind: '' }, false, null],
  ['an account kind that is none', { ...answers, accountKind: 'x' }, false, null],
])('%s', (_name, given, toCityOffice, office) => {
  expect(routeOf(given, toCityOffice, straightToCity)?.office ?? null).toBe(office)
})

test('the area the name names is kept for the reviewer', () => {
  expect(routeByPlace(answers)?.conflict).toBe('131081')
})

test.each<[string, readonly MayChooseCity[], Parameters<typeof routeOf>[1], string, boolean]>([
  ['set for persons, wished', ['individual'], true, '131000', true],
  ['set for persons, not wished', ['individual'], false, '131003', true],
  ['set for companies alone, wished', ['company'], true, '131003', false],
  ['set for nobody, wished', [], true, '131003', false],
])('the city office: %s', (_name, mayChoose, toCityOffice, office, mayChooseCity) => {
  expect(routeOf(answers, toCityOffice, mayChoose)).toMatchObject({ office, mayChooseCity })
})

test.each<[string, 'cityChosen' | 'address', readonly MayChooseCity[], string, boolean]>([
  ['chosen once, it stays there whatever is set', 'cityChosen', [], '131000', true],
  ['not chosen, what is set says whether it could', 'address', [], '131003', false],
  ['not chosen, as long as it is set', 'address', ['individual'], '131003', true],
])('sent before: %s', (_name, rule, mayChoose, office, mayChooseCity) => {
  expect(routeAgain(answers, { rule }, mayChoose)).toMatchObject({ office, mayChooseCity })
})

test('by its place nobody chooses; what is kept keeps whether it could be chosen', () => {
  expect(routeByPlace(answers)).toMatchObject({ office: '131003', mayChooseCity: false })
  const kept = routeOf(answers, false, ['individual'])
  if (kept === null) throw new Error('no route')
  expect(routeKept(kept, answers)).toEqual(kept)
})
