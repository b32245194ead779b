import { useCallback, useRef, useState } from 'react'
import { asRefusal, type Refusal } from '../domain/api/refusal'

export type Pages<Page> = {
  /** Everything read so far as one; null before the first answer. */
  readonly pages: Page | null
  readonly refusal: Refusal | null
  /** A page is being read. */
  readonly busy: boolean
  /** Reads from the start again. */
  readonly reload: () => void
  /** Reads the next page, if there is one that is not being read. */
  readonly more: () => void
  readonly change: (change: (pages: Page) => Page) => void
}

/**
 * A list that is read page by page; `joined` puts a further page behind what is there. An answer that comes after a
 * newer question is dropped.
 */
export const usePages = <Page extends { readonly next: string | null }>(
  ask: (after: string | null) => Promise<Page>,
  joined: (before: Page, more: Page) => Page,
): Pages<Page> => {
  const [pages, setPages] = useState<Page | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  const latest = useRef({ ask, joined })
  latest.current = { ask, joined }
  const turn = useRef(0)
  const reading = useRef(false)

  const read = useCallback((after: string | null) => {
    const mine = ++turn.current
    reading.current = true
    setBusy(true)
    latest.current
      .ask(after)
      .then((answer) => {
        if (mine !== turn.current) return
        setRefusal(null)
        setPages((before) =>
          before && after !== null ? latest.current.joined(before, answer) : answer,
        )
      })
      .catch((error: unknown) => {
        const refused = asRefusal(error)
        if (mine === turn.current) setRefusal(refused)
      })
      .finally(() => {
        if (mine !== turn.current) return
        reading.current = false
        setBusy(false)
      })
  }, [])

  return {
    pages,
    refusal,
    busy,
    reload: useCallback(() => {
      read(null)
    }, [read]),
    more: () => {
      if (pages?.next && !reading.current) read(pages.next)
    },
    change: (change) => {
      setPages((before) => before && change(before))
    },
  }
}
