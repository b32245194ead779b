import { areas, onlyAsk } from '../city/city'
import { knownPlaces, learnPlaceNames, matchPlaces, mainPlaces, type Place } from './gazetteer'
import { villagePlaces } from './villages'

/** '胜芳=霸州市胜芳镇' decides; with a '?' behind it only asks. */
const found = (name: string) =>
  matchPlaces(name, villagePlaces).map(
    ({ text, place, decides }) => `${text}=${place}${decides ? '' : '?'}`,
  )

describe('names of accounts', () => {
  test.each<[string, string, string[]]>([
    ['the city', '廊坊发布', ['廊坊=廊坊市']],
    ['the city in full', '廊坊市图书馆', ['廊坊市=廊坊市']],
    ['the city twice', '廊坊人爱廊坊', ['廊坊=廊坊市']],
    ['a county', '爱固安', ['固安=固安县']],
    ['a county in full', '固安县融媒体', ['固安县=固安县']],
    ['an autonomous county by its custom', '大厂县发布', ['大厂县=大厂回族自治县']],
    ['the zone', '廊坊开发区发布', ['廊坊开发区=廊坊经济技术开发区']],
    ['a township', '胜芳古镇生活', ['胜芳=霸州市胜芳镇']],
    ['a township in full', '胜芳镇便民', ['胜芳镇=霸州市胜芳镇']],
    ['燕郊', '燕郊那些事', ['燕郊=三河市燕郊镇']],
    ['a zone by its short name', '龙河高新区', ['龙河高新区=安次区廊坊龙河高新技术产业开发区']],
    ['a county and a township', '霸州胜芳生活', ['霸州=霸州市', '胜芳=霸州市胜芳镇']],
    ['spaces do not hide it', '胜 芳 生活', ['胜芳=霸州市胜芳镇']],
    ['two counties', '安次广阳在线', ['安次=安次区', '广阳=广阳区']],
    ['the county seat stays the county', '永清在线', ['永清=永清县']],
    ['the town by its full name', '永清镇便民', ['永清镇=永清县永清镇']],

    ['大厂 asks', '大厂打工人', ['大厂=大厂回族自治县?']],
    ['大城 asks', '大城红木', ['大城=大城县?']],
    ['广安 asks', '广安美食', ['广安=大城县广安镇?']],
    ['码头 asks', '老码头火锅', ['码头=安次区码头镇?']],
    ['高楼 asks', '高楼日记', ['高楼=三河市高楼镇?']],
    ['高楼镇 decides', '高楼镇便民', ['高楼镇=三河市高楼镇']],
    ['大城县 decides', '大城县红木', ['大城县=大城县']],
    ['信安 asks, for 微信安全', '信安老街坊', ['信安=霸州市信安镇?']],

    ['a village asks', '冯村新闻', ['冯村=安次区调河头镇冯村?']],
    ['never by one character', '冯老师讲故事', []],
    ['a community asks', '晨光早报', ['晨光=安次区永华道街道晨光社区?']],
    ['a community in full', '晨光社区服务站', ['晨光社区=安次区永华道街道晨光社区?']],
    ['villages of one name', '太平庄村委会', ['太平庄村=香河县安平镇太平庄村等 8 处?']],

    ['大城市 is no place', '大城市小日子', []],
    ['巩固安全 is no place', '巩固安全防线', []],
    ['推广阳光 is no place', '推广阳光体育', []],
    ['a town elsewhere', '三河古镇游记', []],
    ['but the county beside it', '大城市里的大城人', ['大城=大城县?']],
    [
      'a village of the name of its township asks',
      '落垡村一街',
      ['落垡村一街=安次区落垡镇落垡村一街?'],
    ],
    ['the township itself', '落垡那些事', ['落垡=安次区落垡镇']],
    ['the county in the name of a community', '广阳公寓社区', ['广阳=广阳区']],
    ['the township in full in that of one', '胜芳镇社区', ['胜芳镇=霸州市胜芳镇']],
    [
      'one that asks beside one that decides',
      '霸州晨光早报',
      ['霸州=霸州市', '晨光=安次区永华道街道晨光社区?'],
    ],
    ['two that ask', '大厂码头', ['大厂=大厂回族自治县?', '码头=安次区码头镇?']],

    ['a town of 延安', '文安驿古镇', []],
    ['a town of 延安 in full', '延安文安驿镇', []],
    ['but a post station of 文安', '文安驿站', ['文安=文安县']],
    ['a brand', '固安捷工业品', []],
    ['a brand after the city', '廊坊固安捷', ['廊坊=廊坊市']],
    ['a town of 汉中', '三河口水利枢纽', []],
    ['but a dentist of 三河', '三河口腔诊所', ['三河=三河市']],
    ['and the taste of 三河', '三河口味王', ['三河=三河市']],
    ['a dentist of 三河, and a big city', '三河口腔走进大城市', ['三河=三河市']],
    ['a big city, and a dentist of 三河', '大城市的三河口腔', ['三河=三河市']],
    ['a town of 信阳', '三河尖柳编', []],
    ['a town of 合肥', '肥西三河镇', []],
    ['a town of 陵县', '三河湖风景区', []],
    ['but a kitchen of 三河', '三河湖南菜馆', ['三河=三河市']],
    ['a sub-district of 朝阳', '香河园街道', []],
    ['but a park of 香河', '香河园林', ['香河=香河县']],
    ['a city of 四川', '广安市民生活', []],
    ['a county of 衡水', '安平县丝网', []],
    ['a district of 天津', '北辰区教育', []],
    ['a district of 台南', '台南安平区', []],
    ['a district of 香港', '九龙城区', []],
    ['a district of 石家庄', '裕华区头条', []],
    ['a town of 湖南', '高楼坪侗族乡', []],
    ['a town of 吉林', '杨大城子', []],
    ['districts called 某城区', '阜阳颍东城区', []],
    ['a town called 某新镇', '上海川沙新镇', []],
    ['but the country of 大城', '大城乡村振兴', ['大城=大城县?']],
    ['a quality', '道德归来', []],
    ['a song', '大城小爱', []],
    ['巴渝之广阳', '重庆广阳岛', []],
    ['rice, not 香河', '稻香河畔', []],
    ['a lesson, not 文安', '天文安全课', []],
    ['五百户 asks', '五百户人家', ['五百户=香河县五百户镇?']],
    ['平舒 asks, for a town of 山西', '平舒故事', ['平舒=大城县平舒镇?']],

    ['第一 is never asked about', '第一财经', []],
    ['第一村 asks', '第一村便民', ['第一村=三河市皇庄镇第一村?']],
    ['a street by number', '美食一街', []],
    ['a school by number', '廊坊一中', ['廊坊=廊坊市']],
    ['a slogan', '幸福生活', []],
    ['和平', '世界和平', []],
    ['东京', '东京旅行', []],
    ['a surname', '小李厨房', []],
    ['but the village', '东京村发布', ['东京村=广阳区九州镇东京村?']],
    ['a village without 村 in its name', '八方来客', []],
    ['but with it', '八方村委会', ['八方村=大城县平舒镇八方?']],
    ['a district elsewhere', '朝阳群众', []],
    ['高楼 asks although it is elsewhere too', '高楼', ['高楼=三河市高楼镇?']],

    ['nothing', '京津冀头条', []],
    ['empty', '', []],
  ])('%s: %s', (_name, name, expected) => {
    expect(found(name)).toEqual(expected)
  })
})

