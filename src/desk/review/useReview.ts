import { useCallback, useEffect, useRef, useState } from 'react'
import { api } from '../../cloud/call'
import type { Review } from '../../domain/api/desk'
import { asRefusal, isNowhere, type Refusal } from '../../domain/api/refusal'
import { takeOver } from '../queue/handover'

export type OpenReview = {
  /** Null until the filing `id` is read. */
  readonly review: Review | null
  /** Why it could not be read. */
  readonly refusal: Refusal | null
  readonly reload: () => void
  readonly put: (review: Review) => void
  /** Takes it off the screen with all that was shown of it, and reads it anew. */
  readonly reopen: () => void
}

/**
 * The filing under review. It is read once for each `id` and then only on demand, since each reading is an audited
 * event, and anew where it was hidden and the window became `wide`; a decision on an old reading is refused by its version.
 */
export const useReview = (id: string, wide: boolean): OpenReview => {
  const [review, put] = useState<Review | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const wanted = useRef(id)
  wanted.current = id

  const reload = useCallback(() => {
    api('desk.open', { id }).then(
      (answer) => {
        if (wanted.current !== id) return
        setRefusal(null)
        put(answer)
      },
      (error: unknown) => {
        const refused = asRefusal(error)
        if (wanted.current !== id) return
        setRefusal(refused)
        // What the office may not read any more is not left on the screen.
        if (refused.code === 'other-office' || isNowhere(refused)) put(null)
      },
    )
  }, [id])

  useEffect(() => {
    setRefusal(null)
    const claimed = takeOver(id)
    if (claimed) put(claimed)
    else reload()
  }, [id, reload])

  // What stays hidden elsewhere is there once the window is a wide one.
  const hides = review?.onComputers === true
  useEffect(() => {
    if (wide && hides) reload()
  }, [wide, hides, reload])

  const reopen = () => {
    put(null)
    reload()
  }
  return { review: review?.id === id ? review : null, refusal, reload, put, reopen }
}
