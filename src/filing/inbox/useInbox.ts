import { useDidShow } from '@tarojs/taro'
import { api } from '../../cloud/call'
import { usePages } from '../../cloud/usePages'
import type { ApiOutput } from '../../domain/api/api'
import { asRefusal, type Refusal } from '../../domain/api/refusal'

type InboxPages = ApiOutput<'inbox.list'>

export type Inbox = {
  /** Everything read so far, newest first; null before the first answer. */
  readonly inbox: InboxPages | null
  readonly refusal: Refusal | null
  readonly reload: () => void
  /** Reads the next page, if there is one that is not being read. */
  readonly more: () => void
  readonly markRead: (ids: readonly string[]) => void
}

/** The server takes so many at a time. */
const AT_ONCE = 50

/** The messages, page by page. */
export const useInbox = (): Inbox => {
  const { pages, refusal, reload, more, change } = usePages<InboxPages>(
    (after) => api('inbox.list', { after }),
    (before, next) => ({
      ...next,
      entries: [...before.entries, ...next.entries],
      unreadable: before.unreadable + next.unreadable,
    }),
  )
  useDidShow(reload)

  const markRead = (ids: readonly string[]) => {
    if (ids.length === 0) return
    api('inbox.read', { ids: ids.slice(0, AT_ONCE) })
      .then(({ unread }) => {
        change((inbox) => ({
          ...inbox,
          unread,
          entries: inbox.entries.map((entry) =>
            ids.includes(entry.id) ? { ...entry, read: true } : entry,
          ),
        }))
        markRead(ids.slice(AT_ONCE))
      })
      // It stays unread, which the person sees.
      .catch(asRefusal)
  }

  return { inbox: pages, refusal, reload, more, markRead }
}
