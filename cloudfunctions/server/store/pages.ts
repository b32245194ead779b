import { Refusal } from '../../../src/domain/api/refusal'
import type { PageEnd, Ports } from './ports'
import type { ListedFiling } from '../filing/listed'

/** A place in a list as text, which the client sends back for the next page. */
export const writtenPlace = ({ at, id }: PageEnd): string => `${String(at)}:${id}`

/** Refuses with `input` what `writtenPlace` did not write. */
export const readPlace = (text: string): PageEnd => {
  const [, at, id] = /^(\d{1,15}):([\w:@.+-]{8,250})$/.exec(text) ?? []
  if (at === undefined || id === undefined)
    throw new Refusal('input', '请从头打开列表', { after: '格式不对' })
  return { at: Number(at), id }
}

/** Rows of a page. */
const ROWS = 100

type Filings = Pick<Ports, 'filings'>

/** A page of a person's filings, and where the next one starts; null at the end. */
export const filingsPage = async (
  { filings }: Filings,
  openid: string,
  after: PageEnd | null,
): Promise<{ readonly filings: readonly ListedFiling[]; readonly next: PageEnd | null }> => {
  const page = await filings.ofApplicant(openid, after, ROWS)
  const last = page.at(-1)
  const next = last === undefined || page.length < ROWS ? null : { at: last.createdAt, id: last.id }
  return { filings: page, next }
}

/** All filings of a person behind the place. */
export const allFilings = async (
  ports: Filings,
  openid: string,
  from: PageEnd | null = null,
): Promise<readonly ListedFiling[]> => {
  const { filings, next } = await filingsPage(ports, openid, from)
  return next === null ? filings : [...filings, ...(await allFilings(ports, openid, next))]
}
