/** Brings the element with this id into sight and moves the focus to it, or to the control in it. */
export const focusOn = (id: string): void => {
  const element = document.getElementById(id)
  if (!element) return
  const control = element.querySelector<HTMLElement>('input, textarea, [tabindex="0"]') ?? element
  if (control === element && !element.hasAttribute('tabindex'))
    element.setAttribute('tabindex', '-1')
  control.focus({ preventScroll: true })
  element.scrollIntoView({ block: 'start' })
}

/** Remembers what has the focus; call the result to give it back. */
export const keepFocus = (): (() => void) => {
  const before = document.activeElement
  return () => {
    if (before instanceof HTMLElement) before.focus()
  }
}
