import { useEffect, useRef, useState } from 'react'
import { api } from '../../cloud/call'
import { joinedItems, usePages } from '../../cloud/usePages'
import type { Queue, QueueName } from '../../domain/api/desk'
import type { Refusal } from '../../domain/api/refusal'
import { learnDesk } from '../frames/deskNow'

export type DeskQueue = {
  readonly name: QueueName
  /** It stands from its other end. */
  readonly turned: boolean
  /** Everything read so far of the queue `name`; null before the first answer. */
  readonly queue: Queue | null
  readonly refusal: Refusal | null
  readonly choose: (name: QueueName, turned?: boolean) => void
  readonly reload: () => void
  /** As `reload`, as far as was read, behind what is shown. */
  readonly refresh: () => void
  /** Reads the next page, if there is one that is not being read. */
  readonly more: () => void
}

export type QueueBegin = Pick<DeskQueue, 'name' | 'turned'>

const joined = (before: Queue, next: Queue): Queue => ({
  ...joinedItems(before, next),
  mine: before.mine,
})

/** The desk's queue, page by page. */
export const useQueue = (begin: QueueBegin = { name: 'waiting', turned: false }): DeskQueue => {
  const [shown, show] = useState(begin)
  const chosen = useRef(begin)
  const { pages, refusal, reload, refresh, more, change } = usePages<Queue>(
    (after) =>
      api('desk.queue', { queue: chosen.current.name, turned: chosen.current.turned, after }),
    joined,
  )
  useEffect(() => {
    if (pages !== null) learnDesk({ counts: pages.counts, promises: pages.promises })
  }, [pages])
  return {
    ...shown,
    queue: pages,
    refusal,
    choose: (name, turned = false) => {
      chosen.current = { name, turned }
      show(chosen.current)
      change((queue) => ({ ...queue, items: [], unreadable: 0, next: null }))
      reload()
    },
    reload,
    refresh,
    more,
  }
}
