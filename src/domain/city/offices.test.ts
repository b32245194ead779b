import { areas, CITY_OFFICE } from './data/areas'
import { notice } from './data/notice'
import {
  isOfficeCode,
  learnOffices,
  officeOf,
  offices,
  type Office,
  printedOffice,
} from './offices'

const lines = notice
  .filter((line) => line.kind === 'contact')
  .map((line) => line.text.replace(/\s/g, ''))

/** Five lines of the notice for each office: name, 地址, 邮箱, 联系电话, 联系人. */
const fiveLines = offices.map((_, i) => lines.slice(i * 5, i * 5 + 5))

test('the notice has five lines for each of the 12 offices', () => {
  expect(offices).toHaveLength(12)
  expect(lines).toHaveLength(60)
})

describe('each field equals the notice', () => {
  test.each(
    offices.map(({ code }, i) => [officeOf(code).name, officeOf(code), fiveLines[i]] as const),
  )('%s', (_name, office, five) => {
    expect([
      office.name,
      `地址:${office.address}`,
      `邮箱:${office.email}`,
      `联系电话:${office.phone}`,
      `联系人:${office.contacts.join('')}`,
    ]).toEqual(five)
  })
})

test('one office for the city and one for each area', () => {
  expect(offices.map(({ code }) => code)).toEqual([CITY_OFFICE, ...areas.map(({ code }) => code)])
  expect(offices.filter(({ level }) => level === 'city').map(({ code }) => code)).toEqual([
    CITY_OFFICE,
  ])
})

test.each([
  ['131000', '廊坊市网信办'],
  ['131081', '霸州市网信办'],
  ['131028', '大厂县网信办'],
  ['131071', '廊坊开发区党政办公室'],
] as const)('the short name of %s', (code, name) => {
  expect(officeOf(code).shortName).toBe(name)
})

test('what an office has set takes the place of what the notice prints, until it is taken back', () => {
  learnOffices({
    131081: { name: '霸州市委网信办', phone: '0316-7000000', since: '2026-12-01' },
  })
  expect(officeOf('131081')).toMatchObject({
    name: '霸州市委网信办',
    shortName: '霸州市委网信办',
    phone: '0316-7000000',
    address: '霸州市迎宾大厦1205房间',
  })
  expect(printedOffice('131081').phone).toBe('0316-7860501')
  learnOffices({})
  expect(officeOf('131081')).toEqual(printedOffice('131081'))
})

test('a code of no office', () => {
  expect(isOfficeCode('131081')).toBe(true)
  expect(isOfficeCode('130000')).toBe(false)
  expect(() => officeOf('130000' as Office['code'])).toThrow(RangeError)
})
