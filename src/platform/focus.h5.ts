const FRAMES = 10

/** Taro's elements are moved while they are first drawn and lose the focus by it, so it is given again for some frames. */
const focus = (control: HTMLElement, frames = FRAMES): void => {
  const { activeElement } = document
  if (frames === FRAMES || activeElement === null || activeElement === document.body)
    control.focus({ preventScroll: true })
  if (frames > 0)
    requestAnimationFrame(() => {
      focus(control, frames - 1)
    })
}

/** Brings the element with this id into sight and moves the focus to it, or to the first control in it. */
export const focusOn = (id: string): void => {
  const element = document.getElementById(id)
  if (!element) return
  const control = element.querySelector<HTMLElement>('input, textarea, [tabindex="0"]') ?? element
  if (control === element && !element.hasAttribute('tabindex'))
    element.setAttribute('tabindex', '-1')
  focus(control)
  element.scrollIntoView({ block: 'start' })
}

/** Remembers what has the focus; call the result to give it back. */
export const keepFocus = (): (() => void) => {
  const before = document.activeElement
  return () => {
    if (before instanceof HTMLElement) before.focus()
  }
}
