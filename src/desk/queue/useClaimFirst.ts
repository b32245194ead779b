import { useRef, useState } from 'react'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { go } from '../../platform/wechat/navigate'
import { showReview } from './handover'
import { isFree } from './queues'
import type { DeskQueue } from './useQueue'

/** Goes on with the filing that the caller has claimed, wherever it stands; without one, claims the first free filing of the loaded queue and opens it. When another was first, the list is read again. */
export const useClaimFirst = (desk: DeskQueue) => {
  const { busy, refusal, run } = useActs()
  const [missing, setMissing] = useState<string | null>(null)

  const free = desk.queue?.items.find(isFree)
  const mine = desk.queue?.mine ?? null
  /** What was claimed here, and the list that does not know it yet. */
  const claimed = useRef<{ readonly id: string; readonly queue: DeskQueue['queue'] } | null>(null)

  const claim = async () => {
    const { current } = claimed
    const held = current?.queue === desk.queue ? current.id : mine
    if (held !== null) {
      go('desk/review', { id: held })
      return
    }
    setMissing(free ? null : '这些都有人在核对，或是您自己填报的')
    if (!free) return
    const review = await api('desk.claim', { id: free.id, version: free.version })
    claimed.current = { id: review.id, queue: desk.queue }
    showReview(review)
  }

  return {
    label: mine !== null ? '接着核对' : '领取并核对',
    busy: busy !== null,
    refusal,
    missing,
    run: () => {
      run('claim', () =>
        claim().catch((error: unknown) => {
          desk.reload()
          throw error
        }),
      )
    },
  }
}
