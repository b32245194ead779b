import { judgementWords } from './judging'

test('what was judged of two accounts is said as it was', () => {
  expect(judgementWords(true)).toBe('是同一账号')
  expect(judgementWords(false)).toBe('不是同一账号')
})
