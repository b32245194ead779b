import type { TapPlace } from './doubleTap'

type Tapped = { changedTouches?: readonly { clientX: number; clientY: number }[] }

/** Where an element was tapped, in CSS px of the window. */
export const tapPlace = (event: unknown): TapPlace => {
  const touch = (event as Tapped).changedTouches?.[0]
  return touch ? { x: touch.clientX, y: touch.clientY } : null
}
