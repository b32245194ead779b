import { areaName, areas, officeOf, offices, townships } from '../city/city'
import {
  areaOfAddress,
  placeOfAddress,
  placesOfArea,
  whereabouts,
  type Whereabouts,
} from './addressArea'

const named = (address: string) => {
  const area = areaOfAddress(address)
  return area === null || area === 'outside' ? area : areaName(area)
}

describe('the area of an address', () => {
  test.each<[string, string, string | null]>([
    ['in full', '河北省廊坊市霸州市胜芳镇河西街18号', '霸州市'],
    ['without the city', '霸州市迎宾大厦1205房间', '霸州市'],
    ['with spaces', '河北省 廊坊市 固安县 新中街', '固安县'],
    ['an autonomous county', '大厂回族自治县大安东街6号', '大厂回族自治县'],
    ['an autonomous county by its custom', '廊坊市大厂县夏垫镇', '大厂回族自治县'],
    ['the zone', '廊坊开发区友谊路18号国际会展中心', '廊坊经济技术开发区'],
    ['the zone with 市', '廊坊市经济技术开发区云鹏道', '廊坊经济技术开发区'],
    ['a district after a road', '金光道2号安次区委宣传部2008室', '安次区'],
    ['a short name', '廊坊固安工业园', '固安县'],
    ['a short name that asks, at the start', '河北大城平舒镇', '大城县'],
    ['a short name that asks, elsewhere', '某某大城广场', null],
    ['a street of a county, with its side', '霸州市东大街5号', '霸州市'],
    ['a side of a street named after a county', '固安东路3号', null],
    ['a street of a township, with its side', '胜芳镇东街5号', '霸州市'],
    ['a township', '胜芳镇河西街18号', '霸州市'],
    ['a township by its short name', '河北燕郊迎宾路', '三河市'],
    ['a township with an ordinary name', '廊坊市码头镇一街', '安次区'],
    ['a road named after a district', '廊坊市广阳道300号行政北楼', null],
    ['a road, and a district', '廊坊市广阳道300号安次区', '安次区'],
    ['a street office', '新开路街道某号', '广阳区'],
    ['the city alone', '河北省廊坊市', null],
    ['no place', '幸福路1号', null],
    ['empty', '', null],
    ['two districts', '广阳区与安次区交界处', null],
    ['北京, with a street named after 香河', '北京市朝阳区香河园街道', 'outside'],
    ['天津', '天津市武清区', 'outside'],
    ['安徽, with a town 三河', '安徽省合肥市肥西县三河镇', 'outside'],
    ['another city of 河北', '河北省保定市涿州市范阳路', 'outside'],
    ['another city of 河北, alone', '石家庄市裕华区', 'outside'],
    ['a city without its province', '杭州市余杭区文一西路', 'outside'],
    ['a city square is no city', '本城市民广场小区', null],
    ['another city and a county of ours', '沧州市文安县', null],
    ['another city with a county', '衡水市安平县中心路', 'outside'],
    ['another city behind a number', '8号院杭州市余杭区', null],
    ['a short name in the middle', '锦绣固安小区12号', '固安县'],
    ['a short name that asks, at the start of a street', '大城红木街3号', '大城县'],
    ['a short name that asks, at the end', '老字号大城', null],
    ['a county, and later a side of a street', '固安某某小区东路3号', '固安县'],
    ['a township that asks, by its short name', '锦绣高楼3层', null],
  ])('%s: %s', (_name, address, expected) => {
    expect(named(address)).toBe(expected)
  })
})

test.each(areas.map(({ code, name }) => [name, code]))('the full name %s', (name, code) => {
  expect(areaOfAddress(`河北省廊坊市${name}某路1号`)).toBe(code)
})

test('the county offices lie in their areas', () => {
  for (const office of offices.filter(({ level }) => level === 'county'))
    expect(areaOfAddress(officeOf(office.code).address)).toBe(office.code)
})

test.each([
  ['a township', '胜芳镇河西街18号', '131081', '胜芳镇'],
  ['no township', '霸州市迎宾大厦1205房间', '131081', '霸州市'],
  ['a street named after one', '南孟镇道3号', '131081', '霸州市'],
  ['two townships', '胜芳镇与南孟镇之间', '131081', '霸州市'],
  ['a township of another area', '胜芳镇河西街18号', '131022', '胜芳镇'],
  ['扬芬港镇', '霸州市扬芬港镇一街', '131081', '扬芬港镇'],
  ['扬芬港镇 as the statistics write it', '霸州市杨芬港镇', '131081', '扬芬港镇'],
  ['东段乡', '河北省廊坊市霸州市东段乡东街1号', '131081', '东段乡'],
  ['outside', '杭州市余杭区文一西路', 'outside', '廊坊市以外'],
  ['nothing', '', '', ''],
])('the place of an address, %s', (_name, address, area, expected) => {
  expect(placeOfAddress(address, area)).toBe(expected)
})

describe('every township is found in an address that names it', () => {
  const all = townships.areas.flatMap(({ code, name, townships: list }) =>
    list
      .filter((township) => /(?:[镇乡]|街道)$/.test(township.name))
      .map((township) => [name, township.name, code] as const),
  )
  test.each(all)('%s%s', (area, township, code) => {
    for (const rest of ['', '1号', '东街5号', '西大街', '某某村'])
      expect(placeOfAddress(`河北省廊坊市${area}${township}${rest}`, code)).toBe(township)
  })
})

describe('the address decides, the choice where it does not say', () => {
  test.each<[string, string, string, Whereabouts]>([
    ['the same', '霸州市胜芳镇', '131081', { area: '131081', chosen: null }],
    ['another', '霸州市胜芳镇', '131022', { area: '131081', chosen: '131022' }],
    ['none chosen', '霸州市胜芳镇', '', { area: '131081', chosen: null }],
    ['none that exists', '霸州市胜芳镇', '999999', { area: '131081', chosen: null }],
    ['the address says nothing', '幸福路1号', '131022', { area: '131022', chosen: null }],
    ['nobody says anything', '幸福路1号', '', { area: null, chosen: null }],
    [
      'outside chosen, an address here',
      '固安县新中街',
      'outside',
      { area: '131022', chosen: 'outside' },
    ],
    [
      'an address outside, an area chosen',
      '天津市武清区',
      '131081',
      { area: 'outside', chosen: '131081' },
    ],
    [
      'the zone, an address of its district',
      '廊坊市广阳区友谊路18号',
      '131071',
      { area: '131071', chosen: null },
    ],
    [
      'the zone, an address of another county',
      '固安县新中街',
      '131071',
      { area: '131022', chosen: '131071' },
    ],
    [
      'a district, an address of the zone',
      '廊坊开发区友谊路18号',
      '131003',
      { area: '131071', chosen: '131003' },
    ],
  ])('%s', (_name, address, choice, expected) => {
    expect(whereabouts(address, choice)).toEqual(expected)
  })
})

test('a filter by place knows every township of its area, and the area itself', () => {
  const places = placesOfArea('131081')
  expect(places).toEqual(expect.arrayContaining(['胜芳镇', '南孟镇', '霸州市']))
  expect(new Set(places).size).toBe(places.length)
  for (const place of places)
    expect(placeOfAddress(place === '霸州市' ? place : `霸州市${place}`, '')).toBe(place)
})
