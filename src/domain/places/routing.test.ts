import { type AreaCode, areaName, areas, CITY_OFFICE, straightToCity } from '../city/city'
import { accountKinds, subjectKinds } from '../form/choices'
import { route, type Route, type RouteFacts } from './routing'

const facts: RouteFacts = {
  subjectKind: 'company',
  accountKind: 'official',
  addressArea: '131081',
  nameAreas: [],
  toCityOffice: false,
  straightToCity,
}

const mayChoose = [
  'company/official',
  'individual/official',
  'publicInstitution/official',
  'association/official',
  'institution/official',
]

const addresses = [...areas.map(({ code }) => code), 'outside', null] as const
const everyCase = addresses.flatMap((addressArea) =>
  subjectKinds.flatMap(({ value: subjectKind }) =>
    accountKinds.flatMap(({ value: accountKind }) =>
      [false, true].map((toCityOffice) => ({
        ...facts,
        addressArea,
        subjectKind,
        accountKind,
        toCityOffice,
      })),
    ),
  ),
)

const expected = (of: RouteFacts): Pick<Route, 'office' | 'rule' | 'mayChooseCity'> => {
  const mayChooseCity = mayChoose.includes(`${of.subjectKind}/${of.accountKind}`)
  if (of.subjectKind === 'cityOrgan')
    return { office: CITY_OFFICE, rule: 'cityOrgan', mayChooseCity }
  if (mayChooseCity && of.toCityOffice)
    return { office: CITY_OFFICE, rule: 'cityChosen', mayChooseCity }
  if (of.addressArea === null || of.addressArea === 'outside')
    return { office: CITY_OFFICE, rule: 'none', mayChooseCity }
  return { office: of.addressArea, rule: 'address', mayChooseCity }
}

describe('every area, subject kind and account kind, with and without the choice', () => {
  test('the table is whole', () => {
    expect(everyCase).toHaveLength(13 * 7 * 3 * 2)
  })

  test.each(
    everyCase.map(
      (of) =>
        [
          `${of.addressArea === null ? 'unknown' : areaName(of.addressArea)} ${of.subjectKind} ${of.accountKind}${of.toCityOffice ? ', city chosen' : ''}`,
          of,
        ] as const,
    ),
  )('%s', (_name, of) => {
    expect(route(of)).toMatchObject(expected(of))
  })
})

describe('named cases', () => {
  test.each<[string, Partial<RouteFacts>, Partial<Route>]>([
    ['a company', {}, { office: '131081', reason: '因为主体地址在霸州市' }],
    ['a county organ', { subjectKind: 'countyOrgan' }, { office: '131081', rule: 'address' }],
    [
      'a city organ',
      { subjectKind: 'cityOrgan' },
      { office: '131000', reason: '因为主体是市直机关' },
    ],
    [
      'the zone',
      { addressArea: '131071' },
      { office: '131071', reason: '因为主体地址在廊坊经济技术开发区' },
    ],
    [
      'a person who chose the city office',
      { subjectKind: 'individual', toCityOffice: true },
      { office: '131000', reason: '因为您选择直接报送市网信办' },
    ],
    [
      'a company that chose the city office',
      { toCityOffice: true },
      { office: '131000', rule: 'cityChosen' },
    ],
    [
      'a choice the notice does not give is ignored',
      { subjectKind: 'countyOrgan', toCityOffice: true },
      { office: '131081', rule: 'address', mayChooseCity: false },
    ],
    [
      'a choice kept from a 公众号 that became an APP is ignored',
      { subjectKind: 'individual', accountKind: 'app', toCityOffice: true },
      { office: '131081', rule: 'address', mayChooseCity: false },
    ],
    [
      'outside, a place in the name',
      { addressArea: 'outside', nameAreas: ['131022'] },
      { office: '131022', rule: 'name', reason: '因为主体地址不在廊坊，账号名称里有固安县的地名' },
    ],
    [
      'outside, two places in the name',
      { addressArea: 'outside', nameAreas: ['131022', '131081'] },
      { office: '131022', rule: 'name' },
    ],
    [
      'outside, no place in the name',
      { addressArea: 'outside' },
      { office: '131000', rule: 'none', reason: '因为主体地址不在廊坊，由廊坊市网信办办理' },
    ],
  ])('%s', (_name, given, result) => {
    expect(route({ ...facts, ...given })).toMatchObject(result)
  })
})

test.each<[string, RouteFacts['straightToCity'], boolean]>([
  ['all whom the notice lets choose', straightToCity, true],
  ['companies alone', ['company'], true],
  ['persons alone', ['individual'], false],
  ['nobody', [], false],
])('the city lets %s choose: a company may %s', (_who, mayChoose, expected) => {
  const found = route({ ...facts, toCityOffice: true, straightToCity: mayChoose })
  expect([found.mayChooseCity, found.rule]).toEqual(
    expected ? [true, 'cityChosen'] : [false, 'address'],
  )
})

describe('a name that names another area', () => {
  test.each<[string, Partial<RouteFacts>, AreaCode | null]>([
    ['no place in the name', {}, null],
    ['the same area', { nameAreas: ['131081'] }, null],
    ['another area', { nameAreas: ['131022'] }, '131022'],
    ['both areas', { nameAreas: ['131022', '131081'] }, null],
    ['an address outside', { addressArea: 'outside', nameAreas: ['131022'] }, null],
    ['a city organ is not asked', { subjectKind: 'cityOrgan', nameAreas: ['131022'] }, null],
    [
      'kept for the reviewer when the city office was chosen',
      { subjectKind: 'individual', toCityOffice: true, nameAreas: ['131022'] },
      '131022',
    ],
  ])('%s', (_name, given, conflict) => {
    expect(route({ ...facts, ...given }).conflict).toBe(conflict)
  })
})
