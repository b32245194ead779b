import { cardState, type CardFacts, type CardState, isLive, lastFour } from './card'

const sent: CardFacts = { until: 100, openedAt: null, ended: null }
const opened: CardFacts = { ...sent, openedAt: 10 }

test.each<[string, CardFacts, number, CardState, boolean]>([
  ['made', sent, 0, 'sent', true],
  ['in its last millisecond', sent, 99, 'sent', true],
  ['on its last instant', sent, 100, 'expired', false],
  ['opened', opened, 50, 'opened', true],
  ['opened and left alone', opened, 100, 'expired', false],
  ['signed', { ...opened, ended: { how: 'signed' } }, 50, 'signed', false],
  ['signed long ago', { ...opened, ended: { how: 'signed' } }, 1000, 'signed', false],
  ['refused', { ...opened, ended: { how: 'refused' } }, 1000, 'refused', false],
  ['tried three times', { ...sent, ended: { how: 'void' } }, 50, 'void', false],
  ['taken back', { ...sent, ended: { how: 'takenBack' } }, 50, 'takenBack', false],
  ['followed by a newer one', { ...sent, ended: { how: 'replaced' } }, 50, 'replaced', false],
])('a card %s', (_name, card, now, state, live) => {
  expect(cardState(card, now)).toBe(state)
  expect(isLive(cardState(card, now))).toBe(live)
})

test.each([
  ['131081190001010015', '0015'],
  ['11010119900307002x', '002X'],
  ['', ''],
])('the last four of %s', (number, four) => {
  expect(lastFour(number)).toBe(four)
})
