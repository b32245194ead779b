const darkQuery = window.matchMedia('(prefers-color-scheme: dark)')

/** Theme of the browser; the query parameter `fs` stands for WeChat's font setting. */
export const displaySetting = (): { dark: boolean; scale: number } => ({
  dark: darkQuery.matches,
  scale: Number(new URLSearchParams(window.location.search).get('fs') ?? 1),
})

/** Calls `tell` when the theme changes; returns how to stop. */
export const onDisplayChange = (tell: () => void): (() => void) => {
  darkQuery.addEventListener('change', tell)
  return () => {
    darkQuery.removeEventListener('change', tell)
  }
}
