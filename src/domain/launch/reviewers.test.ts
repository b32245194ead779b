import { plainReviewCode, type ReviewCode, reviewingOf, wrongReviewCode } from './reviewers'

const set: ReviewCode = { code: 'WECHAT2026', until: '2026-12-31' }

test.each<[string, ReviewCode | null, string | undefined, string, string]>([
  ['no code is set', null, 'WECHAT2026', '2026-11-24', 'none'],
  ['one is set', set, undefined, '2026-11-24', 'offered'],
  ['another was typed', set, 'WECHAT2025', '2026-11-24', 'offered'],
  ['it was typed', set, 'WECHAT2026', '2026-11-24', 'on'],
  ['it was typed, on its last day', set, 'WECHAT2026', '2026-12-31', 'on'],
  ['its last day is over', set, 'WECHAT2026', '2027-01-01', 'none'],
])('%s', (_name, of, typed, today, expected) => {
  expect(reviewingOf(of, typed, today)).toBe(expected)
})

test.each([
  ['wechat 2026', 'WECHAT2026'],
  ['WECHAT-2026', 'WECHAT2026'],
])('%s is %s', (typed, plain) => {
  expect(plainReviewCode(typed)).toBe(plain)
})

test.each([
  ['ABCD1234', null],
  ['ABCD123', '请写 8 到 16 位大写字母和数字'],
  ['平台审核码12345678', '请写 8 到 16 位大写字母和数字'],
])('a code %s: %s', (code, said) => {
  expect(wrongReviewCode(code)).toBe(said)
})
