import { type Look, seenLines } from './seenLog'

const at = (text: string) => Date.parse(`${text}+08:00`)
const look = (office: string, what: string, moment: string): Look => ({
  office,
  what,
  at: at(moment),
})

const bazhou = (moment: string, what = '打开查看') => look('霸州市网信办', what, moment)
const city = (moment: string) => look('廊坊市网信办', '打开查看', moment)

test.each<[string, readonly Look[], readonly [string, string, string, number][]]>([
  ['none', [], []],
  [
    'the same three times in a row',
    [bazhou('2026-11-24T15:08'), bazhou('2026-11-24T15:07'), bazhou('2026-11-24T15:06')],
    [['霸州市网信办', '打开查看', '2026-11-24', 3]],
  ],
  [
    'another office between',
    [bazhou('2026-11-24T15:08'), city('2026-11-24T15:07'), bazhou('2026-11-24T15:06')],
    [
      ['霸州市网信办', '打开查看', '2026-11-24', 1],
      ['廊坊市网信办', '打开查看', '2026-11-24', 1],
      ['霸州市网信办', '打开查看', '2026-11-24', 1],
    ],
  ],
  [
    'another act between',
    [bazhou('2026-11-24T15:08'), bazhou('2026-11-24T15:07', '查看身份证全号')],
    [
      ['霸州市网信办', '打开查看', '2026-11-24', 1],
      ['霸州市网信办', '查看身份证全号', '2026-11-24', 1],
    ],
  ],
  [
    'two Beijing days around midnight',
    [bazhou('2026-11-25T00:00'), bazhou('2026-11-24T23:59')],
    [
      ['霸州市网信办', '打开查看', '2026-11-25', 1],
      ['霸州市网信办', '打开查看', '2026-11-24', 1],
    ],
  ],
])('%s', (_name, looks, lines) => {
  const found = seenLines(looks)
  expect(found.map(({ office, what, day, count }) => [office, what, day, count])).toEqual(lines)
  expect(found[0]?.at).toBe(looks[0]?.at)
})
