import { problemWords } from './problem'

test.each([
  ['地址', '请写到门牌号', '地址：请写到门牌号'],
  ['地址', '请填写地址', '请填写地址'],
])('what is wrong in the cell %s, “%s”, names it once', (label, message, words) => {
  expect(problemWords({ label, message })).toBe(words)
})
