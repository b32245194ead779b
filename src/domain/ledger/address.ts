import * as v from 'valibot'
import { ledgerFilter, ledgerSort, type LedgerWanted, setParts, wholeLedger } from './filter'

/** The parameters of the ledger's page that open it with a filter, and sorted. */
export const ledgerAddress = ({ filter, sort }: LedgerWanted): { readonly wanted: string } => ({
  wanted: JSON.stringify({
    ...Object.fromEntries(setParts(filter).map((part) => [part, filter[part]])),
    sort,
  }),
})

const written = v.pipe(
  v.string(),
  v.parseJson(),
  v.looseObject({ sort: ledgerSort }),
  v.transform(({ sort, ...parts }) => ({ filter: { ...wholeLedger, ...parts }, sort })),
  v.strictObject({ filter: ledgerFilter, sort: ledgerSort }),
)

/** What `ledgerAddress` wrote; null for anything else, which may have been typed or cut off. */
export const readLedgerAddress = (wanted: string): LedgerWanted | null => {
  const read = v.safeParse(written, wanted)
  return read.success ? read.output : null
}
