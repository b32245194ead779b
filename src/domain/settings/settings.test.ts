import { maySet, type Setter } from './setters'
import {
  comingAfter,
  filledIn,
  type Scope,
  type ScopeValues,
  rowOf,
  setOn,
  settingFields,
  settingNames,
  sheetsOf,
  type SettingName,
  type SetValue,
  valueOn,
  withValue,
} from './settings'
import { settings } from './table'
import * as v from 'valibot'

const [CITY_OFFICE, BAZHOU, GUAN] = ['131000', '131081', '131022'] as const
const set = (value: number, from: string | null): SetValue => ({ value, from, at: 1, name: '周正' })
const scope = (...sets: readonly SetValue[]): ScopeValues =>
  sets.reduce((so, each) => withValue(so, 'correctionDays', each), { version: 0, values: {} })
const at = (sets: readonly SetValue[], day: string) => {
  const values = { city: scope(...sets) }
  return [
    valueOn(values, 'city', 'correctionDays', day),
    comingAfter(values, 'city', 'correctionDays', day)?.value ?? null,
  ]
}

test.each(settingNames)('%s has a label, and what it begins with is right', (name) => {
  expect(settings[name].label).not.toBe('')
  expect(v.is(settings[name].schema as v.GenericSchema, settings[name].initial)).toBe(true)
})

test.each<[string, readonly SetValue[], string, readonly [number, number | null]]>([
  ['nothing set', [], '2026-11-24', [15, null]],
  ['the day before it holds', [set(20, '2026-12-01')], '2026-11-30', [15, 20]],
  ['the day from which it holds', [set(20, '2026-12-01')], '2026-12-01', [20, null]],
  [
    'a later one is still to come',
    [set(20, '2026-12-01'), set(10, '2027-01-01')],
    '2026-12-31',
    [20, 10],
  ],
  [
    'one set from an earlier day takes the place of what was to come',
    [set(20, '2026-12-01'), set(10, '2026-11-25')],
    '2026-12-01',
    [10, null],
  ],
  [
    'one set from the same day takes its place',
    [set(20, '2026-12-01'), set(10, '2026-12-01')],
    '2026-12-01',
    [10, null],
  ],
])('%s', (_, sets, day, expected) => {
  expect(at(sets, day)).toEqual(expected)
})

test('what holds at once takes the place of all before it', () => {
  const values = {
    [BAZHOU]: withValue(
      withValue({ version: 0, values: {} }, 'replyDays', set(3, null)),
      'replyDays',
      set(5, null),
    ),
  }
  expect(values[BAZHOU].version).toBe(2)
  expect(values[BAZHOU].values.replyDays).toHaveLength(1)
  expect(valueOn(values, BAZHOU, 'replyDays', '2026-11-24')).toBe(5)
  expect(valueOn(values, GUAN, 'replyDays', '2026-11-24')).toBeNull()
  expect(setOn(values, GUAN, 'replyDays', '2026-11-24')).toBeNull()
})

const staff = (office: Setter['office'], role: Setter['role'], city = false): Setter => ({
  office,
  role,
  city,
})

test.each<[string, SettingName, Scope, Setter, boolean]>([
  ['a head of the office', 'replyDays', BAZHOU, staff(BAZHOU, 'head'), true],
  ['a reviewer', 'replyDays', BAZHOU, staff(BAZHOU, 'reviewer'), false],
  ['a head of another office', 'replyDays', BAZHOU, staff(GUAN, 'head'), false],
  ['the city’s head', 'replyDays', BAZHOU, staff(CITY_OFFICE, 'head', true), false],
  ['a head of the office', 'serving', BAZHOU, staff(BAZHOU, 'head'), true],
  ['a head of another office', 'serving', BAZHOU, staff(GUAN, 'head'), false],
  ['the city’s head', 'serving', BAZHOU, staff(CITY_OFFICE, 'head', true), true],
  ['a reviewer', 'serving', BAZHOU, staff(BAZHOU, 'reviewer'), false],
  ['the city’s head', 'correctionDays', 'city', staff(CITY_OFFICE, 'head', true), true],
  ['a head without the city right', 'correctionDays', 'city', staff(CITY_OFFICE, 'head'), false],
  ['a reviewer with it', 'correctionDays', 'city', staff(CITY_OFFICE, 'reviewer', true), false],
])('%s changes %s in %s', (_, name, where, who, may) => {
  expect(maySet(name, where, who)).toBe(may)
})

