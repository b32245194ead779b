import type { Answers } from '../../../src/domain/form/form'
import { routeOf } from './route'

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
  expect(routeOf(given, toCityOffice)?.office ?? null).toBe(office)
})

test('the area the name names is kept for the reviewer', () => {
  expect(routeOf(answers, false)?.conflict).toBe('131081')
})
