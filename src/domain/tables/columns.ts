/** The columns of one table in its order; null is not read. */
export type OwnColumns<Column extends string = string> = readonly (Column | null)[]

/** What a kind of table needs of its columns, and how each is called. */
type Named<Column> = {
  readonly needed: readonly Column[]
  readonly labelOf: (column: Column) => string
}

/** Why the rows cannot be read by these columns; null where they can. */
export const wrongColumns = <Column extends string>(
  { needed, labelOf }: Named<Column>,
  columns: OwnColumns<Column>,
): string | null => {
  const lacking = needed.filter((column) => !columns.includes(column))
  if (lacking.length > 0)
    return `还要选出哪一列是${lacking.map(labelOf).join('、')}。表里没有的，请加一列再传`
  const twice = columns.find(
    (column, place) => column !== null && columns.indexOf(column) !== place,
  )
  return twice ? `「${labelOf(twice)}」选了两列，请留一列` : null
}
