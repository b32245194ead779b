export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => void setTimeout(resolve, milliseconds))

/**
 * Answers a wait that ends when the next request may go, so that so many go a second at most, evenly. `rate` is in requests a
 * second, `clock` in milliseconds that are never set back.
 */
export const paceOf = (
  rate: number,
  clock: () => number = () => performance.now(),
  wait: (milliseconds: number) => Promise<void> = pause,
): (() => Promise<void>) => {
  let next = 0
  return async () => {
    const now = clock()
    const at = Math.max(now, next)
    next = at + 1000 / rate
    if (at - now >= 1) await wait(at - now)
  }
}