test.each([
  ['a village with the name of its township', '落垡村一街'],
  ['the name of a township within a village', '北史家务村'],
  ['a village called after its township by number', '牛驼一村'],
  ['a community', '吉祥社区'],
  ['a village that bears the name of a township', '前马庄村'],
])('%s only asks: %s', (_name, name) => {
  const [match] = matchPlaces(`${name}便民`, villagePlaces)
  expect(match).toMatchObject({ text: name, level: 'village', decides: false })
  expect(match).toHaveProperty('question')
})

test('no village decides', () => {
  const alone = villagePlaces.flatMap((village) => matchPlaces(village.text, [village]))
  const villages = [...villagePlaces, ...alone].filter(({ level }) => level === 'village')
  expect(villages.filter(({ decides }) => decides)).toEqual([])
})

test.each([
  ['晨光', '「晨光」也是廊坊的一个社区名。这里指的是那个社区吗？'],
  ['冯村', '「冯村」也是廊坊的一个村名。这里指的是那个村吗？'],
  ['大城', '「大城」也可能是大城县。这里指的是大城县吗？'],
])('the question about %s', (name, question) => {
  expect(matchPlaces(name, villagePlaces)[0]?.question).toBe(question)
})

test('a question begins with its doubt', () => {
  for (const { doubt, question } of matchPlaces('大厂码头和晨光', villagePlaces))
    expect(question?.startsWith(`${doubt ?? '-'}。`)).toBe(true)
})

