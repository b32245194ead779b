import { useRef, useState } from 'react'
import { api } from '../../cloud/call'
import { joinedItems, usePages } from '../../cloud/usePages'
import type { Queue, QueueName } from '../../domain/api/desk'
import type { Refusal } from '../../domain/api/refusal'

export type DeskQueue = {
  readonly name: QueueName
  /** Everything read so far of the queue `name`; null before the first answer. */
  readonly queue: Queue | null
  readonly refusal: Refusal | null
  readonly choose: (name: QueueName) => void
  readonly reload: () => void
  /** As `reload`, as far as was read, behind what is shown. */
  readonly refresh: () => void
  /** Reads the next page, if there is one that is not being read. */
  readonly more: () => void
}

/** The desk's queue, page by page. */
export const useQueue = (): DeskQueue => {
  const [name, setName] = useState<QueueName>('waiting')
  const chosen = useRef<QueueName>('waiting')
  const { pages, refusal, reload, refresh, more, change } = usePages<Queue>(
    (after) => api('desk.queue', { queue: chosen.current, after }),
    joinedItems,
  )
  return {
    name,
    queue: pages,
    refusal,
    choose: (other) => {
      setName(other)
      chosen.current = other
      change((queue) => ({ ...queue, items: [], unreadable: 0, next: null }))
      reload()
    },
    reload,
    refresh,
    more,
  }
}
