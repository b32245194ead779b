import { useCallback, useRef, useState } from 'react'
import { api } from '../../cloud/call'
import type { Queue, QueueName } from '../../domain/api'
import { Refusal } from '../../domain/refusal'

export type Desk = {
  readonly name: QueueName
  /** Everything read so far of the queue `name`; null before the first answer. */
  readonly queue: Queue | null
  readonly refusal: Refusal | null
  readonly choose: (name: QueueName) => void
  readonly reload: () => void
  /** Reads the next page, if there is one that is not being read. */
  readonly more: () => void
}

/** The desk's queue, page by page. An answer that comes after a newer question is dropped. */
export const useQueue = (): Desk => {
  const [name, setName] = useState<QueueName>('waiting')
  const [queue, setQueue] = useState<Queue | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const latest = useRef<QueueName>('waiting')
  const turn = useRef(0)
  const reading = useRef<string | null>(null)

  const read = useCallback((of: QueueName, after: string | null) => {
    const mine = ++turn.current
    reading.current = after
    api('desk.queue', { queue: of, after })
      .then((answer) => {
        if (mine !== turn.current) return
        setRefusal(null)
        setQueue((before) =>
          before && after !== null
            ? { ...answer, items: [...before.items, ...answer.items] }
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

  return {
    name,
    queue,
    refusal,
    choose: (chosen) => {
      setName(chosen)
      latest.current = chosen
      setQueue((before) => before && { ...before, items: [], next: null })
      read(chosen, null)
    },
    reload: useCallback(() => {
      read(latest.current, null)
    }, [read]),
    more: () => {
      if (queue?.next && reading.current === null) read(name, queue.next)
    },
  }
}
