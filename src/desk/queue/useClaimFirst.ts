import { useState } from 'react'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { go } from '../../platform/wechat/navigate'
import { openReview } from './handover'
import { isFree } from './queues'
import type { DeskQueue } from './useQueue'

/** Claims the first free filing of the loaded queue and opens it; without one, goes on with the caller's own claim. When another was first, the list is read again. */
export const useClaimFirst = (desk: DeskQueue) => {
  const { busy, refusal, run } = useActs()
  const [missing, setMissing] = useState<string | null>(null)

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
    openReview(await api('desk.claim', { id: free.id, version: free.version }))
  }

  return {
    label: !free && mine ? '接着核对' : '领取并核对',
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
