import { useState } from 'react'
import type { Review } from '../../domain/api'
import { store, stored } from '../../platform/storage'
import { type Kept, ticksIn, withTicks } from './ticks'

export type Ticks = {
  readonly keys: readonly string[]
  /** The items still open, in the form's order. */
  readonly open: readonly string[]
  readonly set: (key: string, on: boolean) => void
  readonly setAll: () => void
  readonly forget: () => void
}

const KEY = 'desk-ticks'

const onPhone = () => JSON.parse(stored(KEY) ?? '[]') as readonly Kept[]

/** What the reviewer found right; kept on the phone, so that it survives leaving the page. */
export const useTicks = (review: Review): Ticks => {
  const { id, version } = review
  const [, redraw] = useState(0)
  const known = review.items.map((item) => item.key)
  const kept = review.may.decide ? ticksIn(onPhone(), id, version) : []
  const keys = known.filter((key) => kept.includes(key))
  const keep = (next: readonly string[]) => {
    store(KEY, JSON.stringify(withTicks(onPhone(), { id, version, keys: next })))
    redraw((times) => times + 1)
  }
  return {
    keys,
    open: known.filter((key) => !keys.includes(key)),
    set: (key, on) => {
      const others = keys.filter((each) => each !== key)
      keep(on ? [...others, key] : others)
    },
    setAll: () => {
      keep(known)
    },
    forget: () => {
      keep([])
    },
  }
}
