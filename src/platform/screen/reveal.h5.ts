/** Scrolls no further than needed to have the whole element with this id in sight. */
export const reveal = (id: string): void => {
  document.getElementById(id)?.scrollIntoView({ block: 'nearest' })
}
