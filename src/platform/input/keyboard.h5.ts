const controls = ['button', 'link', 'radio', 'checkbox', 'tab', 'switch']
const reachable = '[tabindex="0"], a[href], input, textarea'

const press = (event: KeyboardEvent, target: HTMLElement) => {
  if (!controls.includes(target.getAttribute('role') ?? '')) return
  event.preventDefault()
  if (!event.repeat) target.click()
}

/** Tab goes round inside an open dialog. */
const stayInside = (event: KeyboardEvent, dialog: HTMLElement) => {
  const inside = [...dialog.querySelectorAll<HTMLElement>(reachable)]
  const index =
    document.activeElement instanceof HTMLElement ? inside.indexOf(document.activeElement) : -1
  const next = event.shiftKey
    ? (index > 0 ? index : inside.length) - 1
    : (index + 1) % inside.length
  event.preventDefault()
  inside[next]?.focus()
}

/** Makes what `Tap` draws work by keyboard: Enter and the space bar press it, Escape closes an open dialog. */
export const listenToKeyboard = (): void => {
  document.addEventListener('keydown', (event) => {
    const dialog = [...document.querySelectorAll<HTMLElement>('.overlay')].pop()
    if (event.key === 'Tab' && dialog?.matches('.overlay-pane') === false) stayInside(event, dialog)
    else if (event.key === 'Escape' && dialog)
      dialog.querySelector<HTMLElement>('.overlay-ground')?.click()
    else if ((event.key === 'Enter' || event.key === ' ') && event.target instanceof HTMLElement)
      press(event, event.target)
  })
}
