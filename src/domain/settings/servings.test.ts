import type { OfficeCode } from '../city/city'
import type { Serving } from '../serving/serving'
import { contradiction, servingsOn } from './servings'
import { type ScopeValues, settingsVersion, type SettingValues, withValue } from './settings'

const [BAZHOU, DACHENG, YONGQING] = ['131081', '131025', '131023'] as const
const TODAY = '2026-11-24'
const online = { mode: 'online', successor: null } as const
const paper = { mode: 'paper', successor: null } as const
const closed = (successor: OfficeCode) => ({ mode: 'closed', successor }) as const

type Set = readonly [OfficeCode, 'serving' | 'acceptsPhotos' | 'needsSeal', unknown, string]

const values = (...sets: readonly Set[]): SettingValues =>
  sets.reduce<Readonly<Partial<Record<OfficeCode, ScopeValues>>>>(
    (so, [office, name, value, from]) => ({
      ...so,
      [office]: withValue(so[office] ?? { version: 0, values: {} }, name, {
        value,
        from,
        at: 1,
        name: '周正',
      }),
    }),
    {},
  )

test.each<[string, readonly Set[], string, Readonly<Partial<Record<OfficeCode, Serving>>>]>([
  ['nothing set', [], TODAY, {}],
  [
    'an office on paper',
    [[DACHENG, 'serving', paper, TODAY]],
    TODAY,
    { [DACHENG]: { ...paper, acceptsPhotos: true, needsSeal: true } },
  ],
  ['the day before it is', [[DACHENG, 'serving', paper, '2026-11-25']], TODAY, {}],
  [
    'one that needs no seal',
    [[BAZHOU, 'needsSeal', false, TODAY]],
    TODAY,
    { [BAZHOU]: { ...online, acceptsPhotos: true, needsSeal: false } },
  ],
  [
    'one that takes copies at its counter',
    [[BAZHOU, 'acceptsPhotos', false, TODAY]],
    TODAY,
    { [BAZHOU]: { ...online, acceptsPhotos: false, needsSeal: true } },
  ],
  [
    'the seal beside the way',
    [
      [BAZHOU, 'needsSeal', false, TODAY],
      [BAZHOU, 'serving', closed(DACHENG), '2026-12-01'],
    ],
    '2026-12-01',
    { [BAZHOU]: { ...closed(DACHENG), acceptsPhotos: true, needsSeal: false } },
  ],
])('%s', (_, sets, day, expected) => {
  expect(servingsOn(values(...sets), day)).toEqual(expected)
})

test.each<[string, readonly Set[], Serving, string, string | null]>([
  ['an open successor', [], closed(DACHENG), TODAY, null],
  [
    'a closed successor',
    [[DACHENG, 'serving', closed(YONGQING), TODAY]],
    closed(DACHENG),
    TODAY,
    '大城县网信办也停办了，请选另一个办公室',
  ],
  [
    'a successor that closes later',
    [[DACHENG, 'serving', closed(YONGQING), '2026-12-01']],
    closed(DACHENG),
    TODAY,
    '大城县网信办12月1日起也停办，请选另一个办公室',
  ],
  [
    'a successor that closes later for this very office: a circle',
    [[DACHENG, 'serving', closed(BAZHOU), '2026-12-01']],
    closed(DACHENG),
    '2026-11-30',
    '大城县网信办12月1日起也停办，请选另一个办公室',
  ],
  [
    'a successor that opens again before',
    [
      [DACHENG, 'serving', closed(YONGQING), TODAY],
      [DACHENG, 'serving', online, '2026-12-01'],
    ],
    closed(DACHENG),
    '2026-12-01',
    null,
  ],
  [
    'a successor that works at its counter later',
    [[DACHENG, 'serving', paper, '2026-12-01']],
    closed(DACHENG),
    TODAY,
    null,
  ],
  ['no successor', [], { mode: 'closed', successor: null }, TODAY, '请选由哪个办公室接着办'],
])('%s', (_, sets, value, from, said) => {
  expect(contradiction(values(...sets), BAZHOU, { name: 'serving', value, from })).toBe(said)
})

test('no other setting contradicts one', () => {
  const seal = { name: 'needsSeal', value: false, from: TODAY } as const
  expect(contradiction({}, BAZHOU, seal)).toBeNull()
})

test('each change and each day has a greater version', () => {
  const one = values([DACHENG, 'serving', paper, TODAY])
  const two = values([DACHENG, 'serving', paper, TODAY], [BAZHOU, 'needsSeal', false, TODAY])
  const versions = [
    settingsVersion({}, TODAY),
    settingsVersion({}, '2026-11-25'),
    settingsVersion(one, TODAY),
    settingsVersion(one, '2040-01-01'),
    settingsVersion(two, TODAY),
  ]
  expect(versions).toEqual([...versions].sort((a, b) => a - b))
  expect(new Set(versions).size).toBe(versions.length)
})
