import { useEffect, useRef } from 'react'
import { api } from '../../cloud/call'
import { type Pages, usePages } from '../../cloud/usePages'
import type { Ledger } from '../../domain/api/ledger'
import type { LedgerWanted } from '../../domain/ledger/filter'

/** A page that finds nothing among the rows it looks at goes on by itself so often. */
const GO_ON = 5

/** What was read, and further rows: at least one, or all there are. */
const further = async (wanted: LedgerWanted, ledger: Ledger, least: number): Promise<Ledger> => {
  let read = ledger
  for (let tries = 0; read.next !== null && tries < GO_ON && read.items.length < least;) {
    const page = await api('ledger.more', { ...wanted, after: read.next })
    tries = page.items.length === 0 ? tries + 1 : 0
    read = {
      ...read,
      items: [...read.items, ...page.items],
      unreadable: read.unreadable + page.unreadable,
      next: page.next,
    }
  }
  return read
}

const opened = async (wanted: LedgerWanted, least: number): Promise<Ledger> =>
  further(wanted, await api('ledger.open', wanted), least)

/** The rows of the ledger that fit, page by page; `refresh` reads as many as there are once more, behind what is shown. */
export const useLedger = (wanted: LedgerWanted) => {
  const least = useRef(1)
  const list: Pages<Ledger> = usePages<Ledger>(
    (after) =>
      after === null || list.pages === null
        ? opened(wanted, least.current)
        : further(wanted, list.pages, list.pages.items.length + 1),
    (_before, read) => read,
  )
  const { pages, refusal, busy, reload } = list
  const key = JSON.stringify(wanted)
  useEffect(() => {
    least.current = 1
    reload()
  }, [reload, key])
  return {
    ledger: pages,
    refusal,
    busy,
    reload,
    refresh: () => {
      least.current = Math.max(1, pages?.items.length ?? 0)
      reload()
    },
    more: () => {
      // What could not be read is asked for first: the rows that stand there may be those of another filter.
      if (refusal === null) list.more()
    },
  }
}
