/** The row of the first of the ids that there is: what is stored by a keyed hash may be under any key that is known. */
export const firstOf = async <Row>(
  ids: readonly string[],
  get: (id: string) => Promise<Row | null>,
): Promise<Row | null> => {
  for (const id of ids) {
    const row = await get(id)
    if (row !== null) return row
  }
  return null
}
