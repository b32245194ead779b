const DARK = '(prefers-color-scheme: dark)'
const darkQuery = window.matchMedia(DARK)

/** Theme of the browser; the query parameter `fs` stands for WeChat's font setting. */
export const displaySetting = (): { dark: boolean; scale: number } => ({
  // Not of the query that tells: Chromium tells no listener of a change that its query was asked about before.
  dark: window.matchMedia(DARK).matches,
  scale: Number(new URLSearchParams(window.location.search).get('fs') ?? 1),
})

/** Calls `tell` when the theme changes; returns how to stop. */
export const onDisplayChange = (tell: () => void): (() => void) => {
  darkQuery.addEventListener('change', tell)
  return () => {
    darkQuery.removeEventListener('change', tell)
  }
}
