/** A browser tells of every key that is pressed. */
export const hasKeys: boolean = true

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)

const dialogOpen = () =>
  [...document.querySelectorAll('.overlay, dialog[open]')].some(
    (dialog) => dialog.getClientRects().length > 0,
  )

/**
 * Calls `tell` with each key (`j`, `Escape`) pressed outside inputs and without Ctrl, Alt or Meta, and whether it is
 * held down; while a dialog is open with Escape only. When it answers true, the browser does nothing of its own with
 * the key. Returns how to stop.
 */
export const onKey = (tell: (key: string, held: boolean) => boolean): (() => void) => {
  const hear = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || typing(event.target)) return
    if (event.key !== 'Escape' && dialogOpen()) return
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
    if (tell(key, event.repeat)) event.preventDefault()
  }
  window.addEventListener('keydown', hear)
  return () => {
    window.removeEventListener('keydown', hear)
  }
}
