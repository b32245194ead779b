import { useState } from 'react'
import { api } from '../../cloud/call'
import type { QueueItem, Review } from '../../domain/api'
import { type Acts, useActs } from './useActs'
import { type Photos, usePhotos } from './usePhotos'
import { type Ticks, useTicks } from './useTicks'

export type Bench = {
  readonly ticks: Ticks
  readonly acts: Acts
  readonly photos: Photos
  /** Key of the item one is at; null before the first. */
  readonly here: string | null
  readonly goTo: (key: string) => void
  /** Why 登记 cannot go on: 还有 6 项没有核对. */
  readonly missing: string | null
  /** The ID number in full, until this filing is left. */
  readonly idNumber: string | null
  readonly claim: () => void
  readonly release: () => void
  readonly tickRest: () => void
  readonly register: () => void
  readonly reveal: () => void
}

export type BenchEvents = {
  readonly onChanged: (review: Review) => void
  readonly onReleased: () => void
  readonly onRegistered: (next: QueueItem | null) => void
  /** The item to bring into sight. */
  readonly onGoTo: (key: string) => void
}

/** Everything one can do with an open filing. */
export const useBench = (review: Review, events: BenchEvents): Bench => {
  const { id, version } = review
  const ticks = useTicks(review)
  const acts = useActs()
  const photos = usePhotos(id)
  const [here, setHere] = useState<string | null>(null)
  const [missing, setMissing] = useState<string | null>(null)
  const [idNumber, setIdNumber] = useState<string | null>(null)

  const goTo = (key: string) => {
    setHere(key)
    events.onGoTo(key)
  }

  return {
    ticks: {
      ...ticks,
      set: (key, on) => {
        setMissing(null)
        ticks.set(key, on)
      },
    },
    acts,
    photos,
    here,
    goTo,
    missing,
    idNumber,
    claim: () => {
      acts.run('claim', async () => {
        events.onChanged(await api('desk.claim', { id, version }))
      })
    },
    release: () => {
      acts.run('release', async () => {
        await api('desk.release', { id, version })
        ticks.forget()
        events.onReleased()
      })
    },
    tickRest: () => {
      setMissing(null)
      ticks.setAll()
    },
    register: () => {
      const [first] = ticks.open
      if (first !== undefined) {
        setMissing(`还有 ${String(ticks.open.length)} 项没有核对`)
        goTo(first)
        return
      }
      acts.run('register', async () => {
        const { next } = await api('desk.register', { id, version, items: [...ticks.keys] })
        ticks.forget()
        events.onRegistered(next)
      })
    },
    reveal: () => {
      acts.run('reveal', async () => {
        setIdNumber((await api('desk.reveal', { id, key: 'ownerIdNumber' })).text)
      })
    },
  }
}
