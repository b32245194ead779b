import { useState } from 'react'
import type { Review } from '../../domain/api'
import { keepTicks, ticksOf } from './ticks'

export type Ticks = {
  readonly keys: readonly string[]
  /** The items still open, in the form's order. */
  readonly open: readonly string[]
  readonly set: (key: string, on: boolean) => void
  readonly setAll: () => void
  readonly forget: () => void
}

/** What the reviewer found right; survives leaving the page. */
export const useTicks = (review: Review): Ticks => {
  const { id, version } = review
  const [, redraw] = useState(0)
  const known = review.items.map((item) => item.key)
  const kept = review.may.decide ? ticksOf(id, version) : []
  const keys = known.filter((key) => kept.includes(key))
  const keep = (next: readonly string[]) => {
    keepTicks(id, version, next)
    redraw((times) => times + 1)
  }
  return {
    keys,
    open: known.filter((key) => !keys.includes(key)),
    set: (key, on) => {
      keep(on ? [...keys, key] : keys.filter((each) => each !== key))
    },
    setAll: () => {
      keep(known)
    },
    forget: () => {
      keep([])
    },
  }
}
