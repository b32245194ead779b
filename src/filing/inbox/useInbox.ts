import { useDidShow } from '@tarojs/taro'
import { api } from '../../cloud/call'
import { usePages } from '../../cloud/usePages'
import type { ApiInput, ApiOutput } from '../../domain/api/api'
import type { InboxView } from '../../domain/api/inbox'
import { asRefusal, type Refusal } from '../../domain/api/refusal'

type InboxPages = ApiOutput<'inbox.list'>

export type Inbox = {
  /** Everything read so far, newest first; null before the first answer. */
  readonly inbox: InboxPages | null
  readonly refusal: Refusal | null
  readonly reload: () => void
  /** Reads the next page, if there is one that is not being read. */
  readonly more: () => void
  readonly markRead: (entries: readonly InboxView[]) => void
}

/** The server takes so many at a time. */
const AT_ONCE = 50

/** Those that stand for several are read by their filing, up to the newest of them. */
const readingOf = (entries: readonly InboxView[]): ApiInput<'inbox.read'> => {
  const groups = entries.filter(({ together }) => together)
  return {
    ids: entries.filter(({ together }) => !together).map(({ id }) => id),
    ...(groups.length > 0 && {
      together: {
        filings: groups.map(({ filing }) => filing),
        until: Math.max(...groups.map(({ at }) => at)),
      },
    }),
  }
}

const readEntry = (entry: InboxView): InboxView => ({
  ...entry,
  read: true,
  ...(entry.together && { together: { ...entry.together, unread: 0 } }),
})

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

  const markRead = (entries: readonly InboxView[]) => {
    if (entries.length === 0) return
    const some = entries.slice(0, AT_ONCE)
    api('inbox.read', readingOf(some))
      .then(({ unread }) => {
        change((inbox) => ({
          ...inbox,
          unread,
          entries: inbox.entries.map((entry) =>
            some.some(({ id }) => id === entry.id) ? readEntry(entry) : entry,
          ),
        }))
        markRead(entries.slice(AT_ONCE))
      })
      // It stays unread, which the person sees.
      .catch(asRefusal)
  }

  return { inbox: pages, refusal, reload, more, markRead }
}
