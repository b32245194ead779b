import { useCallback, useRef, useState } from 'react'
import { asRefusal, type Refusal } from '../domain/api/refusal'
import { useSettingsHeard } from './servings'

export type Pages<Page> = {
  /** Everything read so far as one; null before the first answer. */
  readonly pages: Page | null
  readonly refusal: Refusal | null
  /** A page is being read. */
  readonly busy: boolean
  /** Reads from the start again. */
  readonly reload: () => void
  /** Reads as many pages as there are once more, behind what is shown: one keeps one's place. */
  readonly refresh: () => void
  /** Reads the next page, if there is one that is not being read. */
  readonly more: () => void
  readonly change: (change: (pages: Page) => Page) => void
}

type Items = { readonly items: readonly unknown[]; readonly unreadable: number }

/** A further page's items behind those that are there; whatever else a page says is the newer one's. */
export const joinedItems = <Page extends Items>(before: Page, next: Page): Page => ({
  ...next,
  items: [...before.items, ...next.items],
  unreadable: before.unreadable + next.unreadable,
})

/**
 * A list that is read page by page; `joined` puts a further page behind what is there. An answer that comes after a
 * newer question is dropped.
 */
export const usePages = <Page extends { readonly next: string | null }>(
  ask: (after: string | null) => Promise<Page>,
  joined: (before: Page, more: Page) => Page,
): Pages<Page> => {
  useSettingsHeard()
  const [pages, setPages] = useState<Page | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  const latest = useRef({ ask, joined })
  latest.current = { ask, joined }
  const turn = useRef(0)
  const reading = useRef(false)
  const count = useRef(1)

  const read = useCallback((after: string | null, most = 1) => {
    const mine = ++turn.current
    reading.current = true
    setBusy(true)
    const readOn = async (): Promise<Page> => {
      let answer = await latest.current.ask(after)
      for (let left = most - 1; left > 0 && answer.next !== null; left -= 1)
        answer = latest.current.joined(answer, await latest.current.ask(answer.next))
      return answer
    }
    readOn()
      .then((answer) => {
        if (mine !== turn.current) return
        count.current = after === null ? most : count.current + 1
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
    refresh: useCallback(() => {
      if (!reading.current) read(null, count.current)
    }, [read]),
    more: () => {
      if (pages?.next && !reading.current) read(pages.next)
    },
    change: (change) => {
      setPages((before) => before && change(before))
    },
  }
}
