import { useState } from 'react'
import { PAPERS_AT_ONCE } from '../../domain/api/documents'

/** Rows that are picked for a paper in common. */
export type PickedRows = {
  /** In the order of picking. */
  readonly ids: readonly string[]
  readonly has: (id: string) => boolean
  /** Picks a row or drops it; one more than may be printed at once is not picked. */
  readonly toggle: (id: string) => void
  /** No more than are printed at once. */
  readonly isFull: boolean
}

/** What is picked in the ledger, and whether one picks at all. Begins anew with each list, which `of` names. */
export const usePicked = (
  of: string,
): { readonly picked: PickedRows | null; readonly begin: () => void; readonly end: () => void } => {
  const [picking, setPicking] = useState<{ of: string; ids: readonly string[] } | null>(null)
  const ids = picking?.of === of ? picking.ids : []
  const isFull = ids.length >= PAPERS_AT_ONCE
  const toggle = (id: string) => {
    if (ids.includes(id)) setPicking({ of, ids: ids.filter((each) => each !== id) })
    else if (!isFull) setPicking({ of, ids: [...ids, id] })
  }
  return {
    picked: picking && { ids, has: (id) => ids.includes(id), toggle, isFull },
    begin: () => {
      setPicking({ of, ids: [] })
    },
    end: () => {
      setPicking(null)
    },
  }
}
