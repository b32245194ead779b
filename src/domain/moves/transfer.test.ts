import { CITY_OFFICE, type OfficeCode, offices } from '../city/city'
import type { Route } from '../places/routing'
import { transferredRoute, transferTargets } from './transfer'

const BAZHOU = '131081'
const GUAN = '131022'
const first = { transferred: false, suggested: null }

test.each<[string, OfficeCode, Parameters<typeof transferTargets>[1], number, string]>([
  ['any other office', BAZHOU, first, 11, CITY_OFFICE],
  ['any other office, from the city', CITY_OFFICE, first, 11, '131082'],
  ['the office of the address first', BAZHOU, { ...first, suggested: GUAN }, 11, GUAN],
  ['not its own, though suggested', BAZHOU, { ...first, suggested: BAZHOU }, 11, CITY_OFFICE],
  ['handed on before: the city office', GUAN, { ...first, transferred: true }, 1, CITY_OFFICE],
  [
    'and the city office hands on to any',
    CITY_OFFICE,
    { ...first, transferred: true },
    11,
    '131082',
  ],
])('%s', (_, from, asked, count, leading) => {
  const targets = transferTargets(from, asked)
  expect([targets.length, targets[0]]).toEqual([count, leading])
  expect(new Set(targets).size).toBe(count)
  expect(targets).not.toContain(from)
})

test('no office is left out', () => {
  for (const { code } of offices)
    expect([...transferTargets(code, first), code].sort()).toEqual(
      offices.map((each) => each.code).sort(),
    )
})

test('a filing that was handed on says from where, and is not offered to the city again', () => {
  const before: Route = {
    office: BAZHOU,
    rule: 'address',
    reason: '因为主体地址在霸州市',
    mayChooseCity: true,
    conflict: GUAN,
  }
  expect(transferredRoute(before, BAZHOU, GUAN)).toEqual({
    office: GUAN,
    rule: 'transferred',
    reason: '由霸州市网信办转来',
    mayChooseCity: false,
    conflict: GUAN,
  })
})