const here = (name: SettingName) => ({
  scope: rowOf(name).of === 'city' ? ('city' as const) : BAZHOU,
  today: '2026-11-24',
})
const nothingTyped: readonly SettingName[] = ['replyDays', 'basis', 'reviewCode']

test.each(settingNames.filter((name) => settingFields(name) !== null))(
  'the fields of %s begin with what holds and make the same of it',
  (name) => {
    const texts = settingFields(name)?.begin(rowOf(name).initial, here(name)) ?? {}
    const read = filledIn(name, texts, here(name))
    if (nothingTyped.includes(name)) expect(read).toHaveProperty('wrong')
    else expect(read).toEqual({ value: rowOf(name).initial })
  },
)

test.each<[SettingName, Readonly<Record<string, string>>, unknown]>([
  ['replyDays', { '': '20' }, { value: 20 }],
  ['replyDays', { '': '21' }, { wrong: { '': '请填 1 到 20 的整数' } }],
  ['correctionDays', { '': '1.5' }, { wrong: { '': '请填 1 到 60 的整数' } }],
  ['correctionDays', { '': '' }, { wrong: { '': '请填 1 到 60 的整数' } }],
  ['technicalContact', { '': ' 小陈  0316-2330000 ' }, { value: '小陈 0316-2330000' }],
  ['technicalContact', { '': ' ' }, { value: null }],
  ['technicalContact', { '': '0316-2330000' }, { wrong: { '': '请写姓名和办公电话，一行' } }],
  ['declineRemedies', { '': '诉' }, { wrong: { '': '请写完整的一句话' } }],
  ['officePhone', { '': ' 0316-7860501 ' }, { value: null }],
  ['officePhone', { '': '0316-7000000' }, { value: '0316-7000000' }],
  ['officeName', { '': '' }, { wrong: { '': '请写 4 到 30 个汉字，像印章上的名称' } }],
  ['place', { '': '116.1234, 39.1234' }, { wrong: { '': '请先写纬度，再写经度' } }],
  ['place', { '': '39.1234, 116.1234' }, { value: { latitude: 39.1234, longitude: 116.1234 } }],
  ['needsSeal', { '': 'false' }, { value: false }],
  ['dataGround', { '': 'duty' }, { value: 'duty' }],
  ['straightToCity', { '': 'association company' }, { value: ['company', 'association'] }],
  ['straightToCity', { '': '' }, { value: [] }],
  [
    'basis',
    { title: '通', day: '', until: '2028-12-31' },
    { wrong: { title: '请写文件标题', '': '请选成文日期和有效期' } },
  ],
  [
    'basis',
    { title: '关于备案的通知', day: '2026-01-05', until: '2026-01-05' },
    { wrong: { '': '有效期应晚于成文日期' } },
  ],
  [
    'reviewCode',
    { code: 'wechat 2026', until: '2026-12-24' },
    { value: { code: 'WECHAT2026', until: '2026-12-24' } },
  ],
])('in the fields of %s %j: %j', (name, texts, expected) => {
  expect(filledIn(name, texts, here(name))).toEqual(expected)
})

test('a page lists what is set on it, several on one sheet where they are saved together', () => {
  expect(sheetsOf('office')).toEqual([['replyDays'], ['deferDays'], ['onComputers']])
  expect(sheetsOf('serving').flat()).toEqual(['serving', 'acceptsPhotos', 'needsSeal', 'place'])
  expect(sheetsOf('officeData')).toHaveLength(1)
  expect(sheetsOf('city')).toContainEqual(['unregisteredWords', 'declineRemedies'])
})
