const deskQuery = window.matchMedia('(min-width: 960px)')

/** True when the window has room for the desk's three panes. */
export const isWide = (): boolean => deskQuery.matches

/** Calls `tell` when the answer of `isWide` may have changed; returns how to stop. */
export const onWideChange = (tell: () => void): (() => void) => {
  deskQuery.addEventListener('change', tell)
  return () => {
    deskQuery.removeEventListener('change', tell)
  }
}
