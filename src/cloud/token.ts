/** A token for one intention of the person: a retried call with the same token has one effect. */
export const newToken = (): string =>
  Array.from({ length: 3 }, () => Math.random().toString(36).slice(2, 12).padEnd(10, '0')).join('-')
