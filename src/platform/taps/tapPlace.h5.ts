import type { TapPlace } from './doubleTap'

/** Where an element was tapped; a browser gives no point when a key pressed it. */
export const tapPlace = (event: unknown): TapPlace => {
  const { clientX, clientY } = event as MouseEvent
  return clientX === 0 && clientY === 0 ? 'keyboard' : { x: clientX, y: clientY }
}
