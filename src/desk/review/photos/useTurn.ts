import { useEffect, useState } from 'react'
import { type Orientation, type Turning, turningOf } from '../../../domain/form/orientation'
import { type ElementSize, elementSize } from './turning'

export type PhotoTurn = {
  readonly turning: Turning
  /** The room of the picture; null until it was turned. */
  readonly box: ElementSize | null
  readonly rotate: () => void
}

/**
 * Turning a picture by quarters inside the element `selector`, whose size changes with `size`; at first it stands as its
 * `orientation` has it.
 */
export const useTurn = (selector: string, size: unknown, orientation: Orientation): PhotoTurn => {
  const upright = turningOf(orientation)
  const [turns, setTurns] = useState(0)
  const quarters = upright.quarters + turns
  const [box, setBox] = useState<ElementSize | null>(null)
  useEffect(() => {
    if (quarters > 0) void elementSize(selector).then(setBox)
  }, [selector, size, quarters])
  return {
    turning: { ...upright, quarters },
    box,
    rotate: () => {
      setTurns((before) => before + 1)
    },
  }
}
