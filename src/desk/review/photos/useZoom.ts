import { useRef, useState } from 'react'
import type { ElementSize } from './turning'

const LEAST = 1
const MOST = 4

type Offset = { readonly left: number; readonly top: number }

/**
 * How far a picture is enlarged and pushed; enlarging keeps its middle in the middle. `view` is the window on it,
 * `first` how many times as large as the window it is at first.
 */
export const useZoom = (view: ElementSize | null, first: number) => {
  const [times, setTimes] = useState(first)
  const [wanted, setWanted] = useState<Offset | null>(null)
  const at = useRef<Offset | null>(null)

  const middleOf = (size: number, factor: number, offset: number | undefined) =>
    ((offset ?? (size * (times - 1)) / 2) + size / 2) * factor - size / 2

  return {
    times,
    /** Where to scroll to; before the first move the middle. */
    offset:
      wanted ??
      (view && { left: (view.width * (first - 1)) / 2, top: (view.height * (first - 1)) / 2 }),
    onScroll: (offset: Offset) => {
      at.current = offset
    },
    enlarge: (by: number) => {
      const next = Math.min(MOST, Math.max(LEAST, times + by))
      if (view === null || next === times) return
      const factor = next / times
      setTimes(next)
      setWanted({
        left: middleOf(view.width, factor, at.current?.left),
        top: middleOf(view.height, factor, at.current?.top),
      })
    },
  }
}
