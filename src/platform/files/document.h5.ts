/** Opens a PDF or table behind a private link in a tab of its own; where that is not allowed, saves it under its name. */
export const openDocument = (url: string, name: string): Promise<void> => {
  if (window.open(url, '_blank') === null) {
    const link = document.createElement('a')
    link.href = url
    link.download = name
    link.click()
  }
  return Promise.resolve()
}
