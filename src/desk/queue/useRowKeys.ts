import { useRef } from 'react'
import type { Keys } from '../../platform/input/useKeys'
import { focusedIn, focusNear } from '../../platform/screen/focus'
import type { DeskQueue } from './useQueue'

/** Ids of the queue's rows; a page that is left stays in the document, so each list has its own. */
export type RowId = (filing: string) => string

/** ↓ and ↑ move the focus through the rows, from `here` on when none has it, and read on at the end. Enter opens, as everywhere. */
export const useRowKeys = (desk: DeskQueue, rowId: RowId, here: string | null = null) => {
  const last = useRef(here)
  const step = (by: number) => () => {
    const filings = desk.queue?.items.map(({ id }) => id) ?? []
    const focused = focusedIn(filings.map(rowId))
    const at = filings.findIndex((id) =>
      focused === null ? id === last.current : rowId(id) === focused,
    )
    const next = filings[at < 0 ? 0 : at + by]
    if (next === undefined) {
      if (by > 0) desk.more()
      return
    }
    last.current = next
    focusNear(rowId(next))
  }
  return { ArrowDown: step(1), ArrowUp: step(-1) } satisfies Keys
}
