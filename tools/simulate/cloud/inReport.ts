/** A stored or sent value as a report and the hash of a run have it. */
export const inReport = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value)
