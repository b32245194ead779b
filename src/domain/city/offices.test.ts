import { areas } from './areas'
import { notice } from './notice'
import { CITY_OFFICE, isOfficeCode, officeOf, offices, type Office } from './offices'

const lines = notice
  .filter((line) => line.kind === 'contact')
  .map((line) => line.text.replace(/\s/g, ''))

/** Five lines of the notice for each office: name, 地址, 邮箱, 联系电话, 联系人. */
const printed = offices.map((_, i) => lines.slice(i * 5, i * 5 + 5))

test('the notice has five lines for each of the 12 offices', () => {
  expect(offices).toHaveLength(12)
  expect(lines).toHaveLength(60)
})

describe('each field equals the notice', () => {
  test.each(offices.map((office, i) => [office.name, office, printed[i]] as const))(
    '%s',
    (_name, office, five) => {
      expect([
        office.name,
        `地址:${office.address}`,
        `邮箱:${office.email}`,
        `联系电话:${office.phone}`,
        `联系人:${office.contacts.join('')}`,
      ]).toEqual(five)
    },
  )
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

test('a code of no office', () => {
  expect(isOfficeCode('131081')).toBe(true)
  expect(isOfficeCode('130000')).toBe(false)
  expect(() => officeOf('130000' as Office['code'])).toThrow(RangeError)
})
