import { useEffect, useRef } from 'react'

/**
 * A mouse in the scrolling element `id`, once it is `there`: dragged it pushes what is inside about, its wheel calls `onWheel` with 1 for nearer
 * and -1 for farther. Fingers scroll by themselves.
 */
export const useMouse = (id: string, there: boolean, onWheel: (by: 1 | -1) => void): void => {
  const latest = useRef(onWheel)
  latest.current = onWheel
  useEffect(() => {
    // A page that is left stays in the document, before the one that is shown.
    const [element] = [...document.querySelectorAll<HTMLElement>(`[id="${id}"]`)].slice(-1)
    if (!there || !element) return
    const wheel = (event: WheelEvent) => {
      event.preventDefault()
      if (event.deltaY !== 0) latest.current(event.deltaY < 0 ? 1 : -1)
    }
    const push = (event: PointerEvent) => {
      element.scrollBy(-event.movementX, -event.movementY)
    }
    const release = () => {
      element.removeEventListener('pointermove', push)
    }
    const hold = (event: PointerEvent) => {
      if (event.pointerType !== 'mouse' || event.button !== 0) return
      // Else the browser would drag the picture out of the page.
      event.preventDefault()
      element.setPointerCapture(event.pointerId)
      element.addEventListener('pointermove', push)
    }
    element.addEventListener('wheel', wheel, { passive: false })
    element.addEventListener('pointerdown', hold)
    element.addEventListener('pointerup', release)
    element.addEventListener('pointercancel', release)
    return () => {
      release()
      element.removeEventListener('wheel', wheel)
      element.removeEventListener('pointerdown', hold)
      element.removeEventListener('pointerup', release)
      element.removeEventListener('pointercancel', release)
    }
  }, [id, there])
}
