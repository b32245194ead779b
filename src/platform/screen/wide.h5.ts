/** True when the window is at least so many px wide. */
export const isWide = (least: number): boolean =>
  window.matchMedia(`(min-width: ${String(least)}px)`).matches

/** The system as wx.getDeviceInfo names it: a browser stands for WeChat on a computer, whose window tells the rest. */
export const systemHere = (): string => 'devtools'

/** Calls `tell` when the answer of `isWide` may have changed; returns how to stop. */
export const onWideChange = (tell: () => void): (() => void) => {
  window.addEventListener('resize', tell)
  return () => {
    window.removeEventListener('resize', tell)
  }
}
