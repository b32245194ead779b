import { shortened } from '../imports/said'
import type { SheetRow } from '../imports/sheet'
import { joinedHeadings } from '../ledger/template'
import { oneLine } from '../text/cleaning'

/** Rows of one table. */
export const MOST_OWN_ROWS = 5000

/** The headings of a table with the first text below each, and which of the rows come below them. */
export type OwnHeadings = {
  readonly headings: readonly string[]
  readonly examples: readonly string[]
  readonly first: number
}

/** What each heading of a table means; null where nobody knows. */
type Proposed = (headings: readonly string[]) => readonly (string | null)[]

/** The heading stands in one of the first rows: somebody may have written a title above it. */
const HEADING_WITHIN = 10

const textsOf = ({ cells }: SheetRow): readonly string[] =>
  Array.from(cells, (cell) => shortened(oneLine(cell?.text ?? '')))

const filledIn = (texts: readonly string[]): number => texts.filter((text) => text !== '').length

const knownIn = (texts: readonly string[], proposed: Proposed): number =>
  proposed(texts).filter((column) => column !== null).length

/**
 * Finds the row with the headings: of the first ten the one that means the most, else the first with more than a title; of
 * a heading of two rows, the upper one with merged cells, both. A sentence where there is none, or nothing below it.
 */
export const readOwnHeadings = (
  rows: readonly SheetRow[],
  proposed: Proposed,
): OwnHeadings | { readonly refused: string } => {
  const heads = rows.slice(0, HEADING_WITHIN).map((row, place) => {
    const [upper, next] = [textsOf(row), rows[place + 1]]
    if (!row.merged || next?.merged !== true || filledIn(upper) < 2)
      return { texts: upper, first: place + 1 }
    const both = joinedHeadings(upper, textsOf(next))
    return knownIn(both, proposed) > knownIn(upper, proposed)
      ? { texts: both, first: place + 2 }
      : { texts: upper, first: place + 1 }
  })
  const most = Math.max(0, ...heads.map(({ texts }) => knownIn(texts, proposed)))
  const found = heads.find(({ texts }) =>
    most > 1 ? knownIn(texts, proposed) === most : filledIn(texts) > 1,
  )
  if (found === undefined) return { refused: '没有找到表头。表头要有一行，写明每一列是什么' }
  const { texts: headings, first } = found
  const below = rows.slice(first).filter(({ hidden }) => !hidden)
  if (below.length === 0) return { refused: '没有读到行。表头下面一行一个账号' }
  if (below.length > MOST_OWN_ROWS)
    return { refused: `超过 ${MOST_OWN_ROWS.toLocaleString('en')} 行，请分成几份` }
  return { headings, examples: headings.map((_heading, column) => exampleOf(below, column)), first }
}

const exampleOf = (rows: readonly SheetRow[], column: number): string =>
  shortened(oneLine(rows.find(({ cells }) => cells[column]?.text)?.cells[column]?.text ?? ''))
