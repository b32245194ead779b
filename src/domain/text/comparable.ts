/** A text as texts are compared and searched: whatever its width and case, without blanks and hyphens. */
export const comparable = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s-]+/g, '')
