/** True when the window is at least so many px wide. */
export const isWide = (least: number): boolean =>
  window.matchMedia(`(min-width: ${String(least)}px)`).matches

/** Calls `tell` when the answer of `isWide` may have changed; returns how to stop. */
export const onWideChange = (tell: () => void): (() => void) => {
  window.addEventListener('resize', tell)
  return () => {
    window.removeEventListener('resize', tell)
  }
}
