import { useRef, useState } from 'react'
import { api } from '../../cloud/call'
import { Refusal } from '../../domain/api/refusal'
import { go } from '../../platform/wechat/navigate'
import { handOver } from './handover'
import { isFree } from './queues'
import type { Desk } from './useQueue'

/** Claims the first free filing of the loaded queue and opens it; without one, goes on with the caller's own claim. When another was first, the list is read again. */
export const useClaimFirst = (desk: Desk) => {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [missing, setMissing] = useState<string | null>(null)
  const running = useRef(false)

  const items = desk.queue?.items ?? []
  const free = items.find(isFree)
  const mine = items.find((item) => item.claimedBy?.mine)

  const claim = async () => {
    if (!free && mine) {
      go('desk/review', { id: mine.id })
      return
    }
    setMissing(free ? null : '这些都有人在核对，或是您自己填报的')
    if (!free) return
    const review = await api('desk.claim', { id: free.id, version: free.version })
    handOver(review)
    go('desk/review', { id: review.id })
  }

  const run = () => {
    if (running.current) return
    running.current = true
    setBusy(true)
    setRefusal(null)
    claim()
      .catch((error: unknown) => {
        if (!(error instanceof Refusal)) throw error
        setRefusal(error)
        desk.reload()
      })
      .finally(() => {
        running.current = false
        setBusy(false)
      })
  }

  return { label: !free && mine ? '接着核对' : '领取并核对', busy, refusal, missing, run }
}
