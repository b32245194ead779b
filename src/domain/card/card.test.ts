import {
  CARD_CODE,
  cardLines,
  cardState,
  type CardFacts,
  type CardState,
  isLive,
  lastFour,
  signerLines,
} from './card'

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

test.each([
  ['0015', true],
  ['002X', true],
  ['002x', true],
  ['001', false],
  ['00151', false],
  ['X002', false],
  ['00a5', false],
  ['002A', false],
])('what opens a card: %s', (code, opens) => {
  expect(CARD_CODE.test(code)).toBe(opens)
})

const states: readonly CardState[] = [
  ...['sent', 'opened', 'expired', 'signed'],
  ...['done', 'refused', 'void', 'takenBack', 'replaced'],
] as CardState[]

test.each(states)('of a card that is %s both sides read a line, and whole sentences', (state) => {
  for (const [title, sub] of [cardLines[state], signerLines[state]]) {
    expect(title).toMatch(/^[^。]{3,16}$/)
    expect(sub).toMatch(/^(?:.+。)?$/)
  }
})
