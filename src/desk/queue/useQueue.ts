import { useEffect, useRef, useState } from 'react'
import { api } from '../../cloud/call'
import { joinedItems, usePages } from '../../cloud/usePages'
import type { Queue, QueueName } from '../../domain/api/desk'
import type { OfficeCode } from '../../domain/city/city'
import type { Refusal } from '../../domain/api/refusal'
import { learnDesk } from '../frames/deskNow'

export type DeskQueue = {
  readonly name: QueueName
  /** It stands from its other end. */
  readonly turned: boolean
  /** Of this office alone; null for all that the caller sees. */
  readonly office: OfficeCode | null
  /** Everything read so far of the queue `name`; null before the first answer. */
  readonly queue: Queue | null
  readonly refusal: Refusal | null
  readonly choose: (name: QueueName, turned?: boolean) => void
  /** The same of all that the caller sees. */
  readonly showAll: () => void
  readonly reload: () => void
  /** As `reload`, as far as was read, behind what is shown. */
  readonly refresh: () => void
  /** Reads the next page, if there is one that is not being read. */
  readonly more: () => void
}

export type QueueBegin = Pick<DeskQueue, 'name' | 'turned' | 'office'>

const ALL_WAITING: QueueBegin = { name: 'waiting', turned: false, office: null }

const joined = (before: Queue, next: Queue): Queue => ({
  ...joinedItems(before, next),
  mine: before.mine,
})

/** The desk's queue, page by page. */
export const useQueue = (begin: QueueBegin = ALL_WAITING): DeskQueue => {
  const [shown, show] = useState(begin)
  const chosen = useRef(begin)
  const { pages, refusal, reload, refresh, more, change } = usePages<Queue>((after) => {
    const { name: queue, turned, office } = chosen.current
    return api('desk.queue', { queue, turned, ...(office !== null && { office }), after })
  }, joined)
  const { office } = shown
  useEffect(() => {
    if (pages !== null && office === null)
      learnDesk({ counts: pages.counts, promises: pages.promises })
  }, [pages, office])
  const choose = (wanted: QueueBegin) => {
    chosen.current = wanted
    show(wanted)
    change((queue) => ({ ...queue, items: [], unreadable: 0, next: null }))
    reload()
  }
  return {
    ...shown,
    queue: pages,
    refusal,
    choose: (name, turned = false) => {
      choose({ name, turned, office })
    },
    showAll: () => {
      choose({ ...shown, office: null })
    },
    reload,
    refresh,
    more,
  }
}
