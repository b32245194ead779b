import { useDidShow } from '@tarojs/taro'
import { useCallback, useRef, useState } from 'react'
import { api } from '../../cloud/call'
import type { ApiOutputs } from '../../domain/api'
import { Refusal } from '../../domain/refusal'

type Pages = ApiOutputs['inbox.list']

export type Inbox = {
  /** Everything read so far, newest first; null before the first answer. */
  readonly inbox: Pages | null
  readonly refusal: Refusal | null
  readonly reload: () => void
  /** Reads the next page, if there is one that is not being read. */
  readonly more: () => void
  readonly markRead: (ids: readonly string[]) => void
}

/** The server takes so many at a time. */
const AT_ONCE = 50

/** The messages, page by page. An answer that comes after a newer question is dropped. */
export const useInbox = (): Inbox => {
  const [inbox, setInbox] = useState<Pages | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const turn = useRef(0)
  const reading = useRef<string | null>(null)

  const read = useCallback((after: string | null) => {
    const mine = ++turn.current
    reading.current = after
    api('inbox.list', { after })
      .then((answer) => {
        if (mine !== turn.current) return
        setRefusal(null)
        setInbox((before) =>
          before && after !== null
            ? { ...answer, entries: [...before.entries, ...answer.entries] }
            : answer,
        )
      })
      .catch((error: unknown) => {
        if (!(error instanceof Refusal)) throw error
        if (mine === turn.current) setRefusal(error)
      })
      .finally(() => {
        if (mine === turn.current) reading.current = null
      })
  }, [])
  const reload = useCallback(() => {
    read(null)
  }, [read])
  useDidShow(reload)

  const markRead = (ids: readonly string[]) => {
    if (ids.length === 0) return
    api('inbox.read', { ids: ids.slice(0, AT_ONCE) })
      .then(({ unread }) => {
        setInbox(
          (before) =>
            before && {
              ...before,
              unread,
              entries: before.entries.map((entry) =>
                ids.includes(entry.id) ? { ...entry, read: true } : entry,
              ),
            },
        )
        markRead(ids.slice(AT_ONCE))
      })
      .catch((error: unknown) => {
        // It stays unread, which the person sees.
        if (!(error instanceof Refusal)) throw error
      })
  }

  return {
    inbox,
    refusal,
    reload,
    more: () => {
      if (inbox?.next && reading.current === null) read(inbox.next)
    },
    markRead,
  }
}
