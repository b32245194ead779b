import { answeredBy, answeredWord, givenWords } from './given'
import { type DataGround, learnDataGround } from './dataGround'

afterEach(() => {
  learnDataGround('consent')
})

test.each<[DataGround, boolean]>([
  ['consent', true],
  ['duty', false],
])('by the ground %s what was given is spoken of as what it was', (ground, agrees) => {
  learnDataGround(ground)
  const { calledOff, callsOff, ...words } = givenWords()
  const said = [
    ...Object.values(words),
    ...[0, 2].flatMap((drafts) => [calledOff(drafts), callsOff(drafts)]),
  ].join()
  expect(said.includes('同意')).toBe(agrees)
  expect(calledOff(2)).toContain('2 件草稿')
  expect([callsOff(0) !== null, callsOff(2)?.includes('草稿')]).toEqual([agrees, true])
})

test.each([
  ['2026-11-25/1', '同意', '本人同意'],
  ['2026-11-25/1/consent', '同意', '本人同意'],
  ['2026-11-29/1/duty', '看过', '本人看过'],
])('version %s, whatever the ground is now', (version, word, self) => {
  for (const ground of ['consent', 'duty'] as const) {
    learnDataGround(ground)
    expect(answeredWord(version)).toBe(word)
    expect(answeredBy(version, 'self')).toBe(self)
    expect(answeredBy(version, 'declared')).toBe('由填报人代为声明')
  }
})
