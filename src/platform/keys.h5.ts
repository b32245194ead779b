/** A browser tells of every key that is pressed. */
export const hasKeys: boolean = true

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)

/** Calls `tell` with each key (`j`, `Escape`) pressed outside inputs and without Ctrl, Alt or Meta; returns how to stop. */
export const onKey = (tell: (key: string) => void): (() => void) => {
  const hear = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || typing(event.target)) return
    tell(event.key.length === 1 ? event.key.toLowerCase() : event.key)
  }
  window.addEventListener('keydown', hear)
  return () => {
    window.removeEventListener('keydown', hear)
  }
}
