import type { AdministrationAct } from '../../../cloudfunctions/server/store/administration'
import { epochsOf } from './epochs'

const AT = Date.parse('2026-12-02T02:00:00.000Z')
const HOUR = 3_600_000
const [OLD, NEW, LATER] = ['aaaaaaaa', 'bbbbbbbb', 'cccccccc']

const entry = (act: AdministrationAct, about: string, hours: number) => ({
  act,
  about,
  at: AT + hours * HOUR,
})
const moved = [entry('keyMove', NEW, 0)]
const retired = [...moved, entry('keyRetired', OLD, 100)]

const cases: readonly (readonly [
  name: string,
  entries: readonly ReturnType<typeof entry>[],
  key: string | undefined,
  hours: number,
  wrong: RegExp | null,
])[] = [
  ['any key before the first move', [], OLD, 50, null],
  ['the older key before the move', moved, OLD, -500, null],
  ['the new key before the move to it begins', moved, NEW, -1, null],
  ['the older key while instances still have it', moved, OLD, 0.9, null],
  ['the older key an hour after the move', moved, OLD, 1.1, /换密钥以后还用旧密钥 aaaaaaaa/],
  ['the new key after the move', moved, NEW, 5000, null],
  ['the next key before its move', [...moved, entry('keyMove', LATER, 50)], LATER, 49, null],
  [
    'the second key after the third',
    [...moved, entry('keyMove', LATER, 50)],
    NEW,
    52,
    /还用旧密钥/,
  ],
  ['back to the first key', [...moved, entry('keyMove', OLD, 50)], OLD, 52, null],
  ['a retired key before it was', retired, OLD, -1, null],
  ['a retired key', retired, OLD, 102, /已停用的密钥 aaaaaaaa/],
  ['an old link without a key', retired, undefined, -5000, null],
]

test.each(cases)('%s', (_name, entries, key, hours, wrong) => {
  const said = epochsOf(entries)({ at: AT + hours * HOUR, ...(key === undefined ? {} : { key }) })
  if (wrong === null) expect(said).toBeNull()
  else expect(said).toMatch(wrong)
})
