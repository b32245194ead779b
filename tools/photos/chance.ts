// Looked up once: where tests run, each look-up of a global takes longer than the sum it is for.
const { floor, imul } = Math

/** Numbers from a seed, the same on every machine: in [0, 1), between two bounds, and one of a list. */
export type Chance = {
  readonly between: (low: number, high: number) => number
  readonly whole: (low: number, high: number) => number
  readonly of: <Item>(list: readonly [Item, ...Item[]]) => Item
}

/** Chance by mulberry32. */
export const chanceFrom = (seed: number): Chance => {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (low: number, high: number) => low + next() * (high - low)
  const whole = (low: number, high: number) => floor(between(low, high + 1))
  return {
    between,
    whole,
    of: (list) => list[whole(0, list.length - 1)] ?? list[0],
  }
}
