import type { FilingCard } from '../domain/api/filing'
import { api } from './call'

/** All accounts of the caller, from the page on: what comes next is only known of all of them (E6). */
export const allFilings = async (after: string | null = null): Promise<readonly FilingCard[]> => {
  const { filings, next } = await api('filing.list', { after })
  return next === null ? filings : [...filings, ...(await allFilings(next))]
}
