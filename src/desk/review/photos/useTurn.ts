import { useEffect, useState } from 'react'
import { type Box, boxOf } from './turning'

export type Turn = {
  readonly quarters: number
  /** The room of the picture; null until it was turned. */
  readonly box: Box | null
  readonly rotate: () => void
}

/** Turning a picture by quarters inside the element `selector`, whose size changes with `size`. */
export const useTurn = (selector: string, size: unknown): Turn => {
  const [quarters, setQuarters] = useState(0)
  const [box, setBox] = useState<Box | null>(null)
  useEffect(() => {
    if (quarters > 0) void boxOf(selector).then(setBox)
  }, [selector, size, quarters])
  return {
    quarters,
    box,
    rotate: () => {
      setQuarters((before) => before + 1)
    },
  }
}