test('villages of several areas have no area, of one they have it', () => {
  expect(matchPlaces('太平庄村', villagePlaces)[0]?.area).toBeNull()
  expect(matchPlaces('冯村', villagePlaces)[0]?.area).toBe('131002')
})

test('without the village table only the other places are found', () => {
  expect(matchPlaces('霸州晨光').map(({ text }) => text)).toEqual(['霸州'])
})

describe('the tables', () => {
  test('every area is there with its townships', () => {
    for (const { code, name } of areas) {
      expect(mainPlaces.filter(({ area, level }) => area === code && level === 'area')).not.toEqual(
        [],
      )
      expect(mainPlaces.some((place) => place.area === code && place.level === 'township')).toBe(
        true,
      )
      expect(mainPlaces.some((place) => place.place === name)).toBe(true)
    }
  })

  test('no text stands for two places', () => {
    const texts = [...mainPlaces, ...villagePlaces].map(({ text }) => text)
    expect(texts.filter((text, i) => texts.indexOf(text) !== i)).toEqual([])
  })

  test('no name has one character', () => {
    const places = [...mainPlaces, ...villagePlaces]
    expect(places.filter(({ text }) => text.length < 2)).toEqual([])
  })

  test('every name that only asks is a name of a place', () => {
    const texts = new Set(mainPlaces.map(({ text }) => text))
    expect([...onlyAsk].filter((text) => !texts.has(text))).toEqual([])
  })

  test('every place is found by each of its names', () => {
    for (const { text } of mainPlaces)
      expect(matchPlaces(text).map((match) => match.text)).toEqual([text])
  })
})

test('what decides is asked about nothing', () => {
  const [match] = matchPlaces('胜芳古镇生活')
  expect(match).toMatchObject({ text: '胜芳', decides: true })
  expect(match).not.toHaveProperty('doubt')
  expect(match).not.toHaveProperty('question')
})

test('of two that overlap and are as long the one that decides is meant', () => {
  const village: Place = {
    text: '冯胜',
    place: '霸州市某镇冯胜村',
    level: 'village',
    area: '131081',
    decides: false,
  }
  for (const villages of [[village], []])
    expect(matchPlaces('冯胜芳说', villages).map(({ text }) => text)).toEqual(['胜芳'])
})

describe('what the city said of names', () => {
  afterEach(() => {
    learnPlaceNames([])
  })

  test('a name that it gives to another area stands there alone', () => {
    learnPlaceNames([{ name: '胜芳', area: '131022' }])
    expect(knownPlaces().filter(({ text }) => text === '胜芳')).toMatchObject([{ area: '131022' }])
  })

  test.each<[string, name: string, text: string, found: readonly string[]]>([
    ['is no place', '胜芳', '胜芳生活', []],
    ['is no place, but the longer one is', '胜芳', '胜芳镇便民', ['胜芳镇']],
    ['is no place and as long as one that it overlaps', '芳镇便', '胜芳镇便民', []],
  ])('a name %s', (_name, name, text, expected) => {
    learnPlaceNames([{ name, area: null }])
    expect(matchPlaces(text).map(({ text: found }) => found)).toEqual(expected)
  })
})
