const FRAMES = 10

/**
 * Gives a control the focus and gives it again for some frames, since Taro's elements are moved while they are first
 * drawn and lose it by that; not once the person has given it to another. Calls `settled` when they are over.
 */
export const holdFocus = (
  control: HTMLElement,
  settled: () => void = () => undefined,
  frames = FRAMES,
): void => {
  const { activeElement } = document
  const begins = frames === FRAMES
  if (begins || activeElement === null || activeElement === document.body)
    control.focus({ preventScroll: true })
  if (frames === 0 || (!begins && document.activeElement !== control)) settled()
  else
    requestAnimationFrame(() => {
      holdFocus(control, settled, frames - 1)
    })
}
