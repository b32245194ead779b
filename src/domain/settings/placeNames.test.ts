import { areas, type PlaceName } from '../city/city'
import { areaOfAddress, placeOfAddress, placesOfArea } from '../places/addressArea'
import { learnPlaceNames, matchPlaces } from '../places/gazetteer'
import { MOST_PLACE_NAMES, placeNameWords, readPlaceNames, wrongPlaceNames } from './placeNames'

const code = (name: string) => areas.find((area) => area.name === name)?.code ?? null

afterEach(() => {
  learnPlaceNames([])
})

describe('lines that are read', () => {
  test.each<[string, string, readonly [string, string | null][]]>([
    ['a name and an area', '临空经济区 广阳区', [['临空经济区', '广阳区']]],
    ['the area by its short name', '临空经济区 广阳', [['临空经济区', '广阳区']]],
    ['by its custom', '新夏垫镇 大厂县', [['新夏垫镇', '大厂回族自治县']]],
    [
      'full width, comma, blank lines',
      '\n 临空经济区　广阳区 \r\n\n万庄新城，广阳区\n',
      [
        ['临空经济区', '广阳区'],
        ['万庄新城', '广阳区'],
      ],
    ],
    ['no place of ours', '固安特 不算', [['固安特', null]]],
    ['nothing', ' \n', []],
  ])('%s', (_, text, wanted) => {
    expect(readPlaceNames(text)).toEqual({
      names: wanted.map(([name, area]) => ({ name, area: area === null ? null : code(area) })),
      wrong: [],
    })
  })

  test('what is written is read as it was', () => {
    const names: readonly PlaceName[] = [
      ...areas.map((area, i) => ({
        name: `某园${'一二三四五六七八九十百'[i] ?? ''}`,
        area: area.code,
      })),
      { name: '固安特', area: null },
    ]
    expect(readPlaceNames(names.map(placeNameWords).join('\n'))).toEqual({ names, wrong: [] })
  })

  test.each<[string, string, string]>([
    ['no area', '临空经济区', '第 1 行：一行写一个地名，空一格写县（市、区）'],
    ['too much', '临空 经济区 广阳区', '第 1 行：一行写一个地名，空一格写县（市、区）'],
    ['an area elsewhere', '\n临空经济区 大兴区', '第 2 行：没有「大兴区」这个县（市、区）'],
    ['one character', '庄 广阳区', '第 1 行：地名请写 2 到 20 个汉字'],
    ['letters', 'abc 广阳区', '第 1 行：地名请写 2 到 20 个汉字'],
    ['a county', '霸州 文安县', '「霸州」是市或县（市、区）的名字，不用写'],
    ['the city', '廊坊 不算', '「廊坊」是市或县（市、区）的名字，不用写'],
    ['twice', '临空经济区 广阳区\n临空经济区 固安县', '「临空经济区」写了两次'],
  ])('wrong: %s', (_, text, wanted) => {
    expect(readPlaceNames(text).wrong).toEqual([wanted])
  })

  test('no more than are kept', () => {
    const digits = '零一二三四五六七八九'
    const line = (i: number) =>
      `某${String(i).replace(/\d/g, (digit) => digits[Number(digit)] ?? '')}庄 广阳区`
    const text = (count: number) => Array.from({ length: count }, (_, i) => line(i)).join('\n')
    expect(readPlaceNames(text(MOST_PLACE_NAMES)).wrong).toEqual([])
    expect(readPlaceNames(text(MOST_PLACE_NAMES + 1)).wrong).toEqual([
      `最多 ${String(MOST_PLACE_NAMES)} 个`,
    ])
  })
})

test('what the page refuses the server refuses too', () => {
  expect(wrongPlaceNames([{ name: '霸州', area: '131026' }])).not.toBeNull()
  expect(wrongPlaceNames([{ name: '临空经济区', area: '131003' }])).toBeNull()
})

describe('places by what the city added', () => {
  const learnt: readonly PlaceName[] = [
    { name: '临空经济区', area: '131003' },
    { name: '新城镇', area: '131022' },
    { name: '胜芳镇', area: '131026' },
    { name: '燕郊家具', area: null },
  ]

  test.each<[string, string, string | null, string | null]>([
    ['a new zone', '临空经济区航谊道1号', null, '广阳区'],
    ['a new township', '新城镇一街', null, '固安县'],
    ['a township that another county took over', '胜芳镇河西街18号', '霸州市', '文安县'],
    ['its county in full says more', '霸州市胜芳镇河西街18号', '霸州市', '霸州市'],
    ['what nobody changed', '燕郊迎宾路', '三河市', '三河市'],
  ])('%s', (_, address, before, after) => {
    const named = (area: string | null) => (area === null ? null : code(area))
    expect(areaOfAddress(address)).toBe(named(before))
    learnPlaceNames(learnt)
    expect(areaOfAddress(address)).toBe(named(after))
    learnPlaceNames([])
    expect(areaOfAddress(address)).toBe(named(before))
  })

  test('the office says the new township, and the ledger offers it', () => {
    learnPlaceNames(learnt)
    expect(placeOfAddress('固安县新城镇一街', '')).toBe('新城镇')
    expect(placesOfArea('131022')).toContain('新城镇')
    expect(placesOfArea('131081')).not.toContain('胜芳镇')
    expect(placesOfArea('131026')).toContain('胜芳镇')
  })

  test.each<[string, string, readonly string[], readonly string[]]>([
    ['a new zone in a name', '临空经济区发布', [], ['广阳区临空经济区']],
    ['a word that is no place', '燕郊家具城', ['三河市燕郊镇'], []],
    ['beside a place that is one', '燕郊家具，在燕郊', ['三河市燕郊镇'], ['三河市燕郊镇']],
    ['a township by its new county', '胜芳镇那些事', ['霸州市胜芳镇'], ['文安县胜芳镇']],
    ['its short name goes with it', '胜芳那些事', ['霸州市胜芳镇'], ['文安县胜芳镇']],
  ])('%s', (_, name, before, after) => {
    const places = () => matchPlaces(name).map(({ place }) => place)
    expect(places()).toEqual(before)
    learnPlaceNames(learnt)
    expect(places()).toEqual(after)
  })
})
