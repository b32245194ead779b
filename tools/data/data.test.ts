import { statSync } from 'node:fs'
import holidayData from 'chinese-days/dist/chinese-days.json'
import divisions from '../../src/domain/city/data/divisions.json'
import elsewhereFile from '../../src/domain/city/data/elsewhere.json'
import { cityCalendar, townships as stored } from '../../src/domain/city/city'
import villageFile from '../../src/domain/city/data/villages.json'
import { namesElsewhere, type National } from './elsewhere'
import { holidayCalendar } from './holidays'
import { townshipsOf, villages } from './places'

describe('the data files are what their sources give', () => {
  test('townships.json', () => {
    expect(stored).toEqual(townshipsOf(divisions))
  })
  test('villages.json', () => {
    expect(villageFile).toEqual(villages(divisions))
  })
  test('holidays.json', () => {
    expect(cityCalendar()).toEqual(holidayCalendar(holidayData))
  })
})

test('the holidays from the year of the notice to 2026 are covered', () => {
  expect(cityCalendar().years).toEqual(Array.from({ length: 9 }, (_, i) => 2018 + i))
})

describe('names of places', () => {
  const namesOf = (name: string) =>
    [stored.city, ...stored.areas, ...stored.areas.flatMap((a) => a.townships)].find(
      (place) => place.name === name,
    )?.names

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

describe('names elsewhere that are taken for ours', () => {
  const found = (national: Partial<National>) =>
    namesElsewhere(
      { districts: [], townships: [], ...national },
      { areas: stored.areas, villages: villageFile },
    )

  test.each<[string, Partial<National>, Partial<ReturnType<typeof namesElsewhere>>]>([
    ['a longer town', { townships: ['三河口镇'] }, { containing: ['三河口'] }],
    ['a town with the name of a county', { townships: ['三河镇'] }, { containing: ['三河镇'] }],
    ['one of a people', { townships: ['三河回族乡'] }, { containing: ['三河回族乡'] }],
    ['a longer one of a people', { townships: ['高楼坪侗族乡'] }, { containing: ['高楼坪'] }],
    ['a city', { districts: ['广安市'] }, { containing: ['广安市'], towns: ['广安'] }],
    ['a name of ours in full', { townships: ['码头镇'] }, { towns: ['码头'] }],
    [
      'one that is longer than ours in full',
      { townships: ['大码头镇'] },
      { containing: ['大码头'] },
    ],
    ['short it would lose', { townships: ['南城区街道'] }, { containing: ['南城区街道'] }],
    ['a zone', { townships: ['安平开发区'] }, { containing: ['安平开发区'] }],
    ['a company', { townships: ['呼伦贝尔农垦三河农牧场有限公司'] }, {}],
    ['a district with a village in it', { districts: ['浦东新区'] }, { containing: ['浦东新'] }],
    ['a town with a village in it', { townships: ['加格达奇镇'] }, {}],
    ['a district called like a village', { districts: ['朝阳区'] }, { villages: ['朝阳'] }],
    ['a town called like a village', { townships: ['晨光镇'] }, {}],
    ['nothing of ours', { districts: ['浙江省'], townships: ['乌镇镇'] }, {}],
  ])('%s', (_name, national, expected) => {
    expect(found(national)).toEqual({ containing: [], towns: [], villages: [], ...expected })
  })

  test('the stored list is small, in order, and names no place of ours', () => {
    expect(statSync('src/domain/city/data/elsewhere.json').size).toBeLessThan(10_000)
    for (const names of Object.values(elsewhereFile))
      expect(names).toEqual([...new Set(names)].sort())
    const ours = stored.areas.flatMap((area) => [area, ...area.townships])
    const texts = new Set(ours.flatMap(({ names }) => names))
    expect(elsewhereFile.containing.filter((name) => texts.has(name))).toEqual([])
  })
})
