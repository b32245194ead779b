import './print.h5.scss'

/** Prints the page that is shown, without what only a screen needs (`print-none`). */
export const printPage: (() => void) | null = () => {
  window.print()
}
