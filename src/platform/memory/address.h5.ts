/** Writes parameters into the page's address, so that it opens so again; empty ones are left out. */
export const keepInAddress = (parameters: Readonly<Record<string, string>>): void => {
  const [path = ''] = window.location.hash.split('?')
  const query = new URLSearchParams(
    Object.entries(parameters).filter(([, value]) => value !== ''),
  ).toString()
  window.history.replaceState(window.history.state, '', `${path}${query === '' ? '' : `?${query}`}`)
}
