/** How a list is read that may be larger than one answer. */
export type PartReader<Row, At> = {
  /** One request for the next rows behind a place. */
  readonly ask: (after: At, rows: number) => Promise<readonly Row[]>
  /** The next row with its place and nothing else. */
  readonly nextPlace: (after: At) => Promise<readonly Row[]>
  readonly placeOf: (row: Row) => At
}

/** An answer may have 1 MB: the platform says so by -602001 or in words, from a query with -502001. */
export const isTooLarge = (error: unknown): boolean =>
  /-602001|exceed\w* limit/i.test(error instanceof Error ? error.message : JSON.stringify(error))

/**
 * The next rows behind a place, as many as there are up to `rows`. Where the answer would be too large it asks for half as
 * many, twice; a row that is too large alone comes with its place only, so that whoever shows it sets it aside.
 */
export const inParts = async <Row, At>(
  parts: PartReader<Row, At>,
  after: At,
  rows: number,
): Promise<readonly Row[]> => {
  try {
    return await parts.ask(after, rows)
  } catch (error) {
    if (!isTooLarge(error)) throw error
  }
  if (rows === 1) return parts.nextPlace(after)
  const half = Math.ceil(rows / 2)
  const first = await inParts(parts, after, half)
  const last = first.at(-1)
  if (last === undefined || first.length < half) return first
  return [...first, ...(await inParts(parts, parts.placeOf(last), rows - half))]
}
