import { useEffect } from 'react'
import { api } from '../../cloud/call'
import { joinedItems, type Pages, usePages } from '../../cloud/usePages'
import type { Ledger } from '../../domain/api/ledger'
import type { LedgerWanted } from '../../domain/ledger/filter'

/** A page that finds nothing among the rows it looks at goes on by itself so often. */
const GO_ON = 5

/** How many there are, and what can be chosen, says the first page alone. */
const joined = (before: Ledger, next: Ledger): Ledger => ({
  ...joinedItems(before, next),
  total: before.total,
  choices: before.choices,
})

/** The page and, while nothing is found, the next ones. */
const withRows = async (wanted: LedgerWanted, first: Ledger): Promise<Ledger> => {
  let read = first
  for (let tries = 0; tries < GO_ON && read.items.length === 0 && read.next !== null; tries += 1)
    read = joined(read, { ...read, ...(await api('ledger.more', { ...wanted, after: read.next })) })
  return read
}

/** The rows of the ledger that fit, page by page. */
export const useLedger = (wanted: LedgerWanted) => {
  const list: Pages<Ledger> = usePages<Ledger>(
    async (after) =>
      withRows(
        wanted,
        after === null || list.pages === null
          ? await api('ledger.open', wanted)
          : { ...list.pages, ...(await api('ledger.more', { ...wanted, after })) },
      ),
    joined,
  )
  const { pages, refusal, busy, reload, refresh } = list
  const key = JSON.stringify(wanted)
  useEffect(reload, [reload, key])
  return {
    ledger: pages,
    refusal,
    busy,
    reload,
    refresh,
    more: () => {
      // What could not be read is asked for first: the rows that stand there may be those of another filter.
      if (refusal === null) list.more()
    },
  }
}
