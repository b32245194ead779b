import { useCallback, useEffect, useRef, useState } from 'react'
import { api } from '../../cloud/call'
import type { Ledger, LedgerItem } from '../../domain/api/ledger'
import { asRefusal, type Refusal } from '../../domain/api/refusal'
import type { LedgerFilter, LedgerSort } from '../../domain/ledger/filter'

export type LedgerRead = {
  /** All that was read so far; null before the first answer. */
  readonly ledger: Ledger | null
  /** Rows that were there before and fit no more, until the list is opened anew. */
  readonly refusal: Refusal | null
  readonly busy: boolean
  /** Reads the first page. */
  readonly reload: () => void
  /** Reads as many rows as there are once more, behind what is shown. */
  readonly refresh: () => void
  /** Reads the next page, if there is one that is not being read. */
  readonly more: () => void
}

/** A page that finds nothing among the rows it looks at goes on by itself so often. */
const GO_ON = 5

type Wanted = { readonly filter: LedgerFilter; readonly sort: LedgerSort }

/** What was read, and further rows: at least one, or all there are. */
const further = async (wanted: Wanted, ledger: Ledger, least: number): Promise<Ledger> => {
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

const opened = async (wanted: Wanted, least: number): Promise<Ledger> =>
  further(wanted, await api('ledger.open', wanted), least)

/** The rows of the ledger that fit, page by page. An answer that comes after a newer question is dropped. */
export const useLedger = (wanted: Wanted): LedgerRead => {
  const [ledger, setLedger] = useState<Ledger | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  const turn = useRef(0)
  const latest = useRef({ wanted, ledger })
  latest.current = { wanted, ledger }

  const run = useCallback((read: () => Promise<Ledger>) => {
    const mine = ++turn.current
    setBusy(true)
    read()
      .then((answer) => {
        if (mine !== turn.current) return
        setRefusal(null)
        setLedger(answer)
      })
      .catch((error: unknown) => {
        const refused = asRefusal(error)
        if (mine === turn.current) setRefusal(refused)
      })
      .finally(() => {
        if (mine === turn.current) setBusy(false)
      })
  }, [])

  const key = JSON.stringify(wanted)
  useEffect(() => {
    run(() => opened(latest.current.wanted, 1))
  }, [run, key])

  return {
    ledger,
    refusal,
    busy,
    reload: useCallback(() => {
      run(() => opened(latest.current.wanted, 1))
    }, [run]),
    refresh: useCallback(() => {
      const rows: readonly LedgerItem[] = latest.current.ledger?.items ?? []
      run(() => opened(latest.current.wanted, Math.max(1, rows.length)))
    }, [run]),
    more: () => {
      const { ledger: read, wanted: of } = latest.current
      if (read?.next && !busy) run(() => further(of, read, read.items.length + 1))
    },
  }
}
