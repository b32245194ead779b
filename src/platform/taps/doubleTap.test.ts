import { arrive, DOUBLE_TAP, hears, type TapPlace, type Target } from './doubleTap'

const STEP = 20
/** Every interval from none to twice the deaf time. */
const intervals = Array.from({ length: (2 * DOUBLE_TAP) / STEP + 1 }, (_, index) => index * STEP)
const POINT = { x: 195, y: 800 }

const target = (): Target => {
  const made: Target = { came: null }
  arrive(made)
  return made
}
const wait = (ms: number) => jest.advanceTimersByTime(ms)

beforeEach(() => {
  jest.useFakeTimers()
})
afterEach(() => {
  // What one case tapped is over in the next.
  wait(10 * DOUBLE_TAP)
  hears({ came: null }, { x: -1000, y: -1000 })
  wait(10 * DOUBLE_TAP)
  jest.useRealTimers()
})

describe.each(intervals)('%d ms after the first tap', (ms) => {
  const late = ms >= DOUBLE_TAP

  test('what came in its place at once is deaf, also to a key', () => {
    for (const place of [POINT, 'keyboard'] as const) {
      expect(hears(target(), place)).toBe(true)
      const next = target()
      wait(ms)
      expect(hears(next, place)).toBe(late)
      wait(2 * DOUBLE_TAP)
    }
  })

  test('what was there and moved to its place is deaf', () => {
    const moved = target()
    hears(target(), POINT)
    wait(ms)
    expect(hears(moved, POINT)).toBe(late)
  })

  test('what says something else than before is deaf', () => {
    const button = target()
    hears(button, POINT)
    arrive(button)
    wait(ms)
    expect(hears(button, POINT)).toBe(late)
  })

  test('a decision is not the second half, even of a tap on itself or of one that was deaf', () => {
    for (const place of [POINT, 'd'] as const) {
      const decision = target()
      hears(target(), place)
      wait(DOUBLE_TAP)
      hears(decision, place, true)
      wait(ms)
      expect(hears(decision, place, true)).toBe(late)
      wait(ms)
      expect(hears(decision, place, true)).toBe(late)
      wait(2 * DOUBLE_TAP)
    }
  })

  test('the same thing hears again, a thing elsewhere hears, and so does one that came elsewhere', () => {
    const counter = target()
    const beside = target()
    hears(counter, POINT)
    const fresh = target()
    wait(ms)
    expect(hears(counter, POINT)).toBe(true)
    expect(hears(beside, { x: 195, y: 740 }, true)).toBe(true)
    expect(hears(fresh, { x: 60, y: 800 }, true)).toBe(true)
  })

  test('another key is another finger: A and then D, 否 of one item after another', () => {
    const [a, d, y] = [target(), target(), target()]
    expect(hears(a, 'a', true)).toBe(true)
    wait(ms)
    expect(hears(d, 'd', true)).toBe(true)
    hears(y, 'y')
    wait(ms)
    expect(hears(y, 'y')).toBe(true)
  })
})

test.each(intervals)(
  'what the first tap brought after a while is deaf %d ms later or not',
  (ms) => {
    for (const slow of [0, 300, 900, 5000]) {
      hears(target(), POINT)
      wait(slow)
      const next = target()
      wait(ms)
      expect([slow, hears(next, POINT)]).toEqual([slow, ms >= DOUBLE_TAP])
      wait(2 * DOUBLE_TAP)
    }
  },
)

test.each<[string, TapPlace, TapPlace, boolean]>([
  ['a finger that strays', POINT, { x: 213, y: 782 }, false],
  ['the button beside', POINT, { x: 251, y: 800 }, true],
  ['a key after a tap', POINT, 'keyboard', true],
  ['a tap after a key', 'keyboard', POINT, true],
  ['places that nobody knows', null, null, true],
])('%s', (_name, first, second, heard) => {
  hears(target(), first)
  const next = target()
  expect(hears(next, second, true)).toBe(heard)
})

test('a tap elsewhere in between ends it', () => {
  hears(target(), POINT)
  const next = target()
  hears(target(), { x: 195, y: 300 })
  expect(hears(next, POINT, true)).toBe(true)
})

test('a triple tap is as deaf as a double one, and hammering on what does not decide gets through', () => {
  hears(target(), POINT)
  const next = target()
  const decision = target()
  const taps = [180, 180, 180, 180].map((ms) => {
    wait(ms)
    return [hears(decision, POINT, true), hears(next, POINT)]
  })
  expect(taps.map(([decided]) => decided)).toEqual([false, false, false, false])
  expect(taps.map(([, went]) => went)).toEqual([false, false, false, true])
})
