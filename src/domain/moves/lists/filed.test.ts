import { hasFiled } from './filed'

test.each<[string, readonly (string | null)[], boolean]>([
  ['nothing', [], false],
  ['a draft', [null], false],
  ['one that was handed in', ['LFBZ-2600-0016'], true],
  ['one that was handed in beside a draft', [null, 'LFBZ-2600-0016'], true],
])('who has %s has filed before', (_name, numbers, filed) => {
  expect(hasFiled(numbers.map((number) => ({ number })))).toBe(filed)
})
