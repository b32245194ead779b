import { useState } from 'react'

/** Rows that are selected for one act. */
export type Selected = {
  /** In the order in which they were selected. */
  readonly ids: readonly string[]
  /** As many as the act takes at once. */
  readonly isFull: boolean
  readonly has: (id: string) => boolean
  /** Selects a row or drops it; one more than the act takes is not selected. */
  readonly toggle: (id: string) => void
  readonly add: (ids: readonly string[]) => void
  readonly clear: () => void
}

/** What is selected of a list, `most` rows of it; begins anew with each list, which `of` names. */
export const useSelected = (most: number, of = ''): Selected => {
  const [held, hold] = useState<{ of: string; ids: readonly string[] }>({ of, ids: [] })
  const ids = held.of === of ? held.ids : []
  const select = (wanted: readonly string[]) => {
    hold({ of, ids: [...new Set(wanted)].slice(0, most) })
  }
  return {
    ids,
    isFull: ids.length >= most,
    has: (id) => ids.includes(id),
    toggle: (id) => {
      select(ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id])
    },
    add: (more) => {
      select([...ids, ...more])
    },
    clear: () => {
      select([])
    },
  }
}
