import { useEffect, useState } from 'react'
import { type ElementSize, elementSize } from './turning'

export type PhotoTurn = {
  readonly quarters: number
  /** The room of the picture; null until it was turned. */
  readonly box: ElementSize | null
  readonly rotate: () => void
}

/** Turning a picture by quarters inside the element `selector`, whose size changes with `size`. */
export const useTurn = (selector: string, size: unknown): PhotoTurn => {
  const [quarters, setQuarters] = useState(0)
  const [box, setBox] = useState<ElementSize | null>(null)
  useEffect(() => {
    if (quarters > 0) void elementSize(selector).then(setBox)
  }, [selector, size, quarters])
  return {
    quarters,
    box,
    rotate: () => {
      setQuarters((before) => before + 1)
    },
  }
}
