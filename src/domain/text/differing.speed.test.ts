import { differing } from './differing'

test('the longest texts of the form are compared at once', () => {
  const [one, other] = ['介绍古镇的风物集市'.repeat(33), '集市的风物介绍古镇'.repeat(33)]
  const began = performance.now()
  expect(
    differing(one, other)
      .after.map(({ text }) => text)
      .join(''),
  ).toBe(other)
  expect(performance.now() - began).toBeLessThan(500)
})
