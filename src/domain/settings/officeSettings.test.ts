import { officeData, type OfficeDatum } from '../city/city'
import { officesOn } from './officeSettings'
import { LONGEST_DATUM, wrongDatum } from './officeWords'
import { type ScopeValues, type SettingName, withValue } from './settings'

const BAZHOU = '131081'
type Set = readonly [SettingName, string | null, string]

const values = (...sets: readonly Set[]) => ({
  [BAZHOU]: sets.reduce<ScopeValues>(
    (so, [name, value, from]) => withValue(so, name, { value, from, at: 1, name: '刘建国' }),
    { version: 0, values: {} },
  ),
})

test.each<[string, readonly Set[], string, unknown]>([
  ['nothing set', [], '2026-11-24', undefined],
  ['the day before', [['officePhone', '0316-7000000', '2026-12-01']], '2026-11-30', undefined],
  [
    'its day',
    [['officePhone', '0316-7000000', '2026-12-01']],
    '2026-12-01',
    { phone: '0316-7000000', since: '2026-12-01' },
  ],
  [
    'as the notice prints it anyway',
    [['officePhone', '0316-7860501', '2026-11-24']],
    '2026-11-24',
    undefined,
  ],
  [
    'taken back',
    [
      ['officePhone', '0316-7000000', '2026-11-24'],
      ['officePhone', null, '2026-11-25'],
    ],
    '2026-11-25',
    undefined,
  ],
  [
    'two, of which one is to come',
    [
      ['officePhone', '0316-7000000', '2026-11-24'],
      ['officeName', '霸州市委网信办', '2026-12-01'],
    ],
    '2026-11-30',
    { phone: '0316-7000000', since: '2026-11-24' },
  ],
  [
    'both',
    [
      ['officePhone', '0316-7000000', '2026-11-24'],
      ['officeName', '霸州市委网信办', '2026-12-01'],
    ],
    '2026-12-01',
    { phone: '0316-7000000', name: '霸州市委网信办', since: '2026-12-01' },
  ],
])('%s', (_, sets, day, expected) => {
  expect(officesOn(values(...sets), day)[BAZHOU]).toEqual(expected)
})

test.each<[OfficeDatum, string, boolean]>([
  ['name', '霸州市互联网信息办公室', true],
  ['name', '廊坊开发区党政办公室（网信科）', true],
  ['name', '网信办', false],
  ['name', '霸州网信办 13800000001', false],
  ['name', '<b>霸州</b>网信办', false],
  ['address', '霸州市迎宾大厦1205房间', true],
  ['address', '广阳区康宁街2号东三楼310(西侧)', true],
  ['address', '1205', false],
  ['address', '迎宾大厦，请打13800000001', false],
  ['phone', '0316-7860501', true],
  ['phone', '0316-7860501-802', true],
  ['phone', '13800000001', true],
  ['phone', '7860501', false],
  ['phone', '0316-7860501 找邓宁宜', false],
  ['phone', '０３１６-7860501', false],
  ['email', 'bzwlk2012@163.com', true],
  ['email', 'a.b+c@mail.langfang.gov.cn', true],
  ['email', 'bzwlk2012', false],
  ['email', 'a@b@163.com', false],
  ['email', '电话 a@163.com', false],
])('%s %s: %s', (datum, text, right) => {
  expect(wrongDatum(datum, text) === null).toBe(right)
})

test.each(officeData)(
  '%s is not longer than it may be, and may be as the notice prints it',
  (of) => {
    expect(wrongDatum(of, '霸'.repeat(LONGEST_DATUM[of] + 1))).not.toBeNull()
    expect(wrongDatum(of, null)).toBeNull()
  },
)
