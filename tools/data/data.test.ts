import holidayData from 'chinese-days/dist/chinese-days.json'
import divisions from '../../src/domain/city/divisions.json'
import holidays from '../../src/domain/city/holidays.json'
import townshipFile from '../../src/domain/city/townships.json'
import villageFile from '../../src/domain/city/villages.json'
import { holidayCalendar } from './holidays'
import { townships, villages } from './places'

describe('the data files are what their sources give', () => {
  test('townships.json', () => {
    expect(townshipFile).toEqual(townships(divisions))
  })
  test('villages.json', () => {
    expect(villageFile).toEqual(villages(divisions))
  })
  test('holidays.json', () => {
    expect(holidays).toEqual(holidayCalendar(holidayData))
  })
})

test('the holidays of 2004 to 2026 are covered', () => {
  expect(holidays.years).toEqual(Array.from({ length: 23 }, (_, i) => 2004 + i))
})

describe('names of places', () => {
  const namesOf = (name: string) =>
    [
      townshipFile.city,
      ...townshipFile.areas,
      ...townshipFile.areas.flatMap((a) => a.townships),
    ].find((place) => place.name === name)?.names

  test.each([
    ['廊坊市', ['廊坊市', '廊坊']],
    ['霸州市', ['霸州市', '霸州']],
    ['大厂回族自治县', ['大厂回族自治县', '大厂县', '大厂']],
    ['管家务回族乡', ['管家务回族乡', '管家务']],
    ['大围河回族满族乡', ['大围河回族满族乡', '大围河']],
    ['扬芬港镇', ['扬芬港镇', '扬芬港', '杨芬港镇', '杨芬港']],
    ['新镇镇', ['新镇镇', '新镇']],
    ['云鹏道街道', ['云鹏道街道', '云鹏道']],
    [
      '河北廊坊高新技术产业开发区',
      ['河北廊坊高新技术产业开发区', '廊坊高新技术产业开发区', '廊坊高新区', '廊坊开发区'],
    ],
  ])('%s', (name, names) => {
    expect(namesOf(name)).toEqual(names)
  })

  const villageNames = Object.values(villageFile).flatMap((area) =>
    Object.values(area).flatMap((list) => list.split(' ')),
  )

  test.each(['太平庄村', '晨光社区', '东关一街', '孙东庄', '幸福港湾社区', '国营李庄农场生活区'])(
    'village %s',
    (name) => {
      expect(villageNames).toContain(name)
    },
  )

  test('no administrative endings and no placeholders are left', () => {
    expect(villageNames.filter((name) => /委员会|委会|虚拟|居民$/.test(name))).toEqual([])
  })
})
