import { holdFocus } from './holdFocus'

const controlIn = (element: HTMLElement): HTMLElement =>
  element.querySelector<HTMLElement>('input, textarea, [tabindex="0"]') ?? element

/** Brings the element with this id into sight and moves the focus to it, or to the first control in it. */
export const focusOn = (id: string): void => {
  const element = document.getElementById(id)
  if (!element) return
  const control = controlIn(element)
  if (control === element && !element.hasAttribute('tabindex'))
    element.setAttribute('tabindex', '-1')
  holdFocus(control)
  element.scrollIntoView({ block: 'start' })
}

/** Remembers what has the focus; call the result to give it back. */
export const keepFocus = (): (() => void) => {
  const before = document.activeElement
  return () => {
    if (before instanceof HTMLElement) before.focus()
  }
}

/** Which of these ids has the focus in its element; null when none. */
export const focusedIn = (ids: readonly string[]): string | null =>
  ids.find((id) => document.getElementById(id)?.contains(document.activeElement)) ?? null

/** Moves the focus to the element with this id, or to the first control in it, and scrolls no further than needed. */
export const focusNear = (id: string): void => {
  const element = document.getElementById(id)
  if (!element) return
  controlIn(element).focus({ preventScroll: true })
  element.scrollIntoView({ block: 'nearest' })
}
