import { giverLines, type HandState, isHandingOn, takerLines } from './handOver'

test.each<[HandState, boolean]>([
  ['sent', true],
  ['opened', true],
  ['taken', true],
  ['done', false],
  ['signed', false],
  ['refused', false],
  ['void', false],
  ['expired', false],
  ['takenBack', false],
  ['replaced', false],
])(
  'a hand-over that is %s: it is on its way, and what both sides read of it',
  (state, onItsWay) => {
    expect(isHandingOn(state)).toBe(onItsWay)
    for (const [title, sub] of [giverLines[state], takerLines[state]]) {
      expect(title).toMatch(/^[^。]{3,16}$/)
      expect(sub).toMatch(/^(?:.+。)?$/)
    }
  },
)

test('while it is on its way the giver reads whose turn it is', () => {
  expect(giverLines.opened[0]).toContain('对方')
  expect(giverLines.taken[0]).toContain('所有人')
})
