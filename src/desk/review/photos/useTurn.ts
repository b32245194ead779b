import { useEffect, useState } from 'react'
import {
  type Orientation,
  type Quarters,
  type Turning,
  turningOf,
} from '../../../domain/form/orientation'
import { type ElementSize, elementSize } from './turning'

export type PhotoTurn = {
  readonly turning: Turning
  /** The room of the picture; null until it was turned. */
  readonly box: ElementSize | null
}

/**
 * How a picture stands inside the element `selector`, whose size changes with `size`: as its `orientation` has it, and
 * turned on by `more` quarters.
 */
export const useTurn = (
  selector: string,
  size: unknown,
  orientation: Orientation,
  more: Quarters,
): PhotoTurn => {
  const upright = turningOf(orientation)
  const quarters = upright.quarters + more
  const [box, setBox] = useState<ElementSize | null>(null)
  useEffect(() => {
    if (quarters > 0) void elementSize(selector).then(setBox)
  }, [selector, size, quarters])
  return { turning: { ...upright, quarters }, box }
}
