import type { ListedFiling } from './filings/listed'

/** The last row of a page: the next page starts behind it. */
export type PageEnd = { readonly at: number; readonly id: string }

/** A place in a list as text, which the client sends back for the next page. */
export const writtenPlace = ({ at, id }: PageEnd): string => `${String(at)}:${id}`

/** Reads what `writtenPlace` wrote, as the schema of `after` has it; null for the beginning of a list. */
export const placeAfter = (after: string | null | undefined): PageEnd | null => {
  if (after === null || after === undefined) return null
  const [at = ''] = after.split(':', 1)
  return { at: Number(at), id: after.slice(at.length + 1) }
}

/** Where the next page begins: behind the last row of a full one; null at the end of the list. */
export const pageEnd = <Row>(
  page: readonly Row[],
  rows: number,
  placeOf: (row: Row) => PageEnd,
): PageEnd | null => {
  const last = page.at(-1)
  return last === undefined || page.length < rows ? null : placeOf(last)
}

/** Every page of a walk, one after another; `pageAfter` reads so many `rows` behind a place. */
export async function* everyPage<Row>(
  pageAfter: (after: PageEnd | null) => Promise<readonly Row[]>,
  rows: number,
  placeOf: (row: Row) => PageEnd,
): AsyncIterable<readonly Row[]> {
  for (let after: PageEnd | null = null; ;) {
    const page: readonly Row[] = await pageAfter(after)
    yield page
    after = pageEnd(page, rows, placeOf)
    if (after === null) return
  }
}

/** `pageEnd` as the client sends it back. */
export const nextPlace = <Row>(
  page: readonly Row[],
  rows: number,
  placeOf: (row: Row) => PageEnd,
): string | null => {
  const end = pageEnd(page, rows, placeOf)
  return end && writtenPlace(end)
}

/** Rows of a page. */
const ROWS = 100

type Filings = {
  readonly filings: {
    readonly ofApplicant: (
      openid: string,
      after: PageEnd | null,
      rows: number,
    ) => Promise<readonly ListedFiling[]>
  }
}

/** A filing's place among those of its applicant. */
export const madeAt = ({ createdAt, id }: ListedFiling): PageEnd => ({ at: createdAt, id })

/** A page of a person's filings, and where the next one starts; null at the end. */
export const filingsPage = async (
  { filings }: Filings,
  openid: string,
  after: PageEnd | null,
): Promise<{ readonly filings: readonly ListedFiling[]; readonly next: PageEnd | null }> => {
  const page = await filings.ofApplicant(openid, after, ROWS)
  return { filings: page, next: pageEnd(page, ROWS, madeAt) }
}

/** All filings of a person behind the place, but those that were erased. */
export const allFilings = async (
  ports: Filings,
  openid: string,
  from: PageEnd | null = null,
): Promise<readonly ListedFiling[]> => {
  const { filings: page, next } = await filingsPage(ports, openid, from)
  const filings = page.filter(({ erased }) => !erased)
  return next === null ? filings : [...filings, ...(await allFilings(ports, openid, next))]
}
