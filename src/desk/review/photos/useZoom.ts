import type { ScrollViewProps } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { useMouse } from '../../../platform/taps/mouse'
import { elementSize } from './turning'
import { enlarged, FIT, spread, stepped, type Zoom } from './zooming'

type Fingers = { readonly touches: ArrayLike<{ readonly pageX: number; readonly pageY: number }> }

/**
 * Enlarging and pushing about what scrolls in the element `id`, once it is `there`; it starts as `kept`, and every change is told to `onKeep`.
 */
export const useZoom = (
  { id, there }: { readonly id: string; readonly there: boolean },
  kept: Zoom,
  onKeep: (zoom: Zoom) => void,
) => {
  const [zoom, setZoom] = useState(kept)
  const now = useRef(kept)
  const apart = useRef<number | null>(null)
  const become = (next: Zoom) => {
    now.current = next
    onKeep(next)
    setZoom(next)
  }
  const by = (change: (zoom: Zoom, view: { width: number; height: number }) => Zoom) => {
    void elementSize(`#${id}`).then((view) => {
      if (view !== null) become(change(now.current, view))
    })
  }
  const step = (nearer: 1 | -1) => {
    by((zoom, view) => stepped(zoom, nearer, view))
  }
  useMouse(id, there, step)
  useEffect(() => {
    now.current = zoom
  }, [zoom])
  const fingers = (event: unknown) => spread(Array.from((event as Fingers).touches))
  const scrolling: ScrollViewProps = {
    scrollLeft: zoom.left,
    scrollTop: zoom.top,
    onScroll: ({ detail: { scrollLeft: left, scrollTop: top } }) => {
      now.current = { ...now.current, left, top }
      onKeep(now.current)
    },
    onTouchStart: (event) => {
      apart.current = fingers(event)
    },
    onTouchMove: (event) => {
      const [before, after] = [apart.current, fingers(event)]
      apart.current = after
      if (before !== null && after !== null && before > 0)
        by((zoom, view) => enlarged(zoom, after / before, view))
    },
  }
  return {
    zoom,
    scrolling,
    step,
    fit: () => {
      become(FIT)
    },
  }
}
